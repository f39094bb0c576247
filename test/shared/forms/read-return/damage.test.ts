// Knows what people do to a form before it comes back, and that each of it is understood, or named with its cell: rows, columns, merges, sheets, digits, marks.
import { beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../../../../electron/excel/read-book.ts'
import { writeWorkbook } from '../../../../electron/excel/write-workbook.ts'
import { markOfName } from '../../../../shared/forms/cell-name.ts'
import { layoutList } from '../../../../shared/forms/layout-list.ts'
import type { FormReturnNote, FormReturnRow } from '../../../../shared/model/form-return.ts'
import { type DamagedBook, damage } from '../../../helpers/damaged-book.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { compareBook, layoutsOf, sendOut } from '../../../helpers/returned-form.ts'

const g1 = generation('G1')
const plan = makePlan(
  { issues: 1, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 1, reformItems: 1 },
  (place, nth) => `${place}の${nth}番`,
)
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await sendOut(plan, g1)
})

/** Where the places of 様式2 stand as it goes out, counted on the printed form. */
const places = {
  futureVision: 'B6',
  currentState: 'B8',
  challenge: 'B12',
  strategyTitle: 'A16',
  desiredState: 'B18',
  approach: 'H18',
  outcomeName: 'B20',
  outcomeTarget: 'F20',
  title: 'A29',
  settlement: 'G30',
  budget: 'I30',
  content: 'B32',
  indicatorTarget: 'K32',
  criterion: 'H34',
  pastResults: 'B36',
  content2: 'B51',
} as const

test('the places are where the table says', () => {
  const book = damage(bytes)
  const texts = Object.entries(places).map(([name, address]) => [name, book.read('様式2', address)])
  expect(Object.fromEntries(texts)).toEqual({
    futureVision: 'managementIssue.futureVisionの0番',
    currentState: 'managementIssue.currentStateの0番',
    challenge: 'managementIssue.challengeの0番',
    strategyTitle: 'めざす成果及び戦略　１－１　【strategy.titleの0番】',
    desiredState: 'strategy.desiredStateの0番',
    approach: 'strategy.approachの0番',
    outcomeName: 'outcomeIndicator.nameの0番',
    outcomeTarget: 'outcomeIndicator.targetの0番',
    title: '具体的取組　１－１－１　【initiative.titleの0番】',
    settlement: '0',
    budget: '1234567',
    content: 'initiative.contentの0番',
    indicatorTarget: 'processIndicator.targetの0番',
    criterion: 'initiative.withdrawalCriterionの0番',
    pastResults: 'initiative.pastResultsの0番',
    content2: 'initiative.contentの1番',
  })
})

type Told = Partial<Pick<FormReturnRow, 'kind' | 'address' | 'new' | 'reason' | 'isChosen'>>
type Case = readonly [name: string, act: (book: DamagedBook) => void, rows: readonly Told[], notes?: readonly FormReturnNote[]]

const changed = (address: string, text: string): Told => ({
  kind: 'changed',
  address: `様式2!${address}`,
  new: text,
  reason: null,
  isChosen: true,
})
const doubtful = (address: string, text: string, reason: FormReturnRow['reason']): Told => ({
  ...changed(address, text),
  reason,
  isChosen: false,
})
const unreadable = (address: string, text: string, reason: FormReturnRow['reason']): Told => ({
  kind: 'unreadable',
  address: `様式2!${address}`,
  new: text,
  reason,
  isChosen: false,
})
const leftOver = (address: string, text: string): Told => ({ kind: 'leftOver', address, new: text, isChosen: false })
const s2 = '様式2'
const type =
  (address: string, value: string | number) =>
  (book: DamagedBook): void =>
    book.type(s2, address, value)
const all =
  (...acts: readonly ((book: DamagedBook) => void)[]) =>
  (book: DamagedBook): void =>
    acts.forEach((act) => act(book))

