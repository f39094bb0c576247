// Knows how tests do random deeds on surveys, 覆面調査 and settings of figures, for a whole program in memory.
import { listCommonIndicators } from '../../shared/rules/common-series.ts'
import type { RandomWorld, Step } from './random-deeds.ts'

type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const ids = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
const counts = [null, 0, 3, 426]
const headOf = ({ pick, other, text }: Step) => ({
  name: `調査${text}`,
  type: at(['randomSample', 'monitor', 'organisation', 'event', 'other'], other),
  mode: text,
  population: '',
  from: at([null, '2015-12-01'], pick),
  until: at([null, '2015-12-25'], other),
  sent: at(counts, pick),
  returned: at(counts, other),
  printedRate: '',
  source: '',
  notes: text,
})
const areasOf = ({ pick, text }: Step) =>
  ['接遇', '環境'].slice(pick % 3).map((name) => ({ name, items: [{ name: `項目${text}`, scores: pick % 2 ? ['3', '4.5'] : [] }] }))

/** null = there is nothing to do it with. */
export const surveyActs: Readonly<Record<string, Act>> = {
  survey: (world, step) => [
    'saveSurvey',
    step.kind % 3 ? (at(ids(world, 'survey'), step.pick) ?? null) : null,
    { fiscalYear: 2013 + (step.other % 3), ...headOf(step) },
  ],
  deleteSurvey(world, { pick, other }) {
    const id = at(ids(world, 'survey'), pick)
    return id === undefined || other % 3 ? null : ['deleteSurvey', id]
  },
  question(world, { kind, pick, other, text }) {
    const surveyId = at(ids(world, 'survey'), pick)
    const id = kind % 2 ? (at(ids(world, 'survey_question'), other) ?? null) : null
    const kept = world.app.db.prepare('SELECT id FROM answer_option WHERE question_id = ? ORDER BY id').pluck().all(id) as string[]
    const options = [null, ...kept.slice(other % 2)].map((optionId, i) => ({
      id: optionId,
      label: `${text}${i}`,
      role: at(['answer', 'noAnswer', 'outside'], i + pick),
      isPositive: i % 2 === 0,
      count: at(counts, i + other),
      printedPercent: '',
    }))
    const source = at(ids(world, 'survey_question'), pick)
    const filter = kind % 5 === 0 && source !== undefined ? { questionId: source, optionIds: [] } : null
    const head = { number: `問${pick}`, text, allowsSeveral: false, filter, filterText: text, countsNoAnswer: other % 2 === 0 }
    const question = { ...head, rounding: 'total', printedBase: at(counts, pick), printedRate: '', options }
    return surveyId === undefined ? null : ['saveQuestion', id, surveyId, question]
  },
  deleteQuestion(world, { pick, other }) {
    const id = at(ids(world, 'survey_question'), pick)
    return id === undefined || other % 2 ? null : ['deleteQuestion', id]
  },
  moveQuestion(world, { pick, other }) {
    const id = at(ids(world, 'survey_question'), pick)
    return id === undefined ? null : ['moveQuestion', id, other % 3 ? (at(ids(world, 'survey_question'), other) ?? null) : null]
  },
  responses(world, { pick, other, text }) {
    const surveyId = at(ids(world, 'survey'), pick)
    const empty = {
      sentMale: null,
      sentFemale: null,
      returnedMale: null,
      returnedFemale: null,
      returnedOther: null,
      returnedNoAnswer: null,
    }
    const rates = { rateMale: '', rateFemale: '', rateTotal: '28.4' }
    const rows = ['20代', '計']
      .slice(other % 3)
      .map((label) => ({ ...empty, ...rates, label: `${label}${text}`, isTotal: label === '計', sentTotal: 9, returnedTotal: pick }))
    return surveyId === undefined ? null : ['saveResponses', surveyId, rows]
  },
  breakdown(world, { pick, other }) {
    const questionId = at(ids(world, 'survey_question'), pick)
    const own = world.app.db
      .prepare('SELECT id FROM answer_option WHERE question_id = ?')
      .pluck()
      .all(questionId ?? null) as string[]
    const cells = own.map((optionId) => ({ optionId, sex: at([null, 'male', 'female'], other), age: at(['', '30代'], pick), count: other }))
    return questionId === undefined ? null : ['saveBreakdown', questionId, cells]
  },
  received(world, { pick, other, text }) {
    const keys = listCommonIndicators(world.app.context.resources.basicPolicy).map(({ indicator }) => indicator.key)
    const rates = keys
      .filter((_, i) => i % 4 === pick % 4)
      .map((commonKey, i) => ({
        commonKey,
        questionNumber: '',
        questionText: text,
        base: at(counts, i + other),
        positive: i,
        printedRate: '',
      }))
    const shopping = { name: '格付け', from: null, until: null, notes: '', printedMean: '3.7', areas: areasOf({ pick, text } as Step) }
    const survey = headOf({ pick, other, text } as Step)
    return ['receiveCommonSurvey', 2015 + (other % 2), { survey, rates, mysteryShopping: pick % 2 ? shopping : null }]
  },
  shopping(world, step) {
    const id = step.kind % 2 ? (at(ids(world, 'mystery_shopping'), step.pick) ?? null) : null
    const head = { fiscalYear: 2015, name: `覆面${step.text}`, from: null, until: null, notes: '', printedMean: '' }
    return ['saveMysteryShopping', id, { ...head, areas: areasOf(step) }]
  },
  deleteShopping(world, { pick, other }) {
    const id = at(ids(world, 'mystery_shopping'), pick)
    return id === undefined || other % 2 ? null : ['deleteMysteryShopping', id]
  },
  measureSettings: (_, { pick, other }) => [
    'saveMeasureSettings',
    { referenceBelow: at([null, 30, 50], pick), stars: at([null, [], [{ stars: 1, from: '3' }]], other) },
  ],
}
