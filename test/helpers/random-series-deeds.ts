// Knows how tests do random deeds on series, their targets, values, breaks, links and decisions, for a whole program in memory.
import { breakAspects, directions, indicatorKinds } from '../../shared/model/indicator.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import type { RandomWorld, Step } from './random-deeds.ts'
import { makeMeasurement, makeSeries, noTarget } from './series-factory.ts'

type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const ids = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
const own = ({ app }: RandomWorld) =>
  app.db.prepare('SELECT id FROM indicator_series WHERE common_key IS NULL ORDER BY id').pluck().all() as string[]
/** One that the ward measures stands among the ward's own. */
const seriesOf = (world: RandomWorld, n: number) => at([...own(world), 'common-1-4-b-1'], n) ?? ''
const yearOf = (n: number) => 2014 + (n % 4)
const linkKindOf = (n: number) => (n % 2 ? 'outcomeIndicator' : 'processIndicator')
const indicatorOf = (world: RandomWorld, kind: number, n: number) =>
  at(ids(world, linkKindOf(kind) === 'outcomeIndicator' ? 'outcome_indicator' : 'process_indicator'), n)
const values = ['45.5', '0', '100', '3']

/** null = there is nothing to do it with. */
export const seriesActs: Readonly<Record<string, Act>> = {
  series(world, { kind, pick, other, text }) {
    const value = other % 2 ? { ...noTarget, value: at(values, pick) ?? null } : null
    const definition = definitionOf(
      makeSeries({ name: text, kind: at(indicatorKinds, kind) ?? 'rate', direction: at(directions, other) ?? 'up', decimals: other % 4 }),
    )
    return ['saveSeries', pick % 2 ? (at(own(world), pick) ?? null) : null, { ...definition, wardTarget: value, targetYear: yearOf(pick) }]
  },
  deleteSeries(world, { pick, other }) {
    const id = at(own(world), pick)
    return id === undefined || other % 3 ? null : ['deleteSeries', id]
  },
  moveSeries(world, { pick, other }) {
    const id = at(own(world), pick)
    return id === undefined ? null : ['moveSeries', id, other % 2 ? (at(own(world), other) ?? null) : null]
  },
  yearlyTarget(world, { pick, other, text }) {
    const target = { target: { ...noTarget, value: at(values, other) ?? null, text }, withdrawal: null }
    return ['saveYearlyTarget', seriesOf(world, pick), yearOf(other), other % 5 ? target : null]
  },
  measurement(world, { pick, other, text }) {
    const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2015, at(values, other) ?? null, { note: text })
    const questionId = other % 3 ? null : (at(ids(world, 'survey_question'), pick) ?? null)
    const draft = questionId === null ? measured : { ...measured, value: null, questionId }
    return ['saveMeasurement', seriesOf(world, pick), yearOf(other), at(checkPeriods, pick), other % 5 ? draft : null]
  },
  seriesBreak: (world, { pick, other, text }) => [
    'saveSeriesBreak',
    seriesOf(world, pick),
    yearOf(other),
    other % 3 ? { aspects: [at(breakAspects, pick)], note: text } : null,
  ],
  link(world, { kind, pick, other }) {
    const indicator = indicatorOf(world, kind, pick)
    return indicator === undefined ? null : ['linkSeries', linkKindOf(kind), indicator, other % 5 ? seriesOf(world, other) : null]
  },
  makeSeries(world, { kind, pick }) {
    const indicator = indicatorOf(world, kind, pick)
    return indicator === undefined ? null : ['makeSeriesOfPlan', yearOf(pick + 1), [{ kind: linkKindOf(kind), id: indicator }]]
  },
  follow(world, { kind, pick, other }) {
    const indicator = indicatorOf(world, kind, pick)
    return indicator === undefined ? null : ['followSeries', linkKindOf(kind), indicator, at(['target', ...checkPeriods], other)]
  },
  decide(world, { kind, pick, other, text }) {
    const period = at(checkPeriods, pick) ?? 'selfEvaluation'
    const about = { fiscalYear: yearOf(other), period, reason: text }
    const owner = at(ids(world, 'outcome_indicator'), pick)
    if (kind % 2 === 0)
      return [
        'decide',
        { ...about, subjectKind: 'series', subjectId: seriesOf(world, pick), field: '', scheme: 'commonIndicator', symbol: '達成' },
      ]
    const review = {
      subjectKind: 'outcomeReview',
      subjectId: `${owner}-${period}`,
      field: 'attainment',
      scheme: 'outcomeRating',
      symbol: 'Ｂ',
    }
    return owner === undefined ? null : ['decide', { ...about, ...review }]
  },
}
