// Knows that a pasted block is one deed: 30 rows at once, all or nothing, taken back as one.
import { expect, test } from 'vitest'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { putCarriedText } from '../../../electron/db/repositories/carried-texts.ts'
import type { BulkChange } from '../../../shared/model/bulk.ts'
import type { FieldRef } from '../../../shared/model/fields.ts'
import { columnsOfList, type ListNames, rowsOfList } from '../../../shared/rules/list-rows.ts'
import { matchColumns } from '../../../shared/rules/match-columns.ts'
import { preparePaste } from '../../../shared/rules/prepare-paste.ts'
import { readTsv } from '../../../shared/rules/read-block.ts'
import { namedColumnsOf } from '../../../shared/words/lists.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

const deedNames = (app: Awaited<ReturnType<typeof start>>['app']) => app.db.prepare('SELECT name FROM deed ORDER BY id').pluck().all()

async function start(years: readonly number[] = [2021]) {
  const app = startAppInMemory(years)
  const { api } = app
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const first = await api.addItem('initiative', strategy, 'last')
  const second = await api.addItem('initiative', strategy, 'last')
  const plan = async () => {
    const found = await api.getWardPlan(years[0] ?? 0)
    if (!found) throw new Error('no plan')
    return found
  }
  const initiatives = async () => (await plan()).managementIssues[0]?.strategies[0]?.initiatives ?? []
  return { app, api, strategy, first, second, plan, initiatives }
}
const title = (id: string): FieldRef => ({ kind: 'initiative', id, field: 'title' })
const paste = (change: Partial<BulkChange>): BulkChange => ({ name: 'pasteBlock', places: [], newItems: [], ...change })
const names: ListNames = { post: String, tie: String, kind: String, years: (a, b) => `${a}～${b}`, main: '○' }

test('an amount of a year that no plan can have is refused, as one of the block', async () => {
  const { app, strategy } = await start()
  for (const year of ['0000', '1988', '2101', '9999']) {
    const newItems = [{ kind: 'initiative' as const, parentId: strategy, texts: { title: '防犯灯', [`amount/budget/${year}`]: '1,200' } }]
    expect(await app.ask('saveMany', 2021, paste({ newItems }))).toMatchObject({
      ok: false,
      error: { code: 'E-BULK-01', detail: { position: 1, code: 'E-ASK-01' } },
    })
  }
})

test('30 rows copied from Excel, in another order of columns, become 30 items of one deed, and go with one undo', async () => {
  const { app, api, strategy, plan, initiatives } = await start()
  const rows = Array.from(
    { length: 30 },
    (_, i) => `"${i + 1}回目の説明\n（区役所にて）"\t見守り ${i + 1}\t▲${i + 1}千円\t${i * 100}\t要らない列`,
  )
  const clipboard = `当年度の取組内容\t取組名\t３年度算定（見込）額\t２年度予算額（千円）\t備考\r\n${rows.join('\r\n')}\r\n`
  const generation = (await api.listFormGenerations()).find(({ id }) => id === 'G1')
  if (!generation) throw new Error('no G1')
  const block = readTsv(clipboard)
  const columns = [...columnsOfList('initiatives', generation, 2021), ...columnsOfList('amounts', generation, 2021)].filter(
    ({ type }) => type !== 'fixed',
  )
  const columnKeys = matchColumns(block[0]?.map(({ text }) => text) ?? [], namedColumnsOf(columns, 2021, 'reiwa', '千円'))
  expect(columnKeys).toEqual(['content', 'title', 'amount/assessed/2021', 'amount/budget/2020', null])
  const preview = preparePaste({
    block: block.slice(1),
    columnKeys,
    way: { kind: 'append' },
    columns,
    rows: rowsOfList('initiatives', await plan(), generation, names),
    newUnder: { kind: 'initiative', parentId: strategy },
    unitYen: 1000,
  })
  expect(preview).toMatchObject({ newItems: 30, errors: 0 })
  const deeds = deedNames(app).length
  await api.saveMany(2021, preview.change)
  expect(deedNames(app).slice(deeds)).toEqual(['pasteBlock'])
  const made = (await initiatives()).slice(2)
  expect(made).toHaveLength(30)
  expect(made.map((item) => item.title)).toEqual(rows.map((_, i) => `見守り ${i + 1}`))
  expect(made[2]).toMatchObject({ content: '3回目の説明\n（区役所にて）', withdrawalCriterion: '' })
  expect(made[2]?.amounts.map(({ kind, fiscalYear, fund, yen }) => [kind, fiscalYear, fund, yen])).toEqual(
    expect.arrayContaining([
      ['assessed', 2021, 'undivided', -3000],
      ['budget', 2020, 'undivided', 200_000],
    ]),
  )
  await api.undo()
  expect(await initiatives()).toHaveLength(2)
  await api.redo()
  expect(await initiatives()).toHaveLength(32)
})

