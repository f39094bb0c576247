// Knows how a foreign workbook is read in a process of its own: its path comes as a message, plain cells or a code go back, and that is all.
import { readFileSync, statSync } from 'node:fs'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import { zipLimits } from './open-zip.ts'
import { readBook } from './read-book.ts'

export type BookAnswer = Readonly<{ kind: 'read'; book: ReadBook }> | Readonly<{ kind: 'refused'; code: string }>

/** Electron's process.parentPort, where there is one; a child of Node has process.send. */
type ParentPort = Readonly<{
  on(event: 'message', listen: (event: Readonly<{ data: unknown }>) => void): void
  postMessage(message: unknown): void
}>
const { parentPort } = process as unknown as Readonly<{ parentPort?: ParentPort }>

async function answer(path: unknown): Promise<BookAnswer> {
  try {
    return { kind: 'read', book: await readBook(readBytes(String(path))) }
  } catch (error) {
    // what the reader did not foresee is a damaged file, too: this process ends, and nothing else
    return { kind: 'refused', code: error instanceof AppError ? error.code : 'E-IMPORT-01' }
  }
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > zipLimits.fileBytes) throw new AppError('E-IMPORT-03')
    return readFileSync(path)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('E-IMPORT-05', null, { cause })
  }
}

if (parentPort) parentPort.on('message', ({ data }) => void answer(data).then((told) => parentPort.postMessage(told)))
else process.on('message', (path) => void answer(path).then((told) => process.send?.(told)))
