// Knows the rows of a table of 市共通調査: which cells say which indicator is meant, and which are 母数, 肯定 and 割合; indicators above the columns become rows.
import { isHeading, matchColumns, type NamedColumn } from '../match-columns.ts'
import { findCommonIndicator, type KnownIndicators } from './find-common-indicator.ts'
import { isRemark } from './read-label.ts'
import { remembered } from './remembered.ts'
import { surveyYearOf } from './survey-year.ts'
import { cellAt, type GridCell, type GridRow, isWritten } from './tally-grid.ts'
import type { WardCells } from './ward-cells.ts'

/** `texts` may name the indicator; `isSection`: only names what the rows under it belong to; `figures`: all cells with figures. */
export type CommonRow = Readonly<{
  row: number
  texts: readonly string[]
  questionNumber: string
  questionText: string
  base: GridCell | null
  positive: GridCell | null
  rate: GridCell | null
  figures: readonly GridCell[]
  isSection: boolean
}>
type Keys = readonly (string | null)[]

const columns: readonly NamedColumn[] = [
  { key: 'indicator', names: ['指標', '成果指標', '共通指標', '指標名', '項目', '番号', '指標番号'] },
  { key: 'number', names: ['設問番号', '問番号', '問'] },
  { key: 'text', names: ['設問', '設問文', '質問', '質問文', '設問内容'] },
  { key: 'base', names: ['母数', '有効回答数', '有効回答者数', '有効回答', '回答数', '回答者数', 'n', '分母', 'サンプル数', '回答者'] },
  { key: 'positive', names: ['肯定的回答数', '肯定的回答', '肯定', '肯定計', '肯定数', '肯定的回答者数', '分子'] },
  {
    key: 'rate',
    names: ['割合', '％', '肯定的回答の割合', '肯定的割合', '肯定率', '比率', '実績値', '実績', '結果', '点数', '数値', '値'],
  },
]
const inOrder: Keys = ['indicator', 'text', 'base', 'positive', 'rate']

export function commonRowsOf(wards: Exclude<WardCells, { is: 'lost' }>, known: KnownIndicators): readonly CommonRow[] {
  const { rows } = wards
  const above = rows.slice(0, mostHeadings).findIndex((row) => !hasFigure(row) && row.filter((cell) => isIndicator(cell, known)).length > 1)
  if (above !== -1 && rows.slice(above + 1).some(hasFigure)) return fromColumns(wards, above, known)
  return wards.is === 'rows' ? fromWardRows(rows, wards.column, known) : fromRows(wards)
}

/** Headings stand at the head of a table. */
const mostHeadings = 30

const isIndicator = ({ text, isFigure }: GridCell, known: KnownIndicators): boolean =>
  text.length > 2 && !isFigure && typeof findCommonIndicator([text], known) !== 'string'
const hasFigure = (row: GridRow): boolean => row.some(({ isFigure }) => isFigure)

function fromRows(wards: Exclude<WardCells, { is: 'lost' }>): readonly CommonRow[] {
  // headings that nobody can read are no order
  const hasHeading = wards.rows.some((row) => !hasFigure(row) && row.filter(isWritten).length > 2)
  let keys: Keys = wards.is === 'columns' ? keysOfWard(wards.rows, wards.heading, wards.own) : hasHeading ? ['indicator'] : inOrder
  const read: CommonRow[] = []
  for (const [at, row] of wards.rows.entries()) {
    const [first] = row.filter(isWritten)
    if (!first || (isRemark(first.text) && !hasFigure(row)) || (wards.is === 'columns' && at <= wards.heading)) continue
    const texts = row.map(({ text }) => text)
    if (isHeadingOf(row)) {
      const found = keysOf(texts)
      keys =
        found.includes('indicator') || found.includes('text') || wards.is !== 'columns'
          ? found
          : found.map((key, place) => key ?? keys[place] ?? null)
    } else read.push(commonRow(row, keys))
  }
  return read
}

/** The one column of a ward is the rate; of several, headings say it. */
function keysOfWard(rows: readonly GridRow[], heading: number, own: readonly number[]): Keys {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const named = keysOf((rows[heading] ?? []).map(({ text }, place) => (own.includes(place) ? '' : text)))
  return Array.from({ length: width }, (_, place) => {
    if (own.includes(place)) return own.length === 1 ? 'rate' : null
    return named[place] ?? (place === 0 && !named.includes('indicator') ? 'indicator' : null)
  })
}

