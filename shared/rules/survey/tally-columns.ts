// Knows which column of a tally is what: the question, the answers, how many gave them, how much that is, and how many of each sex and age.
import { type ColumnKind, isSentHeading, kindOfHeading } from './heading-kind.ts'
import { isTotal } from './read-label.ts'
import { readCount, readPercent } from './read-number.ts'
import { surveyYearOf } from './survey-year.ts'
import { bothOf, cellAt, type GridRow, looksLikePercent, textAt } from './tally-grid.ts'
import { isPartHeading, partsOf, type TallyPart } from './tally-parts.ts'

export type TallyColumns = Readonly<{
  label: number
  question: number | null
  questionNumber: number | null
  count: number | null
  percent: number | null
  /** 母数 beside every answer. */
  base: number | null
  /** 年度 of every row. */
  year: number | null
  parts: readonly TallyPart[]
  /** Headings of percentages of a sex or an age, where no counts of them stand in the table. */
  partPercents: readonly string[]
  /** Figures that were left out, by their headings: those of other years (the one taken first), and others. */
  otherYears: readonly string[]
  left: readonly string[]
}>

/** Rows of headings, then rows of answers. Without a heading the figures themselves say it. null = there is no column of answers beside one of figures. */
export function columnsOf(headings: readonly GridRow[], rows: readonly GridRow[]): TallyColumns | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const places = Array.from({ length: width }, (_, column) => column)
  const lines = headings.map((heading, index) => spread(heading, width, index < headings.length - 1))
  const named = places.map((column) => nameOf(lines, column))
  const headed = partsOf(lines, places)
  // percentages of a sex or an age are of no use here
  const isPart = new Set(places.filter((column) => lines.some((line) => isPartHeading(line[column] ?? ''))))
  for (const { column } of headed) isPart.add(column)
  // percentages beside the counts of a sex, under its one heading
  for (const column of places)
    if (lines.length > 0 && isPart.has(column - 1) && lines.every((line) => line[column] === '')) isPart.add(column)
  const filled = places.map((column) => isMostlyFigures(rows, column))
  const find = (kind: ColumnKind) => places.find((column) => named[column] === kind && !isPart.has(column)) ?? null
  const [question, questionNumber, year] = [find('question'), find('questionNumber'), find('year')]
  const isNumber = new Set(places.filter((column) => named[column] === 'optionNumber' || [question, questionNumber, year].includes(column)))
  const own = (column: number) => !isPart.has(column) && !isNumber.has(column)
  const texts = places.filter((column) => own(column) && filled[column] !== true && rows.some((row) => textAt(row, column) !== ''))
  const label = labelOf(rows, named, texts, places, (column) => filled[column] === true, own)
  if (label === null || isOfSent(lines, rows, label)) return null

  const answers = rows.filter((row) => textAt(row, label) !== '' && !isTotal(textAt(row, label)))
  const totals = rows.filter((row) => isTotal(textAt(row, label)))
  const isBehindFigures = (column: number) => places.some((place) => place > label && place < column && filled[place])
  const contents = places.map((column) =>
    filled[column] ? contentOf(answers, totals, column, named[column] ?? null, isBehindFigures(column)) : null,
  )
  const isSaidToCount = (column: number) => ['count', 'percent', 'base'].includes(named[column] ?? '')
  const isAfter = (column: number) =>
    column > label || isSaidToCount(column) || (headingOf(lines, column) !== '' && !countsRows(answers, column))
  const all = places.filter((column) => own(column) && column !== label && filled[column] && isAfter(column))
  const { kept, otherYears } = newestOf(all, lines)
  const figures = kept.filter((column) => named[column] !== 'other')
  const of = (content: Content, kinds: readonly (ColumnKind | null)[]) =>
    figures.filter((column) => contents[column] === content && kinds.includes(named[column] ?? null))
  const percents = [...of('percents', ['percent']), ...of('percents', [null, 'label']), ...of('percents', ['count', 'base'])]
  const counts = [...of('counts', ['count']), ...of('counts', [null, 'label'])]
  const fits = (column: number) => counts.length === 0 || fitTogether(answers, counts[0] ?? column, column)
  const isSaid = (column: number) => named[column] === 'percent' || headingOf(lines, column) === ''
  const percent = percents.find(fits) ?? percents.find(isSaid) ?? of('counts', ['percent'])[0] ?? null
  const isBase = (column: number) => percent !== null && isSameThroughout(answers, column) && !isSameThroughout(answers, percent)
  const base = of('counts', ['base'])[0] ?? counts.find(isBase) ?? null
  const empty = places.find(
    (column) => named[column] === 'count' && own(column) && column !== label && !texts.includes(column) && !filled[column],
  )
  const count = counts.find((column) => column !== base) ?? (percent === null ? (empty ?? null) : null)
  const parts = headed.filter(({ column }) => column !== label && (contents[column] ?? 'counts') === 'counts')
  const ofParts = parts.length > 0 ? [] : places.filter((column) => isPart.has(column) && column !== label && filled[column])
  const partPercents = ofParts.map((column) => headingOf(lines, column)).filter((heading) => heading !== '')
  if (count === null && percent === null && parts.length === 0 && partPercents.length === 0 && find('label') === null) return null
  const before = texts.find((column) => column < label && rows.some((row) => isQuestionNumber(textAt(row, column)))) ?? null
  const isLeft = (column: number) => all.includes(column) || (named[column] === 'other' && rows.some((row) => textAt(row, column) !== ''))
  const left = places.filter((column) => isLeft(column) && ![count, percent, base].includes(column) && !otherYears.columns.includes(column))
  return {
    label,
    question: question ?? before,
    questionNumber,
    count,
    percent,
    base,
    year,
    parts,
    partPercents,
    otherYears: otherYears.names,
    left: [...left.map((column) => headingOf(lines, column)), ...(count === null && percent === null ? [] : partPercents)],
  }
}

