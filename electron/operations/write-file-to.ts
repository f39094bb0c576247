// Knows how a file that is ready goes out: it is asked where, written beside its target, and moved there when found sound.
import path from 'node:path'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { Context, SavedKind } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'

/** `content`: bytes, or a text that goes out as UTF-8. null = cancelled. Throws what replaceFile throws. */
export async function writeFileTo(
  { dialogs, exports }: Context,
  kind: SavedKind,
  suggestedName: string,
  content: Uint8Array | string,
): Promise<ExportResult | null> {
  const target = await dialogs.chooseSavePath(kind, suggestedName)
  if (target === null) return null
  await replaceFile(target, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
  exports.setLastFile(target)
  return { fileName: path.basename(target), sheets: [], warnings: [] }
}
