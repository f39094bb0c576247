// Knows how the pages of a book become a PDF within a job that can be cancelled.
import { AppError } from '../../app-error.ts'
import type { Context, Printer } from '../../context.ts'
import type { BuiltBook } from '../../excel/build-workbook.ts'

/** null where it was cancelled meanwhile. Throws E-OUTPUT-01. */
export async function printBook(
  printer: Printer,
  { content }: BuiltBook,
  signal: AbortSignal,
  log: Context['log'],
): Promise<Uint8Array | null> {
  try {
    const bytes = await printer.pageToPdf(String(content), signal)
    return signal.aborted ? null : bytes
  } catch (cause) {
    if (signal.aborted) return null
    log('formsNotPrinted')
    throw new AppError('E-OUTPUT-01', null, { cause })
  }
}
