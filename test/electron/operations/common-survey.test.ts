// Knows that what the city sent of its 市共通調査 is received as one deed, with the values of the common indicators, replaced by the next, and written by nobody else.
import { describe, expect, it } from 'vitest'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { ReceivedSurvey, Survey } from '../../../shared/model/survey.ts'
import { listCommonIndicators, measurerOf } from '../../../shared/rules/common-series.ts'
import { figureOf } from '../../../shared/rules/figure-of.ts'
import { sayCaption } from '../../../shared/words/survey-caption.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'

const survey: ReceivedSurvey['survey'] = {
  name: '区政運営に関する区民アンケート',
  type: 'randomSample',
  mode: '郵送',
  population: '20歳以上の区民',
  from: '2015-12-03',
  until: '2016-01-06',
  sent: 1500,
  returned: 426,
  printedRate: '28.4',
  source: '市民局',
  notes: '',
}
const shopping = { name: '区役所業務の格付け', from: null, until: null, notes: '', printedMean: '3.6', areas: [] }
const keysOf = ({ context }: TestApp, isScore: boolean) =>
  listCommonIndicators(context.resources.basicPolicy)
    .filter(({ indicator }) => measurerOf(indicator) === 'city' && (indicator.type === 'score') === isScore)
    .map(({ indicator }) => indicator.key)
const rateOf = (commonKey: string, base: number | null, positive: number | null, printedRate = '') => ({
  commonKey,
  questionNumber: '問1',
  questionText: `設問 ${commonKey}`,
  base,
  positive,
  printedRate,
})
const bookOf = ({ api }: TestApp) => api.getIndicatorBook()
const valuesOf = async (app: TestApp, key: string) => (await bookOf(app)).series.find((s) => s.commonKey === key)?.measurements ?? []
const centralOf = async (app: TestApp) => (await bookOf(app)).surveys.find((s) => s.isCentral) as Survey
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT count(*) FROM deed').pluck().get() as number
const stateOf = ({ db }: TestApp) =>
  Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))
const codeOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

function start() {
  const app = startAppInMemory()
  const [first = '', second = '', third = ''] = keysOf(app, false)
  return { app, api: app.api, first, second, third, score: keysOf(app, true)[0] ?? '' }
}

