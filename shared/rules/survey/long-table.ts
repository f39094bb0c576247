// Knows tables that have a row for every answer of every sex, age or year: one year of them is taken, and the sexes and ages become columns.
import { isAge, sexOf } from './read-age.ts'
import { isTotal } from './read-label.ts'
import { surveyYearOf } from './survey-year.ts'
import type { TallyColumns } from './tally-columns.ts'
import { cellAt, type GridCell, type GridRow, textAt } from './tally-grid.ts'

/** The rows of the newest year; `otherYears`: it and those that were left, [] where there is one only. */
export function newestYear(
  rows: readonly GridRow[],
  year: number | null,
): Readonly<{ rows: readonly GridRow[]; otherYears: readonly string[] }> {
  if (year === null) return { rows, otherYears: [] }
  let before = ''
  const years = rows.map((row) => {
    before = textAt(row, year) || before
    return before
  })
  const rankOf = (text: string) => surveyYearOf(text)?.rank ?? (Number(text.normalize('NFKC')) || 0)
  const names = [...new Set(years)].filter((text) => text !== '').toSorted((a, b) => rankOf(b) - rankOf(a))
  if (names.length < 2) return { rows, otherYears: [] }
  return { rows: rows.filter((_, nth) => years[nth] === names[0]), otherYears: names }
}

/** Columns in which every row says of whom it counts: 全体, 男性, 20代. */
export function divisionsOf(rows: readonly GridRow[], { label, question, questionNumber, year }: TallyColumns): readonly number[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    if ([label, question, questionNumber, year].includes(column)) return false
    const texts = new Set<string>()
    for (const row of rows) {
      const text = textAt(row, column)
      if (!isWhole(text) && !isAge(text) && sexOf(text) === null) return false
      texts.add(text)
    }
    return texts.size > 1
  })
}

/** One row for each answer; the counts of the sexes and ages stand behind it, under headings of their own. null = something is counted twice. */
export function pivoted(
  headings: readonly GridRow[],
  rows: readonly GridRow[],
  columns: TallyColumns,
  divisions: readonly number[],
): Readonly<{ headings: readonly GridRow[]; rows: readonly GridRow[] }> | null {
  const { label, question, questionNumber, count } = columns
  const width = [...headings, ...rows].reduce((most, row) => Math.max(most, row.length), 0)
  const parts = new Map<string, Readonly<{ column: number; texts: readonly string[] }>>()
  const answers = new Map<string, GridCell[]>()
  const seen = new Set<string>()
  for (const row of rows) {
    const key = [questionNumber, question, label].map((column) => textAt(row, column)).join('\n')
    const texts = divisions.map((column) => (isWhole(textAt(row, column)) ? '' : textAt(row, column)))
    const isOfAll = texts.every((text) => text === '')
    const place = `${key}\n${texts.join('\n')}`
    if (seen.has(place)) return null
    seen.add(place)
    const answer = answers.get(key) ?? row.map((cell, column) => (cell.isFigure && column > label && !isOfAll ? blank(cell) : cell))
    answers.set(key, answer)
    if (isOfAll) for (const [column, cell] of row.entries()) answer[column] = cell
    else {
      const part = parts.get(texts.join('\n')) ?? { column: width + parts.size, texts }
      parts.set(texts.join('\n'), part)
      const figure = cellAt(row, count)
      if (figure) answer[part.column] = figure
    }
  }
  const at = headings.at(-1)?.[0]?.row ?? rows[0]?.[0]?.row ?? 0
  const filler = { text: '', row: at, column: 0, isFigure: false, isDash: false }
  const filled = (row: readonly (GridCell | undefined)[]): GridRow =>
    Array.from({ length: width + parts.size }, (_, column) => row[column] ?? filler)
  const partHeadings = divisions.map((_, nth) => {
    const row: GridCell[] = []
    for (const { column, texts } of parts.values()) row[column] = { ...filler, text: texts[nth] || '計' }
    return filled(row)
  })
  const without = (row: readonly GridCell[]) => filled(row.map((cell, column) => (divisions.includes(column) ? blank(cell) : cell)))
  // none is left empty: it would be taken for the one before it
  const counting = (row: GridRow) => row.map((cell, column) => (column < width ? cell : { ...cell, text: textAt(row, count) }))
  return { headings: [...headings.map(without).map(counting), ...partHeadings], rows: [...answers.values()].map(without) }
}

const isWhole = (text: string): boolean => isTotal(text) || /^(全回答者?|全員|総合|すべて|男女計)$/.test(text)
const blank = (cell: GridCell): GridCell => ({ ...cell, text: '', isFigure: false, isDash: false })
