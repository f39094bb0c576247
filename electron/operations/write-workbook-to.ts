// Knows how a workbook is built off the main thread and written beside its target, and moved there when found sound.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ExportResult } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'
import type { WorkbookRequest } from '../excel/workbook-request.ts'

/**
 * Asks where, builds and writes; null where the person cancelled. Throws E-OUT-01 and E-OUT-02 where the target cannot be written, E-OUT-03 while
 * another export runs, E-OUT-04 and E-OUT-05 {label} where no sound workbook came out.
 */
export async function writeWorkbookTo(
  { exports, dialogs }: Context,
  suggestedName: string,
  request: WorkbookRequest,
): Promise<ExportResult | null> {
  if (exports.progress()) throw new AppError('E-OUT-03')
  const target = await dialogs.chooseSavePath('workbook', suggestedName)
  if (target === null) return null
  const built = await exports.run(request, (bytes) => replaceFile(target, bytes, (written) => requireSame(written, bytes)))
  if (!built) return null
  exports.setLastFile(target)
  return { fileName: basename(target), ...built }
}

async function requireSame(path: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(path)
  if (!written.equals(bytes)) throw new AppError('E-OUT-04')
}
