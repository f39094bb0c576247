// Knows how a foreign workbook is read or filled in a process of its own: a question comes as a message, what was asked or a code goes back, and that is all.
import { readFileSync, statSync } from 'node:fs'
import type { TemplateBook } from '../../shared/model/form-template.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import { fillTemplate, type SheetEdit } from './fill-template.ts'
import { zipLimits } from './open-zip.ts'
import { readBook } from './read-book.ts'
import { readTemplate } from './read-template.ts'

export type BookQuestion =
  | Readonly<{ kind: 'read'; path: string }>
  | Readonly<{ kind: 'describe'; template: Uint8Array }>
  | Readonly<{ kind: 'fill'; template: Uint8Array; books: readonly (readonly SheetEdit[])[] }>
export type BookAnswer =
  | Readonly<{ kind: 'read'; book: ReadBook }>
  | Readonly<{ kind: 'described'; book: TemplateBook }>
  | Readonly<{ kind: 'filled'; books: readonly Uint8Array[] }>
  | Readonly<{ kind: 'refused'; code: string; detail: AppError['detail'] }>

/** Electron's process.parentPort, where there is one; a child of Node has process.send. */
type ParentPort = Readonly<{
  on(event: 'message', listen: (event: Readonly<{ data: unknown }>) => void): void
  postMessage(message: unknown): void
}>
const { parentPort } = process as unknown as Readonly<{ parentPort?: ParentPort }>

async function answer(question: BookQuestion): Promise<BookAnswer> {
  try {
    if (question.kind === 'describe') return { kind: 'described', book: await readTemplate(question.template) }
    if (question.kind === 'fill') return { kind: 'filled', books: await fillAll(question.template, question.books) }
    return { kind: 'read', book: await readBook(readBytes(question.path)) }
  } catch (error) {
    // what the reader did not foresee is a damaged file, too: this process ends, and nothing else
    return error instanceof AppError
      ? { kind: 'refused', code: error.code, detail: error.detail }
      : { kind: 'refused', code: 'E-IMPORT-01', detail: null }
  }
}

async function fillAll(template: Uint8Array, books: readonly (readonly SheetEdit[])[]): Promise<readonly Uint8Array[]> {
  const filled: Uint8Array[] = []
  for (const edits of books) filled.push(await fillTemplate(template, edits))
  return filled
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

const answerTo = (message: unknown): Promise<BookAnswer> => answer(message as BookQuestion)
if (parentPort) parentPort.on('message', ({ data }) => void answerTo(data).then((told) => parentPort.postMessage(told)))
else process.on('message', (message) => void answerTo(message).then((told) => process.send?.(told)))
