// Knows what taking in a form that came back does to the data file: nothing before it is asked, the chosen rows as one deed, and all of it back.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { markOfName } from '../../../shared/forms/cell-name.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import type { FormReturn } from '../../../shared/model/form-return.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { confirmAll, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { type DamagedBook, damage } from '../../helpers/damaged-book.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { sendOut } from '../../helpers/returned-form.ts'
import { typeWorkbook } from '../../helpers/typed-book.ts'
import { fc } from '../../helpers/fast-check.ts'

const g1 = generation('G1')
const plan = makePlan(
  { issues: 1, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 1, reformItems: 1 },
  (place, nth) => `${place}の${nth}番`,
)
/** On 様式2 of that plan. */
const content = 'B32'
const budget = 'I30'
const s2 = '様式2'

type Away = Readonly<{ app: TestApp; file: string; comeBack(act: (book: DamagedBook) => void): void }>

/** The plan stands in a data file, and its forms are out. */
async function send(of: WardPlan = plan): Promise<Away> {
  const app = startAppInMemory([])
  putPlan(app, of)
  const file = path.join(makeFolder(), '様式 27.xlsx')
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => file, chooseSavePath: async () => file })
  const bytes = await sendOut(of, generation(of.formGeneration === 'G1' ? 'G1' : 'G2'))
  const comeBack = (act: (book: DamagedBook) => void): void => {
    const book = damage(bytes)
    act(book)
    writeFileSync(file, book.pack())
  }
  comeBack(() => {})
  return { app, file, comeBack }
}
async function preview(app: TestApp, year = 2015): Promise<FormReturn> {
  const found = await app.api.previewFormReturn(year)
  if (!found) throw new Error('no dry run')
  return found
}
const planOf = async (app: TestApp): Promise<WardPlan> => (await app.api.getWardPlan(2015)) as WardPlan
const codeOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'done').catch((error: { code: string }) => error.code)
const chosen = ({ rows }: FormReturn): readonly string[] => rows.filter((row) => row.isChosen).map((row) => row.key)
const deedsOf = ({ db }: TestApp): unknown => db.prepare('SELECT count(*) AS n FROM deed').get()

describe('the dry run', () => {
  test('tells old and new by cell, and writes nothing, neither here nor there', async () => {
    const { app, file, comeBack } = await send()
    comeBack((book) => book.type(s2, content, '新しい文'))
    const [deeds, sum] = [deedsOf(app), createHash('sha256').update(readFileSync(file)).digest('hex')]
    const found = await preview(app)
    expect(found).toMatchObject({ fileName: '様式 27.xlsx', fiscalYear: 2015, formNames: ['様式1', '様式2', '様式3'], notes: [] })
    expect(found.rows).toEqual([
      {
        key: 'r1',
        kind: 'changed',
        foundBy: 'mark',
        itemNumber: '1-1-1',
        itemTitle: 'initiative.titleの0番',
        fieldLabel: '当年度の取組内容',
        address: `様式2!${content}`,
        old: 'initiative.contentの0番',
        new: '新しい文',
        reason: null,
        canBeTaken: true,
        isChosen: true,
      },
    ])
    expect(deedsOf(app)).toEqual(deeds)
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sum)
    expect(JSON.stringify(found)).not.toContain(path.dirname(file))
  })
  test('null where no book was chosen; a code where it is none, and where it is no form', async () => {
    const { app, file } = await send()
    writeFileSync(file, 'no book')
    expect(await codeOf(app.api.previewFormReturn(2015))).toBe('E-IMPORT-01')
    const book = damage(await sendOut(plan, g1))
    for (const name of ['様式1', '様式2', '様式3']) book.removeSheet(name)
    book.loseNames()
    book.addSheet('名簿', { A1: '名前', B1: '電話' })
    writeFileSync(file, book.pack())
    expect(await codeOf(app.api.previewFormReturn(2015))).toBe('E-RETURN-01')
    Object.assign(app.context.dialogs, { chooseOpenPath: async () => null })
    expect(await app.api.previewFormReturn(2015)).toBeNull()
  })
  test('refuses another ward’s form, with its marks and without, and one of a year without a plan', async () => {
    const { app, comeBack } = await send()
    const current = app.context.files.current()
    app.setSession({ current: () => current && { ...current, wardName: '北区' } })
    expect(await codeOf(app.api.previewFormReturn(2015))).toBe('E-RETURN-02')
    comeBack((book) => book.loseNames())
    expect(await codeOf(app.api.previewFormReturn(2015))).toBe('E-RETURN-02')
    const other = await send({ ...plan, fiscalYear: 2016 })
    writeFileSync(other.file, await sendOut(plan, g1))
    expect(await codeOf(other.app.api.previewFormReturn(2016))).toBe('E-RETURN-03')
  })
  test('compares with the plan of the book’s own year, and says so', async () => {
    const { app, comeBack } = await send()
    await app.api.createWardPlan(2016)
    comeBack((book) => book.type(s2, content, '新'))
    const found = await preview(app, 2016)
    expect(found).toMatchObject({ fiscalYear: 2015, notes: [{ code: 'otherYear', detail: { year: '平成27年度', shown: '平成28年度' } }] })
    comeBack((book) => {
      book.loseNames()
      book.type(s2, content, '新')
    })
    expect((await preview(app, 2016)).notes.map(({ code }) => code)).toEqual(['otherYear', 'marksLost'])
  })
})

