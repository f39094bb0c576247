// Knows how one file that was handed in is read: an 実績ファイル, or the results inside a 成果指標実績報告 with what was typed over its cells since.
import { open } from 'node:fs/promises'
import path from 'node:path'
import {
  type IncomingFile,
  mostBytesOfResults,
  type Refusal,
  type RefusalCode,
  type SubmissionKind,
  type SubmittedContent,
  type SubmittedResult,
} from '../../../shared/model/submission.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import { fixedOf, listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import type { ReadSubmission } from '../../../shared/rules/submission/look-at-incoming.ts'
import { contentOfUnsealed } from '../../../shared/rules/submission/content-of-unsealed.ts'
import { differencesOfReport, type ReportAddresses } from '../../../shared/rules/submission/report-differences.ts'
import { resultReportWords } from '../../../shared/words/result-report.ts'
import { reportLabelsOf } from '../../../shared/words/all-wards.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { readResultsFile } from '../../data-file/results-file.ts'
import { sealedSheetName, unsealText } from '../../excel/sealed-sheet.ts'
import { hashOf } from '../../hash-of.ts'

/** `addresses`: where the figures stand in a report. */
export type OpenedSubmission = ReadSubmission & Readonly<{ addresses: ReportAddresses }>

/** More than any report of ours has. */
const mostBytesOfBook = 20 << 20

/**
 * Never throws for what stands in the file; E-IMPORT-10 where another workbook is being read, E-IMPORT-07 where that is cancelled. `fileName`: as a person
 * knows it. The file is only read.
 */
export async function readSubmission(context: Context, key: string, file: string, fileName: string): Promise<OpenedSubmission> {
  const isBook = path.extname(fileName).toLowerCase() === '.xlsx'
  const kind: SubmissionKind = isBook ? 'resultReport' : 'results'
  const plain = { key, fileName, kind, hash: '', content: null, differences: [], addresses: new Map() }
  const bytes = await readBytes(file, isBook ? mostBytesOfBook : mostBytesOfResults)
  if ('refusal' in bytes) return { ...plain, refusal: bytes.refusal }
  const opened = { ...plain, hash: hashOf(bytes.bytes) }
  const read = isBook ? await readReport(context, file) : readResultsFile(Buffer.from(bytes.bytes).toString('utf8'))
  if ('refusal' in read) return { ...opened, refusal: read.refusal }
  const refusal = refusalOf(context, read.content)
  return { ...opened, refusal, ...read }
}

type Found = Readonly<
  { content: SubmittedContent; differences?: IncomingFile['differences']; addresses?: ReportAddresses } | { refusal: Refusal }
>
const refused = (code: RefusalCode, where = '', value = '') => ({ refusal: { code, where, value } })

async function readBytes(file: string, most: number): Promise<Readonly<{ bytes: Uint8Array } | { refusal: Refusal }>> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > most) return refused('tooLarge')
      return size === 0 ? refused('damaged') : { bytes: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch {
    return refused('notReadable')
  }
}

async function readReport(context: Context, file: string): Promise<Found> {
  let book: Awaited<ReturnType<Context['workbooks']['read']>>
  try {
    book = await context.workbooks.read(file)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'E-IMPORT-10' || error.code === 'E-IMPORT-07') throw error
    return refused('book', '', error.code)
  }
  const unsealed = unsealText(book)
  if (unsealed.is === 'none') return readCells(context, book)
  if (unsealed.is === 'broken') return refused('changed', unsealed.address)
  const read = readResultsFile(unsealed.text)
  if ('refusal' in read) return { refusal: { ...read.refusal, where: read.refusal.where || sealedSheetName } }
  const { found, addresses, differences } = differencesOfReport(book.sheets, read.content, reportLabelsOf(read.content.fiscalYear))
  return found ? { content: read.content, differences, addresses } : refused('otherFile')
}

/** Of a report without what the program put inside every figure is one that a person has to take. */
function readCells({ resources }: Context, { sheets }: ReadBook): Found {
  const policyOf = (fiscalYear: number) => policyOfYear(resources.basicPolicy, fiscalYear)
  const content = contentOfUnsealed(sheets, { wards: resources.wards, policyOf, reportName: resultReportWords.title('', '').trim() })
  if (!content) return refused('noSeal')
  const { found, addresses, differences } = differencesOfReport(sheets, content, reportLabelsOf(content.fiscalYear))
  return found && differences.some(({ mayTake }) => mayTake) ? { content, differences, addresses } : refused('noSeal')
}

/** Whose it is, and whether it speaks of indicators that there are, each once and as the policy has it. */
function refusalOf({ resources }: Context, { wardCode, wardName, fiscalYear, policyVersion, results }: SubmittedContent): Refusal | null {
  if (wardCode === resources.sampleWard.code) return refused('sampleWard').refusal
  const ward = resources.wards.find(({ code }) => code === wardCode)
  if (ward?.name !== wardName) return refused('unknownWard', '', `${wardName}（${wardCode}）`).refusal
  const policy = policyOfYear(resources.basicPolicy, fiscalYear)
  const known = new Map(listCommonIndicators(policy).map((one) => [one.indicator.key, one]))
  const seen = new Set<string>()
  for (const [index, result] of results.entries()) {
    const { commonKey, number } = result
    const value = `${number}（${commonKey}）`
    const own = known.get(commonKey)
    if (!own) return refused('unknownIndicator', `results[${index}]`, value).refusal
    if (seen.has(commonKey)) return refused('doubleIndicator', `results[${index}]`, value).refusal
    seen.add(commonKey)
    if (result.fiscalYear !== fiscalYear) return refused('brokenShape', `results[${index}].fiscalYear`).refusal
    const fixed = Object.entries({ ...fixedOf(own.indicator), number: `${own.strategy.cite}${own.indicator.mark}` })
    const other =
      policyVersion === policy.version && fixed.find(([name, said]) => name in result && said !== result[name as keyof SubmittedResult])
    if (other) return refused('brokenShape', `results[${index}].${other[0]}`).refusal
  }
  return null
}
