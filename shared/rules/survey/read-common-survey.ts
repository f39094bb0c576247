// Knows what the city sends of its 市共通調査, out of cells: one row for each common indicator that the city measures, of this ward or of all.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { ReceivedSurvey } from '../../model/survey.ts'
import { measurerOf } from '../common-series.ts'
import { commonRowsOf, type CommonRow } from './common-rows.ts'
import { citeIn, findCommonIndicator, knownIndicators } from './find-common-indicator.ts'
import { ratioOfDecimals } from '../decimal.ts'
import { decimalsOf, readCount, readPercent } from './read-number.ts'
import { type GridCell, gridOf, placeOf } from './tally-grid.ts'
import { wardCellsOf } from './ward-cells.ts'

export type ReadCommonSurvey = Readonly<{
  rates: ReceivedSurvey['rates']
  /** Points of 覆面調査 where a row gives them ('3.7'); '' = none. */
  printedMean: string
  /**
   * unknown: no common indicator is called so · ambiguous: several could be · wardMeasured: the ward measures it · twice: came before · noFigure ·
   * otherWards: a table of wards without this one; nothing of it is taken
   */
  leftOut: readonly Readonly<{ row: number; text: string; why: LeftOutReason }>[]
  /** Keys of the common indicators that the city measures by survey and no row gives. */
  missing: readonly string[]
  problems: Problems
}>
type LeftOutReason = 'unknown' | 'ambiguous' | 'wardMeasured' | 'twice' | 'noFigure' | 'otherWards'
type Problems = readonly Readonly<{ row: number; column: number; text: string }>[]

/**
 * The columns by their headings; without any 指標・設問・母数・肯定・割合 in this order. Of a table of several wards, the column or the row of `wardName`
 * ('西成区'; null = not known) or of 本区. Never throws.
 */
export function readCommonSurvey(
  cells: readonly (readonly string[])[],
  policy: BasicPolicy,
  wardName: string | null = null,
): ReadCommonSurvey {
  const known = knownIndicators(policy)
  const problems: Problems[number][] = []
  const leftOut: ReadCommonSurvey['leftOut'][number][] = []
  const rates = new Map<string, ReceivedSurvey['rates'][number]>()
  let printedMean = ''
  let cite = ''
  const wards = wardCellsOf(gridOf(cells), wardName)
  if (wards.is === 'lost') leftOut.push({ row: wards.at.row, text: wards.at.text, why: 'otherWards' })
  for (const row of wards.is === 'lost' ? [] : commonRowsOf(wards, known)) {
    const leave = (why: LeftOutReason) => leftOut.push({ row: row.row, text: row.texts.find((text) => text !== '') ?? '', why })
    cite = citeIn(row.texts, known) ?? cite
    if (row.isSection && citeIn(row.texts, known) !== null) continue
    const found = findCommonIndicator(row.texts, known, cite)
    if (typeof found === 'string') leave(found)
    else if (measurerOf(found) === 'ward') leave('wardMeasured')
    else if (found.type === 'score') {
      const mean = pointsIn(row)
      if (mean === '') leave('noFigure')
      else if (printedMean !== '') leave('twice')
      else printedMean = mean
    } else if (rates.has(found.key)) leave('twice')
    else {
      const figures = figuresOf(row, problems)
      if (figures.base === null && figures.printedRate === '') leave('noFigure')
      else
        rates.set(found.key, {
          commonKey: found.key,
          questionNumber: row.questionNumber,
          questionText: row.questionText || found.name.print,
          ...figures,
        })
    }
  }
  const wanted = known.all
    .filter(({ indicator }) => measurerOf(indicator) === 'city' && indicator.type !== 'score')
    .map(({ indicator }) => indicator.key)
  return {
    // in the policy's order, whatever the order of the rows
    rates: withoutFractions(wanted.flatMap((key) => rates.get(key) ?? [])),
    printedMean,
    leftOut,
    missing: wanted.filter((key) => !rates.has(key)),
    problems,
  }
}

function figuresOf({ base, positive, rate }: CommonRow, problems: Problems[number][]) {
  const countOf = (cell: GridCell | null): number | null => {
    const read = readCount(cell?.text ?? '')
    if (read.is === 'refused' && cell) problems.push(placeOf(cell))
    return read.is === 'count' ? read.count : null
  }
  const read = readPercent(rate?.text ?? '')
  if (rate && (read.is === 'refused' || (read.is === 'percent' && Number(read.percent) > 100))) problems.push(placeOf(rate))
  return { base: countOf(base), positive: countOf(positive), printedRate: read.is === 'percent' ? read.percent : '' }
}

/** 0.13 of a percent format that was lost on the way, where all of them are such. */
function withoutFractions(rates: ReceivedSurvey['rates']): ReceivedSurvey['rates'] {
  const printed = rates.map(({ printedRate }) => printedRate).filter((rate) => rate !== '')
  const most = Math.max(...printed.map(decimalsOf))
  if (printed.length === 0 || most < 2 || printed.some((rate) => Number(rate) > 1)) return rates
  const digits = most > 4 ? 1 : most - 2
  return rates.map((rate) =>
    rate.printedRate === '' ? rate : { ...rate, printedRate: ratioOfDecimals(rate.printedRate, '1', 100, digits) },
  )
}

/** '3.7' of 3.7点, from the column of rates, else from the last one written; of 5 at most. */
function pointsIn({ rate, figures }: CommonRow): string {
  for (const cell of [rate, ...figures.toReversed()]) {
    const read = readPercent(
      (cell?.text ?? '')
        .normalize('NFKC')
        .replace(/[☆★◎○\s]/g, '')
        .replace(/点$/, ''),
    )
    if (read.is === 'percent' && !read.hasSign && Number(read.percent) <= mostPoints) return read.percent
  }
  return ''
}
const mostPoints = 5
