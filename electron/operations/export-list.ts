// Knows how a list of the screen is exported as a plain workbook.
import type { ExportResult } from '../../shared/model/app-state.ts'
import { suggestedListName } from '../../shared/words/workbook-name.ts'
import type { Context } from '../context.ts'
import { writeWorkbookTo } from './write-workbook-to.ts'

/** `columns` and `rows` as the screen shows them; null = cancelled. Throws as writeWorkbookTo does. */
export function exportList(
  context: Context,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<ExportResult | null> {
  const name = suggestedListName(title, context.files.current()?.wardName ?? '')
  return writeWorkbookTo(context, name, { list: { title, columns, rows } })
}
