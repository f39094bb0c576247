// Knows what a pasted block would do before it does it: columns in any order, dates where amounts belong, merged cells, numbers that lead to rows.
import { expect, test } from 'vitest'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import { columnsOfList, type ListId, type ListNames, listsOf, rowsOfList } from '../../../shared/rules/list-rows.ts'
import { isHeading, matchColumns } from '../../../shared/rules/match-columns.ts'
import { type PasteWay, preparePaste } from '../../../shared/rules/prepare-paste.ts'
import { readBlock, readTsv } from '../../../shared/rules/read-block.ts'
import { describeCellViolation, nameOfListColumn, namedColumnsOf } from '../../../shared/words/lists.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const names: ListNames = { post: String, tie: String, kind: String, years: (a, b) => `${a}～${b}`, main: '○' }
const g1: FormGeneration = generation('G1')
const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3, reformItems: 2 }, (place, nth) => `${place} ${nth}`, 2017)
const columnsOf = (list: ListId) => columnsOfList(list, g1, 2017)
const named = (list: ListId) => namedColumnsOf(columnsOf(list), 2017, 'heisei', '千円')

function prepare(list: ListId, tsv: string, keys: readonly (string | null)[], way: PasteWay, parentId: string | null = null) {
  return preparePaste({
    block: readTsv(tsv),
    columnKeys: keys,
    way,
    columns: columnsOf(list),
    rows: rowsOfList(list, plan, g1, names),
    newUnder: parentId === null ? null : { kind: 'initiative', parentId },
    unitYen: 1000,
  })
}
const over = (fromRow: number): PasteWay => ({ kind: 'over', fromRow })

test('the columns are those of the form; a form without initiatives lists its strategies', () => {
  expect(columnsOf('initiatives').map((column) => nameOfListColumn(column, 'heisei', 'initiatives'))).toEqual([
    '番号',
    '経営課題',
    '戦略',
    '取組名',
    '取組内容',
    '撤退・再構築基準',
    '前年度までの実績',
    '役職',
    '基本戦略との対応',
    '主な',
  ])
  expect(columnsOf('amounts').map((column) => nameOfListColumn(column, 'heisei'))).toEqual([
    '番号',
    '取組名',
    '27決算額',
    '27決算額（区長）',
    '27決算額（区CM）',
    '28予算額',
    '28予算額（区長）',
    '28予算額（区CM）',
    '29算定額',
    '29算定額（区長）',
    '29算定額（区CM）',
  ])
  expect(listsOf(generation('G2'))).toEqual(['strategies', 'indicators'])
})

test('headings are found in any order and width, and with more around them', () => {
  const match = (list: ListId, ...headings: string[]) => matchColumns(headings, named(list))
  expect(match('initiatives', '【撤退・再構築基準】', '当年度の取組内容', '備考', '具体的取組')).toEqual([
    'withdrawalCriterion',
    'content',
    null,
    'title',
  ])
  expect(
    match('amounts', '平成２８年度予算額（千円）', 'H29算定（見込）額', '決算額', '平成28年度予算額（区CM自由経費）', '128予算額'),
  ).toEqual(['amount/budget/2016', 'amount/assessed/2017', null, 'amount/budget/2016/managerFunds', null])
  // 平成128年度 is no year, and 3 is not the 3 in 13.
  expect(match('amounts', '128予算額')).toEqual([null])
  expect(isHeading(['取組名', '内容', 'メモ'], named('initiatives'))).toBe(true)
  expect(
    isHeading(
      ['地域の見守り', '取組内容をくわしく書いた長い文がここに入っていて、見出しではないので、そのまま貼り付けます'],
      named('initiatives'),
    ),
  ).toBe(false)
})

test('over the rows from the active one: only what changes is written, the rest of the block becomes new where there is a place for it', () => {
  const { rows, change, writes } = prepare('initiatives', 'initiative.title 1\t新しい内容\r\n名前だけ\t\r\n', ['title', 'content'], over(1))
  expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ['same', 'write'],
    ['write', 'write'],
  ])
  expect(writes).toBe(3)
  expect(change.places.map(({ ref, text }) => [ref, text])).toEqual([
    [{ kind: 'initiative', id: 'initiative-1', field: 'content' }, '新しい内容'],
    [{ kind: 'initiative', id: 'initiative-2', field: 'title' }, '名前だけ'],
    [{ kind: 'initiative', id: 'initiative-2', field: 'content' }, ''],
  ])
  expect(prepare('initiatives', 'あ\r\nい\r\n', ['title'], over(11), null).rows.map(({ problem }) => problem)).toEqual([null, 'noParent'])
  expect(prepare('initiatives', 'あ\r\nい\r\n', ['title'], over(11), 'strategy-3').change).toMatchObject({
    newItems: [{ kind: 'initiative', parentId: 'strategy-3', texts: { title: 'い' } }],
  })
})