test('the first place that is refused is named, and nothing at all is written', async () => {
  const { app, first, second, strategy, initiatives } = await start()
  const deeds = deedNames(app).length
  const amount: FieldRef = { kind: 'amount', initiativeId: second, amountKind: 'budget', fiscalYear: 2020 }
  const refused = async (change: BulkChange) => app.ask('saveMany', 2021, change)
  const places = [
    { ref: title(first), text: '書かれてはいけない' },
    { ref: amount, text: '約500' },
  ]
  expect(await refused(paste({ places }))).toMatchObject({
    ok: false,
    error: { code: 'E-BULK-01', detail: { index: 1, position: 2, code: 'approximateAmount' } },
  })
  expect(
    await refused(
      paste({
        places: places.slice(0, 1),
        newItems: [
          { kind: 'initiative', parentId: strategy, texts: { title: 'よい' } },
          { kind: 'initiative', parentId: strategy, texts: { title: '制御\u0007' } },
        ],
      }),
    ),
  ).toMatchObject({ ok: false, error: { code: 'E-BULK-01', detail: { index: 2, code: 'controlCharacter' } } })
  expect(await refused(paste({ places: [{ ref: title('ghost'), text: 'あ' }] }))).toMatchObject({
    error: { detail: { index: 0, code: 'E-PLAN-03' } },
  })
  expect((await initiatives()).map((item) => item.title)).toEqual(['', ''])
  expect(deedNames(app)).toHaveLength(deeds)
})

test('a place of another year is not written, and texts that stand there already make no deed', async () => {
  const { app, api, first } = await start([2021, 2022])
  const places = [{ ref: title(first), text: 'あ' }]
  expect(await app.ask('saveMany', 2022, paste({ places }))).toMatchObject({ ok: false, error: { code: 'E-BULK-01' } })
  await api.saveMany(2021, paste({ places }))
  const deeds = deedNames(app).length
  await api.saveMany(2021, paste({ places }))
  expect(deedNames(app)).toHaveLength(deeds)
})

test('what is written is nobody’s last year’s text any more', async () => {
  const { app, api, first, second, plan } = await start()
  runFoundingDeed(app.db, { key: 'k', name: 'rollOver', subject: null, operator: '前任', at: '2026-11-23T10:00:00+09:00' }, (db) => {
    for (const recordId of [first, second]) putCarriedText(db, 'plan', { kind: 'initiative', recordId, field: 'title', lastText: '' })
  })
  await api.saveMany(2021, paste({ name: 'fillDown', places: [{ ref: title(second), text: '新しい' }] }))
  expect((await plan()).carried.map(({ recordId }) => recordId)).toEqual([first])
})

test('amounts of one fund are written beside the others; a divided sum is refused', async () => {
  const { app, api, first, initiatives } = await start()
  const ref: FieldRef = { kind: 'amount', initiativeId: first, amountKind: 'assessed', fiscalYear: 2021 }
  await api.saveMany(
    2021,
    paste({
      places: [
        { ref, text: '１２３', fund: 'mayorFunds' },
        { ref, text: '77', fund: 'managerFunds' },
      ],
    }),
  )
  expect((await initiatives())[0]?.amounts.map(({ fund, yen }) => [fund, yen]).toSorted()).toEqual([
    ['managerFunds', 77_000],
    ['mayorFunds', 123_000],
  ])
  expect(await app.ask('saveMany', 2021, paste({ places: [{ ref, text: '300' }] }))).toMatchObject({
    error: { code: 'E-BULK-01', detail: { code: 'E-AMOUNT-01' } },
  })
})

test('a block of 2,000 places passes the door', async () => {
  const { app, api, first } = await start()
  const places = Array.from({ length: 2000 }, (_, i) => ({ ref: title(first), text: `${i}` }))
  await api.saveMany(2021, paste({ places }))
  expect(
    await app.ask(
      'saveText',
      Array.from({ length: 70 }, () => title(first)),
      '',
    ),
  ).toMatchObject({ error: { code: 'E-ASK-01' } })
})

test('ties are added to and taken from many items at once; the others stay', async () => {
  const { app, api, first, second, strategy, initiatives } = await start()
  await api.saveTies('initiative', first, ['1-1-ア', 'own'])
  const deeds = deedNames(app).length
  const items = [first, second].map((id) => ({ kind: 'initiative' as const, id }))
  await api.changeTies(items, { add: ['1-1-ア', '1-2-ア'], remove: ['own'] })
  expect((await initiatives()).map(({ ties }) => ties)).toEqual([
    ['1-1-ア', '1-2-ア'],
    ['1-1-ア', '1-2-ア'],
  ])
  expect(deedNames(app).slice(deeds)).toEqual(['changeTies'])
  expect(await app.ask('changeTies', [{ kind: 'strategy', id: strategy }], { add: ['9-9-ア'], remove: [] })).toMatchObject({
    error: { code: 'E-RULE-01' },
  })
  expect(await app.ask('changeTies', [{ kind: 'strategy', id: 'ghost' }], { add: ['own'], remove: [] })).toMatchObject({
    error: { code: 'E-PLAN-03' },
  })
  await api.undo()
  expect((await initiatives()).map(({ ties }) => ties)).toEqual([['1-1-ア', 'own'], []])
})
