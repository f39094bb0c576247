// Knows the dry run of a filled form that came back: which one is asked, it is read and compared with its year's plan, and nothing is written.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FormReturn } from '../../../shared/model/form-return.ts'
import type { Context } from '../../context.ts'
import { hashOf } from '../../hash-of.ts'
import { unlessCancelled } from '../unless-cancelled.ts'
import { compareReturned } from './compare-returned.ts'
import { dropReturn, keepReturn } from './pending-return.ts'

/**
 * null = cancelled, in the dialog or while the book was read. Throws E-FILE-01 (no file to compare it with) before it asks, E-RETURN-01 (no form of
 * ours), E-RETURN-02 {wardName, ownName} (another ward's), E-RETURN-03 {year} (no plan of that year), E-IMPORT-… as the reader does. The book is only read.
 */
export async function previewFormReturn(context: Context, fiscalYear: number): Promise<FormReturn | null> {
  context.files.readable()
  const file = await context.dialogs.chooseOpenPath('workbook')
  if (file === null) return null
  dropReturn(context)
  return unlessCancelled(async () => {
    const book = await context.workbooks.read(file)
    const fileHash = hashOf(readFileSync(file))
    return keepReturn(context, await compareReturned(context, { book, fileName: path.basename(file), fileHash, shownYear: fiscalYear }))
  })
}