describe('what the city sent', () => {
  it('becomes a survey with a question for each rate, and the values of the year', async () => {
    const { app, api, first, second, third } = start()
    const rates = [rateOf(first, 420, 191, '45.5'), rateOf(second, 400, null, '30.2'), rateOf(third, null, null)]
    await api.receiveCommonSurvey(2015, { survey, rates, mysteryShopping: null })
    const { questions, responses, ...head } = await centralOf(app)
    expect(head).toEqual({ ...survey, fiscalYear: 2015, isCentral: true, id: head.id })
    expect(responses).toEqual([])
    expect(
      questions.map(({ text, printedBase, printedRate, options }) => [
        text,
        printedBase,
        printedRate,
        options.map((o) => [o.label, o.isPositive, o.count]),
      ]),
    ).toEqual([
      [
        `設問 ${first}`,
        420,
        '45.5',
        [
          ['肯定的な回答', true, 191],
          ['その他の回答', false, 229],
        ],
      ],
      [`設問 ${second}`, 400, '30.2', []],
      [`設問 ${third}`, null, '', []],
    ])
    expect(await valuesOf(app, first)).toMatchObject([
      { fiscalYear: 2015, period: 'selfEvaluation', state: 'value', questionId: questions[0]?.id, value: null, numerator: null },
    ])
    expect(await valuesOf(app, second)).toMatchObject([{ questionId: questions[1]?.id }])
    expect(await valuesOf(app, third)).toEqual([])
  })

  it('is of those whom the policy asks: the question says so, and the caption of its figure', async () => {
    const { app, api, first } = start()
    const visitors = '2-3-ア-1'
    await api.receiveCommonSurvey(2015, { survey, rates: [rateOf(first, 420, 191), rateOf(visitors, 158, 71)], mysteryShopping: null })
    expect((await centralOf(app)).questions.map((q) => [q.text, q.filterText])).toEqual([
      [`設問 ${first}`, ''],
      [`設問 ${visitors}`, '区役所を過去１年間に訪れた区民'],
    ])
    const book = await bookOf(app)
    const captionOf = (key: string) => {
      const series = book.series.find((one) => one.commonKey === key)
      // of the question alone: the series says nothing in its stead
      const figure = series && figureOf({ ...series, denominatorFilter: '' }, 2015, 'selfEvaluation', book)
      return figure?.base && sayCaption(figure.base)
    }
    expect(captionOf(first)).toBe('区民アンケート回答者の割合（n=420、回収率28.4%）')
    expect(captionOf(visitors)).toBe('区民アンケート回答者のうち区役所を過去１年間に訪れた区民に占める割合（n=158、回収率28.4%）')
  })

  it('of 覆面調査 becomes the value of the score', async () => {
    const { app, api, score } = start()
    await api.receiveCommonSurvey(2015, { survey: { ...survey, name: '' }, rates: [], mysteryShopping: shopping })
    const { surveys, mysteryShoppings } = await bookOf(app)
    expect(surveys).toEqual([])
    expect(mysteryShoppings).toEqual([{ ...shopping, id: mysteryShoppings[0]?.id, fiscalYear: 2015, isCentral: true }])
    expect(await valuesOf(app, score)).toMatchObject([{ fiscalYear: 2015, mysteryShoppingId: mysteryShoppings[0]?.id, state: 'value' }])
    expect((await api.getUndoState()).undo?.subject).toMatchObject({ kind: 'mysteryShopping', title: shopping.name })
  })

  it('takes the place of what came before: the same questions keep their ids, what is no more said has no value', async () => {
    const { app, api, first, second, third } = start()
    await api.receiveCommonSurvey(2015, { survey, rates: [rateOf(first, 420, 191), rateOf(second, 400, 100)], mysteryShopping: shopping })
    const before = await centralOf(app)
    const state = stateOf(app)
    const again = [rateOf(third, 300, 30), rateOf(first, 421, 191)]
    await api.receiveCommonSurvey(2015, { survey: { ...survey, returned: 427 }, rates: again, mysteryShopping: null })
    const now = await centralOf(app)
    expect([now.id, now.returned]).toEqual([before.id, 427])
    expect(now.questions.map((q) => q.text)).toEqual([`設問 ${third}`, `設問 ${first}`])
    expect(now.questions[1]?.id).toBe(before.questions[0]?.id)
    expect(now.questions[1]?.options.map((o) => [o.id, o.count])).toEqual([
      [before.questions[0]?.options[0]?.id, 191],
      [before.questions[0]?.options[1]?.id, 230],
    ])
    expect(await valuesOf(app, second)).toEqual([])
    expect((await bookOf(app)).mysteryShoppings).toHaveLength(1)
    const deeds = deedsOf(app)
    await api.receiveCommonSurvey(2015, { survey: { ...survey, returned: 427 }, rates: again, mysteryShopping: shopping })
    expect(deedsOf(app)).toBe(deeds)
    const deed = (await api.getUndoState()).undo?.id ?? 0
    await api.undo()
    expect(stateOf(app)).toEqual(state)
    await api.redo()
    await api.revertDeed(deed)
    expect(stateOf(app)).toEqual(state)
  })

  it('of another year stands beside it', async () => {
    const { app, api, first } = start()
    for (const year of [2014, 2015])
      await api.receiveCommonSurvey(year, { survey, rates: [rateOf(first, 420, 191)], mysteryShopping: null })
    expect((await bookOf(app)).surveys.map((s) => s.fiscalYear)).toEqual([2015, 2014])
    expect((await valuesOf(app, first)).map((m) => m.fiscalYear)).toEqual([2014, 2015])
  })

  it('is kept where it does not fit', async () => {
    const { app, api, first } = start()
    await api.receiveCommonSurvey(2015, { survey, rates: [rateOf(first, 10, 12, '120')], mysteryShopping: null })
    const question = (await centralOf(app)).questions[0]
    expect([question?.printedBase, question?.options.map((o) => o.count)]).toEqual([10, [12, 0]])
  })

  it('is refused whole where it names an indicator that the city does not measure, or one twice, or has no name', async () => {
    const { app, api, first, score } = start()
    const ward = listCommonIndicators(app.context.resources.basicPolicy).find(({ indicator }) => measurerOf(indicator) === 'ward')
    const receive = (rates: ReceivedSurvey['rates'], head = survey) =>
      codeOf(api.receiveCommonSurvey(2015, { survey: head, rates, mysteryShopping: shopping }))
    expect(await receive([rateOf(ward?.indicator.key ?? '', 1, 1)])).toBe('E-SERIES-01')
    expect(await receive([rateOf(score, 1, 1)])).toBe('E-SERIES-01')
    expect(await receive([rateOf('9-9-ア-9', 1, 1)])).toBe('E-SERIES-01')
    expect(await receive([rateOf(first, 1, 1), rateOf(first, 2, 1)])).toBe('E-RULE-01')
    expect(await receive([rateOf(first, 1, 1)], { ...survey, name: '　' })).toBe('E-RULE-01')
    expect(await bookOf(app)).toMatchObject({ surveys: [], mysteryShoppings: [] })
  })
})

it('is read-only for everything else', async () => {
  const { app, api, first } = start()
  await api.receiveCommonSurvey(2015, { survey, rates: [rateOf(first, 420, 191)], mysteryShopping: shopping })
  const central = await centralOf(app)
  const questionId = central.questions[0]?.id ?? ''
  const shoppingId = (await bookOf(app)).mysteryShoppings[0]?.id ?? ''
  const question = {
    number: '',
    text: '',
    allowsSeveral: false,
    filter: null,
    filterText: '',
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
    options: [],
  } as const
  const state = stateOf(app)
  const asked = [
    api.saveSurvey(central.id, { ...survey, fiscalYear: 2015 }),
    api.deleteSurvey(central.id),
    api.saveQuestion(null, central.id, question),
    api.saveQuestion(questionId, central.id, question),
    api.deleteQuestion(questionId),
    api.moveQuestion(questionId, null),
    api.saveResponses(central.id, []),
    api.saveBreakdown(questionId, []),
    api.saveMysteryShopping(shoppingId, { ...shopping, fiscalYear: 2015 }),
    api.deleteMysteryShopping(shoppingId),
  ]
  for (const one of asked) expect(await codeOf(one)).toBe('E-SURVEY-02')
  expect(stateOf(app)).toEqual(state)
})
