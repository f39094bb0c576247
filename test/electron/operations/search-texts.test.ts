// Knows that a search finds every text that a plain scan of the tables finds, after whatever was done to the file, and in which order.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { FileSession } from '../../../electron/data-file/file-session.ts'
import type { Db } from '../../../electron/db/db.ts'
import { runDeed, runFoundingDeed } from '../../../electron/db/deed.ts'
import { putPrevious } from '../../../electron/db/repositories/indicators.ts'
import { insertItem } from '../../../electron/db/repositories/items.ts'
import { recordColumns } from '../../../electron/db/repositories/record-columns.ts'
import { searchTexts } from '../../../electron/operations/search-texts.ts'
import type { Context } from '../../../electron/context.ts'
import { type ItemKind, itemKinds, keyOfField, parentKindOf, type RecordKind, textFields } from '../../../shared/model/fields.ts'
import type { SearchHit } from '../../../shared/model/search.ts'
import { foldText } from '../../../shared/rules/fold-text.ts'
import { anyText } from '../../helpers/any-text.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { addIssue, makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'

const kinds = Object.keys(textFields) as RecordKind[]
const most = 1000

/** What people write beside a plan: key and text, straight from the tables. */
const beside = [
  `SELECT 'actItem/' || id || '/text' AS key, text FROM act_item UNION ALL SELECT 'actItem/' || id || '/outcome', outcome FROM act_item`,
  `SELECT 'inquiry/' || id || '/title' AS key, title AS text FROM inquiry
    UNION ALL SELECT 'inquiry/' || id || '/requestText', request_text FROM inquiry
    UNION ALL SELECT 'inquiry/' || inquiry_id || '/note', note FROM inquiry_section`,
  `SELECT 'labelOverride/' || key || '/text' AS key, text FROM label_override`,
]

/** Every place whose text holds all words, straight from the tables. */
function scan(db: Db, query: string): readonly string[] {
  const words = query.split(/\s/).map(foldText)
  const isHit = (text: string) => text !== '' && words.every((word) => foldText(text).includes(word))
  const found = beside.flatMap((sql) => (db.prepare(sql).all() as { key: string; text: string }[]).filter(({ text }) => isHit(text)))
  return kinds
    .flatMap((kind) =>
      Object.entries(recordColumns[kind].texts).flatMap(([field, column]) =>
        (db.prepare(`SELECT id, ${column} AS text FROM ${recordColumns[kind].table}`).all() as { id: string; text: string }[])
          .filter(({ text }) => isHit(text))
          .map(({ id }) => keyOfField({ kind, id, field })),
      ),
    )
    .concat(found.map(({ key }) => key))
    .toSorted()
}
const keysOf = (hits: readonly SearchHit[]) => hits.map(({ field }) => keyOf(field)).toSorted()
const keyOf = (field: SearchHit['field']) =>
  field.kind === 'actItem' || field.kind === 'inquiry' || field.kind === 'labelOverride'
    ? `${field.kind}/${field.id}/${field.field}`
    : keyOfField(field)

/** Kind → how often it was found. */
const seen = new Map<string, number>()
async function expectAsScanned(app: TestApp, queries: readonly string[]): Promise<number> {
  let found = 0
  for (const query of queries) {
    const { total, hits } = await app.api.searchTexts(query, most)
    const expected = scan(app.db, query)
    expect(keysOf(hits), query).toEqual(expected)
    expect(total).toBe(expected.length)
    found += total
    for (const { field } of hits) seen.set(field.kind, (seen.get(field.kind) ?? 0) + 1)
  }
  return found
}

const wanted = [
  '区',
  '地',
  '域',
  '1',
  'を',
  '・',
  '会',
  '地域',
  '協議',
  'マン',
  'ﾏﾝ',
  'sns',
  '葛城',
  '𠮷',
  'が',
  '27',
  '1,234',
  '地域活動協議会',
  'まんしょん',
  '～',
]
const query = fc.array(fc.constantFrom(...wanted), { minLength: 1, maxLength: 3 }).map((list) => list.join('　'))
type Step = Readonly<{ do: string; pick: number; text: string; query: string }>
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'save',
    'save',
    'save',
    'add',
    'add',
    'duplicate',
    'move',
    'delete',
    'undo',
    'undo',
    'redo',
    'revert',
    'review',
    'year',
    'bulk',
    'act',
    'act',
    'act',
    'inquiry',
    'answer',
    'override',
    'freeze',
    'section',
    'none',
  ),
  pick: fc.nat(1000),
  text: anyText(15),
  query,
})

