// Knows that surveys, questions and their tables are kept as people enter them, that each change is one deed that comes back whole, and what is refused.
import { describe, expect, it } from 'vitest'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { QuestionId } from '../../../shared/model/ids.ts'
import type { BreakdownCell, ResponseRow, Survey, SurveyHead } from '../../../shared/model/survey.ts'
import type { Api } from '../../../shared/api.ts'
import { anyText } from '../../helpers/any-text.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { fc } from '../../helpers/fast-check.ts'

type Head = Omit<SurveyHead, 'isCentral'>
type Question = Parameters<Api['saveQuestion']>[2]
type Option = Question['options'][number]

const head: Head = {
  fiscalYear: 2015,
  name: '平成27年度 区民アンケート',
  type: 'randomSample',
  mode: '郵送',
  population: '18歳以上の区民',
  from: '2015-12-01',
  until: '2015-12-25',
  sent: 1500,
  returned: 426,
  printedRate: '28.4',
  source: '',
  notes: '',
}
const option = (label: string, count: number | null, isPositive = false): Option => ({
  id: null,
  label,
  role: 'answer',
  isPositive,
  count,
  printedPercent: '',
})
const question: Question = {
  number: '問5',
  text: '地域活動協議会を知っていますか。',
  allowsSeveral: false,
  filter: null,
  filterText: '',
  countsNoAnswer: false,
  rounding: 'total',
  printedBase: null,
  printedRate: '',
  options: [option('知っている', 158, true), option('知らない', 268)],
}
const row: ResponseRow = {
  label: '18～29歳',
  isTotal: false,
  sentMale: 100,
  sentFemale: 110,
  sentTotal: 210,
  returnedMale: 20,
  returnedFemale: 31,
  returnedOther: null,
  returnedNoAnswer: null,
  returnedTotal: 51,
  rateMale: '20.0',
  rateFemale: '28.2',
  rateTotal: '24.3',
}

const surveysOf = async ({ api }: TestApp) => (await api.getIndicatorBook()).surveys
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT count(*) FROM deed').pluck().get() as number
/** All that is under the change record, row by row. */
const stateOf = ({ db }: TestApp) =>
  Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))
const codeOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const violationsOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { detail: readonly { field: string; code: string }[] }) => error.detail.map(({ field, code }) => `${field} ${code}`),
  )
const changesOfLast = (app: TestApp) =>
  app.db.prepare('SELECT table_name FROM row_change WHERE deed_id = (SELECT max(id) FROM deed) ORDER BY id').pluck().all()

async function startWithSurvey() {
  const app = startAppInMemory()
  const surveyId = await app.api.saveSurvey(null, head)
  const questionId = await app.api.saveQuestion(null, surveyId, question)
  const survey = async () => (await surveysOf(app)).find((one) => one.id === surveyId) as Survey
  const options = (await survey()).questions[0]?.options ?? []
  return { app, api: app.api, surveyId, questionId, survey, options }
}

