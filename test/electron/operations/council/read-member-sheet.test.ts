// Knows that of a sheet that came back everything that was typed is taken or told, whatever became of its rows, columns and hidden marks.
import { describe, expect, test } from 'vitest'
import { findMemberPage } from '../../../../electron/operations/council/find-member-sheet.ts'
import { makeMemberSheet, type SheetOf } from '../../../../electron/operations/council/make-member-sheet.ts'
import { type FilledPage, readMemberSheet } from '../../../../electron/operations/council/read-member-sheet.ts'
import type { MemberId, MemberSheetId } from '../../../../shared/model/ids.ts'
import type { ReadBook, ReadCell } from '../../../../shared/model/sheet-cells.ts'
import { fc } from '../../../helpers/fast-check.ts'

const of: SheetOf = {
  sheet: {
    id: '0a1b2c3d-1111-2222' as MemberSheetId,
    kind: 'evaluation',
    fiscalYear: 2026,
    title: '委員評価シート',
    meetingId: null,
    deadline: '2026-12-10',
    request: '日頃の取組について評価をお願いします。',
    choices: ['そう思う', 'どちらともいえない', 'そう思わない'],
    items: [
      { id: 'item-a', target: null, text: '1-1 防災訓練の参加者が増えている' },
      { id: 'item-b', target: null, text: '1-2 見守りの体制が整っている' },
      { id: 'item-c', target: null, text: '区役所の窓口は親切である' },
    ],
    copies: [],
    answers: [],
  },
  member: { id: 'f9e8d7c6-3333' as MemberId, name: '大阪 太郎' },
  meeting: { fiscalYear: 2026, number: 2, label: '本会', day: '2026-12-20' },
  ward: { code: '271098', name: '天王寺区' },
}
type Grid = string[][]

/** The cells of the sheet as it goes out; row 0 is row 1. The last column is the hidden one. */
function gridOf(sheetOf: SheetOf = of): Grid {
  const { head, columns, mark, lines } = makeMemberSheet(sheetOf)
  const blank = columns.slice(1).map(() => '')
  return [
    ...head.map(({ text, key }) => [text, ...blank, key]),
    [...columns, mark],
    ...lines.map(({ number, label, key }) => [number, label, ...columns.slice(2).map(() => ''), key]),
  ]
}
function bookOf(grid: Grid, formulas: readonly string[] = []): ReadBook {
  const cells = grid.flatMap((row, r) =>
    row.flatMap((text, c): readonly ReadCell[] => {
      if (text.trim() === '') return []
      const address = `${'ABCDEFGHIJKLMN'[c]}${r + 1}`
      return [{ address, row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, text, number: null }]
    }),
  )
  return { sheets: [{ name: '評価シート', isHidden: false, cells, formulas }] }
}
function read(grid: Grid, formulas: readonly string[] = []): FilledPage {
  const book = bookOf(grid, formulas)
  const page = findMemberPage(book)
  if (!page) throw new Error('no page')
  return readMemberSheet(book, page, of)
}
const rowOf = (grid: Grid, label: string): number => grid.findIndex((row) => row[1] === label)
const [a = '', b = '', c = ''] = of.sheet.items.map(({ text }) => text)
const answersOf = ({ answers }: FilledPage) => answers.map(({ itemId, choice, comment }) => [itemId, choice, comment])
const blankAnswers = [
  ['item-a', null, ''],
  ['item-b', null, ''],
  ['item-c', null, ''],
]
function type(grid: Grid, label: string, column: number, text: string): void {
  const row = grid[rowOf(grid, label)]
  if (row) row[column] = text
}

