// Knows what a person does to the binding of the cell in front: bind, change its words, settle a doubt, take it away.
import type { BoundCell } from '../../../shared/model/form-template.ts'
import { bindCell, keyOfCell, settleCell, unbindCell } from '../../stores/form-draft.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import type { SheetGeometry } from './sheet-geometry.ts'

/** Labels are short; what is longer is a text that somebody left in the form. */
const longestLabel = 60

type Cell = Readonly<{ sheet: string; address: string; row: number; column: number }>

export function bindField(cell: Cell, bound: BoundCell | null, fieldPath: string, geometry: SheetGeometry): void {
  const label = bound?.label || labelBeside(geometry, cell)
  const { sheet, address } = cell
  const next: BoundCell = { sheet, address, fieldPath, label, before: bound?.before ?? '', after: bound?.after ?? '' }
  useFormFiles.getState().change((draft) => bindCell(draft, next))
}

export function rewordCell(bound: BoundCell, change: Partial<Pick<BoundCell, 'label' | 'before' | 'after'>>): void {
  const tag = `${Object.keys(change).join()}/${keyOfCell(bound)}`
  useFormFiles.getState().change((draft) => bindCell(draft, { ...bound, ...change }), tag)
}

export function unbind(key: string): void {
  useFormFiles.getState().change((draft) => unbindCell(draft, key))
}

export function settle(key: string): void {
  useFormFiles.getState().change((draft) => settleCell(draft, key))
}

/** A field of last year's form to the cell in front, in place of where it was found. */
export function putField(from: BoundCell, now: BoundCell | null, cell: Cell): void {
  const { sheet, address } = cell
  useFormFiles.getState().change((draft) => bindCell(now ? unbindCell(draft, keyOfCell(now)) : draft, { ...from, sheet, address }))
}

/** What the form calls a cell: the nearest text to its left, else above it. */
function labelBeside(geometry: SheetGeometry, { row, column }: Cell): string {
  const isLabel = (text: string) => text.trim() !== '' && text.length <= longestLabel
  for (let left = column - 1; left >= 1; left -= 1) {
    const text = geometry.cellAt(row, left)?.text ?? ''
    if (isLabel(text)) return text
  }
  for (let above = row - 1; above >= 1; above -= 1) {
    const text = geometry.cellAt(above, column)?.text ?? ''
    if (isLabel(text)) return text
  }
  return ''
}
