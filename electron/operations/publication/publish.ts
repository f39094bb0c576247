// Knows how an edition is published: page, tables, forms and a list of them all, in a folder that stands there whole or not at all.
import path from 'node:path'
import { publishedTables, tableNames } from '../../../shared/forms/publication/published-tables.ts'
import type { ExportWarning } from '../../../shared/model/app-state.ts'
import type { PublicationResult, PublishedPart } from '../../../shared/model/publication.ts'
import { writeCsv } from '../../../shared/rules/write-csv.ts'
import { fileNameOf } from '../../../shared/words/file-name.ts'
import { publicationFolderName, publicationPageWords } from '../../../shared/words/publication.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { hashOf } from '../../hash-of.ts'
import { printBook } from '../forms-output/print-book.ts'
import { type NewFile, writeNewFolder } from '../forms-output/write-new-folder.ts'
import { pageOf, type Publication, readPublication } from './read-publication.ts'

/**
 * Asks for a folder and makes a new one in it; null = cancelled, be it the choice or the making: then nothing is left behind. What goes out is read
 * before it asks. Throws before it asks: E-OUT-03 while another export runs, E-PRINT-01 (a PDF without a window), and what readPublication throws; then
 * E-OUT-01, E-OUT-02, E-OUT-04, E-OUT-05 {label} and E-OUTPUT-01 (no PDF could be made).
 */
export async function publish(context: Context, editionId: string, parts: readonly PublishedPart[]): Promise<PublicationResult | null> {
  const { exports, dialogs, printer } = context
  if (exports.progress()) throw new AppError('E-OUT-03')
  if (parts.includes('pdf') && !printer) throw new AppError('E-PRINT-01')
  const publication = readPublication(context, editionId)
  const parent = await dialogs.chooseFolder('publication')
  if (parent === null) return null
  const forms = await buildForms(context, publication, parts)
  if (!forms) return null
  const files = filesOf(publication, parts, forms.files)
  const { plan, yearLabel, facts } = publication
  const wanted = fileNameOf(publicationFolderName(yearLabel, plan.wardName, facts.edition), '')
  const folder = await writeNewFolder(parent, wanted, files, () => true)
  if (folder === null) return null
  exports.setLastFile(folder)
  return { folderName: path.basename(folder), files: files.map(nameAndSize), warnings: forms.warnings }
}

type Forms = Readonly<{ files: readonly NewFile[]; warnings: readonly ExportWarning[] }>

/** null where it was cancelled. */
async function buildForms(
  { exports, printer, log }: Context,
  { forms }: Publication,
  parts: readonly PublishedPart[],
): Promise<Forms | null> {
  const files: NewFile[] = []
  const warnings = new Map<string, ExportWarning>()
  for (const format of ['xlsx', 'pdf'] as const) {
    if (!parts.includes(format === 'pdf' ? 'pdf' : 'workbook')) continue
    const fileName = `forms.${format}`
    const done = await exports.runBooks({ books: [{ fileName, sources: [forms] }], format }, async ([book], { signal, tell }) => {
      if (!book || signal.aborted) return null
      if (format === 'xlsx' || !printer) return book.content as Uint8Array
      tell({ stage: 'print', done: 0, total: 1, what: fileName })
      return printBook(printer, book, signal, log)
    })
    if (!done) return null
    files.push({ fileName, bytes: done.kept })
    for (const warning of done.warnings) warnings.set(`${warning.code} ${warning.label}`, warning)
  }
  return { files, warnings: [...warnings.values()] }
}

/** The page leads to the others; the list of all names itself not. */
function filesOf(publication: Publication, parts: readonly PublishedPart[], forms: readonly NewFile[]): readonly NewFile[] {
  const { plan, facts } = publication
  const tables = publishedTables(plan, publicationPageWords, facts.edition)
  const own = [...(parts.includes('tables') ? tableNames.map((name) => fileOf(name, writeCsv(tables[name]))) : []), ...forms]
  const page = parts.includes('page') ? [fileOf('index.html', pageOf(publication, own.map(nameAndSize)))] : []
  const files = [...page, ...own]
  return [...files, fileOf('manifest.json', manifestOf(publication, files))]
}

const fileOf = (fileName: string, text: string): NewFile => ({ fileName, bytes: Buffer.from(text, 'utf8') })
const nameAndSize = ({ fileName, bytes }: NewFile) => ({ name: fileName, size: bytes.byteLength })

/** What can be checked later: which snapshot the files were made of, and that not a letter of them was changed since. */
function manifestOf({ plan, edition, yearLabel, facts }: Publication, files: readonly NewFile[]): string {
  const manifest = {
    format: 'kusei-publication',
    version: 1,
    ward: { code: plan.wardCode, name: plan.wardName },
    fiscalYear: plan.fiscalYear,
    fiscalYearLabel: yearLabel,
    edition: { id: edition.id, name: facts.edition },
    snapshotSha256: edition.hash,
    program: facts.program,
    madeOn: facts.day,
    files: files.map((file) => ({ ...nameAndSize(file), sha256: hashOf(file.bytes) })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
