// Knows which places of targets, deadlines, bases, wordings and shown series the change record says to be other than they were at 策定.
import type { RowChange } from '../model/deed.ts'
import type { SeriesLinkKind, TargetChange } from '../model/indicator.ts'

export type RowValues = NonNullable<RowChange['before']>
/** A change of a deed that stands. */
export type StandingChange = RowChange & Readonly<{ deedId: number; operator: string; at: string }>
/** One row with what it comes to since 策定 (null = it is as it was), and the changes that made it so, oldest first. */
export type ChangedRow = Readonly<{ net: RowChange | null; changes: readonly StandingChange[]; now: RowValues | null }>

/** A place that differs: the values of its columns then and now, null = the row was not there or is no more. */
export type ChangedPlace = Readonly<{
  /** The same for the same place as long as it differs. */
  key: string
  kind: TargetChange['kind']
  recordId: string
  aspect: TargetChange['aspect']
  before: RowValues | null
  after: RowValues | null
  last: StandingChange
}>

type Field = Readonly<{ aspect: ChangedPlace['aspect']; columns: readonly [string, ...string[]] }>
const fieldsOfIndicator: readonly Field[] = [
  { aspect: 'target', columns: ['target'] },
  { aspect: 'deadline', columns: ['cumulative_from', 'cumulative_until'] },
  { aspect: 'wording', columns: ['name'] },
]
const watched: Readonly<Record<string, Readonly<{ kind: TargetChange['kind']; fields: readonly Field[] }>>> = {
  outcome_indicator: { kind: 'outcomeIndicator', fields: fieldsOfIndicator },
  process_indicator: { kind: 'processIndicator', fields: fieldsOfIndicator },
  initiative: { kind: 'initiative', fields: [{ aspect: 'withdrawal', columns: ['withdrawal_criterion'] }] },
  indicator_series: {
    kind: 'series',
    fields: [
      { aspect: 'target', columns: ['target_value', 'target_upper', 'target_text'] },
      { aspect: 'deadline', columns: ['target_day', 'target_year'] },
      { aspect: 'base', columns: ['denominator_filter'] },
      { aspect: 'wording', columns: ['name'] },
      { aspect: 'wording', columns: ['kind', 'unit'] },
      { aspect: 'wording', columns: ['direction', 'is_strict'] },
      { aspect: 'wording', columns: ['total_from'] },
      { aspect: 'method', columns: ['method'] },
      { aspect: 'method', columns: ['counting_rule'] },
    ],
  },
  yearly_target: {
    kind: 'yearlyTarget',
    fields: [
      { aspect: 'target', columns: ['value', 'upper', 'text'] },
      { aspect: 'deadline', columns: ['day'] },
      { aspect: 'withdrawal', columns: ['withdrawal'] },
    ],
  },
}
/** What is said for the first time after 策定 changes nothing that was established. A base or a wording says something also where it is empty. */
const saidFirst: readonly ChangedPlace['aspect'][] = ['target', 'deadline', 'withdrawal', 'method']

/**
 * The places of one row. Indicators of a plan are listed also where they were added or removed as a whole, unless they say nothing at all; a series or a 年次目標 that was made after
 * 策定 is not (for a common indicator, which was there before it had a row, give a net change from the policy's own values). An indicator that came to
 * show its first series after 策定 is not listed; one that shows another, or none any more, is.
 */
export function changedPlacesOf(row: ChangedRow): readonly ChangedPlace[] {
  const { net, changes, now } = row
  if (net?.table === 'series_link') return shownSeriesOf(net, row)
  const table = net && Object.hasOwn(watched, net.table) ? watched[net.table] : undefined
  if (!net || !table) return []
  const at = (column: string) => `${table.kind}/${net.rowId}/${column}`
  const of = { kind: table.kind, recordId: net.rowId }
  const isIndicator = table.kind === 'outcomeIndicator' || table.kind === 'processIndicator'
  if (net.before === null || net.after === null) {
    const last = changes.findLast((change) => (net.before === null ? change.before : change.after) === null)
    if (!last) return []
    if (isIndicator) {
      const aspect = net.before === null ? 'added' : 'removed'
      const row = net.before ?? now ?? {}
      return isEmpty(row['name']) && isEmpty(row['target'])
        ? []
        : [{ ...of, key: at('*'), aspect, before: net.before, after: net.before === null ? now : null, last }]
    }
    if (net.before === null || table.kind !== 'yearlyTarget') return []
  }
  const then = { ...now, ...net.before }
  return table.fields.flatMap(({ aspect, columns }) => {
    const before = pick(then, columns)
    const after = net.after === null ? null : pick(now ?? {}, columns)
    if (columns.every((column) => (after?.[column] ?? null) === before[column])) return []
    const isFirst = !isIndicator && of.kind !== 'initiative' && saidFirst.includes(aspect) && columns.every((c) => isEmpty(before[c]))
    const last = changes.findLast((change) => columns.some((column) => isTouched(change, column)))
    return isFirst || !last ? [] : [{ ...of, key: at(columns[0]), aspect, before, after, last }]
  })
}

function shownSeriesOf({ rowId, before, after }: RowChange, { changes, now }: ChangedRow): readonly ChangedPlace[] {
  const column = 'series_id'
  const last = changes.findLast((change) => isTouched(change, column))
  if (before === null || !last) return []
  const then = { ...now, ...before }
  const kind = then['kind'] as SeriesLinkKind
  const of = { key: `${kind}/${rowId}/${column}`, kind, recordId: rowId, aspect: 'identity', last } as const
  return [{ ...of, before: pick(then, [column]), after: pick(after === null ? {} : (now ?? {}), [column]) }]
}

const isEmpty = (value: string | number | null | undefined): boolean => value === null || value === undefined || value === ''

function isTouched({ before, after }: RowChange, column: string): boolean {
  return before === null || after === null || Object.hasOwn(after, column)
}

function pick(values: RowValues, columns: readonly string[]): RowValues {
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
}
