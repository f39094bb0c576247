// Knows where an item stands in the order of its siblings: a text between its neighbours' texts, so that a move writes one row.
import { generateNKeysBetween } from 'fractional-indexing'
import type { Sibling } from '../db/repositories/items.ts'

export type Places = Readonly<{
  position: string
  /** Siblings that stood at the very same position (after a move was taken back alone, say) and have to step aside. */
  stepAside: readonly Sibling[]
}>

/** `siblings` in their order, without the item itself; `afterId` null = first, 'last' = last. null where `afterId` is none of them. */
export function positionBehind(siblings: readonly Sibling[], afterId: string | null): Places | null {
  const at = afterId === null ? -1 : afterId === 'last' ? siblings.length - 1 : siblings.findIndex((s) => s.id === afterId)
  if (at === -1 && afterId !== null && afterId !== 'last') return null
  const lower = siblings[at]?.position ?? null
  const behind = siblings.slice(at + 1)
  const next = behind.findIndex((s) => s.position !== lower)
  const equal = next === -1 ? behind : behind.slice(0, next)
  const upper = next === -1 ? null : (behind[next]?.position ?? null)
  const [position = '', ...others] = generateNKeysBetween(lower, upper, equal.length + 1)
  return { position, stepAside: equal.map((s, i) => ({ id: s.id, position: others[i] ?? '' })) }
}