/** What was typed into a cell, and how it is understood. */
const typed: readonly Case[] = [
  ['a text', type('B32', '・新しい取組'), [changed('B32', '・新しい取組')]],
  ['several lines', type('B32', '・一\n・二\n\n・三'), [changed('B32', '・一\n・二\n\n・三')]],
  ['a text that begins like a formula', type('B32', '=SUM(A1)'), [changed('B32', '=SUM(A1)')]],
  ['50%以上', type('F20', '50%以上'), [changed('F20', '50%以上')]],
  ['約50％', type('F20', '約50％'), [changed('F20', '約50％')]],
  ['an era', type('F20', '平成29年度末までに５０％以上'), [changed('F20', '平成29年度末までに５０％以上')]],
  ['a number where a text is asked', type('F20', 60), [changed('F20', '60')]],
  ['a title within its brackets', type('A29', '具体的取組　１－１－１　【新しい名称】'), [changed('A29', '新しい名称')]],
  ['a title with 半角 number and brackets', type('A29', '具体的取組 1-1-1 【新しい名称】'), [changed('A29', '新しい名称')]],
  ['a title that lost what stood around it', type('A29', '新しい名称'), [changed('A29', '新しい名称')]],
  ['a title that lost its last bracket', type('A29', '具体的取組　１－１－１　【新しい名称'), [changed('A29', '新しい名称')]],
  ['a title of another number', type('A29', '具体的取組　１－１－９　【新しい名称】'), [changed('A29', '新しい名称')]],
  ['an amount', type('I30', 1200), [changed('I30', '1,200千円')]],
  ['an amount as a text', type('I30', '1,200'), [changed('I30', '1,200千円')]],
  ['全角 digits', type('I30', '１，２００'), [changed('I30', '1,200千円')]],
  ['an amount with its unit', type('I30', '1,200千円'), [changed('I30', '1,200千円')]],
  ['an amount in another unit', type('I30', '120万円'), [changed('I30', '1,200千円')]],
  ['▲', type('I30', '▲50'), [changed('I30', '▲50千円')]],
  ['△ with a space', type('I30', '△ 50'), [changed('I30', '▲50千円')]],
  ['a negative number', type('I30', -50), [changed('I30', '▲50千円')]],
  ['0 where nothing else stood', type('I30', 0), [changed('I30', '0千円')]],
  ['－ instead of an amount', type('I30', '－'), [changed('I30', '')]],
  ['約 before an amount', type('I30', '約1,200千円'), [unreadable('I30', '約1,200千円', 'notAnAmount')]],
  ['程度 behind an amount', type('I30', '1,200程度'), [unreadable('I30', '1,200程度', 'notAnAmount')]],
  ['a comma in a wrong place', type('I30', '12,00'), [unreadable('I30', '12,00', 'notAnAmount')]],
  ['a part of a unit', type('I30', 1.5), [unreadable('I30', '1.5', 'notAnAmount')]],
  ['an amount in brackets', type('I30', '（16）'), [unreadable('I30', '（16）', 'notAnAmount')]],
  ['調整中', type('I30', '調整中'), [unreadable('I30', '調整中', 'notAnAmount')]],
  ['a year instead of an amount', type('I30', '平成27年度'), [unreadable('I30', '平成27年度', 'notAnAmount')]],
  ['the same amount as a text', type('I30', '１，２３４，５６７'), []],
  ['the same text typed again', type('B32', 'initiative.contentの0番'), []],
  ['an emptied text', type('B32', ''), [doubtful('B32', '', 'emptied')]],
  ['blanks instead of a text', type('B32', '　'), [doubtful('B32', '', 'emptied')]],
  ['an emptied amount', type('I30', ''), [doubtful('I30', '', 'emptied')]],
  ['a formula with its value', (book) => book.formula(s2, 'I30', 'G30*2', '2400'), [changed('I30', '2,400千円')]],
  ['a formula of texts', (book) => book.formula(s2, 'B32', '"あ"&B8', 'あいう'), [changed('B32', 'あいう')]],
  ['a formula without a value', (book) => book.formula(s2, 'I30', 'G30*2', null), [unreadable('I30', '', 'noFormula')]],
  ['a text beside the form', type('N32', '要確認（担当より）'), [leftOver('様式2!N32', '要確認（担当より）')]],
  ['a text between two blocks', type('B15', '書き足し'), [leftOver('様式2!B15', '書き足し')]],
]

