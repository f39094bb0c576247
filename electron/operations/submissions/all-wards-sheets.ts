// Knows what stands on the sheets of 24区別 and of 提出状況一覧: A4 on its side, wards in the city's order, nothing ranked.
import type { ReportCell, ReportColumn, ReportRow, ReportSheet } from '../../../shared/forms/report-sheet.ts'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { AllWards, SubmittedFigure, SubmittedResult } from '../../../shared/model/submission.ts'
import type { Ward } from '../../../shared/model/ward.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import type { WardRow } from '../../../shared/rules/submission/ward-rows.ts'
import { allWardsSheetWords as words } from '../../../shared/words/all-wards-sheets.ts'
import { allWardsWords } from '../../../shared/words/all-wards.ts'
import { wardRowTexts, wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { labelOfDate } from '../../../shared/words/editions.ts'
import { submissionLineTexts } from '../../../shared/words/submission-line.ts'

export type AllWardsSource = Readonly<{
  all: AllWards
  wards: readonly Ward[]
  policy: BasicPolicy
  rows: readonly WardRow[]
  today: string
}>

const { columns: heads } = allWardsWords

/** Every indicator under its name, a line for each ward. */
export function resultsSheet({ all, policy, rows, today }: AllWardsSource): ReportSheet {
  const { fiscalYear } = all
  const columns: readonly ReportColumn[] = [
    column(heads.ward, 54, 'left'),
    column(heads.target, 74, 'left'),
    column(`${heads.previous}\n${allWardsWords.inYear(fiscalYear - 1)}`, 70, 'right'),
    column(`${heads.current}\n${allWardsWords.inYear(fiscalYear)}`, 76, 'right'),
    column(heads.toPrevious, 58, 'right'),
    column(heads.verdict, 46, 'center'),
    column(heads.toTarget, 58, 'right'),
    column(heads.base, 48, 'right'),
    column(heads.responseRate, 40, 'right'),
    column(heads.comparable, 110, 'left'),
    column(heads.marks, 54, 'left'),
    column(words.source, 80, 'left'),
  ]
  const lines = listCommonIndicators(policy).flatMap(({ indicator, strategy }): readonly ReportRow[] => [
    { key: `${indicator.key}:head`, heading: `${strategy.cite}${indicator.mark}　${indicator.name.print}` },
    ...rows.filter((row) => row.commonKey === indicator.key).map(resultLine),
  ])
  return {
    sheetName: words.resultsSheet,
    title: words.resultsTitle(labelOfFiscalYear(fiscalYear)),
    tag: words.tag,
    facts: words.facts(policy.title, labelOfDate(today)),
    columns,
    rows: lines,
    empty: '',
    notes: words.resultsNotes,
  }
}

function resultLine(row: WardRow): ReportRow {
  const texts = wardRowTexts(row)
  const result = row.received?.result ?? null
  return {
    key: `${row.commonKey}:${row.ward.code}`,
    cells: [
      plain(texts.ward),
      plain(texts.target),
      numberCell(result, result?.previous ?? null, texts.previous),
      numberCell(result, result?.current ?? null, texts.current),
      plain(texts.toPrevious + (texts.doubts === '' ? '' : `\n${words.doubtful}`)),
      plain(texts.verdict),
      plain(texts.toTarget),
      plain(texts.base),
      plain(texts.responseRate),
      plain(texts.incomparable === '' ? '' : `${wardRowWords.incomparable}：${texts.incomparable}`),
      plain(texts.marks),
      plain(row.received ? row.received.address || words.ofFile : ''),
    ],
  }
}

/** Who has submitted what: all 24, those that have not too. */
export function submissionsSheet({ all, wards, policy, today }: AllWardsSource): ReportSheet {
  const columns: readonly ReportColumn[] = [
    column(heads.order, 28, 'right'),
    column(heads.ward, 54, 'left'),
    column(heads.state, 42, 'center'),
    column(heads.file, 128, 'left'),
    column(heads.kind, 62, 'left'),
    column(heads.prepared, 74, 'left'),
    column(heads.confirmed, 84, 'left'),
    column(heads.received, 74, 'left'),
    column(heads.figures, 46, 'center'),
    column(heads.issues, 86, 'left'),
    column(heads.hash, 90, 'left'),
  ]
  const rows = wards.map((ward): ReportRow => {
    const submission = all.submissions.find(({ wardCode }) => wardCode === ward.code) ?? null
    const texts = submissionLineTexts(submission, all.results, policy)
    const notes = [texts.issues, submission?.note ?? ''].filter((text) => text !== '').join('\n')
    const cells = [String(ward.order), ward.name, texts.state, texts.file, texts.kind, texts.prepared, texts.confirmed, texts.received]
    return { key: ward.code, cells: [...cells, texts.figures, notes, texts.hash].map(plain) }
  })
  return {
    sheetName: words.submissionsSheet,
    title: allWardsWords.submissionsOf(labelOfFiscalYear(all.fiscalYear)),
    tag: words.submissionsTag,
    facts: [allWardsWords.countsOfYear(all.submissions.length, wards.length), words.made(labelOfDate(today))].join('\n'),
    columns,
    rows,
    empty: '',
    notes: [],
  }
}

const column = (head: string, widthPt: number, align: ReportColumn['align']): ReportColumn => ({ head, widthPt, align })
const plain = (text: string): ReportCell => ({ text })

/** A plain number stays one in Excel; whatever says more than the number is a text. */
function numberCell(result: SubmittedResult | null, figure: SubmittedFigure | null, text: string): ReportCell {
  if (!result || figure?.state !== 'value' || figure.value === null || figure.total !== null) return plain(text)
  const digits = result.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(result.decimals)}`
  return { text, number: { value: Number(figure.value), format: `${digits}"${result.unit.replaceAll('"', '')}"` } }
}
