// Knows which cells of laid-out forms hold more lines than the form has room for, for 提出前点検.
import { keyOfField } from '../model/fields.ts'
import type { OverflowingCell } from '../rules/inspection/find-overflows.ts'
import type { FormLayout, FormPage } from './form-layout.ts'

const known = new WeakMap<FormPage, readonly OverflowingCell[]>()

/** In reading order; a field that several forms show is named once. Pages that stay the same objects are not read again. */
export function overflowsOfLayouts(layouts: readonly FormLayout[]): readonly OverflowingCell[] {
  const found = new Map<string, OverflowingCell>()
  for (const { pages } of layouts) {
    for (const page of pages) {
      for (const cell of overflowsOfPage(page)) {
        const key = keyOfField(cell.field)
        if (!found.has(key)) found.set(key, cell)
      }
    }
  }
  return [...found.values()]
}

function overflowsOfPage(page: FormPage): readonly OverflowingCell[] {
  const before = known.get(page)
  if (before) return before
  const cells = page.cells.flatMap(({ field, meter, label, ownerId, fragment }): OverflowingCell[] =>
    field && meter && fragment.index === 0 && meter.used > meter.max ? [{ field, ownerId, label, ...meter }] : [],
  )
  known.set(page, cells)
  return cells
}
