// Knows in which order editions follow each other: 案 (as often as wanted), then 策定 once, then 改定1, 改定2, …
import type { Edition, EditionKind } from '../model/edition.ts'

type Made = readonly Readonly<Pick<Edition, 'kind'>>[]

/** The kind that a person most likely confirms next: 案, then 策定, then 改定. */
export function proposedKind(editions: Made): EditionKind {
  return kindsAllowedNext(editions).at(-1) ?? 'draft'
}

/** What may be confirmed next, in order. 策定 needs a 案 before it: what was never put up for opinion is not established. */
export function kindsAllowedNext(editions: Made): readonly EditionKind[] {
  if (editions.some(({ kind }) => kind === 'established')) return ['revision']
  return editions.length === 0 ? ['draft'] : ['draft', 'established']
}

/** 1 = the first of its kind. */
export function ordinalOfNext(editions: Made, kind: EditionKind): number {
  return editions.filter((edition) => edition.kind === kind).length + 1
}