/** What was done to the sheet: its cells move, and the marks with them. */
const structure: readonly Case[] = [
  ...[1, 2, 3].map(
    (count): Case => [
      `${count} rows above`,
      all((book) => book.insertRows(s2, 30, count), type(`B${32 + count}`, '新')),
      [changed(`B${32 + count}`, '新')],
    ],
  ),
  ['a row at the head of the sheet', all((book) => book.insertRows(s2, 1, 1), type('B33', '新')), [changed('B33', '新')]],
  ['a row between a label and its text', all((book) => book.insertRows(s2, 32, 1), type('B33', '新')), [changed('B33', '新')]],
  [
    'a row put in and written into',
    all((book) => book.insertRows(s2, 37, 1), type('B37', '足した文')),
    [leftOver('様式2!B37', '足した文')],
  ],
  ['an empty row deleted', all((book) => book.deleteRows(s2, 2, 1), type('B31', '新')), [changed('B31', '新')]],
  ['the row of a text deleted', (book) => book.deleteRows(s2, 36, 1), [{ kind: 'goneCell', address: '', new: '' }]],
  [
    'the row of a text deleted and another typed',
    all((book) => book.deleteRows(s2, 36, 1), type('B50', '新')),
    [changed('B50', '新'), { kind: 'goneCell' }],
  ],
  ['a column at the left', all((book) => book.insertColumns(s2, 1, 1), type('C32', '新')), [changed('C32', '新')]],
  ['a column in the middle', all((book) => book.insertColumns(s2, 8, 1), type('I34', '新')), [changed('I34', '新')]],
  [
    'rows and a column',
    all(
      (book) => book.insertRows(s2, 3, 2),
      (book) => book.insertColumns(s2, 2, 1),
      type('C34', '新'),
    ),
    [changed('C34', '新')],
  ],
  ['merges broken', all((book) => book.unmerge(s2), type('B32', '新')), [changed('B32', '新')]],
  [
    'merges broken and a part written into',
    all((book) => book.unmerge(s2), type('C33', '横に書いた文')),
    [leftOver('様式2!C33', '横に書いた文')],
  ],
  [
    'merged with the label beside it',
    all((book) => book.merge(s2, 'H32:L32'), type('H32', '指標と目標を1つに')),
    [doubtful('H32', '指標と目標を1つに', 'merged'), doubtful('K32', '指標と目標を1つに', 'merged')],
  ],
  ['a text cut and put elsewhere', (book) => book.moveCell(s2, 'B36', 'B80'), []],
  ['a text put elsewhere and written over', all((book) => book.moveCell(s2, 'B36', 'B80'), type('B80', '新')), [changed('B80', '新')]],
  [
    'a text put under another label',
    all(
      (book) => book.moveCell(s2, 'B18', 'B60'),
      (book) => book.moveCell(s2, 'B8', 'B18'),
      type('B18', '新'),
    ),
    [doubtful('B18', '新', 'otherLabel'), { ...leftOver('様式2!B60', 'strategy.desiredStateの0番'), reason: 'otherLabel' }],
  ],
  ['two amounts exchanged', all(type('G30', 1234567), type('I30', 0)), [changed('G30', '1,234,567千円'), changed('I30', '0千円')]],
  [
    'a text cut and put into the empty cell of another field',
    all(
      (book) => book.type(s2, 'H34', ''),
      (book) => book.moveCell(s2, 'B32', 'H34'),
    ),
    [
      { ...leftOver('様式2!H34', 'initiative.contentの0番'), reason: 'otherLabel' },
      { kind: 'goneCell', address: '' },
    ],
  ],
  [
    'two items sorted: names and texts exchanged',
    all(
      type('A29', '具体的取組　１－１－１　【initiative.titleの1番】'),
      type('B32', 'initiative.contentの1番'),
      type('K32', '60%以上'),
      type('A48', '具体的取組　１－１－２　【initiative.titleの0番】'),
      type('B51', 'initiative.contentの0番'),
    ),
    [
      doubtful('A29', 'initiative.titleの1番', 'otherItem'),
      doubtful('B32', 'initiative.contentの1番', 'otherItem'),
      doubtful('K32', '60%以上', 'otherItem'),
      doubtful('A48', 'initiative.titleの0番', 'otherItem'),
      doubtful('B51', 'initiative.contentの0番', 'otherItem'),
    ],
  ],
  ['the same text for two items', type('B32', 'initiative.contentの1番'), [changed('B32', 'initiative.contentの1番')]],
  [
    'the end of a text moved to a cell beside the form',
    all(type('B32', 'initiative.'), type('P20', 'contentの0番')),
    [leftOver('様式2!P20', 'contentの0番'), doubtful('B32', 'initiative.', 'elsewhere')],
  ],
  ['styles lost', all((book) => book.loseStyles(), type('B32', '新')), [changed('B32', '新')]],
  ['heights lost', all((book) => book.loseRowHeights(), type('B32', '新')), [changed('B32', '新')]],
  [
    'the sheet renamed',
    all(
      (book) => book.rename(s2, '様式２（修正）'),
      (book) => book.type('様式２（修正）', 'B32', '新'),
    ),
    [{ ...changed('B32', '新'), address: '様式２（修正）!B32' }],
  ],
  ['sheets in another order', all((book) => book.reorder(['様式3', '様式2', '様式1']), type('B32', '新')), [changed('B32', '新')]],
  ['a sheet more', (book) => book.addSheet('メモ', { A1: '打合せの覚え' }), [], [{ code: 'extraSheet', detail: { sheet: 'メモ' } }]],
  [
    'a copy of a sheet',
    all(
      (book) => book.copySheet(s2, '様式2 (2)'),
      (book) => book.type('様式2 (2)', 'B32', '写しに書いた'),
    ),
    [],
    [{ code: 'copiedSheet', detail: { sheet: '様式2 (2)' } }],
  ],
  [
    'a hidden sheet',
    all((book) => book.hide(s2), type('B32', '新')),
    [doubtful('B32', '新', 'hiddenCell')],
    [{ code: 'hiddenSheet', detail: { sheet: '様式2' } }],
  ],
  ['a sheet gone', (book) => book.removeSheet('様式3'), [], [{ code: 'missingSheet', detail: { sheet: '様式3' } }]],
  [
    'only one sheet left',
    all(
      (book) => book.removeSheet('様式3'),
      (book) => book.removeSheet('様式1'),
      type('B32', '新'),
    ),
    [changed('B32', '新')],
    [
      { code: 'missingSheet', detail: { sheet: '様式1' } },
      { code: 'missingSheet', detail: { sheet: '様式3' } },
    ],
  ],
  [
    'the same field in two forms, alike',
    all(type('B12', '新'), (book) => book.type('様式1', 'A16', '新')),
    [{ ...changed('', '新'), address: '様式1!A16' }],
  ],
  [
    'the same field in two forms, differently',
    all(type('B12', '新'), (book) => book.type('様式1', 'A16', '別')),
    [{ kind: 'changed', address: '様式1!A16', new: '別', reason: 'twoTexts', isChosen: false }, doubtful('B12', '新', 'twoTexts')],
  ],
  [
    'the same field in two forms, one of them',
    (book) => book.type('様式1', 'A16', '別'),
    [{ kind: 'changed', address: '様式1!A16', new: '別', reason: null, isChosen: true }],
  ],
]

