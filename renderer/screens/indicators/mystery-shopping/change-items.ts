// Knows the items of a 覆面調査 as rows of a table, and what they are after its cells were typed.
import type { MysteryArea } from '../../../../shared/model/survey.ts'
import type { CellChange } from '../cell-grid.tsx'
import { pointsTyped } from '../typed-numbers.ts'

export type ItemRow = Readonly<{ area: string; name: string; scores: readonly string[] }>

/** An area of which nothing is looked at yet is a row of its own. */
export function rowsOfAreas(areas: readonly MysteryArea[]): readonly ItemRow[] {
  return areas.flatMap(({ name: area, items }) =>
    items.length === 0 ? [{ area, name: '', scores: [] }] : items.map((item) => ({ area, name: item.name, scores: item.scores })),
  )
}

/**
 * A row behind the last is a new one, an emptied one goes; one without an area belongs to the area above it. Areas stand in the order in which they
 * first come. The texts are known to be readable.
 */
export function changeItems(areas: readonly MysteryArea[], changes: readonly CellChange[]): readonly MysteryArea[] {
  const rows: (ItemRow | undefined)[] = [...rowsOfAreas(areas)]
  for (const { row, column, text } of changes) {
    const before = rows[row] ?? { area: '', name: '', scores: [] }
    const nth = /^score(\d+)$/.exec(column)?.[1]
    if (nth === undefined) rows[row] = { ...before, [column]: text.trim() }
    else rows[row] = { ...before, scores: withScore(before.scores, Number(nth), storedPoints(text)) }
  }
  return areasOfRows(rows.filter((row): row is ItemRow => row !== undefined))
}

export function areasOfRows(rows: readonly ItemRow[]): readonly MysteryArea[] {
  const byArea = new Map<string, { name: string; scores: readonly string[] }[]>()
  let above = ''
  for (const { area, name, scores } of rows) {
    const known = scores.filter((score) => score !== '')
    if (area === '' && name === '' && known.length === 0) continue
    above = area === '' ? above : area
    const items = byArea.get(above) ?? []
    byArea.set(above, items)
    if (name !== '' || known.length > 0) items.push({ name, scores: known })
  }
  return [...byArea].map(([name, items]) => ({ name, items }))
}

function withScore(scores: readonly string[], nth: number, score: string): readonly string[] {
  return Array.from({ length: Math.max(scores.length, nth + 1) }, (_, index) => (index === nth ? score : (scores[index] ?? '')))
}

/** Without zeros behind the last digit, as decimals are kept. */
export function storedPoints(text: string): string {
  const points = pointsTyped(text) ?? ''
  return points.includes('.') ? points.replace(/\.?0+$/, '') : points
}
