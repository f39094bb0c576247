// Knows the whole way from what goes out to finished books: laid out, written, looked at once more. Runs off the main thread.
import { layoutBooks, type LaidOutBook } from '../../shared/forms/layouts-of-source.ts'
import type { OutputSource } from '../../shared/forms/output-source.ts'
import { pagesHtml } from '../../shared/forms/pages-html.ts'
import { warningsOfLayouts } from '../../shared/forms/warnings-of-layouts.ts'
import type { ExportProgress, ExportResult, ExportWarning } from '../../shared/model/app-state.ts'
import type { OutputFile } from '../../shared/model/output.ts'
import { sealText } from './sealed-sheet.ts'
import { verifyWorkbook } from './verify-workbook.ts'
import { type BooksRequest, sheetsToLayOut } from './workbook-request.ts'
import { writeWorkbook } from './write-workbook.ts'

export type BuiltWorkbook = Readonly<{ bytes: Uint8Array } & Omit<ExportResult, 'fileName'>>
/** `content`: the bytes of a workbook, or where a PDF is wanted its pages as HTML. */
export type BuiltBook = OutputFile & Readonly<{ content: Uint8Array | string }>
export type BuiltBooks = Readonly<{ books: readonly BuiltBook[]; warnings: readonly ExportWarning[] }>

/** One workbook of one source. Throws as buildBooks does. */
export async function buildWorkbook(
  source: OutputSource,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<BuiltWorkbook> {
  const { books, warnings } = await buildBooks({ books: [{ fileName: '', sources: [source] }], format: 'xlsx' }, onProgress)
  const [book] = books
  return { bytes: book?.content as Uint8Array, sheets: book?.sheets ?? [], warnings }
}

/** Throws AppError 'E-OUT-04' and 'E-OUT-05' {label} as its parts do. */
export async function buildBooks(request: BooksRequest, onProgress: (progress: ExportProgress) => void = () => {}): Promise<BuiltBooks> {
  const toLayOut = sheetsToLayOut(request)
  const laidOut = layoutBooks(request.books, (done) => onProgress({ stage: 'layout', done, total: toLayOut }))
  const books = request.format === 'pdf' ? laidOut.map(pagesOf) : await writeBooks(laidOut, onProgress)
  return { books, warnings: warningsOfLayouts(laidOut.flatMap(({ sheets }) => sheets.map(({ layout }) => layout))) }
}

async function writeBooks(laidOut: readonly LaidOutBook[], onProgress: (progress: ExportProgress) => void): Promise<readonly BuiltBook[]> {
  const total = laidOut.reduce((sum, { sheets }) => sum + sheets.length, 0)
  let written = 0
  const books: BuiltBook[] = []
  for (const book of laidOut) {
    const layouts = book.sheets.map(({ layout }) => layout)
    const charts = book.sheets.map((sheet) => sheet.charts)
    const before = written
    onProgress({ stage: 'write', done: before, total, ...whatOf(book) })
    const content = await writeWorkbook(
      layouts,
      (done) => onProgress({ stage: 'write', done: before + done, total, ...whatOf(book) }),
      charts,
    )
    written += layouts.length
    onProgress({ stage: 'verify', done: books.length, total: laidOut.length, ...whatOf(book) })
    verifyWorkbook(content, layouts)
    const sealed = book.sealed === null ? content : sealText(content, book.sealed)
    books.push({ fileName: book.fileName, sheets: sheetsOfBook(book), content: sealed })
    onProgress({ stage: 'verify', done: books.length, total: laidOut.length, ...whatOf(book) })
  }
  return books
}

const pagesOf = (book: LaidOutBook): BuiltBook => ({
  fileName: book.fileName,
  sheets: sheetsOfBook(book),
  content: pagesHtml(
    book.sheets.map(({ layout }) => layout),
    book.sheets.map(({ charts }) => charts),
  ),
})

const sheetsOfBook = ({ sheets }: LaidOutBook): OutputFile['sheets'] =>
  sheets.map(({ layout }) => ({ name: layout.sheetName, pages: layout.pages.length }))

const whatOf = ({ fileName }: LaidOutBook): Readonly<{ what?: string }> => (fileName === '' ? {} : { what: fileName })
