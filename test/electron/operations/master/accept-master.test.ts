// Knows that a master that was accepted is what new plans and the plans that take it go by, that all others go on as they were, and that it can be taken back.
import { expect, test } from 'vitest'
import { layoutForm } from '../../../../shared/forms/layout-form.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import { commonSeriesId } from '../../../../shared/rules/common-series.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { policyOfYear } from '../../../../shared/rules/policy-of-year.ts'
import { noSurvey } from '../../../../shared/rules/no-survey.ts'
import { emptyMeasurement } from '../../../../shared/words/read-year-cell.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { accept, masterFileOf, preview, writeEdited } from '../../../helpers/master-world.ts'

const key = '1-1-ア-1'

function state(app: TestApp) {
  const { basicPolicy, formGenerations, judgementRules } = app.context.resources
  return { basicPolicy, formGenerations, judgementRules }
}

async function pagesOf(app: TestApp, fiscalYear: number) {
  const plan = (await app.api.getWardPlan(fiscalYear))!
  const generation = (await app.api.listFormGenerations()).find(({ id }) => id === plan.formGeneration)!
  return generation.forms
    .filter(({ status }) => status === 'ready')
    .map((form) => layoutForm({ generation, formId: form.id, plan, wardName: '天王寺区' } as never))
}

test('without an accepted master everything is the program’s own, the very same objects', async () => {
  const app = startAppInMemory([2015])
  const { own } = app.context.resources
  expect(state(app).basicPolicy).toBe(own.basicPolicy)
  expect(state(app).formGenerations).toBe(own.formGenerations)
  expect(state(app).judgementRules).toBe(own.judgementRules)
  expect(policyOfYear(own.basicPolicy, 2015)).toBe(own.basicPolicy)
})

test('what was written and read again differs nowhere; accepted again for the same years it makes no deed', async () => {
  const app = startAppInMemory([2015, 2014])
  masterFileOf(app)
  await app.api.exportMaster(' 平成28年度版 ', '2016-04-01')
  const found = await preview(app)
  expect(found).toMatchObject({ name: '平成28年度版', issuedOn: '2016-04-01', differences: [], notes: [] })
  await app.api.acceptMaster(found.token, [2015, 2014])
  expect(await app.api.getMasterBook()).toMatchObject({
    accepted: [{ name: '平成28年度版', issuedOn: '2016-04-01', acceptedBy: '山田 花子' }],
    years: [
      { fiscalYear: 2015, standsOn: { name: '平成28年度版' } },
      { fiscalYear: 2014, standsOn: { name: '平成28年度版' } },
    ],
  })
  expect((await app.api.getWardPlan(2015))?.formGeneration).toBe('G1')
  expect(await app.ask('previewMaster')).toMatchObject({ ok: false, error: { code: 'E-MASTER-06', detail: { name: '平成28年度版' } } })
})

