// Knows every text of 取組の記録: what was done, what was counted, milestones, notes; each with the item that it is about.
import type { LoggedItem } from '../model/check.ts'
import type { PlaceInRecord } from '../model/search.ts'

/** One row of a record. `text`: what was done, title of a milestone; `more`: what was counted, the note. */
export type TextOfRecord = LoggedItem & Readonly<{ kind: 'logEntry' | 'execution' | 'milestone'; id: string; text: string; more: string }>

export function placesOfRecord({
  kind,
  id,
  itemKind,
  itemId,
  text,
  more,
}: TextOfRecord): readonly Readonly<{ ref: PlaceInRecord; text: string }>[] {
  switch (kind) {
    case 'logEntry':
      return [
        { ref: { kind, id, itemKind, itemId, field: 'text' }, text },
        { ref: { kind, id, itemKind, itemId, field: 'measure' }, text: more },
      ]
    case 'execution':
      return [{ ref: { kind, id, itemKind, itemId, field: 'note' }, text: more }]
    case 'milestone':
      return [
        { ref: { kind, id, itemKind, itemId, field: 'title' }, text },
        { ref: { kind, id, itemKind, itemId, field: 'note' }, text: more },
      ]
  }
}
