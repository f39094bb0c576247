// Knows how a pasted block with a column of years is laid on the years of a series: each line on its year, wherever the cursor is.
import type { Block } from '../../../../shared/rules/read-block.ts'
import { foldHeading, isHeading, matchColumns } from '../../../../shared/rules/match-columns.ts'
import { parseFiscalYear } from '../../../../shared/rules/parse-fiscal-year.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { mayHoldYear } from './year-rows.ts'

type Column = Readonly<{ key: string; label: string }>
export type YearCell = Readonly<{ fiscalYear: number; columnKey: string; text: string }>
/** `leftOut`: names of the columns of the block that are not typed into, or are not known. */
export type YearBlock = Readonly<{
  years: readonly number[]
  cells: readonly YearCell[]
  leftOut: readonly string[]
  complaints: readonly string[]
}>

/**
 * null = the block has no column of years: it goes where the cursor is. In the column 年度 the first of its columns is always years; elsewhere it is where
 * 年度 stands over it, where at least half of it is written as years (H27, 平成27年度), or where each is of four digits on several lines. Without headings the
 * others are laid from the cursor on.
 */
export function readYearBlock(block: Block, at: number, columns: readonly Column[], isTyped: (key: string) => boolean): YearBlock | null {
  const lines = block.map((line) => line.map(({ text }) => text.trim())).filter((line) => line.some((text) => text !== ''))
  const named = columns.map(({ key, label }) => ({ key, names: [label, ...(words.columnNames[key] ?? [])] }))
  const head = lines[0] !== undefined && isHead(lines[0], named) ? lines[0] : null
  const body = head === null ? lines : lines.slice(1)
  if (body.length === 0 || (at > 0 && !saysYear(head?.[0]) && !beginsWithYears(body))) return null
  const keys = head === null ? columns.slice(Math.max(at, 1)).map(({ key }) => key) : matchColumns(head.slice(1), named)
  const cells: YearCell[] = []
  const complaints: string[] = []
  const leftOut = new Set<string>()
  const years = new Set<number>()
  for (const [year = '', ...texts] of body) {
    const fiscalYear = parseFiscalYear(year)?.fiscalYear ?? null
    if (fiscalYear === null || !mayHoldYear(fiscalYear)) complaints.push(words.notAYear(year))
    else if (years.has(fiscalYear)) complaints.push(words.yearTwice(year))
    if (fiscalYear === null) continue
    years.add(fiscalYear)
    for (const [nth, text] of texts.entries()) {
      const key = keys[nth] ?? null
      if (text === '') continue
      if (key !== null && isTyped(key)) cells.push({ fiscalYear, columnKey: key, text })
      else leftOut.add(head?.[nth + 1] || columns.find((column) => column.key === key)?.label || words.nthColumn(nth + 2))
    }
  }
  return { years: [...years], cells, leftOut: [...leftOut], complaints }
}

/** Headings name columns; over the years stands 年度, or nothing. */
function isHead(line: readonly string[], named: Parameters<typeof isHeading>[1]): boolean {
  const [first = '', ...others] = line
  if (parseFiscalYear(first) !== null) return false
  return first === '' || saysYear(first) || isHeading(others, named)
}

const saysYear = (heading: string | undefined): boolean => heading !== undefined && ['年度', '年'].includes(foldHeading(heading))

function beginsWithYears(body: readonly (readonly string[])[]): boolean {
  if (body.every((line) => line.length === 1)) return false
  const years = body.map(([year = '']) => parseFiscalYear(year))
  const written = years.filter((year) => year?.isWritten === true).length
  return written * 2 >= body.length || (body.length > 1 && years.every((year) => year !== null))
}