describe('without marks, a file that comes late', () => {
  test('does not bring back what was written over here since', async () => {
    const { app, comeBack } = await send()
    comeBack((book) => {
      book.loseNames()
      book.type(s2, 'B36', '新しい実績')
    })
    const initiative = (await planOf(app)).managementIssues[0]?.strategies[0]?.initiatives[0]
    const id = String(initiative?.id)
    await app.api.saveText({ kind: 'initiative', id, field: 'content' }, 'こちらで直した文')
    await app.api.saveAmount({ kind: 'amount', initiativeId: id, amountKind: 'budget', fiscalYear: 2014 }, '5')
    const { rows } = await preview(app)
    expect(rows.map(({ fieldLabel, reason, isChosen }) => [fieldLabel, reason, isChosen])).toEqual([
      ['26予算額', 'earlierText', false],
      ['当年度の取組内容', 'earlierText', false],
      ['前年度までの実績', null, true],
    ])
  })
})

describe('without marks, a file with an item that was deleted since', () => {
  test('does not write what was typed for that one into the one that took its place', async () => {
    const { app, comeBack } = await send()
    comeBack((book) => {
      book.loseNames()
      book.type(s2, content, '消した取組に書いた文')
    })
    const [first] = (await planOf(app)).managementIssues[0]?.strategies[0]?.initiatives ?? []
    await app.api.deleteItem('initiative', String(first?.id))
    const { rows } = await preview(app)
    expect(rows.filter(({ isChosen }) => isChosen)).toEqual([])
  })
})