describe('a sheet that came back', () => {
  test('untouched says nothing, and nothing is told', () => {
    expect(read(gridOf())).toEqual({
      answers: blankAnswers.map(([itemId, choice, comment]) => ({ itemId, choice, comment })),
      added: [],
      notes: [],
    })
  })

  test('filled in brings choices, comments and free lines', () => {
    const grid = gridOf()
    type(grid, a, 2, '１')
    type(grid, a, 3, ' 参加者が増えた。\r\n続けてほしい。 ')
    type(grid, b, 2, 'そう思わない')
    type(grid, 'そのほかのご意見', 3, '駐輪場を増やしてほしい')
    expect(answersOf(read(grid))).toEqual([
      ['item-a', 0, '参加者が増えた。\n続けてほしい。'],
      ['item-b', 2, ''],
      ['item-c', null, ''],
    ])
    const free = rowOf(grid, 'そのほかのご意見') + 1
    expect(read(grid)).toMatchObject({ added: [{ cell: `D${free}`, text: '駐輪場を増やしてほしい' }], notes: [] })
  })

  test('with a row that was added takes it as a further opinion, and says so', () => {
    const grid = gridOf()
    grid.splice(rowOf(grid, b), 0, ['', '公園について', '', '木が多すぎる', ''])
    const { added, notes, answers } = read(grid)
    const row = rowOf(grid, '公園について') + 1
    expect(added).toEqual([{ cell: `B${row}`, text: '公園について　木が多すぎる' }])
    expect(notes).toEqual([expect.stringContaining(`B${row}の行は、足された行`)])
    expect(answers).toHaveLength(3)
  })

  test('with a line doubled keeps the first, and takes what the second says as a further opinion', () => {
    const grid = gridOf()
    const row = rowOf(grid, a)
    grid.splice(row, 0, [...(grid[row] ?? [])])
    const [one, other] = [grid[row], grid[row + 1]]
    if (one && other) [one[2], one[3], other[3]] = ['2', 'はじめの意見', 'ふたつめの意見']
    const found = read(grid)
    expect(answersOf(found)[0]).toEqual(['item-a', 1, 'はじめの意見'])
    expect(found.added).toEqual([{ cell: `D${row + 2}`, text: 'ふたつめの意見' }])
    expect(found.notes).toEqual([expect.stringContaining(`D${row + 2}の行は、同じ項目の2つめ`)])
  })

  test('with columns moved and one put in is read by the heads', () => {
    const grid = gridOf().map(([number = '', label = '', choice = '', comment = '', key = '']) => [comment, key, '', label, choice, number])
    const row = grid.find((one) => one[3] === b)
    if (row) [row[0], row[4]] = ['いい取組', 'そう思う']
    for (const one of grid.slice(0, 6)) if (one[0] === '') [one[0], one[5]] = [one[5] ?? '', '']
    expect(answersOf(read(grid))[1]).toEqual(['item-b', 0, 'いい取組'])
    expect(read(grid).notes).toEqual([])
  })

  test('without its hidden column is read by the labels, its empty free lines say nothing', () => {
    const grid = gridOf()
    type(grid, c, 3, '待ち時間が短くなった')
    type(grid, 'そのほかのご意見', 3, 'ありがとう')
    const bare = grid.map((row) => row.slice(0, 4))
    expect(answersOf(read(bare))).toEqual([...blankAnswers.slice(0, 2), ['item-c', null, '待ち時間が短くなった']])
    expect(read(bare).added.map(({ text }) => text)).toEqual(['ありがとう'])
    expect(read(bare).notes).toEqual([])
  })

  test('with lines sorted without their hidden cells goes by what stands before the eyes', () => {
    const grid = gridOf()
    type(grid, a, 3, '防災の意見')
    type(grid, b, 3, '見守りの意見')
    const [one, other] = [grid[rowOf(grid, a)], grid[rowOf(grid, b)]]
    if (one && other) [one[4], other[4]] = [other[4] ?? '', one[4] ?? '']
    const found = read(grid)
    expect(new Map(found.answers.map(({ itemId, comment }) => [itemId, comment]))).toEqual(
      new Map([
        ['item-a', '防災の意見'],
        ['item-b', '見守りの意見'],
        ['item-c', ''],
      ]),
    )
    expect(found.notes).toHaveLength(2)
  })

  test('of which the secretariat changed request and items since is not full of strange cells', () => {
    const grid = gridOf()
    type(grid, a, 2, '1')
    const book = bookOf(grid)
    const page = findMemberPage(book)
    const items = of.sheet.items.map((item) => ({ ...item, text: `${item.text}（改）` }))
    const later = { ...of, sheet: { ...of.sheet, items, request: '別の依頼文', deadline: '2026-12-31' } }
    const found = page && readMemberSheet(book, page, later)
    expect(found).toMatchObject({ added: [], notes: [] })
    expect(found?.answers[0]).toEqual({ itemId: 'item-a', choice: 0, comment: '' })
  })

  test('made with other choices does not lend its numbers to them', () => {
    const grid = gridOf({ ...of, sheet: { ...of.sheet, choices: ['はい', 'いいえ', 'そう思う'] } })
    type(grid, a, 2, '1')
    type(grid, b, 2, 'そう思う')
    const found = read(grid)
    expect(found.answers.map(({ choice }) => choice)).toEqual([null, 0, null])
    expect(found.notes).toEqual([expect.stringContaining('C')])
  })

  test('tells a formula with its value, one without a value, a choice that is none, and marks in columns of their own', () => {
    const grid = gridOf()
    const row = rowOf(grid, a) + 1
    type(grid, a, 2, 'そう思う')
    type(grid, b, 2, 'たぶん')
    const { notes } = read(grid, [`C${row}`, `D${row}`])
    expect(notes[0]).toBe(`C${row}は数式です。計算結果の「そう思う」を読みました。`)
    expect(notes[1]).toBe(`D${row}は数式で、計算結果が残っていないため読めません。`)
    expect(notes[2]).toContain(`C${row + 1}の「たぶん」`)
    const wide = gridOf().map((cells) => [...cells, '', ''])
    const head = wide.find((cells) => cells[0] === '番号')
    if (head) [head[5], head[6]] = ['そう思う', 'そう思わない']
    type(wide, a, 5, '○')
    type(wide, b, 6, '〇')
    type(wide, c, 5, '○')
    type(wide, c, 6, '○')
    const found = read(wide)
    expect(found.answers.map(({ choice }) => choice)).toEqual([0, 2, null])
    expect(found.notes).toHaveLength(2)
  })
})

