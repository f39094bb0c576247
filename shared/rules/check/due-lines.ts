// Knows what is due of one person's own: what to write, to confirm and to read, what was sent back, improvements, milestones and inquiries.
import type { ActItem } from '../../model/act-item.ts'
import type { Check, CheckDates, RecordSummary } from '../../model/check.ts'
import type { Inquiry } from '../../model/inquiry.ts'
import type { Organisation } from '../../model/organisation.ts'
import { daysBetween } from '../days-between.ts'
import type { ItemToLog } from './items-in-scope.ts'
import type { QueueEntry } from './queue.ts'
import { termsOf } from './route.ts'

/** `due`: ISO date; null = none. */
export type DueLine = Readonly<{ key: string; due: string | null }> &
  (
    | Readonly<{ kind: QueueEntry['turn']; check: Check; entries: readonly [QueueEntry, ...QueueEntry[]] }>
    | Readonly<{ kind: 'sentBack'; entry: QueueEntry; comment: string; by: string }>
    | Readonly<{ kind: 'actItem'; item: ActItem }>
    | Readonly<{ kind: 'milestone'; item: ItemToLog }>
    | Readonly<{ kind: 'inquiry'; inquiry: Inquiry }>
  )
export type DueRequest = Readonly<{
  /** queueOf of the person. */
  entries: readonly QueueEntry[]
  dates: readonly CheckDates[]
  /** Of all years. */
  actItems: readonly ActItem[]
  records: readonly RecordSummary[]
  /** Those for which records are kept: rules/check/items-in-scope.ts. */
  items: readonly ItemToLog[]
  inquiries: readonly Inquiry[]
  organisation: Organisation
  person: string
  /** ISO date. */
  today: string
}>

/** What is due later than in so many days is not told yet; checks and inquiries wait from the day on which they were asked for. */
export const horizonDays = 30

const order: readonly DueLine['kind'][] = ['sentBack', 'submit', 'again', 'confirm', 'readLater', 'inquiry', 'actItem', 'milestone']

/**
 * By their days, what has none last; of one day what was sent back first. Items of one check that want the same of the person are one line. What was due
 * before he came to the post is left out, as everywhere.
 */
export function dueLinesOf(request: DueRequest): readonly DueLine[] {
  const { dates, organisation, person, today } = request
  const posts = new Set<string | null>(termsOf(organisation, person, today).map(({ postId }) => postId))
  if (posts.size === 0) return []
  const deadlines = new Map(dates.map(({ check, deadline }) => [check, deadline]))
  const isNear = (due: string | null): boolean => due !== null && daysBetween(today, due) <= horizonDays
  const lines = [
    ...linesOfChecks(
      request.entries.filter(({ isInherited }) => !isInherited),
      deadlines,
    ),
    ...request.actItems.flatMap((item): readonly DueLine[] =>
      item.state === 'open' && item.postId !== null && posts.has(item.postId) && isNear(item.dueDate)
        ? [{ kind: 'actItem', key: `actItem ${item.id}`, due: item.dueDate, item }]
        : [],
    ),
    ...linesOfMilestones(request, posts, isNear),
    ...linesOfInquiries(request, posts),
  ]
  return lines.toSorted((a, b) => compareDays(a.due, b.due) || order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** '9999' stands behind every day. */
function compareDays(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}

function linesOfChecks(entries: readonly QueueEntry[], deadlines: ReadonlyMap<Check, string>): readonly DueLine[] {
  const lines: DueLine[] = []
  const groups = new Map<string, QueueEntry[]>()
  for (const entry of entries) {
    const { sentBack } = entry.state
    if (entry.turn === 'submit' && entry.state.stage === 'sentBack' && sentBack) {
      const { comment, person } = sentBack
      lines.push({ kind: 'sentBack', key: `sentBack ${entry.key}`, due: deadlines.get(entry.check) ?? null, entry, comment, by: person })
      continue
    }
    const key = `${entry.turn} ${entry.check}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  for (const [key, [first, ...others]] of groups) {
    if (!first) continue
    // what is confirmed to the end and is only to be read afterwards (後閲) is late for nobody
    const isDone = [first, ...others].every(({ state }) => state.stage === 'confirmed')
    const due = isDone ? null : (deadlines.get(first.check) ?? null)
    lines.push({ kind: first.turn, key, due, check: first.check, entries: [first, ...others] })
  }
  return lines
}

function linesOfMilestones(
  { records, items }: DueRequest,
  posts: ReadonlySet<string | null>,
  isNear: (due: string | null) => boolean,
): readonly DueLine[] {
  const byId = new Map<string, ItemToLog>(items.map((one) => [one.item.id, one]))
  return records.flatMap(({ itemId, nextDueDay }): readonly DueLine[] => {
    const item = byId.get(itemId)
    if (!item || item.postId === null || !posts.has(item.postId) || !isNear(nextDueDay)) return []
    return [{ kind: 'milestone', key: `milestone ${itemId}`, due: nextDueDay, item }]
  })
}

function linesOfInquiries({ inquiries, organisation }: DueRequest, posts: ReadonlySet<string | null>): readonly DueLine[] {
  const sections = new Set<string>(organisation.posts.flatMap(({ id, sectionId }) => (posts.has(id) ? [sectionId] : [])))
  return inquiries.flatMap((inquiry): readonly DueLine[] =>
    inquiry.sections.some(({ sectionId, answeredAt }) => answeredAt === null && sections.has(sectionId))
      ? [{ kind: 'inquiry', key: `inquiry ${inquiry.id}`, due: inquiry.deadline, inquiry }]
      : [],
  )
}