describe('a survey', () => {
  it('is read as it was saved, the newest year first, in the order in which they were made', async () => {
    const app = startAppInMemory()
    await app.api.saveSurvey(null, { ...head, name: '  一つめ ' })
    await app.api.saveSurvey(null, { ...head, fiscalYear: 2016, name: '翌年' })
    const third = await app.api.saveSurvey(null, { ...head, name: '二つめ', sent: 10, returned: 426 })
    const surveys = await surveysOf(app)
    expect(surveys.map((s) => s.name)).toEqual(['翌年', '一つめ', '二つめ'])
    expect(surveys[2]).toEqual({ ...head, id: third, name: '二つめ', sent: 10, isCentral: false, questions: [], responses: [] })
  })

  it('that moves to another year stands last there', async () => {
    const app = startAppInMemory()
    const first = await app.api.saveSurvey(null, head)
    await app.api.saveSurvey(null, { ...head, fiscalYear: 2016, name: '翌年' })
    await app.api.saveSurvey(first, { ...head, fiscalYear: 2016 })
    expect((await surveysOf(app)).map((s) => s.name)).toEqual(['翌年', head.name])
  })

  it('saved again as it is makes no deed; of a change only what differs is recorded', async () => {
    const { app, api, surveyId } = await startWithSurvey()
    const deeds = deedsOf(app)
    await api.saveSurvey(surveyId, head)
    expect(deedsOf(app)).toBe(deeds)
    await api.saveSurvey(surveyId, { ...head, returned: 427 })
    const change = app.db.prepare('SELECT before, after FROM row_change WHERE deed_id = (SELECT max(id) FROM deed)').all()
    expect(change).toEqual([{ before: '{"returned":426}', after: '{"returned":427}' }])
  })

  it('wants a name and an end that is not before its beginning, and is named in the deed', async () => {
    const { api } = await startWithSurvey()
    const wrong = { ...head, name: ' ', until: '2015-11-30', notes: 'a\u0001' }
    expect(await violationsOf(api.saveSurvey(null, wrong))).toEqual([
      'survey//name missing',
      'survey//notes controlCharacter',
      'survey//until endsBeforeBegin',
    ])
    expect(await codeOf(api.saveSurvey(null, { ...head, from: '2015-12-25', until: '2015-12-25' }))).toBe('done')
    expect((await api.getUndoState()).undo).toMatchObject({
      name: 'addSurvey',
      subject: { kind: 'survey', title: head.name, fiscalYear: 2015 },
    })
  })

  it('is deleted with all under it, and comes back with it', async () => {
    const { app, api, surveyId, questionId, options } = await startWithSurvey()
    await api.saveResponses(surveyId, [row])
    await api.saveBreakdown(questionId, [{ optionId: options[0]?.id, sex: 'male', age: '', count: 3 } as BreakdownCell])
    const before = stateOf(app)
    await api.deleteSurvey(surveyId)
    expect(await surveysOf(app)).toEqual([])
    expect(await codeOf(api.getBreakdown(questionId))).toBe('E-SURVEY-01')
    await api.undo()
    expect(stateOf(app)).toEqual(before)
  })
})

