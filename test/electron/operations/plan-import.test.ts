// Knows what taking in a hand-typed book does to the data file: nothing before it is asked, the whole plan as one deed, and all of it back.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportPreview } from '../../../shared/model/plan-import.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { typeWorkbook } from '../../helpers/typed-book.ts'

const typed = {
  様式２: {
    'A1:F1': '平成29年度　淀川区運営方針',
    'A2:F2': '経営課題１　【安全】',
    'A3:F3': '現状',
    'A4:F4': '・訓練が少ない',
    'A5:F5': 'めざす成果及び戦略　１－１　【訓練】',
    'A6:C6': 'アウトカム指標',
    'A7:B7': '訓練をした地域',
    C7: '18地域',
    'A8:C8': '具体的取組　１－１－１　【校区訓練】',
    D8: '29算定額',
    D9: '約３百万円',
    'A10:C10': '当年度の取組内容',
    'A11:C11': '・行う',
    'A20:F20': '問い合わせ先',
  },
}
const initiative = 'managementIssues.0.strategies.0.initiatives.0'

async function start(years?: readonly number[]): Promise<Readonly<{ app: TestApp; file: string }>> {
  const app = startAppInMemory(years)
  const file = path.join(makeFolder(), '淀川区 29.xlsx')
  writeFileSync(file, await typeWorkbook(typed))
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
  return { app, file }
}
async function preview(app: TestApp): Promise<ImportPreview> {
  const found = await app.api.previewPlanImport()
  if (!found) throw new Error('no preview')
  return found
}
const codeOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'done').catch((error: { code: string }) => error.code)
const countRows = (app: TestApp): unknown =>
  app.db.prepare('SELECT (SELECT count(*) FROM ward_plan) + (SELECT count(*) FROM deed) + (SELECT count(*) FROM initiative) AS n').get()

describe('the dry run', () => {
  test('shows where each text stands, and writes nothing, neither here nor there', async () => {
    const { app, file } = await start()
    const [rows, sum] = [countRows(app), createHash('sha256').update(readFileSync(file)).digest('hex')]
    const found = await preview(app)
    expect(found).toMatchObject({ fileName: '淀川区 29.xlsx', fiscalYear: 2017, formGeneration: 'G1', yearIsTaken: false })
    expect(found.places.find((place) => place.path === `${initiative}.content`)).toEqual({
      path: `${initiative}.content`,
      label: '1-1-1 当年度の取組内容',
      text: '・行う',
      state: 'found',
      address: '様式２!A11',
      reason: null,
    })
    expect(found.leftOver).toEqual([{ address: '様式２!A20', text: '問い合わせ先' }])
    expect(countRows(app)).toEqual(rows)
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sum)
    expect(JSON.stringify(found)).not.toContain(path.dirname(file))
  })
  test('null where no book was chosen; a code where it is none, and the plan of the file stands', async () => {
    const { app, file } = await start()
    Object.assign(app.context.dialogs, { chooseOpenPath: async () => null })
    expect(await app.api.previewPlanImport()).toBeNull()
    writeFileSync(file, 'no book')
    Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
    expect(await codeOf(app.api.previewPlanImport())).toBe('E-IMPORT-01')
    expect((await app.api.listWardPlans()).map((plan) => plan.fiscalYear)).toEqual([2015])
  })
})

