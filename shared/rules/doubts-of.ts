// Knows why a year's figure had better not be compared with the year before: its series breaks there, or the two were asked differently.
import type { BreakAspect, Figure, SeriesBreak } from '../model/indicator.ts'
import { comparabilityOf, type Incomparability } from './survey/comparability.ts'

export type Doubts = Readonly<{ breaks: readonly BreakAspect[]; differs: readonly Incomparability[] }>

type Based = Pick<Figure, 'base'>

/** What a marked break says of a difference already. */
const covered: Readonly<Record<Incomparability, BreakAspect>> = { type: 'method', mode: 'method', wording: 'wording', filter: 'base' }

/** `before`: the figure of the year before; breaks count whether something was measured or not, and what they say is not said twice. */
export function doubtsOf(breaks: readonly SeriesBreak[], fiscalYear: number, before: Based | null, now: Based | null): Doubts {
  const aspects = breaks.find((each) => each.fiscalYear === fiscalYear)?.aspects ?? []
  const differs = comparabilityOf(before?.base ?? null, now?.base ?? null)
  return { breaks: aspects, differs: differs.filter((each) => !aspects.includes(covered[each])) }
}
