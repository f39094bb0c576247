// Knows how many lines of its cell on the form a text needs, and how many there are.
import { breakLines } from '../../../../shared/forms/break-lines.ts'
import { textWidthIn } from '../../../../shared/forms/text-width.ts'
import type { CellDefinition, FormGeneration } from '../../../../shared/model/form-generation.ts'

/** null where the form sets no limit. */
export function linesOfField(
  { page, styles }: FormGeneration,
  cell: CellDefinition | null,
  text: string,
): Readonly<{ used: number; max: number }> | null {
  const max = cell?.lines?.max
  const style = cell && styles[cell.style]
  if (!cell || max === undefined || !style) return null
  const widthPt = page.columnWidthsPt.slice(...cell.columns).reduce((sum, width) => sum + width, 0)
  return { used: text === '' ? 0 : breakLines(text, textWidthIn(widthPt, style), style.sizePt).lines.length, max }
}
