// Knows how a field's change is said in a few characters: the part that differs, with a little around it.
import type { RowChange } from '../../../shared/model/deed.ts'
import type { FieldRef } from '../../../shared/model/fields.ts'
import { printAmount, units } from '../../../shared/rules/amount.ts'

const kept = 14

/** What a field was and became (amounts in `unit`, a key of `units`), a text shortened to where they differ; null where the changes do not tell (the row came or went as a whole elsewhere). */
export function shortenChange(
  field: FieldRef,
  changes: readonly RowChange[],
  unit: string,
): Readonly<{ before: string; after: string }> | null {
  const column = field.kind === 'amount' ? 'yen' : field.field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const rowId = field.kind === 'amount' ? null : field.kind === 'newItem' ? null : field.id
  const change = changes.find(
    (one) => (rowId === null || one.rowId === rowId) && (column in (one.before ?? {}) || column in (one.after ?? {})),
  )
  if (!change) return null
  const before = valueOf(change.before?.[column], field.kind === 'amount' ? unit : null)
  const after = valueOf(change.after?.[column], field.kind === 'amount' ? unit : null)
  if (before === after) return null
  return field.kind === 'amount' ? { before, after } : aroundDifference(before, after)
}

function valueOf(value: string | number | null | undefined, unit: string | null): string {
  if (value === null || value === undefined) return ''
  return unit !== null && typeof value === 'number' ? `${printAmount(value, units[unit] ?? 1)}${unit}` : String(value)
}

/** Cuts what two texts have in common at both ends down to a few characters. */
export function aroundDifference(before: string, after: string): Readonly<{ before: string; after: string }> {
  const a = [...before]
  const b = [...after]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const from = a.length <= kept && b.length <= kept ? 0 : Math.max(0, start - 3)
  const cut = (letters: readonly string[]) => {
    const to = Math.min(letters.length, Math.max(letters.length - end + 3, from))
    const part = letters.slice(from, to)
    const isCut = part.length > kept
    const text = (isCut ? part.slice(0, kept) : part).join('').replaceAll('\n', ' ')
    return `${from > 0 && text !== '' ? '…' : ''}${text}${text !== '' && (isCut || to < letters.length) ? '…' : ''}`
  }
  return { before: cut(a), after: cut(b) }
}
