// Knows what it costs to judge every figure of a ward again: 200 indicators over 20 years, some from surveys, some as totals, some beside last year's.
import process, { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { loadResources } from '../../electron/resources.ts'
import type { OptionId, QuestionId, SeriesId, SurveyId } from '../../shared/model/ids.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import type { Scheme } from '../../shared/model/judgement.ts'
import type { Question, Survey } from '../../shared/model/survey.ts'
import { verdictOf } from '../../shared/rules/judge/verdict-of.ts'
import { sayVerdict } from '../../shared/words/verdict.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget, noTarget } from '../helpers/series-factory.ts'
import { type BenchRow, medianOf } from './bench-row.ts'

const runs = 9
/** The bare work is too short for the processor's clock: done so often, and divided. */
const bareTimes = 50
const years = Array.from({ length: 20 }, (_, nth) => 2007 + nth)
const indicators = 200
/** Half of the indicators are rates of a survey. */
const asked = indicators / 2

function questionOf(year: number, nth: number): Question {
  const option = (label: string, isPositive: boolean, count: number) => ({
    id: `option-${year}-${nth}-${label}` as OptionId,
    label,
    role: 'answer' as const,
    isPositive,
    count,
    printedPercent: '',
  })
  return {
    id: `question-${year}-${nth}` as QuestionId,
    number: `問${nth + 1}`,
    text: '役に立ったと感じますか。',
    allowsSeveral: false,
    filter: null,
    filterText: '',
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
    options: [
      option('そう思う', true, 40 + ((nth + year) % 60)),
      option('どちらかといえばそう思う', true, 120 + (nth % 50)),
      option('どちらかといえばそう思わない', false, 130),
      option('そう思わない', false, 80),
    ],
  }
}

function surveyOf(fiscalYear: number): Survey {
  return {
    id: `survey-${fiscalYear}` as SurveyId,
    fiscalYear,
    name: '区民アンケート',
    type: 'randomSample',
    mode: '郵送',
    population: '18歳以上の区民',
    from: null,
    until: null,
    sent: 1500,
    returned: 426,
    printedRate: '',
    source: '',
    notes: '',
    isCentral: false,
    questions: Array.from({ length: asked }, (_, nth) => questionOf(fiscalYear, nth)),
    responses: [],
  }
}

/** Every other one from a survey; of the others a third counts cases as a total, a third is held against last year, a third is typed. */
function seriesOf(nth: number): IndicatorSeries {
  const base = {
    id: `series-${nth}` as SeriesId,
    targets: years.map((year) => makeYearlyTarget(year, String(40 + (nth % 20)), '20')),
    wardTarget: { ...noTarget, value: '60' },
    targetYear: 2026,
  }
  if (nth < asked) {
    const questionId = (year: number) => `question-${year}-${nth}` as QuestionId
    return makeSeries({ ...base, measurements: years.map((year) => makeMeasurement(year, null, { questionId: questionId(year) })) })
  }
  const measurements = years.map((year) => makeMeasurement(year, `${30 + ((nth * 7 + year) % 40)}.5`))
  if (nth % 3 === 0) return makeSeries({ ...base, kind: 'count', unit: '件', decimals: 0, totalFrom: 2015, measurements })
  return makeSeries({ ...base, kind: nth % 3 === 1 ? 'relative' : 'rate', measurements })
}

/** The least that any judging does: reads the same numbers, and compares them. */
function compareAll(book: IndicatorBook): number {
  const questions = new Map(book.surveys.flatMap((survey) => survey.questions.map((question) => [question.id, question] as const)))
  let met = 0
  for (const { targets, measurements } of book.series) {
    for (const [nth, { value, questionId }] of measurements.entries()) {
      const [first, second, third, fourth] = (questionId && questions.get(questionId)?.options) || []
      const positive = (first?.count ?? 0) + (second?.count ?? 0)
      const actual = questionId ? (100 * positive) / (positive + (third?.count ?? 0) + (fourth?.count ?? 0)) : Number(value)
      if (actual >= Number(targets[nth]?.target.value)) met += 1
    }
  }
  return met
}

export function benchJudge(): readonly BenchRow[] {
  const { judgementRules: rules, basicPolicy: policy } = loadResources(fileURLToPath(new URL('../../resources', import.meta.url)))
  const schemes = [
    ['commonIndicator', 2015],
    ['reformProgress', 2013],
  ] as const satisfies readonly (readonly [Scheme, number])[]
  const made = makeBook(
    Array.from({ length: indicators }, (_, nth) => seriesOf(nth)),
    { surveys: years.map(surveyOf) },
  )
  const whys = new Map<string, number>()
  const judgeAll = (book: IndicatorBook, scheme: Scheme, ruleYear: number) =>
    book.series.flatMap((series) =>
      years.map((fiscalYear) => verdictOf({ series, fiscalYear, period: 'selfEvaluation', scheme, ruleYear }, { book, rules, policy })),
    )
  const timeOf = (run: () => unknown): number => {
    // the processor's time: what else runs on the machine is not what a person waits for
    const start = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  }
  const plain: number[] = []
  const ours: Record<string, number[]> = {}
  const saying: number[] = []
  for (let run = 0; run < runs; run += 1) {
    for (const [scheme, ruleYear] of schemes) {
      // a book of its own each time, as after a deed: nothing of it is known yet
      const book = structuredClone(made)
      plain.push(
        timeOf(() => {
          for (let nth = 0; nth < bareTimes; nth += 1) compareAll(book)
        }) / bareTimes,
      )
      let verdicts: ReturnType<typeof judgeAll> = []
      ;(ours[scheme] ??= []).push(timeOf(() => (verdicts = judgeAll(book, scheme, ruleYear))))
      saying.push(timeOf(() => verdicts.map(sayVerdict)))
      for (const { why } of verdicts) whys.set(why, (whys.get(why) ?? 0) + 1)
    }
  }
  // a bench that judges nothing measures nothing
  for (const why of ['compared', 'asLastYear', 'noLength']) if (!whys.has(why)) throw new Error(`the bench's book has no ${why}`)
  const count = `${indicators} indicators × ${years.length} years`
  const worst = (scheme: Scheme) => Math.max(...(ours[scheme] ?? [Number.NaN]))
  return [
    {
      name: `every verdict of ${count}`,
      ours: worst('commonIndicator'),
      bare: null,
      unit: 'ms',
      limit: 100,
      note: `the slowest of ${runs}`,
    },
    { name: 'the same as 進捗率', ours: worst('reformProgress'), bare: null, unit: 'ms', limit: 100, note: `the slowest of ${runs}` },
    {
      name: 'a verdict, beside reading and comparing the numbers',
      ours: medianOf(ours['commonIndicator'] ?? []),
      bare: medianOf(plain),
      unit: 'ms',
      limit: null,
    },
    { name: 'the sentences of all of them', ours: medianOf(saying), bare: null, unit: 'ms', limit: null },
  ]
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(benchJudge())
