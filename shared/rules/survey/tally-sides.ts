// Knows whether tables stand side by side on one sheet, and parts them.
import { kindOfHeading } from './heading-kind.ts'
import type { GridRow } from './tally-grid.ts'

/** The same rows for each table, the cells of the others emptied: every cell stays where it stands. */
export function sidesOf(grid: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const starts = startsOf(grid)
  if (starts.length < 2) return [grid]
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? Number.POSITIVE_INFINITY
    return grid.map((row) => row.map((cell, place) => (place >= start && place < end ? cell : emptied(cell))))
  })
}

/** Where the answers have a heading of their own again behind one of figures: 選択肢｜件数｜選択肢｜件数. */
function startsOf(grid: readonly GridRow[]): readonly number[] {
  for (const row of grid) {
    const kinds = row.map(({ text, isFigure }) => (text === '' || isFigure ? null : kindOfHeading(text)))
    const labels = kinds.flatMap((kind, place) => (kind === 'label' ? [place] : []))
    const hasFigures = labels.map((place, nth) =>
      kinds.slice(place, labels[nth + 1]).some((kind) => kind === 'count' || kind === 'percent'),
    )
    if (labels.length < 2 || hasFigures.includes(false) || new Set(labels.map((place) => row[place]?.text)).size > 1) continue
    return labels.map((place, nth) => (nth === 0 ? 0 : beginningOf(grid, place)))
  }
  return [0]
}

/** Numbers of answers, or a merged group, may stand before their heading: back to the column that nothing stands in, at most. */
function beginningOf(grid: readonly GridRow[], label: number): number {
  let place = label
  while (place > 1 && kindIn(grid, place - 1) === 'optionNumber') place -= 1
  return place
}

function kindIn(grid: readonly GridRow[], place: number): ReturnType<typeof kindOfHeading> {
  const heading = grid.find((row) => kindOfHeading(row[place]?.text ?? '') !== null)
  return heading ? kindOfHeading(heading[place]?.text ?? '') : null
}

const emptied = <Cell extends Readonly<{ text: string }>>(cell: Cell): Cell => ({ ...cell, text: '', isFigure: false, isDash: false })
