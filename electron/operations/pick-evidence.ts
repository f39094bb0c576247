// Knows how the file that a figure was taken from is named for good: by its name and the SHA-256 of its bytes. The file itself is not kept.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'

/** null = cancelled. Throws E-IMPORT-05 where the file cannot be read. */
export async function pickEvidence(context: Context): Promise<Readonly<{ fileName: string; hash: string }> | null> {
  context.files.writable()
  const chosen = await context.dialogs.chooseOpenPath('evidence')
  if (chosen === null) return null
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(chosen)) hash.update(part as Buffer)
  } catch (cause) {
    throw new AppError('E-IMPORT-05', null, { cause })
  }
  return { fileName: path.basename(chosen).normalize('NFC'), hash: hash.digest('hex') }
}
