// Knows how a CSV file of a survey is chosen and read; nothing of the file is changed.
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Api } from '../../shared/api.ts'
import { readCsv } from '../../shared/rules/read-csv.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { decodeText } from './decode-text.ts'

const maxBytes = 10 * 1024 * 1024

/**
 * null = cancelled. Throws E-SURVEY-03 (none of the encodings that are read, or no text), E-SURVEY-04 (over 10 MB), E-IMPORT-05 (cannot be opened),
 * E-IMPORT-06 (empty).
 */
export async function readSurveyCsv({ dialogs }: Context): Promise<ReturnType<Api['readSurveyCsv']>> {
  const file = await dialogs.chooseOpenPath('csv')
  if (file === null) return null
  const bytes = await readSmallFile(file)
  if (bytes.length === 0) throw new AppError('E-IMPORT-06')
  const found = decodeText(bytes)
  if (!found) throw new AppError('E-SURVEY-03')
  return { fileName: path.basename(file), encoding: found.encoding, rows: readCsv(found.text) }
}

async function readSmallFile(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (!found.isFile()) throw new AppError('E-IMPORT-05')
    if (found.size > maxBytes) throw new AppError('E-SURVEY-04')
    return await readFile(file)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('E-IMPORT-05', null, { cause })
  }
}