describe('taking it in', () => {
  test('chosen rows as one deed that one undo takes back whole, and one redo brings again', async () => {
    const { app, comeBack } = await send()
    comeBack((book) => {
      book.type(s2, content, '新しい文')
      book.type(s2, budget, '１，２００')
      book.type(s2, 'F20', '50%以上')
      book.type(s2, 'B36', '取り込まない文')
    })
    const before = await planOf(app)
    const found = await preview(app)
    expect(found.rows.length).toBe(4)
    await app.api.applyFormReturn(
      found.token,
      found.rows.filter((row) => row.new !== '取り込まない文').map((row) => row.key),
    )
    const after = await planOf(app)
    const [strategy] = after.managementIssues[0]?.strategies ?? []
    const [initiative] = strategy?.initiatives ?? []
    expect(initiative).toMatchObject({ content: '新しい文', pastResults: 'initiative.pastResultsの0番' })
    expect(initiative?.amounts.find(({ kind }) => kind === 'budget')?.yen).toBe(1_200_000)
    expect(strategy?.outcomeIndicators[0]?.target).toBe('50%以上')
    await app.api.undo()
    expect(await planOf(app)).toEqual(before)
    await app.api.redo()
    expect(await planOf(app)).toEqual(after)
  })
  test('the same book again says when it was taken in, and only what was left out', async () => {
    const { app, comeBack } = await send()
    comeBack((book) => {
      book.type(s2, content, '新しい文')
      book.type(s2, 'B36', '取り込まない文')
    })
    const found = await preview(app)
    await app.api.applyFormReturn(found.token, ['r1'])
    const again = await preview(app)
    expect(again.rows).toMatchObject([{ address: '様式2!B36', new: '取り込まない文' }])
    expect(again.notes[0]).toEqual({ code: 'readBefore', detail: { at: '2026-11-23T10:00:00+09:00', by: '山田 花子' } })
  })
  test('a blank line becomes one item with both of its texts, and none on a second reading', async () => {
    const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, indicatorsEach: 0 }, () => '文')
    const { app, comeBack } = await send(bare)
    comeBack((book) => {
      book.type(s2, 'H32', '参加者数')
      book.type(s2, 'K32', '100人')
    })
    const found = await preview(app)
    await app.api.applyFormReturn(found.token, chosen(found))
    const indicators = (await planOf(app)).managementIssues[0]?.strategies[0]?.initiatives[0]?.processIndicators
    expect(indicators).toMatchObject([{ name: '参加者数', target: '100人' }])
    expect((await preview(app)).rows).toEqual([])
  })
  test('an amount that is divided among funds is locked, and so is nothing else', async () => {
    const { app, comeBack } = await send()
    await app.api.saveFundAmount('initiative-0', 'budget', 'mayorFunds', 2014, '1,000')
    comeBack((book) => book.type(s2, budget, 1200))
    const found = await preview(app)
    expect(found.rows).toMatchObject([{ kind: 'locked', reason: 'divided', address: `様式2!${budget}`, canBeTaken: false }])
    const refused = await app.ask('applyFormReturn', found.token, ['r1'])
    expect(refused).toMatchObject({ ok: false, error: { code: 'E-RETURN-04', detail: { address: `様式2!${budget}` } } })
  })
  test('is refused where the plan changed meanwhile, where it is over, and for a row that is none', async () => {
    const { app, comeBack } = await send()
    comeBack((book) => book.type(s2, content, '新'))
    const found = await preview(app)
    expect(await codeOf(app.api.applyFormReturn(found.token, ['r9']))).toBe('E-ASK-01')
    await app.api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, '直した')
    expect(await codeOf(app.api.applyFormReturn(found.token, ['r1']))).toBe('E-RETURN-06')
    await app.api.cancelFormReturn()
    expect(await codeOf(app.api.applyFormReturn(found.token, ['r1']))).toBe('E-RETURN-05')
  })
  test('no row, no deed', async () => {
    const { app } = await send()
    const deeds = deedsOf(app)
    const found = await preview(app)
    expect(found.rows).toEqual([])
    await app.api.applyFormReturn(found.token, [])
    expect(deedsOf(app)).toEqual(deeds)
  })
})

test('修正依頼票 names sheet, cell, what stands there, what is wrong and what to do', { timeout: 60_000 }, async () => {
  const { app, file, comeBack } = await send()
  comeBack((book) => {
    book.type(s2, budget, '約1,200')
    book.type(s2, 'N32', '欄の外の文')
  })
  const found = await preview(app)
  const result = await app.api.exportCorrectionRequest(
    found.token,
    found.rows.map((row) => row.key),
  )
  expect(result?.sheets.length).toBe(1)
  const { sheets } = await readBook(new Uint8Array(readFileSync(file)))
  const texts = sheets[0]?.cells.map(({ text }) => text) ?? []
  expect(texts.slice(0, 9)).toEqual([
    '修正依頼票　平成27年度　天王寺区　様式 27.xlsx',
    'No.',
    'シート',
    'セル',
    '項目',
    '欄',
    '書かれている内容',
    '直していただきたい点',
    '直し方',
  ])
  expect(texts.slice(9)).toEqual([
    '1',
    '様式2',
    'I30',
    '1-1-1 initiative.titleの0番',
    '26予算額',
    '約1,200',
    '金額として読めません。「約」「程度」などを付けず、数字で書いてください。',
    '数字だけを書いてください（例：1,234）。単位は様式のとおりです。',
    '2',
    '様式2',
    'N32',
    '欄の外の文',
    '様式の欄の外に書かれています。必要な文はコピーして、欄に貼り付けてください。',
    '当てはまる欄に書き移してください。',
  ])
})

