// Knows how a workbook is built off the main thread and written beside its target, and moved there when found sound.
import { basename } from 'node:path'
import type { OutputSource } from '../../shared/forms/output-source.ts'
import type { ExportResult } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'

/**
 * Asks where, builds and writes; null where the person cancelled. Throws E-OUT-01 and E-OUT-02 where the target cannot be written, E-OUT-03 while
 * another export runs, E-OUT-04 and E-OUT-05 {label} where no sound workbook came out.
 */
export async function writeWorkbookTo(
  { exports, dialogs }: Context,
  suggestedName: string,
  source: OutputSource,
): Promise<ExportResult | null> {
  if (exports.progress()) throw new AppError('E-OUT-03')
  const target = await dialogs.chooseSavePath('workbook', suggestedName)
  if (target === null) return null
  const built = await exports.run(source, (bytes) => replaceFile(target, bytes))
  if (!built) return null
  exports.setLastFile(target)
  return { fileName: basename(target), ...built }
}