describe('a question', () => {
  it('keeps its options by their ids: renamed, moved, new and taken away, and records these rows alone', async () => {
    const { app, api, surveyId, questionId, survey, options } = await startWithSurvey()
    const [known, unknown] = options
    const changed = [{ ...unknown, count: 270 }, option('無回答', 4)] as Option[]
    expect(await api.saveQuestion(questionId, surveyId, { ...question, options: changed })).toBe(questionId)
    const now = (await survey()).questions[0]?.options
    expect(now?.map(({ id, label, count }) => [id === unknown?.id, label, count])).toEqual([
      [true, '知らない', 270],
      [false, '無回答', 4],
    ])
    expect(changesOfLast(app)).toEqual(['answer_option', 'answer_option', 'answer_option'])
    const deeds = deedsOf(app)
    await api.saveQuestion(questionId, surveyId, { ...question, options: [...(now ?? [])] })
    expect(deedsOf(app)).toBe(deeds)
    await api.undo()
    expect((await survey()).questions[0]?.options).toEqual([known, unknown])
  })

  it('takes figures that do not fit as they are', async () => {
    const { api, surveyId, survey } = await startWithSurvey()
    const odd = { ...question, printedBase: 3, printedRate: '120', options: [option('はい', 9000, true)] }
    await api.saveQuestion(null, surveyId, odd)
    expect((await survey()).questions[1]).toMatchObject({ printedBase: 3, printedRate: '120', options: [{ count: 9000 }] })
  })

  it('is filtered by answers to an earlier one, and by nothing where that one is gone', async () => {
    const { app, api, surveyId, questionId, survey, options } = await startWithSurvey()
    const filter = { questionId: questionId as QuestionId, optionIds: [options[0]?.id ?? ''] } as NonNullable<Question['filter']>
    const second = await api.saveQuestion(null, surveyId, { ...question, number: '問6', filter })
    expect((await survey()).questions[1]?.filter).toEqual(filter)
    // not the later one, not itself, and no option of another question
    const later = { questionId: second as QuestionId, optionIds: [] }
    expect(await violationsOf(api.saveQuestion(questionId, surveyId, { ...question, filter: later }))).toEqual([
      'survey//filter filterNotEarlier',
    ])
    expect(await violationsOf(api.saveQuestion(second, surveyId, { ...question, filter: later }))).toHaveLength(1)
    const strange = { ...filter, optionIds: ['nothing' as never] }
    expect(await codeOf(api.saveQuestion(second, surveyId, { ...question, filter: strange }))).toBe('E-SURVEY-01')
    expect(await violationsOf(api.moveQuestion(second, null))).toEqual(['survey//filter filterNotEarlier'])
    // an option that is gone is no part of the filter, a question that is gone is no filter
    await api.saveQuestion(questionId, surveyId, { ...question, options: options.slice(1) as Option[] })
    expect((await survey()).questions[1]?.filter).toEqual({ questionId, optionIds: [] })
    const before = stateOf(app)
    await api.deleteQuestion(questionId)
    expect((await survey()).questions.map((q) => [q.number, q.filter])).toEqual([['問6', null]])
    await api.undo()
    expect(stateOf(app)).toEqual(before)
  })

  it('is moved behind another one or to the front; where it stands already there is no deed', async () => {
    const { app, api, surveyId, questionId, survey } = await startWithSurvey()
    const q6 = await api.saveQuestion(null, surveyId, { ...question, number: '問6' })
    const q7 = await api.saveQuestion(null, surveyId, { ...question, number: '問7' })
    const order = async () => (await survey()).questions.map((q) => q.number).join()
    await api.moveQuestion(q7, null)
    expect(await order()).toBe('問7,問5,問6')
    await api.moveQuestion(q7, questionId)
    expect(await order()).toBe('問5,問7,問6')
    const deeds = deedsOf(app)
    await api.moveQuestion(q7, questionId)
    expect(deedsOf(app)).toBe(deeds)
    for (const after of [q7, 'nothing', 'last']) expect(await codeOf(api.moveQuestion(q7, after))).toBe('E-SURVEY-01')
    const other = await api.saveSurvey(null, head)
    const foreign = await api.saveQuestion(null, other, question)
    expect(await codeOf(api.moveQuestion(q6, foreign))).toBe('E-SURVEY-01')
  })

  it('that a value is taken from may be deleted: the value stays without a source, and undoing gives it back', async () => {
    const { app, api, questionId } = await startWithSurvey()
    const measured = { fiscalYear: 2015, period: 'selfEvaluation' } as const
    app.db.exec(`INSERT INTO deed (key, name, operator, at, kind, state, is_floor) VALUES ('k', 'test', 'x', 'x', 'do', 'done', 0);
      INSERT INTO current_deed SELECT 1, max(id) FROM deed;
      INSERT INTO indicator_series (id, position, name, kind, direction) VALUES ('s', 'a0', '割合', 'rate', 'up');
      INSERT INTO measurement (id, series_id, fiscal_year, period, state, question_id) VALUES ('m', 's', 2015, 'selfEvaluation', 'value', '${questionId}');
      DELETE FROM current_deed`)
    const questionOf = async () => (await api.getIndicatorBook()).series.find((s) => s.id === 's')?.measurements[0]
    expect(await questionOf()).toMatchObject({ ...measured, questionId })
    const before = stateOf(app)
    await api.deleteQuestion(questionId)
    const deed = (await api.getUndoState()).undo?.id ?? 0
    expect(await questionOf()).toMatchObject({ ...measured, questionId: null })
    await api.undo()
    expect(stateOf(app)).toEqual(before)
    await api.redo()
    await api.revertDeed(deed)
    expect(stateOf(app)).toEqual(before)
  })

  it('of another survey, and options of another question, are refused', async () => {
    const { api, questionId, options, surveyId } = await startWithSurvey()
    const other = await api.saveSurvey(null, head)
    const second = await api.saveQuestion(null, surveyId, question)
    const foreign = options.slice(0, 1) as Option[]
    const twice = [...foreign, ...foreign]
    expect(await codeOf(api.saveQuestion(questionId, other, question))).toBe('E-SURVEY-01')
    expect(await codeOf(api.saveQuestion(second, surveyId, { ...question, options: foreign }))).toBe('E-SURVEY-01')
    expect(await codeOf(api.saveQuestion(null, surveyId, { ...question, options: foreign }))).toBe('E-SURVEY-01')
    expect(await codeOf(api.saveQuestion(questionId, surveyId, { ...question, options: twice }))).toBe('E-SURVEY-01')
    expect(await codeOf(api.saveQuestion(null, 'nothing', question))).toBe('E-SURVEY-01')
    expect(await codeOf(api.deleteQuestion('nothing'))).toBe('E-SURVEY-01')
    expect(await codeOf(api.deleteSurvey('nothing'))).toBe('E-SURVEY-01')
    expect(await codeOf(api.saveResponses('nothing', []))).toBe('E-SURVEY-01')
    const cell = { optionId: options[0]?.id, sex: null, age: '', count: 1 } as BreakdownCell
    expect(await codeOf(api.saveBreakdown(second, [cell]))).toBe('E-SURVEY-01')
    expect(await violationsOf(api.saveBreakdown(questionId, [cell, { ...cell, count: 2 }]))).toEqual(['survey//age doubleCell'])
  })
})

