// Knows every text of 取組の記録: what was done, what was counted, milestones, notes; each with the initiative that it is about.
import type { PlaceInRecord } from '../model/search.ts'

/** One row of a record. `text`: what was done, title of a milestone; `more`: what was counted, the note. */
export type TextOfRecord = Readonly<{
  kind: 'logEntry' | 'execution' | 'milestone'
  id: string
  initiativeId: string
  text: string
  more: string
}>

export function placesOfRecord({
  kind,
  id,
  initiativeId,
  text,
  more,
}: TextOfRecord): readonly Readonly<{ ref: PlaceInRecord; text: string }>[] {
  switch (kind) {
    case 'logEntry':
      return [
        { ref: { kind, id, initiativeId, field: 'text' }, text },
        { ref: { kind, id, initiativeId, field: 'measure' }, text: more },
      ]
    case 'execution':
      return [{ ref: { kind, id, initiativeId, field: 'note' }, text: more }]
    case 'milestone':
      return [
        { ref: { kind, id, initiativeId, field: 'title' }, text },
        { ref: { kind, id, initiativeId, field: 'note' }, text: more },
      ]
  }
}
