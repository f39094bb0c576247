// Knows whether a 改善アクション should have come to its end.
import type { ActItem } from '../../model/act-item.ts'

/** `today`: ISO date. The due day itself is in time. */
export function isOverdue({ state, dueDate }: Pick<ActItem, 'state' | 'dueDate'>, today: string): boolean {
  return state === 'open' && dueDate !== null && dueDate < today
}