describe('tables', () => {
  it('of responses are kept in their order, sums that do not add up too; a shorter one takes the rows behind it away', async () => {
    const { app, api, surveyId, survey } = await startWithSurvey()
    const rows = [row, { ...row, label: '30代', sentTotal: 1 }, { ...row, label: '計', isTotal: true, returnedTotal: null }]
    await api.saveResponses(surveyId, rows)
    expect((await survey()).responses).toEqual(rows)
    const deeds = deedsOf(app)
    await api.saveResponses(surveyId, rows)
    expect(deedsOf(app)).toBe(deeds)
    await api.saveResponses(surveyId, [row])
    expect((await survey()).responses).toEqual([row])
    await api.undo()
    expect((await survey()).responses).toEqual(rows)
  })

  it('by sex and age are kept cell by cell, in the order of the options', async () => {
    const { app, api, questionId, options } = await startWithSurvey()
    const [yes, no] = options.map((o) => o.id)
    const cell = (optionId: unknown, sex: BreakdownCell['sex'], age: string, count: number) =>
      ({ optionId, sex, age, count }) as BreakdownCell
    const cells = [cell(yes, null, '70歳以上', 3), cell(yes, 'male', '', 80), cell(yes, 'female', '', 78), cell(no, null, '18～29歳', 9)]
    await api.saveBreakdown(questionId, cells.toReversed())
    expect(await api.getBreakdown(questionId)).toEqual(cells)
    const deeds = deedsOf(app)
    await api.saveBreakdown(questionId, cells)
    expect(deedsOf(app)).toBe(deeds)
    await api.saveBreakdown(questionId, [cell(yes, 'male', '', 81)])
    expect(changesOfLast(app)).toHaveLength(4)
    await api.undo()
    expect(await api.getBreakdown(questionId)).toEqual(cells)
  })
})