/** '問12', 'Q3', '【問5】', 'F1 性別' at the head of a text. */
export function isQuestionNumber(text: string): boolean {
  return questionStart.test(text)
}
const questionStart = /^[【［[■●◆○]?\s*(?:問|設問|質問|[SsＳｓ]?[QqＱｑ]|[FfＦｆ](?=[0-9０-９]{1,2}[^a-zA-Z0-9０-９]))\s*[0-9０-９]/

type Content = 'counts' | 'percents'
/** Percentages: with ％ or a point, and not 58.0 of a spreadsheet under 人数; or whole ones that add up to 100 where the base is another. */
function contentOf(
  answers: readonly GridRow[],
  totals: readonly GridRow[],
  column: number,
  named: ColumnKind | null,
  isBehindFigures: boolean,
): Content {
  const texts = answers.map((row) => textAt(row, column)).filter((text) => /\p{Nd}/u.test(text) && bothOf(text) === null)
  const percents = texts.filter(looksLikePercent)
  const isHundred = Math.abs(sumOf(texts) - 100) <= 2
  if (percents.length * 2 > texts.length) {
    const areWhole = percents.every((text) => /[.．]0+$/.test(text))
    return areWhole && named === 'count' && !isHundred ? 'counts' : 'percents'
  }
  if (percents.length > 0 || texts.length < 2 || !isHundred) return 'counts'
  if (named === 'percent' || (named === null && isBehindFigures)) return 'percents'
  const bases = totals.map((row) => readCount(textAt(row, column))).flatMap((read) => (read.is === 'count' ? [read.count] : []))
  return bases.some((base) => base > 102) ? 'percents' : 'counts'
}

const sumOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (/^\d+$/.test(text) ? Number(text) : Number(text.normalize('NFKC').replace(/[,%\s人件]/g, '')) || 0), 0)

/** Every percentage is of about as many: 14.0 and 86.0 of the whole city are not of 58 and 71 answers of a ward. */
function fitTogether(answers: readonly GridRow[], count: number, percent: number): boolean {
  const bases = answers.flatMap((row) => {
    const [counted, told] = [readCount(textAt(row, count)), readPercent(textAt(row, percent))]
    return counted.is === 'count' && counted.count > 4 && told.is === 'percent' && Number(told.percent) >= 5
      ? [counted.count / Number(told.percent)]
      : []
  })
  return bases.length < 2 || Math.max(...bases) / Math.min(...bases) < 1.3
}

