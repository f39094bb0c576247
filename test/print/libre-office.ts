// Knows how a workbook is printed by LibreOffice and read back from the pages; both are missing on a bare machine, and the tests say so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const isMissing = (tool: string, flag: string): boolean => spawnSync(tool, [flag], { stdio: 'ignore' }).error !== undefined
/** Tests that print skip themselves where this is false; `npm test` names them as left to .ci/run. */
export const canPrint = !isMissing('soffice', '--version') && !isMissing('pdftotext', '-v') && !isMissing('pdfinfo', '-v')

/** `text`: what stands on the page, white space aside, in NFKC. Sizes in points. */
export type PrintedPage = Readonly<{ text: string; widthPt: number; heightPt: number }>

/** White space aside and with compatible characters made one: PDF keeps neither apart reliably. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200b\ufeff\u00ad]+/g, '')
}

/** Every page of the workbook, in order. */
export function printWorkbook(bytes: Uint8Array): readonly PrintedPage[] {
  return inFolder(bytes, (folder, book) => {
    convert(folder, book, 'pdf')
    const pdf = path.join(folder, 'book.pdf')
    run('pdftotext', ['-raw', pdf, path.join(folder, 'book.txt')])
    const texts = readFileSync(path.join(folder, 'book.txt'), 'utf8').split('\f').slice(0, -1)
    const info = run('pdfinfo', ['-f', '1', '-l', String(texts.length), pdf])
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
    return texts.map((text, i) => ({ text: squeeze(text), widthPt: Number(sizes[i]?.[1]), heightPt: Number(sizes[i]?.[2]) }))
  })
}

/** The workbook as LibreOffice saves what it understood of it. */
export function saveInLibreOffice(bytes: Uint8Array): Uint8Array {
  return inFolder(bytes, (folder, book) => {
    const saved = path.join(folder, 'saved')
    convert(saved, book, 'xlsx')
    return readFileSync(path.join(saved, 'book.xlsx'))
  })
}

function inFolder<T>(bytes: Uint8Array, work: (folder: string, book: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-print-'))
  try {
    const book = path.join(folder, 'book.xlsx')
    writeFileSync(book, bytes)
    return work(folder, book)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Each call has a profile of its own, so that calls do not disturb each other. */
function convert(folder: string, book: string, kind: 'pdf' | 'xlsx'): void {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(path.dirname(book), 'profile')).href}`
  run('soffice', ['--headless', profile, '--convert-to', kind, '--outdir', folder, book])
}

function run(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', timeout: 240_000 })
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`)
  return stdout
}
