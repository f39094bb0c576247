// Knows how indicators of a plan become series that go on over the years, each from its name and its target.
import { generateNKeysBetween } from 'fractional-indexing'
import type { SeriesLinkKind } from '../../shared/model/indicator.ts'
import type { Indicator, WardPlan } from '../../shared/model/ward-plan.ts'
import { seriesOfIndicator } from '../../shared/rules/series-of-indicator.ts'
import { violationsOfSeries } from '../../shared/rules/series-violations.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { insertSeries, listOwnSeries } from '../db/repositories/series.ts'
import { getSeriesOf, putSeriesLink } from '../db/repositories/series-links.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { putYearlyTarget } from '../db/repositories/yearly-targets.ts'
import { runFedDeed } from './run-fed-deed.ts'

/**
 * Returns their ids, in the order asked. The plan's texts stay as they are. Throws E-PLAN-03 where the year has no plan or one of them does not stand in
 * it, E-SERIES-04 where one shows a series already, RuleBroken (violationsOfSeries: one has neither name nor target).
 */
export function makeSeriesOfPlan(
  context: Context,
  fiscalYear: number,
  asked: readonly Readonly<{ kind: SeriesLinkKind; id: string }>[],
): readonly string[] {
  const db = context.files.writable()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const byId = indicatorsOf(plan)
  const wanted = [...new Map(asked.map((one) => [one.id, one])).values()]
  const drafts = wanted.map(({ kind, id }) => {
    const found = byId.get(id)
    if (found?.kind !== kind) throw new AppError('E-PLAN-03')
    if (getSeriesOf(db, kind, id) !== null) throw new AppError('E-SERIES-04')
    const draft = seriesOfIndicator(found.indicator, fiscalYear)
    const violations = violationsOfSeries('', draft.definition)
    if (violations.length > 0) throw new RuleBroken(violations)
    return { kind, id, seriesId: context.newId(), ...draft }
  })
  runFedDeed(context, { name: 'makeSeriesOfPlan', subject: { kind: 'plan', id: plan.id, fiscalYear } }, (db) => {
    const positions = generateNKeysBetween(listOwnSeries(db).at(-1)?.position ?? null, null, drafts.length)
    for (const [index, { kind, id, seriesId, definition, target }] of drafts.entries()) {
      insertSeries(db, { id: seriesId, commonKey: null, position: positions[index] ?? '' }, definition)
      if (target) putYearlyTarget(db, seriesId, { fiscalYear, target, withdrawal: null })
      putSeriesLink(db, kind, id, seriesId)
    }
  })
  return drafts.map(({ seriesId }) => seriesId)
}

function indicatorsOf(plan: WardPlan): ReadonlyMap<string, Readonly<{ kind: SeriesLinkKind; indicator: Indicator }>> {
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  return new Map<string, Readonly<{ kind: SeriesLinkKind; indicator: Indicator }>>([
    ...strategies.flatMap((strategy) =>
      strategy.outcomeIndicators.map((indicator) => [indicator.id, { kind: 'outcomeIndicator', indicator }] as const),
    ),
    ...strategies
      .flatMap((strategy) => strategy.initiatives)
      .flatMap((initiative) =>
        initiative.processIndicators.map((indicator) => [indicator.id, { kind: 'processIndicator', indicator }] as const),
      ),
  ])
}