test('random cells typed over are exactly the rows, and taking them in makes the plan of them', { timeout: 180_000 }, async () => {
  const places = {
    goal: ['様式1', 'A5'],
    mission: ['様式1', 'A8'],
    content: [s2, 'B32'],
    content2: [s2, 'B51'],
    name: [s2, 'H32'],
    overview: ['様式3', 'B9'],
  }
  const names = Object.keys(places) as readonly (keyof typeof places)[]
  const texts = fc.dictionary(
    fc.constantFrom(...names),
    fc.constantFrom('あ', '・一\n・二', '=1+1', '𠮷野', '_x0041_', '５０％以上', '<&>"'),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (typed) => {
      const { app, comeBack } = await send()
      const edits = Object.entries(typed) as [keyof typeof places, string][]
      comeBack((book) =>
        edits.forEach(([name, text]) =>
          book.type(places[name][0] ?? '', places[name][1] ?? '', text.replaceAll('_x0041_', '_x005F_x0041_')),
        ),
      )
      const before = await planOf(app)
      const found = await preview(app)
      expect(new Map(found.rows.map((row) => [row.address, row.new]))).toEqual(
        new Map(edits.map(([name, text]) => [places[name].join('!'), text])),
      )
      await app.api.applyFormReturn(found.token, chosen(found))
      const after = await planOf(app)
      const [issue] = after.managementIssues
      const [first, second] = issue?.strategies[0]?.initiatives ?? []
      const now = { goal: after.goal, mission: after.mission, content: first?.content, content2: second?.content }
      const rest = { name: first?.processIndicators[0]?.name, overview: after.reformItems[0]?.overview }
      expect({ ...now, ...rest }).toMatchObject(typed)
      expect((await preview(app)).rows).toEqual([])
      if (edits.length > 0) await app.api.undo()
      expect(await planOf(app)).toEqual(before)
    }),
    { numRuns: 6 },
  )
})

test('what a check confirmed to its last step is locked, in the dry run and behind it', { timeout: 60_000 }, async () => {
  const world = await makeCheckWorld()
  world.setNow('2015-10-01T09:00:00+09:00')
  await world.say(people.clerk, '計画どおり。', 'midYearReview')
  const of = (await planOf(world)) as WardPlan
  const bytes = await sendOut(of, g1)
  const place = `initiativeReview/${world.initiative}-midYearReview/attainment`
  const { names = [] } = await readBook(bytes)
  const cell = names.find(({ name }) => markOfName(name)?.key === place)?.address ?? ''
  const book = damage(bytes)
  book.type(s2, cell, '②')
  const file = path.join(makeFolder(), '中間振り返り.xlsx')
  writeFileSync(file, book.pack())
  Object.assign(world.context.dialogs, { chooseOpenPath: async () => file })
  const open = await preview(world)
  expect(open.rows).toMatchObject([{ kind: 'changed', address: `様式2!${cell}`, new: '②', canBeTaken: true }])
  await confirmAll(world, { check: 'midYearReview' })
  const found = await preview(world)
  expect(found.rows).toMatchObject([{ kind: 'locked', reason: 'confirmed', address: `様式2!${cell}`, canBeTaken: false, isChosen: false }])
  expect(await codeOf(world.api.applyFormReturn(found.token, ['r1']))).toBe('E-RETURN-04')
})