async function compare(act: (book: DamagedBook) => void, isMarked = true, now = plan) {
  const book = damage(bytes)
  act(book)
  if (!isMarked) book.loseNames()
  return compareBook(await readBook(book.pack()), now, g1, isMarked)
}

const named = (cases: readonly Case[]) => cases.map(([name, act, rows, notes = []]) => ({ name, act, rows, notes }))

describe.each(named([...typed, ...structure]))('$name', ({ act, rows, notes }) => {
  test('is told with its cell', async () => {
    const found = await compare(act)
    expect(found.rows).toMatchObject(rows)
    expect(found.rows.length).toBe(rows.length)
    expect(found.notes).toEqual(notes)
  })
})

/** The same where the marks were lost on the way; what is doubtful then says so. */
const withoutMarks: readonly Case[] = [
  ...typed
    .filter(([name]) => !name.startsWith('a text between'))
    // a name that is quite another one may be that of another item
    .map((one): Case => (one[0].startsWith('a title') ? [one[0], one[1], [doubtful('A29', '新しい名称', 'otherItem')]] : one)),
  [
    'a title that was only reworded',
    type('A29', '具体的取組　１－１－１　【initiative.titleの新0番】'),
    [changed('A29', 'initiative.titleの新0番')],
  ],
  ['the text of another item', type('B32', 'initiative.contentの1番'), [doubtful('B32', 'initiative.contentの1番', 'otherItem')]],
  ...[1, 2, 3].map(
    (count): Case => [
      `${count} rows above`,
      all((book) => book.insertRows(s2, 30, count), type(`B${32 + count}`, '新')),
      [changed(`B${32 + count}`, '新')],
    ],
  ),
  ['a row between labels and texts', all((book) => book.insertRows(s2, 32, 1), type('B33', '新')), [changed('B33', '新')]],
  ['a row between a label and its text', all((book) => book.insertRows(s2, 36, 1), type('B37', '新')), [doubtful('B37', '新', 'byLabel')]],
  ['a row deleted that no text stands in', all((book) => book.deleteRows(s2, 2, 1), type('B31', '新')), [changed('B31', '新')]],
  ['a column at the left', all((book) => book.insertColumns(s2, 1, 1), type('C32', '新')), [changed('C32', '新')]],
  ['merges broken', all((book) => book.unmerge(s2), type('B32', '新')), [changed('B32', '新')]],
  [
    'styles and heights lost',
    all(
      (book) => book.loseStyles(),
      (book) => book.loseRowHeights(),
      type('B32', '新'),
    ),
    [changed('B32', '新')],
  ],
  [
    'the sheet renamed',
    all(
      (book) => book.rename(s2, 'Sheet1'),
      (book) => book.type('Sheet1', 'B32', '新'),
    ),
    [{ ...changed('B32', '新'), address: 'Sheet1!B32' }],
  ],
]

