// Knows the indicators of a year's plan as a person chooses among them: where each stands, and which series it shows already.
import type { SeriesLinkKind } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { Indicator, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'

export type PlanIndicator = Readonly<{
  kind: SeriesLinkKind
  id: string
  name: string
  indicator: Indicator
  ownerNumber: string
  ownerTitle: string
  /** '' = none. */
  seriesId: string
  seriesName: string
}>

/** In the form's order. */
export function listPlanIndicators(plan: WardPlan, book: IndicatorBook): readonly PlanIndicator[] {
  const seriesOf = new Map(book.series.flatMap((series) => series.links.map((link) => [link.id, series] as const)))
  const numbers = numberOf(plan)
  const of = (kind: SeriesLinkKind, owner: Readonly<{ id: string; title: string }>, indicator: Indicator): PlanIndicator => {
    const { id, name } = indicator
    const series = seriesOf.get(id)
    return {
      kind,
      id,
      name,
      indicator,
      ownerNumber: numbers.get(owner.id) ?? '',
      ownerTitle: owner.title,
      seriesId: series?.id ?? '',
      seriesName: series?.name ?? '',
    }
  }
  return plan.managementIssues.flatMap(({ strategies }) =>
    strategies.flatMap((strategy) => [
      ...strategy.outcomeIndicators.map((indicator) => of('outcomeIndicator', strategy, indicator)),
      ...strategy.initiatives.flatMap((initiative) =>
        initiative.processIndicators.map((indicator) => of('processIndicator', initiative, indicator)),
      ),
    ]),
  )
}