test('amounts as people write them; dates, brackets and words are told cell by cell', () => {
  const typed = ['6千9百万円', '1,234千円', '▲５００', '－', '0', '2016/4/1', '4月1日', 'H28.4.1', '平成28年度', '約100', '（16）', '未定']
  const { rows, errors, change } = prepare('amounts', typed.join('\r\n'), ['amount/budget/2016'], over(0))
  expect(rows.map(({ cells }) => cells[0]?.violation?.code ?? cells[0]?.after)).toEqual([
    '69,000',
    '1,234',
    '▲500',
    '',
    '0',
    'dateForAmount',
    'dateForAmount',
    'dateForAmount',
    'dateForAmount',
    'approximateAmount',
    'bracketedAmount',
    'notAnAmount',
  ])
  expect(errors).toBe(7)
  expect(prepare('amounts', '12.5', ['amount/budget/2016'], over(0)).rows[0]?.cells[0]?.violation?.code).not.toBe('dateForAmount')
  expect(change.places.every(({ ref }) => ref.kind === 'amount')).toBe(true)
  expect(describeCellViolation({ field: '', code: 'dateForAmount' }, '28予算額')).toBe(
    '「28予算額」に日付が入っています。金額を入力してください。',
  )
})

test('a control character and a text that is too long are told', () => {
  const { rows } = prepare('initiatives', `あ\u0007\r\n${'長'.repeat(100_001)}`, ['title'], over(0))
  expect(rows.map(({ cells }) => cells[0]?.violation?.code)).toEqual(['controlCharacter', 'tooLong'])
})

test('merged cells leave what stands there, empty rows are passed over, what is only shown is left alone', () => {
  const block = readBlock('課題\t内容1\r\n\t内容2\r\n\t\r\n', [
    [
      { text: '課題', rowSpan: 3, columnSpan: 1 },
      { text: '内容1', rowSpan: 1, columnSpan: 1 },
    ],
    [{ text: '内容2', rowSpan: 1, columnSpan: 1 }],
    [{ text: '', rowSpan: 1, columnSpan: 1 }],
  ])
  const { rows, change } = preparePaste({
    block,
    columnKeys: ['title', 'content'],
    way: over(0),
    columns: columnsOf('initiatives'),
    rows: rowsOfList('initiatives', plan, g1, names),
    newUnder: null,
    unitYen: 1000,
  })
  expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
    ['write', 'write'],
    ['merged', 'write'],
  ])
  expect(change.places).toHaveLength(3)
  expect(prepare('initiatives', '係長', ['post'], over(0)).rows[0]?.cells[0]?.state).toBe('locked')
})

test('numbers lead to their rows, however they are written; unknown ones are told', () => {
  const tsv = '２－１－３\tあ\r\n1-1-1\tい\r\n具体的取組１ー２ー１\tう\r\n9-9-9\tえ\r\n\tお\r\n'
  const { rows } = prepare('initiatives', tsv, ['number', 'title'], { kind: 'byNumber' }, 'strategy-0')
  expect(rows.map(({ row, problem }) => row?.number ?? problem)).toEqual(['2-1-3', '1-1-1', '1-2-1', 'unknownNumber', null])
})

test('a sum that is divided among funds is not written', () => {
  const [first, ...issues] = plan.managementIssues
  if (!first) throw new Error('no issue')
  const divided = structuredClone(first) as unknown as { strategies: { initiatives: { amounts: { kind: string; fund: string }[] }[] }[] }
  for (const amount of divided.strategies[0]?.initiatives[0]?.amounts ?? []) if (amount.kind === 'budget') amount.fund = 'mayorFunds'
  const rows = rowsOfList('amounts', { ...plan, managementIssues: [divided as never, ...issues] }, g1, names)
  expect(rows[0]?.cells['amount/budget/2016']).toBe('1,234,567')
  expect(rows[0]?.cells['amount/budget/2016/mayorFunds']).toBe('1,234,567')
  const base = { block: readTsv('5'), way: over(0), columns: columnsOf('amounts'), rows, newUnder: null, unitYen: 1000 }
  expect(preparePaste({ ...base, columnKeys: ['amount/budget/2016'] }).rows[0]?.cells[0]?.state).toBe('locked')
  expect(preparePaste({ ...base, columnKeys: ['amount/budget/2016/managerFunds'] }).change.places).toEqual([
    { ref: { kind: 'amount', initiativeId: 'initiative-0', amountKind: 'budget', fiscalYear: 2016 }, fund: 'managerFunds', text: '5' },
  ])
})
