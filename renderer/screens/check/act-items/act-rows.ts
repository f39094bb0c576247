// Knows how the ledger stands in its list: what is open first, what is due soonest on top, then improvements of the year in front that are no act item yet, then what is closed.
import type { ActItem, Destination } from '../../../../shared/model/act-item.ts'
import type { Improvement } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { isOverdue } from '../../../../shared/rules/check/is-overdue.ts'
import { actItemWords as words } from '../../../../shared/words/act-items.ts'

export type ActRow =
  | Readonly<{ kind: 'group'; key: string; label: string; count: number }>
  | Readonly<{ kind: 'item'; key: string; item: ActItem; isOverdue: boolean }>
  | Readonly<{ kind: 'improvement'; key: string; improvement: Improvement; fiscalYear: number }>
export type ActScope = keyof typeof words.scopes
/** null = any; '' = nobody's, undecided. */
export type ActFilter = Readonly<{
  scope: ActScope
  fiscalYear: number | null
  postId: string | null
  destination: Destination | '' | null
  overdueOnly: boolean
}>
export const everyOpenOne: ActFilter = { scope: 'open', fiscalYear: null, postId: null, destination: null, overdueOnly: false }

export type Ledger = Readonly<{
  items: readonly ActItem[]
  /** Of the plan in front, and its year; those that are an act item already are left out here. */
  improvements: readonly Improvement[]
  fiscalYear: number
  /** ISO date. */
  today: string
}>

export function rowsOfLedger({ items, improvements, fiscalYear, today }: Ledger, filter: ActFilter): readonly ActRow[] {
  const shown = items
    .filter((item) => fits(item, filter) && (!filter.overdueOnly || isOverdue(item, today)))
    .map((item): ActRow & { kind: 'item' } => ({ kind: 'item', key: item.id, item, isOverdue: isOverdue(item, today) }))
  const open = shown.filter(({ item }) => item.state === 'open').toSorted((a, b) => compareDue(a.item, b.item))
  const closed = shown.filter(({ item }) => item.state !== 'open')
  const fresh = filter.overdueOnly
    ? []
    : improvements
        .filter(({ hasActItem, postId }) => !hasActItem && fits({ fiscalYear, postId, destination: null }, filter))
        .map((improvement): ActRow => ({ kind: 'improvement', key: improvement.key, improvement, fiscalYear }))
  return [
    ...(filter.scope === 'improvements' ? [] : groupOf('open', words.groups.open, open)),
    ...groupOf('improvements', words.groups.improvements, fresh),
    ...(filter.scope === 'all' ? groupOf('closed', words.groups.closed, closed) : []),
  ]
}

function fits(one: Readonly<{ fiscalYear: number; postId: string | null; destination: Destination | null }>, filter: ActFilter): boolean {
  return (
    (filter.fiscalYear === null || filter.fiscalYear === one.fiscalYear) &&
    (filter.postId === null || filter.postId === (one.postId ?? '')) &&
    (filter.destination === null || filter.destination === (one.destination ?? ''))
  )
}

/** What is due soonest first, what has no day last, of one day the newest year first. */
function compareDue(a: ActItem, b: ActItem): number {
  if (a.dueDate !== b.dueDate) return a.dueDate === null ? 1 : b.dueDate === null ? -1 : a.dueDate < b.dueDate ? -1 : 1
  return b.fiscalYear - a.fiscalYear
}

function groupOf(key: string, label: string, rows: readonly ActRow[]): readonly ActRow[] {
  return rows.length === 0 ? [] : [{ kind: 'group', key: `group ${key}`, label, count: rows.length }, ...rows]
}