function isSameThroughout(answers: readonly GridRow[], column: number): boolean {
  const texts = answers.map((row) => textAt(row, column)).filter((text) => text !== '')
  return texts.length > 1 && new Set(texts).size === 1
}

/** 1, 2, 3 … */
const countsRows = (answers: readonly GridRow[], column: number): boolean =>
  answers.every((row, nth) => nth > 8 || textAt(row, column) === '' || Number(textAt(row, column).normalize('NFKC')) === nth + 1)

function isMostlyFigures(rows: readonly GridRow[], column: number): boolean {
  let [written, figures] = [0, 0]
  for (const row of rows) {
    const cell = cellAt(row, column)
    if (!cell || cell.text === '' || cell.isDash) continue
    written += 1
    if (cell.isFigure) figures += 1
  }
  return figures > 0 && figures * 2 >= written
}

/** 発送数, 調査対象者数 by sex and age: whom a survey was sent to is no answer. */
function isOfSent(lines: readonly (readonly string[])[], rows: readonly GridRow[], label: number): boolean {
  const isSent = lines.some((line) => line.some((text, column) => column !== label && isSentHeading(text)))
  return (
    isSent &&
    rows.every((row) => /^$|無回答|不明/.test(textAt(row, label)) || isPartHeading(textAt(row, label)) || isTotal(textAt(row, label)))
  )
}

/** Of the columns that a year, or 前回 and 今回, names: those of the newest. */
function newestOf(columns: readonly number[], lines: readonly (readonly string[])[]) {
  const years = columns.map((column) => lines.map((line) => surveyYearOf(line[column] ?? '')).find((year) => year !== null) ?? null)
  const ranks = years.flatMap((year) => (year === null ? [] : [year.rank]))
  const unnamed = years.some((year, nth) => year === null && lines.some((line) => (line[columns[nth] ?? -1] ?? '') !== ''))
  const best = Math.max(...ranks, ...(unnamed && ranks.some((rank) => rank < 0) ? [0] : []))
  const isOld = (nth: number) => (years[nth]?.rank ?? best) < best
  const taken = years.find((year) => year?.rank === best)?.text
  const names = [...new Set(years.flatMap((year, nth) => (year && isOld(nth) ? [year.text] : [])))]
  return {
    kept: columns.filter((_, nth) => !isOld(nth)),
    otherYears: {
      columns: columns.filter((_, nth) => isOld(nth)),
      names: names.length === 0 ? [] : [taken ?? headingOf(lines, columns.find((_, nth) => !isOld(nth)) ?? -1), ...names],
    },
  }
}

/**
 * The one named so with the most different texts (選択肢, not the 区分 of several of them), unless figures stand in it; else the last column of texts
 * before the first of figures; else the first column.
 */
function labelOf(
  rows: readonly GridRow[],
  named: readonly (ColumnKind | null)[],
  texts: readonly number[],
  places: readonly number[],
  isFilled: (column: number) => boolean,
  own: (column: number) => boolean,
): number | null {
  const labels = places.filter((column) => named[column] === 'label' && own(column) && (texts.includes(column) || texts.length === 0))
  const different = labels.map((column) => new Set(rows.map((row) => textAt(row, column)).filter((text) => text !== '')).size)
  const best = labels[different.indexOf(Math.max(...different))]
  if (best !== undefined) return best
  const firstFigure = places.find((column) => own(column) && isFilled(column) && texts.some((text) => text < column)) ?? places.length
  return texts.findLast((column) => column < firstFigure) ?? places.find(own) ?? null
}

function nameOf(lines: readonly (readonly string[])[], column: number): ColumnKind | null {
  for (const line of lines.toReversed()) {
    const kind = kindOfHeading(line[column] ?? '')
    if (kind !== null) return kind
  }
  return null
}

/** '' where it has none. */
function headingOf(lines: readonly (readonly string[])[], column: number): string {
  return [...new Set(lines.map((line) => line[column] ?? ''))].filter((text) => text !== '').join(' ')
}

/** A heading over several columns stands in the first of them. */
function spread(heading: GridRow, width: number, isUpper: boolean): readonly string[] {
  const texts: string[] = []
  for (let column = 0; column < width; column += 1) {
    const own = textAt(heading, column)
    texts.push(own === '' && isUpper ? (texts[column - 1] ?? '') : own)
  }
  return texts
}
