// Knows which places of a plan, and of the series that it shows, differ from its 策定, told by the change record row by row.
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { emptyOf } from '../../shared/rules/common-series.ts'
import { type ChangedPlace, changedPlacesOf, type StandingChange } from '../../shared/rules/target-changes.ts'
import type { Db } from '../db/db.ts'
import { netChanges } from '../db/net-changes.ts'
import { valuesOfSeries } from '../db/repositories/series.ts'
import { getRowValues, listStandingChanges, listStandingChangesUnder, type TargetTable } from '../db/repositories/standing-changes.ts'
import { commonIndicatorOf } from './require-series.ts'

/** `since`: the deed that confirmed the 策定 in which the plan was `frozen`. */
export type Compared = Readonly<{ plan: WardPlan; frozen: WardPlan; book: IndicatorBook; policy: BasicPolicy; since: number }>

export function listChangedPlaces(db: Db, { plan, frozen, book, policy, since }: Compared): readonly ChangedPlace[] {
  return [
    ...placesOfPlan(db, plan, frozen, since),
    ...placesOfLinks(db, plan, frozen, book, since),
    ...placesOfSeries(db, book, policy, plan.fiscalYear, since),
  ]
}

/** Records of the plan as it is and as it was: whatever was made and is gone again since is neither. */
function placesOfPlan(db: Db, plan: WardPlan, frozen: WardPlan, since: number): readonly ChangedPlace[] {
  const strategies = [plan, frozen].flatMap((one) => one.managementIssues.flatMap((issue) => issue.strategies))
  const initiatives = strategies.flatMap((strategy) => strategy.initiatives)
  const staying = new Set(plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((s) => s.initiatives.map(({ id }) => id))))
  const rows: readonly (readonly [TargetTable, string])[] = [
    ...strategies.flatMap((strategy) => strategy.outcomeIndicators.map(({ id }) => ['outcome_indicator', id] as const)),
    ...initiatives.flatMap(({ id }) => (staying.has(id) ? [['initiative', id] as const] : [])),
    ...initiatives.flatMap((initiative) => initiative.processIndicators.map(({ id }) => ['process_indicator', id] as const)),
  ]
  const unique = new Map(rows.map((row) => [row.join('/'), row]))
  return [...unique.values()].flatMap(([table, id]) => placesOfRow(db, table, listStandingChanges(db, table, id, since)))
}

/** Which series the indicators show that were there at 策定 and still are; `before` and `after` have its name beside its id. */
function placesOfLinks(db: Db, plan: WardPlan, frozen: WardPlan, book: IndicatorBook, since: number): readonly ChangedPlace[] {
  const established = new Set(indicatorsOf(frozen))
  const names = new Map<string, string>(book.series.map(({ id, name }) => [id, name]))
  const named = (values: ChangedPlace['before']) => {
    const id = String(values?.['series_id'] ?? '')
    return { ...values, name: id === '' ? '' : (names.get(id) ?? nameOfGone(db, id, since)) }
  }
  return indicatorsOf(plan)
    .filter((id) => established.has(id))
    .flatMap((id) => placesOfRow(db, 'series_link', listStandingChanges(db, 'series_link', id, since)))
    .map((place) => ({ ...place, before: named(place.before), after: named(place.after) }))
}

function indicatorsOf(plan: WardPlan): readonly string[] {
  return plan.managementIssues
    .flatMap((issue) => issue.strategies)
    .flatMap((strategy) => [...strategy.outcomeIndicators, ...strategy.initiatives.flatMap((initiative) => initiative.processIndicators)])
    .map(({ id }) => id)
}

/** Of a series that was deleted since: as it was called then. */
function nameOfGone(db: Db, id: string, since: number): string {
  const deletion = listStandingChanges(db, 'indicator_series', id, since).findLast(({ after }) => after === null)
  return String(deletion?.before?.['name'] ?? '')
}

/** Of common indicators, and of what the plan's own indicators show: 年次目標 of its year and later ones. */
function placesOfSeries(db: Db, book: IndicatorBook, policy: BasicPolicy, fiscalYear: number, since: number): readonly ChangedPlace[] {
  const shown = book.series.filter((series) => series.commonKey !== null || series.links.some((link) => link.fiscalYear === fiscalYear))
  return shown.flatMap((series) => {
    const ofSeries = listStandingChanges(db, 'indicator_series', series.id, since).map((change) => fromPolicy(change, series, policy))
    const byYear = Map.groupBy(listStandingChangesUnder(db, 'yearly_target', series.id, since), (change) => change.rowId)
    const later = [...byYear].filter(([rowId]) => yearOfTarget(rowId) >= fiscalYear)
    return [...placesOfRow(db, 'indicator_series', ofSeries), ...later.flatMap(([, changes]) => placesOfRow(db, 'yearly_target', changes))]
  })
}

function placesOfRow(db: Db, table: TargetTable, changes: readonly StandingChange[]): readonly ChangedPlace[] {
  const [net = null] = netChanges(changes)
  return net ? changedPlacesOf({ net, changes, now: getRowValues(db, table, net.rowId) }) : []
}

const yearOfTarget = (rowId: string): number => Number(rowId.slice(-4))
/** Id of the series of a row of a 年次目標. */
export const seriesOfTarget = (rowId: string): string => rowId.slice(0, -5)

/** The first row of a common indicator is no beginning: it was there before with what the policy says of it. */
function fromPolicy(change: StandingChange, series: IndicatorSeries, policy: BasicPolicy): StandingChange {
  const common = commonIndicatorOf(policy, series)
  return common && change.before === null ? { ...change, before: valuesOfSeries(emptyOf(policy, common)) } : change
}