test('a field that follows a series is told, and not proposed', async () => {
  const of = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 1, reformItems: 1 }, (place, nth) =>
    place.endsWith('.target') ? '50％以上' : `${place}の${nth}番`,
  )
  const { app, comeBack } = await send(of)
  await app.api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: 'outcomeIndicator-0' }])
  comeBack((book) => book.type(s2, 'F20', '60％以上'))
  expect((await preview(app)).rows).toMatchObject([
    { address: '様式2!F20', new: '60％以上', reason: 'fed', canBeTaken: true, isChosen: false },
  ])
})

describe('a 様式ファイル of the city, filled and sent back', () => {
  const bound = (address: string, fieldPath: string, label: string) => ({ sheet: '様式', address, fieldPath, label, before: '', after: '' })
  const head = { 'A1:D1': '経営課題の整理表', 'A2:D2': '（単位：千円）' }

  /** One book for each 具体的取組: its name, what is done, its budget. */
  async function bind(): Promise<Away> {
    const { app, file } = await send()
    writeFileSync(
      file,
      await typeWorkbook({ 様式: { ...head, A4: '具体的取組の名称', A5: '当年度の取組内容', A6: '前年度予算額', A8: '担当課の意見' } }),
    )
    const picked = await app.api.pickTemplate(2015)
    if (!picked) throw new Error('no template')
    const cells = [
      bound('B4', 'initiative.title', '具体的取組の名称'),
      bound('B5', 'initiative.content', '当年度の取組内容'),
      bound('B6', 'initiative.amounts.budget.-1', '前年度予算額'),
    ]
    const form = { name: '整理表', fromYear: 2015, untilYear: null, repeats: 'initiative' as const, cells }
    await app.api.saveBoundForm({ kind: 'template', token: picked.token }, form)
    const comeBack = (): void => {}
    return { app, file, comeBack }
  }
  const filled = {
    ...head,
    A4: '具体的取組の名称',
    B4: 'initiative.titleの1番',
    A5: '当年度の取組内容',
    A6: '前年度予算額',
    B6: 1234567,
    A8: '担当課の意見',
  }

  test('is known with the record that it is of, and read by the addresses of its binding', async () => {
    const { app, file } = await bind()
    writeFileSync(file, await typeWorkbook({ 様式: { ...filled, B5: '新しい文', B8: '意見です' } }))
    const found = await preview(app)
    expect(found).toMatchObject({ formNames: ['整理表'], notes: [] })
    expect(found.rows).toMatchObject([
      {
        kind: 'changed',
        foundBy: 'binding',
        address: '様式!B5',
        itemNumber: '1-1-2',
        old: 'initiative.contentの1番',
        new: '新しい文',
        isChosen: true,
      },
      { kind: 'leftOver', address: '様式!B8', new: '意見です' },
    ])
    await app.api.applyFormReturn(found.token, chosen(found))
    const [, second] = (await planOf(app)).managementIssues[0]?.strategies[0]?.initiatives ?? []
    expect(second?.content).toBe('新しい文')
  })
  test('also where rows were put in, and never a cell beside its own', async () => {
    const { app, file } = await bind()
    const moved = {
      ...head,
      A6: '具体的取組の名称',
      B6: 'initiative.titleの1番',
      A7: '当年度の取組内容',
      B7: '新しい文',
      A8: '前年度予算額',
      B8: '約3',
      A10: '担当課の意見',
    }
    writeFileSync(file, await typeWorkbook({ 様式: moved }))
    expect((await preview(app)).rows).toMatchObject([
      { kind: 'changed', address: '様式!B7', new: '新しい文' },
      { kind: 'unreadable', address: '様式!B8', new: '約3', reason: 'notAnAmount' },
    ])
  })
  test('is refused where nothing in it tells of which record it is', async () => {
    const { app, file } = await bind()
    writeFileSync(file, await typeWorkbook({ 様式: { ...filled, B4: '別の名称', B5: '別の文', B6: 1 } }))
    expect(await codeOf(app.api.previewFormReturn(2015))).toBe('E-RETURN-01')
  })
})
