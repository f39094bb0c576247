// Knows how the parts of a 取組項目 that were typed into one cell are told apart by their marks in brackets.
import type { ReadCell } from '../../model/sheet-cells.ts'
import { foldWidth, squash } from './fold-label.ts'

/** （趣旨・目的）…（取組の概要）…（目標）… in one cell or several: each part goes to its own field. */
export function splitReformParts(cells: readonly ReadCell[]): readonly Readonly<{ field: string; cells: readonly ReadCell[] }>[] {
  const sections: { field: string; cells: ReadCell[] }[] = [{ field: 'reformItem', cells: [] }]
  for (const cell of cells) {
    let isBegun = false
    for (const part of cell.text.split(/\n(?=[(（<＜【](?:趣旨|取組|目標))/)) {
      const match = mark.exec(foldWidth(part))
      const field = match ? sectionFields[squash(match[1] ?? '')] : undefined
      const last = sections.at(-1)?.cells
      const before = isBegun ? last?.pop() : undefined
      if (field && match) {
        if (before) last?.push(before)
        sections.push({ field, cells: [{ ...cell, text: part.slice(match[0].length).trimStart() }] })
      } else last?.push({ ...cell, text: before ? `${before.text}\n${part}` : part })
      isBegun = true
    }
  }
  return sections.filter((section) => section.cells.some((cell) => cell.text.trim() !== ''))
}
const mark = /^[(<【](趣旨(?:・|･)?目的|取組の概要|目標|取組内容)[)>】]/
const sectionFields: Readonly<Record<string, string>> = {
  趣旨目的: 'reformItem.purpose',
  取組の概要: 'reformItem.overview',
  目標: 'reformItem.goal',
  取組内容: 'reformItem.content',
}
