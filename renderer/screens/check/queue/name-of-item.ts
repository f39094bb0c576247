// Knows how an item is called in the view 確認.
import type { CheckedKind } from '../../../../shared/model/check.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'

export function titleOfItem({ kind, title }: Readonly<{ kind: CheckedKind; title: string }>): string {
  return kind === 'wardPlan' ? words.wholePlan : title || words.untitled
}

/** '1-1-2 備蓄物資の配備' */
export function nameOfItem(item: Readonly<{ kind: CheckedKind; number: string; title: string }>): string {
  return `${item.number} ${titleOfItem(item)}`.trim()
}
