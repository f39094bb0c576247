// Knows the table that Excel puts on the clipboard beside the text: only its cells and their spans are read; nothing in it can run or load.
import { Parser } from 'htmlparser2'
import type { SpannedCell } from './read-block.ts'

type Row = { isHidden: boolean; cells: { text: string; rowSpan: number; columnSpan: number }[] }

/** What stands in these is no text of the table. */
const unread = new Set(['style', 'script', 'head', 'title', 'template', 'noscript'])

/**
 * null where there is no table, or several. Rows that Excel hides are left out, as they are in its text. Texts as HTML means them: a line break of
 * the source is a space, <br> a line break. Tags are read as a stream: the window's own parser would make elements of them, which its policy forbids.
 */
export function readHtmlTable(html: string): readonly (readonly SpannedCell[])[] | null {
  const rows: Row[] = []
  let tables = 0
  let isInCell = false
  let unreadDepth = 0
  const openCell = () => (isInCell && unreadDepth === 0 ? rows.at(-1)?.cells.at(-1) : undefined)
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unread.has(name)) unreadDepth += 1
      else if (name === 'table') tables += 1
      else if (name === 'tr') {
        isInCell = false
        rows.push({ isHidden: /display:\s*none/i.test(attributes['style'] ?? ''), cells: [] })
      } else if ((name === 'td' || name === 'th') && rows.length > 0) {
        isInCell = true
        rows.at(-1)?.cells.push({ text: '', rowSpan: spanOf(attributes['rowspan']), columnSpan: spanOf(attributes['colspan']) })
      } else if (name === 'br') {
        const cell = openCell()
        if (cell) cell.text += '\n'
      }
    },
    onclosetag(name) {
      if (unread.has(name)) unreadDepth -= 1
      else if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') isInCell = false
    },
    ontext(text) {
      const cell = openCell()
      // Excel writes the spaces of a cell as &nbsp;
      if (cell) cell.text += text.replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00a0', ' ')
    },
  })
  parser.end(html)
  if (tables !== 1) return null
  return rows.filter(({ isHidden }) => !isHidden).map(({ cells }) => cells.map((cell) => ({ ...cell, text: cell.text.trim() })))
}

function spanOf(attribute: string | undefined): number {
  const span = /^\d{1,6}$/.test(attribute ?? '') ? Number(attribute) : 1
  return Math.max(1, span)
}