describe.each(named(withoutMarks))('without marks: $name', ({ act, rows }) => {
  test('is told with its cell', async () => {
    const found = await compare(act, false)
    expect(found.rows).toMatchObject(rows)
    expect(found.rows.length).toBe(rows.length)
  })
})

describe('a plan that was changed since the form went out', () => {
  const [issue] = plan.managementIssues
  const [strategy] = issue?.strategies ?? []
  const [first, second] = strategy?.initiatives ?? []
  if (!issue || !strategy || !first || !second) throw new Error('no initiatives')
  const withInitiatives = (initiatives: typeof strategy.initiatives): typeof plan => ({
    ...plan,
    managementIssues: [{ ...issue, strategies: [{ ...strategy, initiatives }] }],
  })
  test('keeps what nobody touched in the book, and says how much of it there is', async () => {
    const found = await compare(() => {}, true, withInitiatives([{ ...first, content: 'こちらで直した文' }, second]))
    expect(found.rows).toEqual([])
    expect(found.notes).toEqual([{ code: 'planMovedOn', detail: { count: 1 } }])
  })
  test('asks where both sides wrote', async () => {
    const found = await compare(type('B32', '新'), true, withInitiatives([{ ...first, content: 'こちらで直した文' }, second]))
    expect(found.rows).toMatchObject([{ ...doubtful('B32', '新', 'planMovedOn'), old: 'こちらで直した文' }])
  })
  test('has nothing to ask where both wrote the same', async () => {
    const found = await compare(type('B32', '新'), true, withInitiatives([{ ...first, content: '新' }, second]))
    expect(found.rows).toEqual([])
  })
  test('names what was written for an item that is gone, and nothing else of it', async () => {
    const found = await compare(type('B51', '新'), true, withInitiatives([first]))
    expect(found.rows).toMatchObject([
      { kind: 'goneItem', address: '様式2!B51', new: '新', fieldLabel: '当年度の取組内容', canBeTaken: false },
    ])
    expect(found.rows.length).toBe(1)
  })
  test('finds each item in its new place', async () => {
    const found = await compare(type('B51', '新'), true, withInitiatives([second, first]))
    expect(found.rows).toMatchObject([{ ...changed('B51', '新'), itemNumber: '1-1-1', old: 'initiative.contentの1番' }])
  })
})

