// Knows how what was asked for goes out: one file where it is asked for, or several in a folder of their own, as workbooks or as PDFs, with the city's own form files beside.
import path from 'node:path'
import type { FilledOutput } from '../../../shared/forms/output-source.ts'
import { warningsOfBoundForms } from '../../../shared/forms/bind/warnings-of-bound-forms.ts'
import type { OutputFile, OutputRequest, OutputResult } from '../../../shared/model/output.ts'
import { AppError } from '../../app-error.ts'
import type { Context, Printer } from '../../context.ts'
import { replaceFile } from '../../data-file/write-beside.ts'
import type { BuiltBook } from '../../excel/build-workbook.ts'
import type { KeepingJob } from '../../excel/export-jobs.ts'
import { fillOutput } from './fill-output.ts'
import { printBook } from './print-book.ts'
import { openBoundForms, writeBoundForms } from './write-bound-forms.ts'
import { type NewFile, writeNewFolder } from './write-new-folder.ts'

/** `path`: of the file, or of the folder. */
type Kept = Readonly<{ path: string; files: readonly OutputFile[] }>

/**
 * Asks where, and writes it; null = cancelled, be it the choice of a place or the writing: then nothing is left behind. What goes out is read before it
 * asks. Throws before it asks: E-OUT-03 while another export runs, E-PRINT-01 (a PDF without a window), and what fillOutput and openBoundForms throw; then
 * E-OUT-01, E-OUT-02, E-OUT-04, E-OUT-05 {label}, E-OUTPUT-01 (no PDF could be made), and what writeBoundForms throws.
 */
export async function writeOutput(context: Context, request: OutputRequest): Promise<OutputResult | null> {
  const { exports, dialogs, printer, log } = context
  if (exports.progress()) throw new AppError('E-OUT-03')
  const filled = await fillOutput(context, request)
  const { books, folderName, isFolder } = filled
  const isPrinted = request.format === 'pdf' && books.length > 0
  if (isPrinted && !printer) throw new AppError('E-PRINT-01')
  const boundForms = openBoundForms(context, filled)
  const place = await choosePlace(dialogs, filled, isPrinted)
  if (place === null) return null
  const done = await exports.runBooks({ books, format: request.format }, async (built, job) => {
    const own = printer && isPrinted ? await printAll(printer, built, job, log) : built.map(fileOf)
    const bound = own && (await writeBoundForms(context, boundForms, job))
    if (own === null || bound === null || job.signal.aborted) return null
    const files = [...own, ...bound]
    const kept = isFolder ? await keepFolder(place, folderName, files, job) : await keepOne(place, files)
    const told = [...built, ...bound.map(({ fileName }) => ({ fileName, sheets: [] }))]
    return kept === null ? null : ({ path: kept, files: namedAsKept(told, kept, isFolder) } satisfies Kept)
  })
  if (!done) return null
  const { kept, warnings } = done
  exports.setLastFile(kept.path)
  return {
    name: path.basename(kept.path),
    isFolder,
    files: kept.files,
    warnings: [...warnings, ...warningsOfBoundForms(filled.boundForms)],
  }
}

function choosePlace(
  dialogs: Context['dialogs'],
  { books, boundForms, isFolder }: FilledOutput,
  isPrinted: boolean,
): Promise<string | null> {
  const fileName = books[0]?.fileName ?? boundForms[0]?.books[0]?.fileName
  if (isFolder || fileName === undefined) return dialogs.chooseFolder('forms')
  return dialogs.chooseSavePath(isPrinted ? 'pdf' : 'workbook', fileName)
}

const fileOf = ({ fileName, content }: BuiltBook): NewFile => ({ fileName, bytes: content as Uint8Array })

/** null where it was cancelled meanwhile. */
async function printAll(
  printer: Printer,
  books: readonly BuiltBook[],
  { signal, tell }: KeepingJob,
  log: Context['log'],
): Promise<readonly NewFile[] | null> {
  const files: NewFile[] = []
  for (const book of books) {
    const { fileName } = book
    tell({ stage: 'print', done: files.length, total: books.length, what: fileName })
    const bytes = await printBook(printer, book, signal, log)
    if (!bytes) return null
    files.push({ fileName, bytes })
  }
  return files
}

async function keepOne(target: string, [file]: readonly NewFile[]): Promise<string> {
  await replaceFile(target, file?.bytes ?? new Uint8Array())
  return target
}

function keepFolder(parent: string, name: string, files: readonly NewFile[], { signal, tell }: KeepingJob): Promise<string | null> {
  return writeNewFolder(parent, name, files, (done) => {
    const what = files[done]?.fileName
    tell({ stage: 'keep', done, total: files.length, ...(what === undefined ? {} : { what }) })
    return !signal.aborted
  })
}

/** The one file has the name that a person gave it. */
function namedAsKept(files: readonly OutputFile[], kept: string, isFolder: boolean): readonly OutputFile[] {
  return files.map(({ fileName, sheets }) => ({ fileName: isFolder ? fileName : path.basename(kept), sheets }))
}