test('a year that stays has its policy, rules and forms as before; one that takes it, and every new plan, those of the master', async () => {
  const app = startAppInMemory([2015, 2016])
  const file = masterFileOf(app)
  const id = commonSeriesId(key)
  for (const year of [2015, 2016]) {
    await app.api.saveMeasurement(id, year, 'selfEvaluation', { ...emptyMeasurement(''), value: '65' })
  }
  const verdictIn = async (fiscalYear: number) => {
    const book = await app.api.getIndicatorBook()
    const series = book.series.find((one) => one.id === id)!
    const { basicPolicy: policy, judgementRules: rules } = app.context.resources
    return verdictOf({ series, fiscalYear, period: 'selfEvaluation', scheme: 'commonIndicator' }, { book, rules, policy })
  }
  const before = { pages: await pagesOf(app, 2015), verdict: await verdictIn(2015) }
  expect(before.verdict.outcome).toBe('met')

  await writeEdited(app, file, (content) => {
    const strategy = content.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!
    strategy.title.print = '新しい基本戦略'
    strategy.commonIndicators[0]!.commonTarget.value = 90
    content.judgementRules.ruleSets.find((set) => set.id === 'common-2015')!.symbols[0]!.label = '達成（新）'
    const g1 = content.formGenerations.find((one) => one.id === 'G1')!
    g1.words['office'] = '区役所'
    const g2 = content.formGenerations.find((one) => one.id === 'G2')!
    content.formGenerations.push({ ...structuredClone(g2), id: 'G9', name: '令和12年度の様式', firstYear: 2030, lastYear: null })
    g2.lastYear = 2029
  })
  await accept(app, [2016])

  expect(await pagesOf(app, 2015)).toEqual(before.pages)
  expect(await verdictIn(2015)).toMatchObject({ outcome: 'met', symbol: '達成', label: '達成' })
  expect(await verdictIn(2016)).toMatchObject({ outcome: 'unmet', facts: { target: expect.stringContaining('90') } })
  const plan2016 = (await app.api.getWardPlan(2016))!
  expect(plan2016.formGeneration).toMatch(/^G1@[0-9a-f]{8}$/)
  const { basicPolicy, judgementRules } = app.context.resources
  const titleIn = (year: number) => policyOfYear(basicPolicy, year).pillars[0]!.visions[0]!.basicStrategies[0]!.title.print
  expect([titleIn(2016), titleIn(2040)]).toEqual(['新しい基本戦略', '新しい基本戦略'])
  expect(titleIn(2015)).toBe(app.context.resources.own.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!.title.print)
  const labelIn = (year: number) => ruleSetFor(judgementRules, 'commonIndicator', year, 'selfEvaluation')!.symbols[0]!.label
  expect([2015, 2016, 2017].map(labelIn)).toEqual(['達成', '達成（新）', '達成（新）'])
  const idIn = (year: number) => ruleSetFor(judgementRules, 'commonIndicator', year, 'selfEvaluation')!.id
  expect([2015, 2016].map(idIn)).toEqual(['common-2015', expect.stringMatching(/^common-2015@[0-9a-f]{8}$/)])
  expect(idIn(2017)).toBe(idIn(2016))

  // a wholly new form of a new year needs nothing but the file
  const plan2030 = await app.api.createWardPlan(2030)
  expect(plan2030.formGeneration).toMatch(/^G9@[0-9a-f]{8}$/)
  const g9 = (await app.api.listFormGenerations()).find((one: FormGeneration) => one.id === plan2030.formGeneration)!
  expect(g9.name).toBe('令和12年度の様式')
  expect((await pagesOf(app, 2030)).length).toBe(1)
  expect((await app.api.getMasterBook()).years[0]).toMatchObject({ fiscalYear: 2030, standsOn: { name: '令和9年度 市のマスター' } })
  expect((await app.api.createWardPlan(2020)).formGeneration).toBe(plan2016.formGeneration)
  // G2 says what it said, but for its years
  expect((await app.api.createWardPlan(2026)).formGeneration).toBe('G2')
})

test('undo, redo and taking back bring the years, the forms and the results back', async () => {
  const app = startAppInMemory([2015])
  const file = masterFileOf(app)
  const before = JSON.stringify(state(app))
  await writeEdited(app, file, (content) => {
    content.formGenerations.find((one) => one.id === 'G1')!.words['office'] = '区役所'
    content.basicPolicy.title = '新しい基本方針'
    content.commonResults = [
      { fiscalYear: 2015, wardCode: '271098', received: received('45.5') },
      { fiscalYear: 2015, wardCode: '271276', received: received('99.9') },
    ] as never
  })
  await accept(app)
  const after = JSON.stringify(state(app))
  const generation = (await app.api.getWardPlan(2015))?.formGeneration
  expect(generation).toMatch(/^G1@/)
  expect(after).not.toBe(before)
  const rates = async () => (await app.api.getIndicatorBook()).surveys.flatMap(({ questions }) => questions.map((q) => q.printedRate))
  expect(await rates()).toEqual(['45.5'])

  await app.api.undo()
  expect(JSON.stringify(state(app))).toBe(before)
  expect((await app.api.getWardPlan(2015))?.formGeneration).toBe('G1')
  expect(await rates()).toEqual([])
  expect((await app.api.getMasterBook()).accepted).toEqual([])
  await app.api.redo()
  expect(JSON.stringify(state(app))).toBe(after)
  expect((await app.api.getWardPlan(2015))?.formGeneration).toBe(generation)
  const [deed] = await app.api.listDeeds(10, null)
  await app.api.revertDeed((await app.api.getUndoState()).undo!.id)
  expect(deed).toBeDefined()
  expect(JSON.stringify(state(app))).toBe(before)
})