describe('blank lines', () => {
  const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, indicatorsEach: 0 }, () => '文')
  test('become one item of its texts, told line by line, and only once', async () => {
    const book = damage(await sendOut(bare, g1))
    const [name, target] = ['H32', 'K32']
    book.type(s2, name, '参加者数')
    book.type(s2, target, '100人')
    const back = await readBook(book.pack())
    const { rows } = compareBook(back, bare, g1)
    expect(rows).toMatchObject([
      { kind: 'newItem', address: `様式2!${name}`, new: '参加者数', isChosen: true, change: { group: 0 } },
      { kind: 'newItem', address: `様式2!${target}`, new: '100人', isChosen: true, change: { group: 0 } },
    ])
  })
})

test('a sheet of ours that is no form of the plan is told, whatever it is called; 送付票 is not', async () => {
  const sheetOf = (formId: string, sheetName: string) => ({
    ...layoutList({ title: sheetName, columns: ['項目'], rows: [['文']] }),
    formId,
    sheetName,
  })
  const book = damage(await writeWorkbook([sheetOf('cover', '送付票'), ...layoutsOf(plan, g1), sheetOf('report', '報告')]))
  book.rename('報告', '報告（写）')
  const { rows, notes } = compareBook(await readBook(book.pack()), plan, g1)
  expect(rows).toEqual([])
  expect(notes).toEqual([{ code: 'notReadBack', detail: { form: '報告（写）' } }])
})

test('a text that goes on over pages is one again, with the line that was changed on its last page', async () => {
  const lines = Array.from({ length: 150 }, (_, line) => `${line + 1}行目`)
  const content = lines.join('\n')
  const long = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => (place === 'initiative.content' ? content : '文'))
  const bytes = await sendOut(long, g1)
  const { names = [] } = await readBook(bytes)
  const cells = names.filter(({ name }) => markOfName(name)?.key === 'initiative/initiative-0/content').map(({ address }) => address ?? '')
  expect(cells.length).toBeGreaterThan(2)
  const book = damage(bytes)
  const last = cells.at(-1) ?? ''
  book.type(s2, last, book.read(s2, last).replace('150行目', '直した行'))
  const { rows } = compareBook(await readBook(book.pack()), long, g1)
  expect(rows).toMatchObject([{ kind: 'changed', address: `様式2!${cells[0]}`, old: content, new: content.replace('150行目', '直した行') }])
  const emptied = damage(bytes)
  emptied.type(s2, last, '')
  expect(compareBook(await readBook(emptied.pack()), long, g1).rows).toMatchObject([{ reason: 'partGone', isChosen: false }])
})

describe('the same form of two editions in one book', () => {
  const older = { ...plan, managementIssues: plan.managementIssues.map((issue) => ({ ...issue, challenge: '前の版の文' })) }
  async function merged(act: (book: DamagedBook) => void) {
    const [book, other] = [damage(bytes), damage(await sendOut(older, g1))]
    act(book)
    const [newer, old] = [await readBook(book.pack()), await readBook(other.pack())]
    const nameOf = (sheet: string | null): string | null => sheet && `旧_${sheet}`
    const names = [...(newer.names ?? []), ...(old.names ?? []).map((one) => ({ ...one, sheet: nameOf(one.sheet) }))]
    return compareBook(
      { ...newer, sheets: [...newer.sheets, ...old.sheets.map((sheet) => ({ ...sheet, name: `旧_${sheet.name}` }))], names },
      plan,
      g1,
    )
  }
  test('is two forms, neither of which was typed into', async () => expect((await merged(() => {})).rows).toEqual([]))
  test('takes the text that was typed, and that alone', async () => {
    expect((await merged(type('B12', '新'))).rows).toMatchObject([changed('B12', '新')])
  })
})
