// Knows the city's file that a person has just picked and not saved yet, and the last books that were looked at, so that they are not read again.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BoundForm, TemplateBook, TemplateSource } from '../../../shared/model/form-template.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getBoundForm, getTemplateBytes } from '../../db/repositories/bound-forms.ts'
import { hashOf } from '../../hash-of.ts'
import { makeDryRuns } from '../dry-runs.ts'
import { unlessCancelled } from '../unless-cancelled.ts'

export type Template = Readonly<{ fileName: string; bytes: Uint8Array; hash: string; book: TemplateBook }>
/** `older`: the form whose binding it takes over; null = none. */
type Picked = Readonly<{ template: Template; older: BoundForm | null }>
export type OpenedTemplate = Readonly<{ template: Template; form: BoundForm | null; older: BoundForm | null }>

/** Far above any form of the city: it is kept in the data file, and each book that is filled is as large. */
export const largestTemplate = 10 << 20
const booksKept = 12

const pending = makeDryRuns<Picked>()
const booksOf = new WeakMap<Context['files'], Map<string, TemplateBook>>()

/** Asks for a file and reads it; null = cancelled, in the dialog or while it was read. Throws E-FFILE-03, E-IMPORT-05, and what the reader throws. */
export async function chooseTemplate(context: Context): Promise<Template | null> {
  const file = await context.dialogs.chooseOpenPath('workbook')
  if (file === null) return null
  const bytes = readBytes(file)
  const hash = hashOf(bytes)
  const book = await unlessCancelled(() => bookOf(context, hash, bytes))
  return book && { fileName: path.basename(file), bytes, hash, book }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > largestTemplate) throw new AppError('E-FFILE-03')
    return readFileSync(file)
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('E-IMPORT-05', null, { cause })
  }
}

async function bookOf({ files, workbooks }: Context, hash: string, bytes: Uint8Array): Promise<TemplateBook> {
  const books = booksOf.get(files) ?? new Map<string, TemplateBook>()
  booksOf.set(files, books)
  const book = books.get(hash) ?? (await inTurn({ files }, async () => books.get(hash) ?? (await workbooks.describe(bytes))))
  books.delete(hash)
  books.set(hash, book)
  for (const oldest of [...books.keys()].slice(0, -booksKept)) books.delete(oldest)
  return book
}

const turns = new WeakMap<Context['files'], Promise<unknown>>()
/** One book is read or filled at a time: who comes meanwhile waits, instead of being refused. */
export function inTurn<T>({ files }: Pick<Context, 'files'>, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(files) ?? Promise.resolve()).then(work, work)
  turns.set(files, mine)
  return mine
}

/** In place of the one before; returns its token. */
export function keepPicked(context: Context, template: Template, older: BoundForm | null): string {
  const token = context.newId()
  pending.keep(context, token, { template, older })
  return token
}

export const dropPicked = pending.drop

/** Throws E-FFILE-01 (the form is gone, or its file), E-FFILE-04 (nothing is held under that token, or it was of another data file). */
export async function openTemplate(context: Context, source: TemplateSource): Promise<OpenedTemplate> {
  if (source.kind === 'template') {
    const { template, older } = requirePicked(context, source.token)
    return { template, form: null, older }
  }
  const db = context.files.readable()
  const form = getBoundForm(db, source.id)
  const bytes = form && getTemplateBytes(db, form.templateHash)
  if (!form || !bytes) throw new AppError('E-FFILE-01')
  const { fileName, templateHash: hash } = form
  return { template: { fileName, bytes, hash, book: await bookOf(context, hash, bytes) }, form, older: null }
}

/** Throws E-FFILE-04 as above. */
export function requirePicked(context: Context, token: string): Picked {
  const picked = pending.find(context, token)
  if (!picked) throw new AppError('E-FFILE-04')
  return picked
}
