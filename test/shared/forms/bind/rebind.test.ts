// Knows that the cells of last year's form are found again in this year's, wherever they went, and that nothing is taken for sure that is not.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTemplate } from '../../../../electron/excel/read-template.ts'
import { loadResources } from '../../../../electron/resources.ts'
import { proposeBinding } from '../../../../shared/forms/bind/propose-binding.ts'
import { rebind } from '../../../../shared/forms/bind/rebind.ts'
import { addressOfCell } from '../../../../shared/rules/address-of-cell.ts'
import type { BoundCell, Proposal, RebindRow, TemplateBook, TemplateCell } from '../../../../shared/model/form-template.ts'
import { fc } from '../../../helpers/fast-check.ts'

const { formGenerations: generations } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const nothing: Proposal = { repeats: 'once', cells: [], leftOver: [] }
let form: TemplateBook
let card: TemplateBook
let cells: readonly BoundCell[]
const read = async (name: string): Promise<TemplateBook> =>
  readTemplate(readFileSync(path.join(import.meta.dirname, `../../../fixtures/templates/${name}.xlsx`)))
const propose = (book: TemplateBook) => proposeBinding({ book, generations, fiscalYear: 2014, repeats: null })

beforeAll(async () => {
  form = await read('youshiki2')
  card = await read('chousho')
  cells = propose(form).cells.map(({ doubt: _, ...cell }) => cell)
})

const moved = (cell: TemplateCell, row: number, column: number): TemplateCell => ({
  ...cell,
  row,
  column,
  address: addressOfCell(row, column),
})
const change = (book: TemplateBook, edit: (cells: readonly TemplateCell[]) => readonly TemplateCell[], name?: string): TemplateBook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, name: name ?? sheet.name, cells: edit(sheet.cells) })),
})
/** `count` empty rows above row `at`; merged cells over it grow. */
const withRows = (book: TemplateBook, at: number, count: number): TemplateBook =>
  change(book, (all) =>
    all.map((cell) => {
      if (cell.row >= at) return moved(cell, cell.row + count, cell.column)
      return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + count } : cell
    }),
  )
const again = (older: TemplateBook, newer: TemplateBook, bound = cells): readonly RebindRow[] =>
  rebind({ older, newer, cells: bound, proposal: nothing }).rows
const statesOf = (rows: readonly RebindRow[]) => rows.map(({ state }) => state)

describe('finding cells again', () => {
  it('finds every cell of the same file at its place', () => {
    expect(cells.length).toBeGreaterThan(40)
    for (const { state, from, to, doubt } of again(form, form)) {
      expect([state, doubt], from.address).toEqual(['same', null])
      expect(to).toEqual({ ...from, label: to?.label })
    }
  })

  it('follows inserted rows, wherever and however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 43 }), fc.integer({ min: 1, max: 3 }), (at, count) => {
        const newer = withRows(form, at, count)
        for (const { from, to, state } of again(form, newer)) {
          const row = Number(/\d+$/.exec(from.address)?.[0])
          const wanted = from.address.replace(/\d+$/, String(row >= at ? row + count : row))
          expect(to?.address, `${from.address} with ${count} rows at ${at}`).toBe(wanted)
          expect(state).toBe(row >= at ? 'moved' : 'same')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('follows columns that changed places, and a renamed sheet', () => {
    const swapped = change(
      card,
      (all) => all.map((cell) => (cell.row === 5 ? moved(cell, 5, ((cell.column + 3) % 6) + 1) : cell)),
      '調書（R9）',
    )
    const bound = propose(card).cells.map(({ doubt: _, ...cell }) => cell)
    const rows = again(card, swapped, bound)
    expect(rows.map(({ state }) => state)).not.toContain('gone')
    const places = Object.fromEntries(rows.map(({ from, to }) => [from.fieldPath, `${to?.sheet}!${to?.address}`]))
    expect(places['initiative.amounts.settlement.-2']).toBe('調書（R9）!F5')
    expect(places['initiative.amounts.budget.-1']).toBe('調書（R9）!B5')
    expect(places['initiative.amounts.assessed.0']).toBe('調書（R9）!D5')
    expect(places['initiative.content']).toBe('調書（R9）!B6')
  })

  it('knows a label of another year, doubts one that reads otherwise, and misses what is gone', () => {
    const bound = propose(card).cells.map(({ doubt: _, ...cell }) => cell)
    const relabelled = change(card, (all) =>
      all
        .map((cell) => (cell.text === '24決算額' ? { ...cell, text: '25決算額' } : cell))
        .map((cell) => (cell.text === '当年度の取組内容' ? { ...cell, text: '当年度の主な取組内容' } : cell))
        .filter((cell) => cell.row !== 8),
    )
    const rows = again(card, relabelled, bound)
    const of = (fieldPath: string) => rows.find(({ from }) => from.fieldPath === fieldPath)
    expect(of('initiative.amounts.settlement.-2')).toMatchObject({ state: 'same', to: { label: '25決算額' } })
    expect(of('initiative.content')).toMatchObject({ state: 'doubtful', doubt: 'labelDiffers', to: { address: 'B6' } })
    expect(of('initiative.withdrawalCriterion')).toMatchObject({ state: 'gone', to: null })
  })

  it('doubts a label that only got a note, however long, and does not miss it', () => {
    const bound = propose(card).cells.map(({ doubt: _, ...cell }) => cell)
    const note = '当年度の取組内容＜概ね１年間で取り組む主なものを、できるだけ具体的に書いてください＞'
    const noted = withRows(
      change(card, (all) => all.map((cell) => (cell.text === '当年度の取組内容' ? { ...cell, text: note } : cell))),
      6,
      1,
    )
    const row = again(card, noted, bound).find(({ from }) => from.fieldPath === 'initiative.content')
    expect(row).toMatchObject({ state: 'doubtful', doubt: 'labelDiffers', to: { address: 'B7' } })
  })

  it('is sure of the other items where one of them has no place any more', () => {
    // rows 20 to 24 are 具体的取組1-1-2
    const newer = change(form, (all) =>
      all.filter(({ row }) => row < 20 || row > 24).map((cell) => (cell.row > 24 ? moved(cell, cell.row - 5, cell.column) : cell)),
    )
    for (const { from, to, state } of again(form, newer)) {
      const row = Number(/\d+$/.exec(from.address)?.[0])
      if (row >= 20 && row <= 24) continue
      expect([state, to?.address], from.address).toEqual(
        row < 20 ? ['same', from.address] : ['moved', from.address.replace(/\d+$/, String(row - 5))],
      )
    }
  })

  it('never gives one cell to two fields', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 42 }), { maxLength: 12 }), (gone) => {
        const newer = change(form, (all) => all.filter((cell) => !gone.includes(cell.row)))
        const rows = again(form, newer)
        const taken = rows.flatMap(({ to }) => (to ? [to.address] : []))
        expect(new Set(taken).size).toBe(taken.length)
        expect(statesOf(rows).every((state, index) => (state === 'gone') === (rows[index]?.to === null))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('offers new cells of the new file, and not those that are bound already', () => {
    const proposal = propose(form)
    const some = cells.slice(0, 5)
    const { added } = rebind({ older: form, newer: form, cells: some, proposal })
    expect(added.map(({ fieldPath }) => fieldPath)).toEqual(proposal.cells.slice(5).map(({ fieldPath }) => fieldPath))
  })
})