/** Does a random deed as the window would; what is refused changes nothing and is no matter here. */
async function act(app: TestApp, { do: what, pick, text }: Step): Promise<void> {
  const all = <K extends RecordKind>(kind: K) =>
    app.db.prepare(`SELECT id FROM ${recordColumns[kind].table} ORDER BY id`).pluck().all() as string[]
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(list.length, 1)]
  const filled = kinds.filter((kind) => all(kind).length > 0)
  const kind = one(filled) ?? 'wardPlan'
  const item: ItemKind = (itemKinds as readonly string[]).includes(kind) ? (kind as ItemKind) : 'managementIssue'
  const id = one(all(kind)) ?? ''
  const fields: readonly string[] = textFields[kind]
  if (what === 'save') await app.ask('saveText', { kind, id, field: one(fields) }, text)
  if (what === 'add') {
    const children = itemKinds.filter((child) => all(parentKindOf[child]).length > 0)
    const child = one(children) ?? 'managementIssue'
    await app.ask(
      'saveText',
      { kind: 'newItem', itemKind: child, parentId: one(all(parentKindOf[child])), field: textFields[child][0] },
      text,
    )
  }
  if (what === 'duplicate') await app.ask('duplicateItem', item, one(all(item)) ?? '')
  if (what === 'move') await app.ask('moveItem', item, one(all(item)) ?? '', all(parentKindOf[item]).at(-1), 'last')
  if (what === 'delete') await app.ask('deleteItem', item, one(all(item)) ?? '')
  if (what === 'undo') await app.ask('undo')
  if (what === 'redo') await app.ask('redo')
  if (what === 'revert') await app.ask('revertDeed', 2 + (pick % 12))
  if (what === 'year') await app.ask('createWardPlan', 2013 + (pick % 5))
  if (what === 'review') {
    const initiative = one(all('initiative'))
    if (initiative) await app.ask('saveText', { kind: 'initiativeReview', id: `${initiative}-selfEvaluation`, field: 'results' }, text)
  }
  const rows = (table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
  const year = 2015 + (pick % 2)
  const act = { text, dueDate: null, state: 'open', outcome: pick % 2 ? `終わり${text}` : '' }
  if (what === 'act') {
    const old = pick % 3 === 0 ? (one(rows('act_item')) ?? null) : null
    if (old && pick % 5 === 0) await app.ask('deleteActItem', old)
    else await app.ask('saveActItem', old, one(all('initiative')) ?? '', act)
  }
  if (what === 'section') {
    if (pick % 4 === 0) await app.ask('deleteSection', one(rows('section')) ?? '')
    else await app.ask('saveSection', null, `課${pick}`)
  }
  if (what === 'inquiry') {
    const old = pick % 3 === 0 ? (one(rows('inquiry')) ?? null) : null
    if (old && pick % 2 === 0) await app.ask('deleteInquiry', old)
    else {
      if (rows('section').length === 0) await app.ask('saveSection', null, '総務課')
      const inquiry = { title: `照会${text}`, requestText: text, deadline: '2016-01-31', sectionIds: rows('section') }
      await app.ask('saveInquiry', old, year, inquiry)
    }
  }
  if (what === 'answer') await app.ask('setAnswered', one(rows('inquiry')) ?? '', one(rows('section')) ?? '', null, text)
  if (what === 'override') await app.ask('saveOverrides', year, { [one(['word.office', 'word.head'])!]: pick % 4 === 0 ? '' : text })
  if (what === 'freeze') {
    // as 策定 and a merge do it
    const id = one(all('outcomeIndicator'))
    const put = (db: Db) => id && putPrevious(db, id, pick % 3 === 0, text, 'ａ')
    runDeed(app.context, { name: 'saveText', subject: null }, put)
  }
  if (what === 'bulk') {
    const places = all('strategy').map((strategy) => ({ ref: { kind: 'strategy', id: strategy, field: 'title' }, text }))
    await app.ask('saveMany', 2015, { name: 'fillDown', places, newItems: [] })
  }
}

/** Something of every kind, so that there is something to move, copy and delete. */
const first = [0, 1, 2, 3, 4, 5, 1, 2].map(
  (pick): Step => ({ do: 'add', pick, text: `地域活動協議会のマンション${pick}号`, query: '地 マン' }),
)

it('finds what a plain scan finds after every deed, its undoing, its redoing and its taking back alone', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const app = startAppInMemory([2015, 2016])
      await expectAsScanned(app, ['区'])
      for (const next of [...first, ...steps]) {
        await act(app, next)
        found += await expectAsScanned(app, [next.query])
      }
      found += await expectAsScanned(app, wanted)
    }),
    { numRuns: 40 },
  )
  expect(found).toBeGreaterThan(1000)
  for (const kind of ['actItem', 'inquiry', 'labelOverride', 'outcomeIndicator']) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5)
}, 60_000)

