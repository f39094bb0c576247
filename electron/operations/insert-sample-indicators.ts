// Knows how the sample ward's surveys, what the city sent it, and its indicators with targets and values become rows, and which plans show them.
import { generateNKeysBetween } from 'fractional-indexing'
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { OptionId, QuestionId, SeriesId } from '../../shared/model/ids.ts'
import type { IndicatorSeries, SeriesDefinition } from '../../shared/model/indicator.ts'
import type { SampleIndicators, SampleQuestion, SampleSeries } from '../../shared/model/sample-indicators.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { commonSeriesId } from '../../shared/rules/common-series.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import type { Db } from '../db/db.ts'
import { putMeasurement } from '../db/repositories/measurements.ts'
import { insertSeries, putSeries } from '../db/repositories/series.ts'
import { putSeriesBreak } from '../db/repositories/series-breaks.ts'
import { putSeriesLink } from '../db/repositories/series-links.ts'
import { putOptions, putQuestion } from '../db/repositories/survey-questions.ts'
import { putSurvey } from '../db/repositories/surveys.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { listWardPlans } from '../db/repositories/ward-plans.ts'
import { putYearlyTarget } from '../db/repositories/yearly-targets.ts'
import { putReceivedShopping, putReceivedSurvey } from './put-received-survey.ts'
import { requireSeries, storeSeries } from './require-series.ts'

type PlanShown = Readonly<{ plan: WardPlan; numbers: ReadonlyMap<string, string> }>

/** Inside the founding deed, behind the plans. What a plan shows belongs to the post under which it stands there last. */
export function insertSampleIndicators(db: Db, newId: () => string, policy: BasicPolicy, sample: SampleIndicators): void {
  const questions = insertSurveys(db, newId, sample.surveys)
  for (const { fiscalYear, survey, rates, mysteryShopping } of sample.received) {
    putReceivedSurvey(db, policy, newId(), { ...survey, fiscalYear, isCentral: true }, rates)
    putReceivedShopping(db, policy, newId(), { ...mysteryShopping, fiscalYear, isCentral: true })
  }
  const plans = new Map(listWardPlans(db).map(({ fiscalYear }) => [fiscalYear, planOf(db, fiscalYear)]))
  const positions = generateNKeysBetween(null, null, sample.series.length)
  for (const [index, one] of sample.series.entries()) {
    const { commonKey, definition, link } = one
    const id = commonKey === null ? (newId() as SeriesId) : commonSeriesId(commonKey)
    const shown = (link?.years ?? []).map((year) => indicatorOf(plans.get(year), link))
    const postId = shown.at(-1)?.postId ?? null
    if (commonKey === null) insertSeries(db, { id, commonKey, position: positions[index] ?? '' }, { ...nothingSaid, ...definition, postId })
    else putCommonSeries(db, requireSeries(db, policy, id), { ...definition, postId })
    for (const target of one.targets) putYearlyTarget(db, id, target)
    for (const { question, ...measured } of one.measurements) {
      putMeasurement(db, id, { ...measured, questionId: questions.get(question ?? '') ?? null, mysteryShoppingId: null })
    }
    for (const each of one.breaks) putSeriesBreak(db, id, each)
    for (const indicator of shown) putSeriesLink(db, indicator.kind, indicator.id, id)
  }
}

function planOf(db: Db, fiscalYear: number): PlanShown {
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new Error('a plan that is not there')
  return { plan, numbers: numberOf(plan) }
}

/** Key in the file → id of the question. */
function insertSurveys(db: Db, newId: () => string, surveys: SampleIndicators['surveys']): ReadonlyMap<string, QuestionId> {
  const ids = new Map<string, QuestionId>()
  const places = generateNKeysBetween(null, null, surveys.length)
  for (const [index, { questions, ...head }] of surveys.entries()) {
    const surveyId = newId()
    putSurvey(db, surveyId, places[index] ?? '', { ...head, isCentral: false })
    const positions = generateNKeysBetween(null, null, questions.length)
    const options = new Map<string, OptionId>()
    for (const [q, question] of questions.entries()) {
      const id = newId() as QuestionId
      ids.set(question.key, id)
      putQuestion(db, id, surveyId, positions[q] ?? '', { ...question, filter: filterOf(question, ids, options) })
      const withIds = question.options.map((option) => ({ ...option, id: newId() as OptionId }))
      for (const option of withIds) options.set(`${question.key}/${option.label}`, option.id)
      putOptions(db, id, withIds)
    }
  }
  return ids
}

function filterOf({ filter }: SampleQuestion, questions: ReadonlyMap<string, QuestionId>, options: ReadonlyMap<string, OptionId>) {
  const questionId = filter && questions.get(filter.question)
  if (!filter || !questionId) return null
  return {
    questionId,
    optionIds: filter.options.map((label) => options.get(`${filter.question}/${label}`)).filter((id) => id !== undefined),
  }
}

const nothingSaid: SeriesDefinition = {
  name: '',
  kind: 'rate',
  direction: 'up',
  isStrict: false,
  unit: '％',
  decimals: 1,
  denominatorFilter: '',
  method: '',
  source: '',
  frequency: '',
  countingRule: '',
  baseline: null,
  wardTarget: null,
  targetYear: null,
  targetReason: '',
  totalFrom: null,
  postId: null,
}

function putCommonSeries(db: Db, series: IndicatorSeries, definition: Partial<SeriesDefinition>): void {
  storeSeries(db, series)
  putSeries(db, series.id, { ...definitionOf(series), ...definition })
}

function indicatorOf(shown: PlanShown | undefined, link: SampleSeries['link']) {
  const strategies = shown?.plan.managementIssues.flatMap((issue) => issue.strategies) ?? []
  const owners =
    link?.kind === 'outcomeIndicator'
      ? strategies.map(({ id, postId, outcomeIndicators: indicators }) => ({ id, postId, indicators }))
      : strategies.flatMap((s) => s.initiatives).map(({ id, postId, processIndicators: indicators }) => ({ id, postId, indicators }))
  const owner = owners.find(({ id }) => shown?.numbers.get(id) === link?.number)
  const id = owner?.indicators.find((indicator) => indicator.name === link?.name)?.id
  if (!link || !owner || id === undefined) throw new Error(`no indicator to link: ${link?.number} ${link?.name}`)
  return { kind: link.kind, id, postId: owner.postId }
}
