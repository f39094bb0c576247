// Knows what must hold of every laid-out form, whatever stands in it.
import { expect } from 'vitest'
import { bodyHeightOf } from '../../shared/forms/layout-form.ts'
import type { FormLayout, PlacedCell } from '../../shared/forms/form-layout.ts'

/** Cells overlap nowhere, stand on the grid and within the page; keys are unique; every fragment carries its own lines. */
export function expectSoundLayout(layout: FormLayout): void {
  const columns = layout.page.columnWidthsPt.length
  const roomPt = bodyHeightOf(layout.page) - layout.titleHeightPt
  const keys = new Set<string>()
  for (const [index, page] of layout.pages.entries()) {
    expect(page.heightPt).toBeLessThanOrEqual(roomPt)
    const byColumn: PlacedCell[][] = Array.from({ length: columns }, () => [])
    for (const cell of page.cells) {
      expect(keys.has(`${cell.key}`), `key ${cell.key} twice`).toBe(false)
      keys.add(cell.key)
      expect(cell.topPt).toBeGreaterThanOrEqual(0)
      expect(cell.topPt + cell.heightPt).toBeLessThanOrEqual(page.heightPt)
      expect(cell.columns[0]).toBeGreaterThanOrEqual(0)
      expect(cell.columns[1]).toBeLessThanOrEqual(columns)
      expect(cell.fragment.index).toBeLessThan(cell.fragment.count)
      expect((cell.topPt / 0.75) % 1).toBe(0)
      for (let c = cell.columns[0]; c < cell.columns[1]; c += 1) byColumn[c]?.push(cell)
    }
    for (const cells of byColumn) {
      cells.sort((a, b) => a.topPt - b.topPt)
      cells.forEach((cell, i) => {
        const next = cells[i + 1]
        if (next) expect(cell.topPt + cell.heightPt, `page ${index + 1}: ${cell.key} over ${next.key}`).toBeLessThanOrEqual(next.topPt)
      })
    }
  }
}

/** The printed text of each field, its fragments put together again, white space aside. */
export function printedTextsOf(layout: FormLayout): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { cells } of layout.pages) {
    for (const cell of cells) {
      if (cell.field === null || cell.field.kind === 'amount') continue
      const key = cell.key.replace(/#\d+$/, '')
      expect(cell.lines.join('').replaceAll(/\s/g, '')).toBe(cell.text.replaceAll(/\s/g, ''))
      texts.set(key, (texts.get(key) ?? '') + cell.text.replaceAll(/\s/g, ''))
    }
  }
  return texts
}

/** How high an item stands on each page on which something of it stands. */
export function heightsOfOwner(layout: FormLayout): ReadonlyMap<string, readonly number[]> {
  const heights = new Map<string, number[]>()
  for (const { cells } of layout.pages) {
    for (const owner of new Set(cells.map((cell) => cell.ownerId))) {
      const own = cells.filter((cell) => cell.ownerId === owner)
      const height = Math.max(...own.map((c) => c.topPt + c.heightPt)) - Math.min(...own.map((c) => c.topPt))
      heights.set(owner, [...(heights.get(owner) ?? []), height])
    }
  }
  return heights
}
