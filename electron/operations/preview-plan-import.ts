// Knows the dry run of a hand-typed book: which one is asked, it is read and understood, and nothing is written.
import path from 'node:path'
import type { ImportPreview } from '../../shared/model/plan-import.ts'
import type { Context } from '../context.ts'
import { dropImport, keepImport } from './pending-import.ts'
import { unlessCancelled } from './unless-cancelled.ts'

/**
 * null = cancelled, in the dialog or while the book was read. Throws E-FILE-01 and E-FILE-02 (no file to take it into) before it asks, and
 * E-IMPORT-01 to -06 and -10 as the reader does. The book is only read.
 */
export async function previewPlanImport(context: Context): Promise<ImportPreview | null> {
  context.files.writable()
  const file = await context.dialogs.chooseOpenPath('workbook')
  if (file === null) return null
  dropImport(context)
  const book = await unlessCancelled(() => context.workbooks.read(file))
  return book && keepImport(context, context.newId(), book, path.basename(file), null)
}