describe('taking it in', () => {
  test('with corrections, as one deed that one undo takes back whole and one redo brings again', async () => {
    const { app } = await start()
    const { token } = await preview(app)
    const before = countRows(app)
    const corrections = {
      [`${initiative}.amounts.assessed.2017`]: '３，０００千円',
      [`${initiative}.content`]: '・毎年行う\r\n・直す',
      goal: '安全なまち',
      'managementIssues.0.futureVision': '',
      'managementIssues.0.title': '安全・安心',
    }
    const plan = await app.api.applyPlanImport(token, corrections)
    expect(plan).toMatchObject({ fiscalYear: 2017, formGeneration: 'G1', goal: '安全なまち', mission: '' })
    expect(plan.managementIssues[0]).toMatchObject({ title: '安全・安心', currentState: '・訓練が少ない' })
    const imported = plan.managementIssues[0]?.strategies[0]
    expect(imported?.outcomeIndicators[0]).toMatchObject({ name: '訓練をした地域', target: '18地域' })
    expect(imported?.initiatives[0]).toMatchObject({ title: '校区訓練', content: '・毎年行う\n・直す' })
    expect(imported?.initiatives[0]?.amounts).toMatchObject([{ kind: 'assessed', fiscalYear: 2017, yen: 3_000_000 }])
    expect(await app.api.getWardPlan(2017)).toEqual(plan)
    expect((await app.api.getUndoState()).undo).toMatchObject({ name: 'importPlan', subject: { kind: 'wardPlan', fiscalYear: 2017 } })
    await app.api.undo()
    expect(await app.api.getWardPlan(2017)).toBeNull()
    expect(app.db.prepare('SELECT count(*) AS n FROM initiative').get()).toEqual({ n: 0 })
    expect(countRows(app)).not.toEqual(before)
    await app.api.redo()
    expect(await app.api.getWardPlan(2017)).toEqual(plan)
  })
  test('an amount that could not be read and that nobody corrected is left out, not guessed', async () => {
    const { app } = await start()
    const { token, places } = await preview(app)
    expect(places.find((place) => place.path === `${initiative}.amounts.assessed.2017`)).toMatchObject({
      text: '約３百万円',
      state: 'doubtful',
    })
    const plan = await app.api.applyPlanImport(token, {})
    expect(plan.managementIssues[0]?.strategies[0]?.initiatives[0]?.amounts).toEqual([])
  })
  test('is refused where the year has a plan; read for another year it goes in; the same dry run not twice', async () => {
    const { app } = await start([2017])
    const plan = await app.api.getWardPlan(2017)
    await app.api.saveText({ kind: 'wardPlan', id: plan?.id ?? '', field: 'internalNote' }, 'x')
    const first = await preview(app)
    expect(first.yearIsTaken).toBe(true)
    expect(await codeOf(app.api.applyPlanImport(first.token, {}))).toBe('E-PLAN-02')
    const again = await app.api.rereadPlanImport(first.token, 2018)
    expect(again).toMatchObject({ token: first.token, fiscalYear: 2018, yearIsTaken: false })
    expect((await app.api.applyPlanImport(first.token, {})).fiscalYear).toBe(2018)
    expect(await codeOf(app.api.applyPlanImport(first.token, {}))).toBe('E-IMPORT-08')
  })
  test('takes the place of the plan that the data file was made with, as long as nobody wrote into it; one undo brings that back', async () => {
    const { app } = await start([2017])
    const blank = await app.api.getWardPlan(2017)
    const { token, yearIsTaken } = await preview(app)
    expect(yearIsTaken).toBe(false)
    expect((await app.api.listWardPlans()).map((plan) => plan.isBlank)).toEqual([true])
    const imported = await app.api.applyPlanImport(token, {})
    expect(imported.managementIssues.map((issue) => issue.title)).toEqual(['安全'])
    expect((await app.api.listWardPlans()).map((plan) => [plan.fiscalYear, plan.isBlank])).toEqual([[2017, false]])
    await app.api.undo()
    expect(await app.api.getWardPlan(2017)).toEqual(blank)
    await app.api.redo()
    expect(await app.api.getWardPlan(2017)).toEqual(imported)
  })
  test('a blank plan that was asked about already is no blank one any more', async () => {
    const { app } = await start([2017])
    const section = await app.api.saveSection(null, '総務課')
    const inquiry = { title: '照会', requestText: '', deadline: '2017-12-01', check: null, sectionIds: [section] }
    await app.api.saveInquiry(null, 2017, inquiry)
    const { token, yearIsTaken } = await preview(app)
    expect(yearIsTaken).toBe(true)
    expect(await codeOf(app.api.applyPlanImport(token, {}))).toBe('E-PLAN-02')
  })
  test.each([
    ['a year without a form', 1999, {}, 'E-IMPORT-09'],
    ['a correction of no place', 2017, { 'managementIssues.9.title': 'x' }, 'E-ASK-01'],
    ['a correction of the prototype', 2017, { 'constructor.prototype': 'x' }, 'E-ASK-01'],
    ['an amount that is none', 2017, { [`${initiative}.amounts.assessed.2017`]: '多め' }, 'E-IMPORT-11'],
    ['a text that no plan can hold', 2017, { goal: 'a\u0000b' }, 'E-RULE-01'],
  ])('%s is refused and nothing is written', async (_, year, corrections, code) => {
    const { app } = await start()
    const { token } = await preview(app)
    if (year !== 2017) await app.api.rereadPlanImport(token, year)
    const before = countRows(app)
    expect(await codeOf(app.api.applyPlanImport(token, corrections))).toBe(code)
    expect(countRows(app)).toEqual(before)
  })
  test('is refused after it was left, for another file, and where the file may not be written', async () => {
    const { app } = await start()
    const { token } = await preview(app)
    await app.api.cancelPlanImport()
    expect(await codeOf(app.api.applyPlanImport(token, {}))).toBe('E-IMPORT-08')
    const next = await preview(app)
    const current = app.context.files.current()
    app.setSession({ current: () => current && { ...current, path: '/memory/別の区.kusei' } })
    expect(await codeOf(app.api.applyPlanImport(next.token, {}))).toBe('E-IMPORT-08')
  })
})
