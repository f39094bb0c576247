// Knows tables whose answers stand side by side: where they end, and whether their rows are figures of one question, of sexes, ages and years, or questions of their own.
import { isSentHeading, kindOfHeading } from './heading-kind.ts'
import { isAge, isUnsaid, sexOf } from './read-age.ts'
import { isRemark, isTotal, roleOf } from './read-label.ts'
import { stanceOf } from './stance.ts'
import { surveyYearOf } from './survey-year.ts'
import { type GridCell, type GridRow, isWritten } from './tally-grid.ts'
import { isDivision } from './tally-parts.ts'

/** `rows`: the answers, then their figures. `items`: for each question of its own, what it is called and the places of its rows; [] = all are of one question. */
export type CrossTable = Readonly<{
  rows: readonly GridRow[]
  firstAnswer: number
  items: readonly Readonly<{ text: string; row: number; places: readonly number[] }>[]
  /** How many rows of the grid it takes. */
  length: number
}>

/** The table that begins at a row; null = no answers stand side by side there. */
export function crossTableAt(grid: readonly GridRow[], at: number): CrossTable | null {
  const answers = grid[at]
  const next = grid[at + 1]
  if (!answers || !next || answers.some(({ isFigure, text }) => isFigure || isSentHeading(text))) return null
  const counted = answers.filter(
    (cell, place) => place > 0 && cell.text !== '' && !cell.isDash && next[place]?.isFigure && kindOfHeading(cell.text) === null,
  )
  if (counted.length < 2) return null
  const isScale = counted.some(({ text }) => stanceOf(text) !== null) && counted.filter((cell) => isOfScale(cell)).length >= 2
  if (!isScale && counted.some(({ text }) => isAge(text) || isSexOrNothing(text))) return null
  const firstAnswer = answers.findIndex((cell, place) => cell.text !== '' && place > 0 && next[place]?.isFigure)
  const rows = [answers]
  let end = at + 1
  for (; end < grid.length; end += 1) {
    const row = grid[end] ?? []
    const written = row.filter(isWritten)
    const [first] = written
    if (first && written.length === 1 && (isDivision(first.text) || isRemark(first.text))) continue
    if (row.filter((cell) => cell.isFigure || cell.isDash).length < 2) break
    rows.push(row)
  }
  const kinds = rows.slice(1).map((row) => kindOfRow(row, firstAnswer))
  if (!isScale && (kinds.includes('item') || kinds.every((kind) => kind === 'same'))) return null
  return { rows, firstAnswer, items: itemsOf(rows, kinds, firstAnswer), length: end - at }
}

const isOfScale = ({ text }: GridCell): boolean => stanceOf(text) !== null || roleOf(text) !== 'answer'
const isSexOrNothing = (text: string): boolean => sexOf(text) === 'male' || sexOf(text) === 'female'

/** whole: 全体 · part: 男性, 20代 · unit: 件数, ％ · year · same: no name of its own, or only 件数 and ％ behind the name before */
type RowKind = 'whole' | 'part' | 'unit' | 'year' | 'same' | 'item'
function kindOfRow(row: GridRow, firstAnswer: number): RowKind {
  const texts = row
    .slice(0, Math.max(1, firstAnswer))
    .flatMap(({ text, isFigure, isDash }) => (text === '' || isFigure || isDash || isDivision(text) ? [] : [text]))
  const kinds = texts.map(kindOfName)
  if (kinds.length === 0) return 'same'
  return (['item', 'year', 'part', 'whole'] as const).find((kind) => kinds.includes(kind)) ?? 'unit'
}

function kindOfName(text: string): RowKind {
  if (isTotal(text)) return 'whole'
  const kind = kindOfHeading(text)
  if (kind === 'count' || kind === 'percent') return 'unit'
  if (isAge(text) || sexOf(text) !== null || isUnsaid(text)) return 'part'
  return surveyYearOf(text) !== null && text.length < 12 ? 'year' : 'item'
}

/** Beside 全体 they are places or trades, and divide the one question; of their own they are questions with one scale. */
function itemsOf(rows: readonly GridRow[], kinds: readonly RowKind[], firstAnswer: number): CrossTable['items'] {
  if (!kinds.includes('item') || kinds.includes('whole') || kinds.includes('part')) return []
  const items: { text: string; row: number; places: number[] }[] = []
  for (const [nth, kind] of kinds.entries()) {
    const row = rows[nth + 1] ?? []
    const names = row
      .slice(0, Math.max(1, firstAnswer))
      .filter(({ text, isFigure }) => text !== '' && !isFigure && kindOfName(text) === 'item')
    if (kind === 'item') items.push({ text: names.map(({ text }) => text).join(' '), row: row[0]?.row ?? 0, places: [nth + 1] })
    else items.at(-1)?.places.push(nth + 1)
  }
  return items
}
