// Knows that what is laid out is on the printed page: the book is printed by LibreOffice, and every text of every page is read back from it.
import { expect } from 'vitest'
import { writeWorkbook } from '../../electron/excel/write-workbook.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { printWorkbook, squeeze } from './libre-office.ts'

/**
 * Prints laid-out forms and looks for each text on the page where the layout has it: every letter, as often as it was typed, and each text in its order.
 * `inOrder` false: where fonts change within a word, the letters of a line come out of a PDF in the order of their fonts.
 */
export async function expectWholePages(layouts: readonly FormLayout[], inOrder = true): Promise<void> {
  const printed = printWorkbook(await writeWorkbook(layouts))
  const pages = layouts.flatMap((layout) => layout.pages.map((page) => ({ layout, page })))
  expect(printed.length).toBe(pages.length)
  pages.forEach(({ layout, page }, index) => {
    const { text, widthPt, heightPt } = printed[index] as (typeof printed)[number]
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual(layout.page.orientation === 'portrait' ? [595, 842] : [842, 595])
    expect(text).not.toContain('###')
    expect(text).toMatch(new RegExp(`-${layout.pages.indexOf(page) + 1}-`))
    const cells = [...layout.title, ...page.cells]
    const lost = lettersOf(cells.map((cell) => cell.text).join(''))
    for (const [letter, count] of lettersOf(text)) lost.set(letter, (lost.get(letter) ?? 0) - count)
    const cutOff = [...lost].filter(([, count]) => count > 0)
    expect(cutOff, `letters cut off on page ${index + 1} of ${layout.formName}`).toEqual([])
    if (inOrder) for (const cell of cells) expectPrinted(text, cell, index)
  })
}

/** How often each letter stands in a text. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of squeeze(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function expectPrinted(pageText: string, cell: FormLayout['title'][number], index: number): void {
  const wanted = squeeze(cell.text)
  const isThere = cell.vertical ? [...wanted].every((letter) => pageText.includes(letter)) : pageText.includes(wanted)
  if (isThere) return
  let whole = wanted.length
  while (whole > 0 && !pageText.includes(wanted.slice(0, whole))) whole -= 1
  const name = `page ${index + 1}: ${cell.label || cell.key} (${cell.lines.length} lines, ${cell.heightPt} pt)`
  throw new Error(
    `${name}: of ${wanted.length} characters whole up to ${whole}: …${wanted.slice(Math.max(0, whole - 20), whole)}|${wanted.slice(whole, whole + 20)}`,
  )
}
