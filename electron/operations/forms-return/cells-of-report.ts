// Knows the places of 成果指標実績報告 as the data file has them now, and what it means when a person types over one.
import type { TypedContent, KnownCell, ReadPart } from '../../../shared/forms/read-return/compare-places.ts'
import type { ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { readResultMark, type ResultPlace } from '../../../shared/forms/result-marks.ts'
import { hashOfContent } from '../../../shared/forms/cell-name.ts'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { FormReturnReason } from '../../../shared/model/form-return.ts'
import type { IndicatorSeries } from '../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import { listCommonIndicators, listIndicatorsOfYears, measurerOf } from '../../../shared/rules/common-series.ts'
import { figureOf } from '../../../shared/rules/figure-of.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { readMeasured } from '../../../shared/rules/read-figure.ts'
import { sayFigure, sayTarget } from '../../../shared/words/figure.ts'
import { complaintOfTarget, emptyMeasurement, readMeasurementCell, readTargetCell } from '../../../shared/words/read-year-cell.ts'
import { resultReturnWords as words } from '../../../shared/words/result-return.ts'
import { resultReportWords as reportWords } from '../../../shared/words/result-report.ts'

/** `sheets`: the report as it would go out now. */
export type ReportNow = Readonly<{ sheets: readonly ReportSheet[]; book: IndicatorBook; policy: BasicPolicy }>
type Known = Readonly<{ now: ReportNow; series: IndicatorSeries; place: ResultPlace; said: string }>

/** null of a place whose indicator, or whose line, is there no more. */
export function cellsOfReport(now: ReportNow): (key: string) => KnownCell | null {
  const byId = new Map<string, IndicatorSeries>(now.book.series.map((series) => [series.id, series]))
  const numbers = numbersOf(now)
  const said = textsOf(now.sheets)
  return (key) => {
    const mark = readResultMark(key)
    const series = mark && byId.get(mark.seriesId)
    const text = mark ? said.get(placeName(mark)) : undefined
    if (!mark || !series || text === undefined) return null
    const known: Known = { now, series, place: mark, said: mark.kind === 'figure' ? sayOf(now, series, mark.fiscalYear) : text }
    return {
      itemNumber: numbers.get(series.id) ?? '',
      itemTitle: series.name,
      fieldLabel: labelOfResult(mark),
      now: known.said,
      lines: [
        `${series.id} `,
        ...(mark.kind === 'figure' || mark.kind === 'target' ? [`${series.id} ${mark.fiscalYear}`] : [lineOf(mark)]),
      ],
      hasMovedOn: hashOfContent(known.said) !== mark.hash,
      isMissed: mark.kind === 'figure',
      read: (typed) => readPlaceOf(known, typed, text),
    }
  }
}

export function labelOfResult(place: ResultPlace): string {
  if (place.kind === 'shown') {
    const [field = '', year] = place.field.split('/')
    const label = words.shown[field] ?? ''
    return year === undefined ? label : words.ofYear(labelOfFiscalYear(Number(year)), label)
  }
  const year = place.fiscalYear === null ? '' : labelOfFiscalYear(place.fiscalYear)
  return place.kind === 'line' ? '' : words.ofYear(year, place.kind === 'figure' ? words.figure : words.target)
}

/** Of the sheet's lines: an indicator's, or one of its years'. */
export function lineOf(place: ResultPlace): string {
  const year = place.kind === 'line' ? (place.fiscalYear ?? '') : place.kind === 'shown' ? (place.field.split('/')[1] ?? '') : ''
  return `${place.seriesId} ${year}`
}

/** Without what it said when it went out. */
const placeName = (place: ResultPlace): string =>
  [place.kind, place.seriesId, place.kind === 'shown' ? place.field : place.fiscalYear].join(' ')

function textsOf(sheets: readonly ReportSheet[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const row of sheets.flatMap((sheet) => sheet.rows)) {
    for (const { mark, text } of 'cells' in row ? row.cells : []) {
      const place = mark === undefined ? null : readResultMark(mark)
      if (place) texts.set(placeName(place), text)
    }
  }
  return texts
}

function numbersOf({ policy, book }: ReportNow): ReadonlyMap<string, string> {
  const byKey = new Map<string | null, string>(book.series.map((series) => [series.commonKey, series.id]))
  return new Map(
    listCommonIndicators(policy).map(({ indicator, strategy }) => [byKey.get(indicator.key) ?? '', strategy.cite + indicator.mark]),
  )
}

const sayOf = ({ book }: Pick<ReportNow, 'book'>, series: IndicatorSeries, year: number): string => {
  const figure = figureOf(series, year, 'selfEvaluation', book)
  return figure ? sayFigure(figure, series) : ''
}

function readPlaceOf(known: Known, typed: TypedContent, printed: string): readonly ReadPart[] {
  const { place } = known
  if (place.kind === 'figure') return readFigureOf(known, place.fiscalYear, typed, printed)
  if (place.kind === 'target') return readTargetOf(known, place.fiscalYear, typed.text)
  if (place.kind === 'targetLines') return readTargetLines(known, place.fiscalYear, typed.text)
  return bare(typed.text) === bare(known.said) ? [] : [{ old: known.said, new: typed.text, locked: 'notReadHere' }]
}

function readFigureOf({ now, series, said }: Known, fiscalYear: number, typed: TypedContent, printed: string): readonly ReadPart[] {
  const text = withoutNotes(figureText(typed))
  const isBlank = [reportWords.none, reportWords.notRecorded, ''].some((blank) => bare(blank) === bare(text))
  if (isBlank ? said === '' : [said, printed].some((same) => bare(withoutNotes(same)) === bare(text))) return []
  const measurement = series.measurements.find((one) => one.fiscalYear === fiscalYear && one.period === 'selfEvaluation')
  const part = { old: said, slot: `figure ${series.id} ${fiscalYear}` } as const
  const common = listIndicatorsOfYears(now.policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator
  if (common && measurerOf(common) === 'city') return [{ ...part, new: text, locked: 'cityMeasured' }]
  if (measurement?.questionId || measurement?.mysteryShoppingId) return [{ ...part, new: text, locked: 'computed' }]
  const change = (measured: Parameters<typeof readMeasurementCell>[2] | null) => ({
    seriesId: series.id,
    year: { fiscalYear, selfEvaluation: measured },
  })
  if (isBlank) return measurement ? [{ ...part, new: '', change: change(null) }] : []
  const before = measurement ?? { ...emptyMeasurement(''), fiscalYear, period: 'selfEvaluation' as const }
  const { fiscalYear: _, period: _period, ...kept } = before
  const read = readMeasurementCell(text, series, kept, words.figure)
  if ('complaint' in read) return [{ ...part, new: text, refused: series.kind === 'milestone' ? 'notADay' : 'notAValue' }]
  const { measured } = read
  if (measured && measured.state !== 'value' && measured.reason.trim() === '') return [{ ...part, new: text, refused: 'noReason' }]
  const others = series.measurements.filter((one) => one !== measurement)
  const then = measured ? [...others, { ...measured, fiscalYear, period: 'selfEvaluation' as const }] : others
  const next = sayOf(now, { ...series, measurements: then }, fiscalYear)
  if (next === said) return []
  const isCounted = measurement?.numerator != null && measured?.state === 'value' && measured.numerator === null
  return [{ ...part, new: next, change: change(measured), ...(isCounted ? { doubt: 'counted' as const } : {}) }]
}

/** A cell may show fewer digits than it holds; one that shows a percentage of its number shows what was meant. */
function figureText({ text, number }: TypedContent): string {
  if (number === null) return text
  const exact = String(Number(number.toPrecision(15)))
  const shown = readMeasured(text)
  if (shown.is !== 'value') return text
  const digits = shown.value.split('.')[1]?.length ?? 0
  return Math.abs(Number(shown.value) - number) <= 0.5 * 10 ** -digits + 1e-9 ? exact : text
}

/** Widths and line breaks say nothing; ○ and ● do. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** What the report prints behind a figure. */
const withoutNotes = (text: string): string => text.replaceAll(/\s*[(（](?:累計[^)）]*|参考値)[)）]/g, '')

function readTargetOf(known: Known, fiscalYear: number, typed: string): readonly ReadPart[] {
  if (bare(typed) === bare(known.said)) return []
  return partsOfTarget(
    known,
    fiscalYear,
    [reportWords.none, reportWords.notRecorded].some((blank) => bare(blank) === bare(typed)) ? '' : typed.trim(),
    known.said,
  )
}

/** The city's and the ward's lines are said elsewhere; what stands behind 年次 is of the year, and the last. */
function readTargetLines(known: Known, fiscalYear: number, typed: string): readonly ReadPart[] {
  const [there, own] = [splitLines(typed), splitLines(known.said)]
  const others: readonly ReadPart[] =
    bare(there.others) === bare(own.others)
      ? []
      : [{ fieldLabel: words.otherTargets, old: own.others, new: there.others, locked: 'notReadHere' }]
  return [...others, ...(bare(there.ofYear) === bare(own.ofYear) ? [] : partsOfTarget(known, fiscalYear, there.ofYear, own.ofYear))]
}

function splitLines(text: string): Readonly<{ others: string; ofYear: string }> {
  const [begin = '', ofYear] = /(?:^|\n)[ \u3000]*年次(?:目標)?[ \u3000]*[：:]\s*([^]*)$/.exec(text) ?? []
  return ofYear === undefined ? { others: text.trim(), ofYear: '' } : { others: text.slice(0, -begin.length).trim(), ofYear: ofYear.trim() }
}

function partsOfTarget({ series }: Known, fiscalYear: number, text: string, old: string): readonly ReadPart[] {
  const yearly = series.targets.find((one) => one.fiscalYear === fiscalYear)
  const part = { old, slot: `target ${series.id} ${fiscalYear}` } as const
  const { target } = readTargetCell(text, series)
  const complaint = complaintOfTarget(target, series, words.target)
  if (complaint !== null) return [{ ...part, new: text, refused: series.kind === 'milestone' ? 'notADay' : 'notAValue' }]
  const next = sayTarget(target, series)
  if (next === (yearly ? sayTarget(yearly.target, series) : '')) return []
  const isInWords = text !== '' && series.kind !== 'text' && series.kind !== 'relative' && target.value === null && target.day === null
  const doubt: FormReturnReason | null = isInWords ? 'inWords' : null
  return [{ ...part, new: next, change: { seriesId: series.id, year: { fiscalYear, target } }, ...(doubt ? { doubt } : {}) }]
}