it('finds what was done while nobody searched, whole years that came and went among it', async () => {
  const app = startAppInMemory([2015])
  await app.api.searchTexts('', 1)
  const goal = (id: string, text: string) => app.api.saveText({ kind: 'wardPlan', id, field: 'goal' }, text)
  await goal('plan', '見守りのまち')
  const { id } = await app.api.createWardPlan(2016)
  await goal(id, '見守りと支え合い')
  expect((await app.api.searchTexts('見守', 10)).hits.map(({ fiscalYear }) => fiscalYear)).toEqual([2016, 2015])
  await app.api.discardPlan(2016)
  expect((await app.api.searchTexts('見守', 10)).hits.map(({ fiscalYear }) => fiscalYear)).toEqual([2015])
  await app.api.undo()
  expect((await app.api.searchTexts('支え合い', 10)).total).toBe(1)
})

describe('what was found', () => {
  const put = (app: TestApp) =>
    runFoundingDeed(app.db, { key: 'k', name: 'createDataFile', subject: null, operator: 'x', at: 'y' }, (db) => {
      const item = (kind: ItemKind, id: string, parentId: string, position: string, texts: Record<string, string>) =>
        insertItem(db, kind, { id, parentId, position, texts })
      item('managementIssue', 'm2', 'plan', 'a2', { title: '空家の対策' })
      item('managementIssue', 'm1', 'plan', 'a1', { title: '防災', challenge: '空家がふえている' })
      // two texts, one behind the other: no word reaches from one into the next
      item('strategy', 's1', 'm1', 'a1', { title: '備える空', desiredState: '家を守る' })
      item('outcomeIndicator', 'o1', 's1', 'a1', { name: '空家の件数', target: '10件以下' })
      item('initiative', 'i2', 's1', 'a2', { title: '空家の調査', content: '空家、あきや、ｱｷﾔ' })
      item('initiative', 'i1', 's1', 'a1', { title: '訓練' })
      item('processIndicator', 'p1', 'i1', 'a1', { name: '空家の見回り' })
      item('reformItem', 'r1', 'plan', 'a1', { title: '空家の台帳' })
      item('managementIssue', 'n1', 'plan-2017', 'a1', { title: '空 家' })
    })

  it('comes newest year first, then in the order of the plan, each with the item that it belongs to', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    const { total, hits } = await app.api.searchTexts('空家', 100)
    expect(total).toBe(8)
    expect(hits.map(({ fiscalYear, field, number, title }) => [fiscalYear, keyOf(field), number, title])).toEqual([
      [2017, 'managementIssue/n1/title', '1', '空 家'],
      [2015, 'managementIssue/m1/challenge', '1', '防災'],
      [2015, 'outcomeIndicator/o1/name', '1-1', '備える空'],
      [2015, 'processIndicator/p1/name', '1-1-1', '訓練'],
      [2015, 'initiative/i2/title', '1-1-2', '空家の調査'],
      [2015, 'initiative/i2/content', '1-1-2', '空家の調査'],
      [2015, 'managementIssue/m2/title', '2', '空家の対策'],
      [2015, 'reformItem/r1/title', '1', '空家の台帳'],
    ])
  })

  it('is counted whole where only the first are asked for', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    const { total, hits } = await app.api.searchTexts('空家', 2)
    expect([total, hits.length]).toEqual([8, 2])
    expect(hits[0]).toMatchObject({ snippet: '空 家', marks: [{ start: 0, end: 3 }] })
    expect(await app.api.searchTexts('アキヤ 空家', 9)).toMatchObject({
      total: 1,
      hits: [
        {
          marks: [
            { start: 0, end: 2 },
            { start: 3, end: 6 },
            { start: 7, end: 10 },
          ],
        },
      ],
    })
  })

  it('is nothing for an empty query', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    expect(await app.api.searchTexts(' 　', 10)).toEqual({ total: 0, hits: [] })
  })
})

test('a file on the disk, and a copy of it that is only read, are searched alike', async () => {
  const file = makeDataFile(makeFolder(), '阿倍野区.kusei', 3)
  const writing = makeSession()
  expect(writing.open(file)).toBeNull()
  const ask = (files: FileSession, text: string) => searchTexts({ files } as unknown as Context, text, 10)
  expect((await ask(writing, '経営課題')).total).toBe(3)
  addIssue(writing.writable(), '経営課題 新しい')
  expect((await ask(writing, '経営課題')).total).toBe(4)
  const reading = makeSession()
  expect(reading.openReadOnlyCopy(file)).toBeNull()
  expect((await ask(reading, '経営課題')).total).toBe(4)
  expect((await ask(reading, '新シイ')).hits).toMatchObject([{ snippet: '経営課題 新しい', marks: [{ start: 5, end: 8 }] }])
  reading.close()
  await expect(ask(reading, '経営課題')).rejects.toThrow('E-FILE-01')
})