describe('any surveys', () => {
  const count = fc.option(fc.nat(1_000_000), { nil: null })
  const line = anyText(3)
  const day = fc.option(fc.constantFrom('2015-12-01', '2016-01-31'), { nil: null })
  const anyHead = fc.record<Head>({
    fiscalYear: fc.constantFrom(2013, 2015, 2016),
    name: line.map((text) => `調査${text.trim()}`),
    type: fc.constantFrom('randomSample', 'monitor', 'organisation', 'event', 'other'),
    mode: line,
    population: line,
    from: day,
    until: fc.option(fc.constant('2016-03-31'), { nil: null }),
    sent: count,
    returned: count,
    printedRate: fc.constantFrom('', '28.4', '－'),
    source: line,
    notes: line,
  })
  const anyOption = fc.record<Option>({
    id: fc.constant(null),
    label: line,
    role: fc.constantFrom('answer', 'noAnswer', 'outside'),
    isPositive: fc.boolean(),
    count,
    printedPercent: fc.constantFrom('', '7.1'),
  })
  const anyQuestion = fc.record<Question>({
    number: fc.constantFrom('', '問5', '問12(2)'),
    text: line,
    allowsSeveral: fc.boolean(),
    filter: fc.constant(null),
    filterText: line,
    countsNoAnswer: fc.boolean(),
    rounding: fc.constantFrom('total', 'sumOfParts'),
    printedBase: count,
    printedRate: fc.constantFrom('', '45.5'),
    options: fc.array(anyOption, { maxLength: 4 }),
  })
  const anyRows = fc.array(fc.record({ label: line, sentTotal: count, isTotal: fc.boolean(), rateTotal: fc.constantFrom('', '3.0') }), {
    maxLength: 3,
  })
  const anyStep = fc.oneof(
    fc.record({ do: fc.constant('survey' as const), pick: fc.nat(9), head: anyHead }),
    fc.record({ do: fc.constant('question' as const), pick: fc.nat(9), question: anyQuestion }),
    fc.record({ do: fc.constant('again' as const), pick: fc.nat(9), question: anyQuestion, kept: fc.nat(15) }),
    fc.record({ do: fc.constant('move' as const), pick: fc.nat(9), other: fc.nat(9) }),
    fc.record({ do: fc.constant('rows' as const), pick: fc.nat(9), rows: anyRows }),
    fc.record({ do: fc.constant('breakdown' as const), pick: fc.nat(9), count: fc.nat(99), age: fc.constantFrom('', '30代') }),
    fc.record({ do: fc.constant('drop' as const), pick: fc.nat(9) }),
    fc.record({ do: fc.constant('dropSurvey' as const), pick: fc.nat(29) }),
  )
  type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

  /** Does a step, and tells what is to be read back. */
  async function take(app: TestApp, step: Step): Promise<void> {
    const surveys = await surveysOf(app)
    const survey = surveys[step.pick % Math.max(1, surveys.length)]
    const asked = survey?.questions[step.pick % Math.max(1, survey.questions.length)]
    const { api } = app
    const read = async () => (await surveysOf(app)).find((one) => one.id === survey?.id)
    if (step.do === 'survey') {
      const target = step.pick % 3 === 0 ? (survey?.id ?? null) : null
      const id = await api.saveSurvey(target, step.head)
      const { questions, responses, ...found } = (await surveysOf(app)).find((one) => one.id === id) as Survey
      expect(found).toEqual({ ...step.head, id, isCentral: false })
      if (target !== null) expect([questions, responses]).toEqual([survey?.questions, survey?.responses])
    } else if (!survey) return
    else if (step.do === 'question' || step.do === 'again') {
      const target = step.do === 'again' ? asked : undefined
      const kept = (target?.options ?? []).filter((_, i) => step.do === 'again' && (step.kept >> i) % 2 === 1)
      const options = [...step.question.options, ...kept]
      const id = await api.saveQuestion(target?.id ?? null, survey.id, { ...step.question, options })
      const found = (await read())?.questions.find((one) => one.id === id)
      const withIds = options.map((given, i) => ({ ...given, id: given.id ?? found?.options[i]?.id }))
      expect(found).toEqual({ ...step.question, id, options: withIds })
    } else if (step.do === 'move' && asked) {
      const other = survey.questions[step.other % survey.questions.length]
      if (other && other.id !== asked.id) await api.moveQuestion(asked.id, other.id)
    } else if (step.do === 'rows') {
      const rows = step.rows.map((part) => ({ ...row, ...part }))
      await api.saveResponses(survey.id, rows)
      expect((await read())?.responses).toEqual(rows)
    } else if (step.do === 'breakdown' && asked) {
      const cells = asked.options.map((o) => ({ optionId: o.id, sex: 'male' as const, age: step.age, count: step.count }))
      await api.saveBreakdown(asked.id, cells)
      expect(await api.getBreakdown(asked.id)).toEqual(cells)
    } else if (step.do === 'drop' && asked) await api.deleteQuestion(asked.id)
    else if (step.do === 'dropSurvey' && step.pick % 5 === 0) await api.deleteSurvey(survey.id)
  }

  it('are read as they were saved, and every deed leads back and forth whole', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 16 }), async (steps) => {
        const app = startAppInMemory()
        const states = [stateOf(app)]
        for (const step of steps) {
          const deeds = deedsOf(app)
          await take(app, step)
          if (deedsOf(app) > deeds) states.push(stateOf(app))
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await app.api.undo()
          expect(stateOf(app)).toEqual(state)
        }
        expect(await app.api.undo()).toBeNull()
        for (const state of states.slice(1)) {
          await app.api.redo()
          expect(stateOf(app)).toEqual(state)
        }
        const last = (await app.api.listDeeds(1, null))[0]?.deed
        const done = await app.api.listDeeds(50, null)
        if (last && states.length > 1) {
          const newest = done.find(({ deed }) => deed.kind === 'do' && deed.state === 'done' && deed.name !== 'createDataFile')
          await app.api.revertDeed(newest?.deed.id ?? 0)
          expect(stateOf(app)).toEqual(states.at(-2))
        }
        expect(app.db.pragma('foreign_key_check')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
