// Knows the figures of the indicators that an item is judged by, in the check that is written.
import { type Check, isQuarter } from '../model/check.ts'
import { listCommonIndicators } from '../rules/common-series.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import type { ItemToCheck } from '../rules/check/checked-items.ts'
import { figureOf } from '../rules/figure-of.ts'
import type { JudgeSources } from '../rules/judge/verdict-of.ts'
import { targetOf } from '../rules/target-of.ts'
import { entryWords as words } from './entry.ts'
import { sayBound, sayFigure } from './figure.ts'

export type ItemFigure = Readonly<{ id: string; name: string; target: string; result: string }>

/** A quarter shows what is known of the year so far: its 自己評価, else its 中間振り返り. */
export function figuresOfItem(
  plan: WardPlan,
  { kind, item }: ItemToCheck,
  check: Check,
  sources: JudgeSources | null,
): readonly ItemFigure[] {
  const indicators = kind === 'strategy' ? item.outcomeIndicators : kind === 'initiative' ? item.processIndicators : []
  if (sources === null) return []
  const { book, policy } = sources
  return indicators.map(({ id, name, target }) => {
    const series = book.series.find(({ links }) => links.some((link) => link.id === id))
    if (!series) return { id, name, target, result: words.notLinked }
    const common = listCommonIndicators(policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
    const judged = targetOf(series, plan.fiscalYear, common)
    const ofPeriod = (period: 'midYearReview' | 'selfEvaluation') => figureOf(series, plan.fiscalYear, period, book)
    const figure = isQuarter(check) ? (ofPeriod('selfEvaluation') ?? ofPeriod('midYearReview')) : ofPeriod(check)
    return {
      id,
      name,
      target: judged ? sayBound(judged.target, series) : target,
      result: figure ? sayFigure(figure, series) : words.noFigure,
    }
  })
}