test('whatever is typed wherever, and whatever becomes of the rest, is taken or told', () => {
  const typed = fc.record({ row: fc.nat(30), column: fc.nat(7), kind: fc.constantFrom('word', 'long', 'mark') })
  const damage = fc.record({
    at: fc.nat(30),
    how: fc.constantFrom(
      'addRow',
      'dropRow',
      'swapRows',
      'swapColumns',
      'addColumn',
      'dropKeys',
      'doubleRow',
      'wipeLabel',
      'wipeHead',
      'none',
    ),
  })
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 4 }), fc.array(typed, { minLength: 1, maxLength: 8 }), (damages, cells) => {
      let grid = gridOf()
      for (const { at, how } of damages) grid = damaged(grid, at, how)
      const words = cells.map(({ row, column, kind }, nth) => {
        const word = { word: `ことば${nth}号`, long: `長い意見${nth}号\nふたつめの行`, mark: `○印${nth}号` }[kind]
        const own = grid[row % grid.length] ?? []
        while (own.length <= column) own.push('')
        // our own marks are left as they are: what hides there nobody types into
        if (!/^(kusei-|head|item|free)/.test(own[column] ?? '')) own[column] = word
        return word
      })
      const stands = words.filter((word) => grid.some((row) => row.includes(word)))
      const book = bookOf(grid)
      const page = findMemberPage(book)
      // with heads and marks gone the file is refused as a whole, and named
      fc.pre(page !== null)
      if (!page) return
      const found = readMemberSheet(book, page, of)
      const said = [...found.answers.map(({ comment }) => comment), ...found.added.map(({ text }) => text), ...found.notes].join('\n')
      expect(stands.filter((word) => !said.includes(word))).toEqual([])
      expect(new Set(found.answers.map(({ itemId }) => itemId)).size).toBe(found.answers.length)
    }),
    { numRuns: 100 },
  )
})

function damaged(grid: Grid, at: number, how: string): Grid {
  const rows = grid.map((row) => [...row])
  const row = at % rows.length
  const column = at % 4
  const head = rows.findIndex((cells) => cells.some((text) => text.startsWith('kusei-')))
  if (how === 'addRow') rows.splice(row, 0, ['', '', '', '', ''])
  if (how === 'dropRow') rows.splice(row, 1)
  if (how === 'swapRows') rows.push(...rows.splice(row, 1))
  if (how === 'swapColumns') for (const cells of rows) cells.push(...cells.splice(column, 1))
  if (how === 'addColumn') for (const cells of rows) cells.splice(column, 0, '')
  if (how === 'dropKeys') return rows.map((cells) => cells.map((text) => (/^(kusei-|(head|item|free)\/)/.test(text) ? '' : text)))
  if (how === 'doubleRow') rows.splice(row, 0, [...(rows[row] ?? [])])
  if (how === 'wipeLabel' && rows[row]) rows[row][column] = ''
  if (how === 'wipeHead' && rows[head]) rows[head][column] = ''
  return rows
}
