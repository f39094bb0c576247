// Knows the unit in which a sheet says that its amounts are.
import type { ReadSheet } from '../../model/sheet-cells.ts'
import { squash } from './fold-label.ts'

/** 「(単位：百万円)」 somewhere on the sheet, in yen; null where nothing says it. */
export function unitOfSheet(sheet: ReadSheet): number | null {
  for (const { text } of sheet.cells) {
    const unit = /単位[:：]?(千円|百万円|円)/.exec(squash(text))?.[1]
    if (unit !== undefined && text.length < 30) return unit === '千円' ? 1000 : unit === '円' ? 1 : 1_000_000
  }
  return null
}
