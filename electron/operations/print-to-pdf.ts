// Knows how what the window prints now is written as a PDF.
import { basename } from 'node:path'
import type { ExportResult } from '../../shared/model/app-state.ts'
import { suggestedPdfName } from '../../shared/words/workbook-name.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'

/**
 * Asks where; null = cancelled. The page is printed as it stands when that is answered. Throws E-PRINT-01 (no window, or its page cannot be printed),
 * E-OUT-01 and E-OUT-02 where the target cannot be written.
 */
export async function printToPdf(
  { printer, dialogs, exports, log }: Context,
  suggestedName: string,
  isLandscape: boolean,
): Promise<ExportResult | null> {
  if (printer === null) throw new AppError('E-PRINT-01')
  const target = await dialogs.chooseSavePath('pdf', suggestedPdfName(suggestedName))
  if (target === null) return null
  const bytes = await printer.toPdf({ isLandscape }).catch((cause: unknown) => {
    log('pageNotPrinted')
    throw new AppError('E-PRINT-01', null, { cause })
  })
  await replaceFile(target, bytes)
  exports.setLastFile(target)
  return { fileName: basename(target), sheets: [], warnings: [] }
}
