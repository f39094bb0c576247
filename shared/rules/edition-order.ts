// Knows in which order editions follow each other: 案 (as often as wanted), 策定 once, then 改定1, 改定2, …, and among them 中間振り返り and 自己評価 once each.
import type { CheckDates } from '../model/check.ts'
import type { Edition, EditionKind } from '../model/edition.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'

type Made = readonly Readonly<Pick<Edition, 'kind'>>[]

const has = (editions: Made, kind: EditionKind): boolean => editions.some((edition) => edition.kind === kind)

/** Whether an edition freezes what an official check says. */
export function isOfCheck(kind: EditionKind): kind is CheckPeriod {
  return kind === 'midYearReview' || kind === 'selfEvaluation'
}

/**
 * What may be confirmed next, in order. 策定 needs a 案 before it: what was never put up for opinion is not established. `official`: the checks that the
 * plan's forms have bands for. 中間振り返り may be left out; it does not come behind 自己評価.
 */
export function kindsAllowedNext(editions: Made, official: readonly CheckPeriod[]): readonly EditionKind[] {
  if (!has(editions, 'established')) return editions.length === 0 ? ['draft'] : ['draft', 'established']
  const isOpen = (check: CheckPeriod): boolean => official.includes(check) && !has(editions, check) && !has(editions, 'selfEvaluation')
  return ['revision', ...(['midYearReview', 'selfEvaluation'] as const).filter(isOpen)]
}

/**
 * The kind that a person most likely confirms next: 案, then 策定, then the official check whose period has ended last, unless it was confirmed, else 改定.
 * `dates`: of the year's checks; `today`: ISO date.
 */
export function proposedKind(editions: Made, official: readonly CheckPeriod[], dates: readonly CheckDates[], today: string): EditionKind {
  const kinds = kindsAllowedNext(editions, official)
  if (!has(editions, 'established')) return kinds.at(-1) ?? 'draft'
  const ended = dates
    .filter(({ check, until }) => isOfCheck(check as EditionKind) && until <= today)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
    .at(-1)
  return kinds.find((kind) => kind === ended?.check) ?? 'revision'
}

/** 1 = the first of its kind. */
export function ordinalOfNext(editions: Made, kind: EditionKind): number {
  return editions.filter((edition) => edition.kind === kind).length + 1
}

/** What an edition of that kind shows behind `before` (the editions before it, in any order): the bands of these checks, filled; those of all others empty. */
export function checksShownBy(kind: EditionKind, before: Made, official: readonly CheckPeriod[]): readonly CheckPeriod[] {
  const made = (check: EditionKind): boolean => kind === check || (kind === 'revision' && has(before, check))
  const shown: readonly CheckPeriod[] = made('selfEvaluation')
    ? ['midYearReview', 'selfEvaluation']
    : made('midYearReview')
      ? ['midYearReview']
      : []
  return shown.filter((check) => official.includes(check))
}
