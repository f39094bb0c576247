// Knows how a 成果指標実績報告 that came back is compared with the indicators as they are now.
import type { ExpectedSheet } from '../../../shared/forms/read-return/expected-sheet.ts'
import { printedOn } from '../../../shared/forms/read-return/left-overs.ts'
import type { MarkedCell } from '../../../shared/forms/read-return/marked-place.ts'
import { marksByTable } from '../../../shared/forms/read-return/marks-by-table.ts'
import type { BookMarks } from '../../../shared/forms/read-return/marks-of-book.ts'
import { yearIn } from '../../../shared/forms/recognise/plan-year.ts'
import { squash } from '../../../shared/forms/recognise/fold-label.ts'
import { layoutReport, type ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { readResultMark, reportFormIds } from '../../../shared/forms/result-marks.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { resultReportWords } from '../../../shared/words/result-report.ts'
import { resultReturnWords as words } from '../../../shared/words/result-return.ts'
import type { Context } from '../../context.ts'
import { listFiscalYears } from '../../db/repositories/ward-plans.ts'
import { expectedSheetOf } from '../../excel/expected-sheet-of.ts'
import { fillResultReport } from '../forms-output/fill-result-report.ts'
import { getIndicatorBook } from '../get-indicator-book.ts'
import { cellsOfReport, labelOfResult, lineOf } from './cells-of-report.ts'
import { type ReturnedTable, returnedTable } from './returned-table.ts'

type ReportOfBook = Readonly<{
  fiscalYear: number
  marks: readonly MarkedCell[]
  foundBy: 'mark' | 'label'
  expected: readonly ExpectedSheet[]
  sheets: readonly ReportSheet[]
}>

/** null where the book holds no such report; `fiscalYear`: of the report. */
export function compareWithReport(
  context: Context,
  book: ReadBook,
  { origin, marks, sheets: ownSheets }: BookMarks,
): (ReturnedTable & Readonly<{ fiscalYear: number }>) | null {
  const own = marks.filter(({ key }) => readResultMark(key) !== null)
  const isOwn = origin !== null && own.some(({ sheet }) => sheet !== null)
  const found = isOwn ? reportOfYear(context, origin.fiscalYear, own) : reportByHeads(context, book)
  if (!found) return null
  const { fiscalYear, sheets, foundBy } = found
  const now = { sheets, book: getIndicatorBook(context), policy: policyOfYear(context.resources.basicPolicy, fiscalYear) }
  const ids: readonly string[] = Object.values(reportFormIds)
  const names: Readonly<Record<string, string>> = {
    [reportFormIds.report]: resultReportWords.sheets.report,
    [reportFormIds.years]: resultReportWords.sheets.years,
    [reportFormIds.surveys]: resultReportWords.sheets.surveys,
  }
  const table = returnedTable({
    book,
    marks: found.marks,
    foundBy,
    cellOf: cellsOfReport(now),
    lineOf(key) {
      const place = readResultMark(key)
      return place?.kind === 'line' ? { line: lineOf(place), text: lineText(found.expected, key) } : null
    },
    nameOf(key) {
      const place = readResultMark(key)
      return { itemTitle: words.gone, fieldLabel: place ? labelOfResult(place) : '' }
    },
    formName: resultReportWords.sheets.report,
    ownSheets: isOwn ? ownSheets.flatMap(({ form, name }) => (ids.includes(origin.formIds[form] ?? '') ? [name] : [])) : [],
    printed: printedOn(found.expected),
    nameOfForm: (form) => names[origin?.formIds[form] ?? ''] ?? resultReportWords.sheets.report,
  })
  return { ...table, fiscalYear }
}

/** What tells a line from the others stands in its mark's own cell, whatever year's report it is. */
function lineText(expected: readonly ExpectedSheet[], key: string): string {
  const place = readResultMark(key)
  for (const { cell } of expected.flatMap(({ cells }) => cells)) {
    const own = cell.mark === undefined ? null : readResultMark(cell.mark)
    if (own?.kind === 'line' && place?.kind === 'line' && lineOf(own) === lineOf(place)) return cell.text
  }
  return ''
}

function reportOfYear(context: Context, fiscalYear: number, marks: readonly MarkedCell[]): ReportOfBook | null {
  if (!listFiscalYears(context.files.readable()).includes(fiscalYear)) return null
  const { report } = fillResultReport(context, fiscalYear)
  return { fiscalYear, marks, foundBy: 'mark', sheets: report, expected: report.map((sheet) => expectedSheetOf(layoutReport(sheet))) }
}

/** By its title, and where that was taken away, of every year that the file knows the one that has most of its columns. */
function reportByHeads(context: Context, book: ReadBook): ReportOfBook | null {
  const titled = titledYear(book)
  const years = titled === null ? listFiscalYears(context.files.readable()) : [titled]
  const found = years.flatMap((year) => {
    const report = reportOfYear(context, year, [])
    return report ? [{ ...report, foundBy: 'label' as const, marks: marksOf(book, report.expected) }] : []
  })
  const best = found.reduce<ReportOfBook | null>((most, one) => (most && most.marks.length >= one.marks.length ? most : one), null)
  return best && best.marks.length > 0 ? best : null
}

function marksOf(book: ReadBook, expected: readonly ExpectedSheet[]): readonly MarkedCell[] {
  const taken = new Set<string>()
  return expected.flatMap((sheet, form) => {
    if (sheet.cells.every(({ cell }) => cell.mark === undefined)) return []
    const marks = marksByTable(book, { expected: sheet, form, isLine: (key) => readResultMark(key)?.kind === 'line' }, taken)
    for (const { sheet: name } of marks) taken.add(name ?? '')
    return marks
  })
}

function titledYear({ sheets }: ReadBook): number | null {
  for (const { isHidden, cells } of sheets) {
    const title = isHidden
      ? undefined
      : cells.find(({ text }) => squash(text).endsWith(squash(resultReportWords.sheets.report)) && yearIn(text))
    if (title) return yearIn(title.text)?.fiscalYear ?? null
  }
  return null
}
