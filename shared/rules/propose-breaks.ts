// Knows where a series probably breaks: the years in which its plans call it otherwise, or its survey asks otherwise than the year before.
import type { BreakAspect, FigureBase, IndicatorSeries } from '../model/indicator.ts'
import { foldText } from './fold-text.ts'
import { comparabilityOf } from './survey/comparability.ts'

/** `before` and `after`: names of the plans' indicators, where the wording is what differs; '' otherwise. */
export type ProposedBreak = Readonly<{ fiscalYear: number; aspects: readonly BreakAspect[]; before: string; after: string }>

const aspectOf = { type: 'method', mode: 'method', wording: 'wording', filter: 'base' } as const
const order: readonly BreakAspect[] = ['wording', 'method', 'base']

/**
 * By year. Names are compared folded (width, case, kana and dashes do not matter); where several indicators of a year show the series, one like one of
 * the year before is enough. `baseOf` gives the base of the year's figure. Years without a name or a base are passed over. Aspects that are marked
 * already are not proposed again.
 */
export function proposeBreaks(
  series: Pick<IndicatorSeries, 'links' | 'measurements' | 'breaks'>,
  baseOf: (fiscalYear: number) => FigureBase | null,
): readonly ProposedBreak[] {
  const found = new Map<number, { aspects: Set<BreakAspect>; before: string; after: string }>()
  const at = (fiscalYear: number) => {
    const known = found.get(fiscalYear) ?? { aspects: new Set<BreakAspect>(), before: '', after: '' }
    found.set(fiscalYear, known)
    return known
  }
  let lastNames: readonly string[] = []
  for (const year of yearsOf(series.links.filter(({ name }) => name.trim() !== ''))) {
    const names = series.links.filter((link) => link.fiscalYear === year && link.name.trim() !== '').map(({ name }) => name)
    const before = new Set(lastNames.map(foldText))
    if (lastNames.length > 0 && names.every((name) => !before.has(foldText(name)))) {
      const proposed = at(year)
      proposed.aspects.add('wording')
      proposed.before = lastNames[0] ?? ''
      proposed.after = names[0] ?? ''
    }
    lastNames = names
  }
  let lastBase: FigureBase | null = null
  for (const year of yearsOf(series.measurements)) {
    const base = baseOf(year)
    if (!base) continue
    if (lastBase) for (const difference of comparabilityOf(lastBase, base)) at(year).aspects.add(aspectOf[difference])
    lastBase = base
  }
  return [...found.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([fiscalYear, { aspects, before, after }]) => {
      const marked = series.breaks.find((one) => one.fiscalYear === fiscalYear)?.aspects ?? []
      const open = order.filter((aspect) => aspects.has(aspect) && !marked.includes(aspect))
      return open.length === 0 ? [] : [{ fiscalYear, aspects: open, before, after }]
    })
}

function yearsOf(of: readonly Readonly<{ fiscalYear: number }>[]): readonly number[] {
  return [...new Set(of.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
}
