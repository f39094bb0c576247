// Knows that a sheet is walked by keys as in Excel: over merged cells in one step, past hidden rows, to where something stands, and never out of it.
import { describe, expect, test } from 'vitest'
import { moveOfPress, type SheetMove, walk } from '../../../../renderer/screens/form-files/sheet-cursor.ts'
import { geometryOf, touchedBy } from '../../../../renderer/screens/form-files/sheet-geometry.ts'
import type { TemplateCell, TemplateSheet } from '../../../../shared/model/form-template.ts'
import { fc } from '../../../helpers/fast-check.ts'

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): TemplateCell => ({
  address: `${'ABCDEFGH'[column - 1]}${row}`,
  row,
  column,
  rowSpan,
  columnSpan,
  text,
  obstacle: null,
  isLocked: false,
  choices: [],
  style: 0,
})
/** A title over four columns, B2:C3 merged, row 5 and column D hidden. */
const sheet: TemplateSheet = {
  name: '様式',
  isHidden: false,
  isProtected: false,
  columnWidthsPt: [60, 30, 30, 0, 90],
  rowHeightsPt: [20, 15, 15, 15, 0, 40],
  cells: [cell(1, 1, '題名', 1, 4), cell(2, 1, '区の目標'), cell(2, 2, '', 2, 2), cell(6, 1, '現状'), cell(6, 5, '終わり')],
  printAreas: [],
  rowBreaks: [],
  columnBreaks: [],
}
const geometry = geometryOf(sheet)
const says = ({ row, column }: Readonly<{ row: number; column: number }>) => (geometry.cellAt(row, column)?.text ?? '') !== ''
const go = (row: number, column: number, move: SheetMove, page = 50) => walk(geometry, { row, column }, move, says, page)

describe('walk', () => {
  test('a merged cell is one step wide and one step high, and the walk goes on straight behind it', () => {
    expect(go(1, 1, 'right')).toEqual({ row: 1, column: 5 })
    expect(go(2, 1, 'right')).toEqual({ row: 2, column: 2 })
    expect(go(3, 2, 'right')).toEqual({ row: 3, column: 5 })
    expect(go(1, 3, 'down')).toEqual({ row: 2, column: 3 })
    expect(go(2, 3, 'down')).toEqual({ row: 4, column: 3 })
    expect(go(4, 3, 'up')).toEqual({ row: 3, column: 3 })
    expect(go(2, 3, 'up')).toEqual({ row: 1, column: 3 })
  })
  test('hidden rows and columns are passed over, and no step leaves the sheet', () => {
    expect(go(4, 1, 'down')).toEqual({ row: 6, column: 1 })
    expect(go(4, 3, 'right')).toEqual({ row: 4, column: 5 })
    expect(go(4, 5, 'left')).toEqual({ row: 4, column: 3 })
    expect(go(1, 1, 'up')).toEqual({ row: 1, column: 1 })
    expect(go(11, 7, 'down')).toEqual({ row: 11, column: 7 })
  })
  test('with Ctrl to the next cell that says something, else to the edge', () => {
    expect(go(1, 1, 'farDown')).toEqual({ row: 2, column: 1 })
    expect(go(2, 1, 'farDown')).toEqual({ row: 6, column: 1 })
    expect(go(6, 1, 'farRight')).toEqual({ row: 6, column: 5 })
    expect(go(6, 1, 'farDown')).toEqual({ row: 11, column: 1 })
  })
  test('Home, End, the corners, and a page by its height', () => {
    expect(go(6, 3, 'rowStart')).toEqual({ row: 6, column: 1 })
    expect(go(6, 1, 'rowEnd')).toEqual({ row: 6, column: 5 })
    expect(go(6, 1, 'first')).toEqual({ row: 1, column: 1 })
    expect(go(1, 1, 'last')).toEqual({ row: 6, column: 5 })
    // Rows 1 to 3 are 50 points high.
    expect(go(1, 1, 'pageDown')).toEqual({ row: 4, column: 1 })
    expect(go(4, 1, 'pageUp')).toEqual({ row: 1, column: 1 })
  })
  test('wherever it leads is a cell in sight', () => {
    const moves = ['up', 'down', 'left', 'right', 'farUp', 'farDown', 'farLeft', 'farRight', 'pageUp', 'pageDown'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 25 }), (walked) => {
        let at = { row: 1, column: 1 }
        for (const move of walked) {
          at = walk(geometry, at, move, says, 60)
          const { width, height } = geometry.boxOf(geometry.placeAt(at.row, at.column))
          expect(width * height).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('keys: Ctrl+PageDown turns sheets and is no step; Tab leaves the sheet, a letter is none', () => {
  const press = (key: string, held = {}) => moveOfPress({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held })
  expect(press('PageDown')).toBe('pageDown')
  expect(press('PageDown', { ctrlKey: true })).toBeNull()
  expect(press('Tab')).toBeNull()
  expect(press('Tab', { shiftKey: true })).toBeNull()
  expect(press('Home', { ctrlKey: true })).toBe('first')
  expect(press('ArrowDown', { altKey: true })).toBeNull()
  expect(press('a')).toBeNull()
})

test('what a stretch of points touches', () => {
  expect(touchedBy([0, 20, 35, 50], 0, 19)).toEqual([1, 1])
  expect(touchedBy([0, 20, 35, 50], 20, 36)).toEqual([2, 3])
  expect(touchedBy([0, 20, 35, 50], 60, 90)).toEqual([3, 3])
  expect(geometry.boxOf(geometry.placeAt(3, 3))).toEqual({ left: 60, top: 20, width: 60, height: 30 })
  expect(geometry.cellsIn({ top: 3, bottom: 3, left: 3, right: 3 }).map(({ address }) => address)).toEqual(['B2'])
})