const received = (printedRate: string) => ({
  survey: { ...noSurvey, name: '市共通調査' },
  rates: [{ commonKey: '2-1-ア-1', questionNumber: '問1', questionText: '満足していますか', base: null, positive: null, printedRate }],
  mysteryShopping: null,
})

test('an older master and what the ward has values of are told; no value is lost', async () => {
  const app = startAppInMemory([2015])
  const file = masterFileOf(app)
  await app.api.saveMeasurement(commonSeriesId(key), 2015, 'selfEvaluation', { ...emptyMeasurement(''), value: '65' })
  const issueId = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategyId = await app.api.addItem('strategy', issueId, 'last')
  await app.api.saveTies('strategy', strategyId, ['1-1-ア', '1-2-ア'])
  await writeEdited(app, file, () => {}, { name: '新', issuedOn: '2027-04-01' })
  await accept(app)
  await writeEdited(
    app,
    file,
    (content) => {
      const strategy = content.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!
      strategy.key = '1-1-オ'
      strategy.commonIndicators[0]!.key = '1-1-ア-9'
      content.formGenerations = content.formGenerations.filter(({ id }) => id === 'G1')
    },
    { name: '旧', issuedOn: '2026-04-01' },
  )
  const found = await preview(app)
  expect(found.notes).toEqual([
    { code: 'older', name: '新', issuedOn: '2027-04-01' },
    { code: 'lostIndicator', name: expect.any(String), years: [2015] },
    { code: 'lostTies', fiscalYear: 2015, count: 1 },
    { code: 'keptForm', name: expect.stringContaining('令和5年度') },
  ])
  await app.api.acceptMaster(found.token, [2015])
  // ties that are there stay; new ones go by the policy of the year
  await app.api.saveTies('strategy', strategyId, ['1-1-オ'])
  await expect(app.api.saveTies('strategy', strategyId, ['1-1-ア'])).rejects.toMatchObject({ code: 'E-RULE-01' })
  expect((await app.api.createWardPlan(2026)).formGeneration).toBe('G2')
  const book = await app.api.getIndicatorBook()
  expect(book.series.find(({ commonKey }) => commonKey === key)?.measurements).toMatchObject([{ fiscalYear: 2015, value: '65' }])
  expect(await app.ask('acceptMaster', found.token, [2015])).toMatchObject({ error: { code: 'E-MASTER-07' } })
})

test('a plan with a 策定 edition stays, its edition is what was frozen, and nobody can make it take the master', async () => {
  const app = startAppInMemory([2015])
  const file = masterFileOf(app)
  const edition = { decisionDate: null, documentNumber: '', revisionNote: '' }
  await app.api.confirmEdition(2015, { kind: 'draft', ...edition })
  const { id } = await app.api.confirmEdition(2015, { kind: 'established', ...edition })
  const before = [await app.api.getEditionPlan(id), await app.api.getEditionGeneration(id), await pagesOf(app, 2015)]
  await writeEdited(app, file, (content) => {
    content.formGenerations.find((one) => one.id === 'G1')!.words['office'] = '区役所'
  })
  const { token, years } = await preview(app)
  expect(years).toEqual([{ fiscalYear: 2015, stage: 'established', standsOn: null, stays: 'established' }])
  expect(await app.ask('acceptMaster', token, [2015])).toMatchObject({ error: { code: 'E-MASTER-10', detail: { year: '平成27年度' } } })
  expect(await app.ask('acceptMaster', token, [2030])).toMatchObject({ error: { code: 'E-MASTER-10' } })
  await app.api.acceptMaster(token, [])
  expect([await app.api.getEditionPlan(id), await app.api.getEditionGeneration(id), await pagesOf(app, 2015)]).toEqual(before)
  expect((await app.api.createWardPlan(2016)).formGeneration).toMatch(/^G1@/)
})
