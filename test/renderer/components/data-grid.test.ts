// Knows the grammar of keys in a grid, where steps lead, and how cells go to the clipboard.
import { expect, test } from 'vitest'
import { tableOfCells } from '../../../renderer/components/copy-cells.ts'
import { gridActionOf } from '../../../renderer/components/grid-keys.ts'
import { type GridMove, moveFrom, rangeOf } from '../../../renderer/components/grid-range.ts'
import { readBlock } from '../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../shared/rules/read-html-table.ts'
import { anyText } from '../../helpers/any-text.ts'
import { keyPress as key } from '../../helpers/key-press.ts'
import { fc } from '../../helpers/fast-check.ts'

const over = { isEditing: false, mayWrite: true }
const open = { isEditing: true, mayWrite: true }

test('while a conversion goes on, every key is the input method’s', () => {
  for (const name of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Delete', 'F2', ' ', 'd']) {
    for (const state of [over, open]) {
      expect(gridActionOf(key(name, { isComposing: true }), state)).toEqual({ kind: 'native' })
      expect(gridActionOf(key(name, { keyCode: 229, ctrlKey: true }), state)).toEqual({ kind: 'native' })
    }
  }
  expect(gridActionOf(key('Process'), over)).toEqual({ kind: 'native' })
})

test('in an open cell arrows stay in the text; over a selected one a letter is typed', () => {
  expect(gridActionOf(key('ArrowDown'), open)).toEqual({ kind: 'native' })
  expect(gridActionOf(key('ArrowDown', { shiftKey: true, ctrlKey: true }), over)).toEqual({ kind: 'move', to: 'bottom', isExtending: true })
  expect(gridActionOf(key('Enter', { altKey: true }), open)).toEqual({ kind: 'newLine' })
  expect(gridActionOf(key('Enter', { shiftKey: true }), open)).toEqual({ kind: 'commit', to: 'up' })
  expect(gridActionOf(key('あ'), over)).toEqual({ kind: 'native' })
  expect(gridActionOf(key('z', { ctrlKey: true }), over)).toEqual({ kind: 'native' })
  expect(gridActionOf(key('z', { ctrlKey: true }), open)).toEqual({ kind: 'own' })
})

test('what may only be read is walked and copied, never cleared or filled', () => {
  const readOnly = { isEditing: false, mayWrite: false }
  for (const press of [key('Delete'), key('Backspace'), key('d', { ctrlKey: true })])
    expect(gridActionOf(press, readOnly).kind).toBe('native')
  expect(gridActionOf(key('ArrowUp'), readOnly).kind).toBe('move')
})

test('no step leaves the grid, and Tab there and back is where it began', () => {
  const moves: readonly GridMove[] = [
    'up',
    'down',
    'left',
    'right',
    'next',
    'previous',
    'rowStart',
    'rowEnd',
    'first',
    'last',
    'top',
    'bottom',
    'pageUp',
    'pageDown',
  ]
  const size = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 5 }),
    page: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), fc.constantFrom(...moves), (size, r, c, move) => {
      const cell = { row: r % size.rows, column: c % size.columns }
      const to = moveFrom(cell, move, size)
      if (to === null) {
        expect(['next', 'previous']).toContain(move)
        return
      }
      expect(to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns).toBe(true)
      if (move === 'next') expect(moveFrom(to, 'previous', size)).toEqual(cell)
      const range = rangeOf(cell, to)
      expect(range).toEqual(rangeOf(to, cell))
      expect(range.bottom - range.top).toBe(Math.abs(to.row - cell.row))
    }),
  )
})

test('copied cells come back as they were, by text and by table', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(5), anyText(5)), { minLength: 1, maxLength: 4 }), (cells) => {
      const { text, html } = tableOfCells(cells)
      const block = readBlock(text, readHtmlTable(html))
      expect(block.map((row) => row.map((cell) => cell.text))).toEqual(cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))))
      expect(block.flat().some(({ isMerged }) => isMerged)).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('Excel is told that 1-1-2 is no date and =1+1 no formula, and that a line break is inside its cell', () => {
  const { html } = tableOfCells([['1-1-2', '1,234', '=1+1', '一\n<二>']])
  expect(html).toBe(
    `<table><tr><td style="mso-number-format:'\\@'">1-1-2</td><td>1,234</td><td style="mso-number-format:'\\@'">=1+1</td><td style="mso-number-format:'\\@'">一<br style="mso-data-placement:same-cell">&lt;二&gt;</td></tr></table>`,
  )
})
