// Knows how the list of the view 確認 stands in lines: what was deleted on top, then what waits, what was due before the person came at its end where he unfolded it.
import type { Confirmation } from '../../../../shared/model/check.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import type { QueueItem } from './queue-items.ts'

export type QueueRow =
  | Readonly<{ kind: 'group'; key: string; label: string; count: number }>
  | Readonly<{ kind: 'gone'; key: string; gone: Confirmation }>
  | Readonly<{ kind: 'item'; key: string; item: QueueItem }>
export type QueueLine = Exclude<QueueRow, { kind: 'group' }>

export const isLine = (row: QueueRow): row is QueueLine => row.kind !== 'group'
export const goneKey = ({ id }: Confirmation): string => `gone ${id}`

export function rowsOfQueue(items: readonly QueueItem[], gone: readonly Confirmation[], isUnfolded: boolean): readonly QueueRow[] {
  const own = items.filter(({ isInherited }) => !isInherited)
  const inherited = items.filter(({ isInherited }) => isInherited)
  const asRow = (item: QueueItem): QueueRow => ({ kind: 'item', key: item.key, item })
  const deleted: readonly QueueRow[] =
    gone.length === 0
      ? []
      : [
          { kind: 'group', key: 'group gone', label: words.gone, count: gone.length },
          ...gone.map((one): QueueRow => ({ kind: 'gone', key: goneKey(one), gone: one })),
          ...(own.length === 0 ? [] : [{ kind: 'group', key: 'group items', label: words.list, count: own.length } as const]),
        ]
  const unfolded: readonly QueueRow[] =
    inherited.length === 0 || !isUnfolded
      ? []
      : [{ kind: 'group', key: 'group inherited', label: words.inherited, count: inherited.length }, ...inherited.map(asRow)]
  return [...deleted, ...own.map(asRow), ...unfolded]
}
