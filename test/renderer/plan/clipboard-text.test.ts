// Knows that what Excel puts on the clipboard for one cell comes out as the text of that cell.
import { expect, test } from 'vitest'
import { textFromClipboard } from '../../../renderer/screens/plan/clipboard-text.ts'
import { fc } from '../../helpers/fast-check.ts'

/** As Excel writes one cell: quoted where it has line breaks, a line break behind. */
const asExcel = (text: string) => `${text.includes('\n') ? `"${text.replaceAll('"', '""').replaceAll('\n', '\r\n')}"` : text}\r\n`

test('one cell of Excel comes back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', '1', '"', '\n', '・', ' ') })
  fc.assert(
    fc.property(text, (cell) => {
      // A text without line breaks is never quoted by Excel, even where it looks so.
      expect(textFromClipboard(asExcel(cell))).toBe(cell)
    }),
  )
})

test('several lines, several cells and plain texts', () => {
  expect(textFromClipboard('一行目\r\n二行目')).toBe('一行目\n二行目')
  expect(textFromClipboard('左\t右')).toBe('左　右')
  expect(textFromClipboard('"引用"と本文')).toBe('"引用"と本文')
  expect(textFromClipboard('')).toBe('')
})