/** One row for every ward: the indicator stands beside it, or above the table. */
function fromWardRows(rows: readonly GridRow[], wardColumn: number, known: KnownIndicators): readonly CommonRow[] {
  let keys: Keys = inOrder.map(() => null)
  let title = ''
  const read: CommonRow[] = []
  for (const row of rows) {
    const [first] = row.filter(isWritten)
    if (!first) continue
    const texts = row.map(({ text }) => text)
    const titled = row.slice(0, mostNames).find((cell) => isIndicator(cell, known))
    if (isHeadingOf(row)) keys = keysOf(texts)
    else if (!hasFigure(row)) title = titled?.text ?? title
    else if (row[wardColumn]?.text !== '') {
      const own = commonRow(
        row.map((cell, place) => (place === wardColumn ? { ...cell, text: '' } : cell)),
        keys,
      )
      read.push(titled ? own : { ...own, texts: [title] })
    }
  }
  return read
}

/** Indicators above the columns: each is a row; under them may stand 母数, 肯定 and 割合. */
function fromColumns(wards: Exclude<WardCells, { is: 'lost' }>, above: number, known: KnownIndicators): readonly CommonRow[] {
  const heading = wards.rows[above] ?? []
  const under = wards.rows.slice(above + 1)
  const second = under.find((row) => !hasFigure(row) && row.some(isWritten))
  const own = under.filter(hasFigure)
  const figures = wards.is === 'rows' ? own.find((row) => (row[wards.column]?.text ?? '') !== '') : own.length === 1 ? own[0] : undefined
  if (!figures) return []
  const starts = heading.flatMap((cell, place) => (isIndicator(cell, known) ? [place] : []))
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? Math.max(start + 1, figures.length)
    const keys: Keys = Array.from({ length: end }, (_, place) => {
      const [key = null] = place < start || !second ? [] : keysOf([second[place]?.text ?? ''])
      return place < start ? null : (key ?? (end - start === 1 ? 'rate' : null))
    })
    return {
      ...commonRow(figures.slice(0, end), keys),
      row: heading[start]?.row ?? 0,
      texts: [heading[start]?.text ?? ''],
      questionText: '',
    }
  })
}

/** An indicator is named by its strategy, its mark and its wording, and not by more. */
const mostNames = 3

function commonRow(row: GridRow, keys: Keys): CommonRow {
  const cellOf = (key: string) => cellAt(row, keys.includes(key) ? keys.indexOf(key) : null)
  const figures = row.filter((cell, place) => cell.isFigure && !['indicator', 'number', 'text'].includes(keys[place] ?? ''))
  const named = ['indicator', 'number', 'text'].map((key) => cellOf(key)?.text ?? '')
  const unnamed = row.flatMap((cell, place) =>
    (keys[place] ?? null) === null && cell.text !== '' && !cell.isFigure && !cell.isDash ? [cell.text] : [],
  )
  const texts = [...named, ...unnamed.slice(0, mostNames)]
  const [base, positive, rate] = [cellOf('base'), cellOf('positive'), cellOf('rate')]
  const isEmpty = [base, positive, rate].every((cell) => cell === null || cell.text === '')
  return {
    row: row.find(isWritten)?.row ?? 0,
    texts,
    questionNumber: cellOf('number')?.text ?? '',
    questionText: cellOf('text')?.text ?? '',
    base,
    positive,
    rate,
    figures,
    isSection: isEmpty && figures.length === 0 && texts.filter((text) => text !== '').length === 1 && !row.some(({ isDash }) => isDash),
  }
}

/** At least half of what is written names a column. */
function isHeadingOf(row: GridRow): boolean {
  const written = row.filter(isWritten)
  if (written.length < 2 || hasFigure(row) || written.some(({ text }) => text.length > longestCell)) return false
  return (
    written.filter(({ text }) => namesColumn(text)).length * 2 >= written.length &&
    isHeading(
      row.map(({ text }) => plainHeading(text)),
      columns,
    )
  )
}
const longestCell = 40
const namesColumn = remembered(
  (text) => matchColumns([plainHeading(text)], columns)[0] !== null || plainHeading(text) === '',
  longestCell,
  false,
)
const longestHeading = 24

/** Of two years the newest; targets and differences are nothing that was measured, and 肯定的回答（％） is a rate. */
function keysOf(texts: readonly string[]): Keys {
  const years = texts.map(surveyYearOf)
  const newest = Math.max(...years.flatMap((year) => (year === null ? [] : [year.rank])))
  const plain = texts.map((text, place) => ((years[place]?.rank ?? newest) < newest ? '' : plainHeading(text)))
  return matchColumns(plain, columns)
}

function plainHeading(text: string): string {
  if (text.length > longestHeading) return text
  if (/目標|増減|差|順位|前年|前回|達成/.test(text)) return ''
  const year = surveyYearOf(text)
  const plain = year ? text.normalize('NFKC').replace(year.text, '') : text
  return /[%％]|割合|(?<!効)率/.test(plain) && !/回[答収]率/.test(plain) ? '割合' : plain
}
