// Knows what would be lost with a plan: what was written in it, and what it only has from the year before.
import { keyOfField, type RecordKind, textFields } from '../model/fields.ts'
import type { Amount, WardPlan } from '../model/ward-plan.ts'
import { amountsForNextYear } from './amounts-for-next-year.ts'
import { ownedItemsOf } from './owned-items.ts'

type Written = Readonly<{ texts: number; amounts: number }>
type Origins = ReadonlyMap<string, readonly string[]>

/**
 * Texts and amounts of `plan` that neither still carry the mark 前年度のまま nor are the same as in the records of `last` that they came from
 * (`origins`: id of a record → ids of those). `last` null: all of them.
 */
export function writtenInPlan(plan: WardPlan, last: WardPlan | null, origins: Origins): Written {
  const marked = new Set(plan.carried.map((c) => keyOfField({ kind: c.kind as RecordKind, id: c.recordId, field: c.field })))
  const before = new Map((last ? recordsOf(last) : []).map(({ record }) => [record.id, record]))
  let texts = 0
  let amounts = plan.relatedBudget.length
  for (const { kind, record } of recordsOf(plan)) {
    const came = kind === 'wardPlan' ? (last ? [last] : []) : (origins.get(record.id) ?? []).flatMap((id) => before.get(id) ?? [])
    for (const field of textFields[kind]) {
      const text = textIn(record, field)
      const isOwn =
        text !== '' && !marked.has(keyOfField({ kind, id: record.id, field })) && !came.some((one) => textIn(one, field) === text)
      if (isOwn && !followsLastYear(record, field)) texts += 1
    }
    if (!('amounts' in record)) continue
    const brought = amountsForNextYear(
      came.flatMap((one) => ('amounts' in one ? (one.amounts as readonly Amount[]) : [])),
      last?.fiscalYear ?? 0,
      plan.fiscalYear,
    )
    const known = new Set(brought.map(keyOfAmount))
    amounts += (record.amounts as readonly Amount[]).filter((amount) => !known.has(keyOfAmount(amount))).length
  }
  return { texts, amounts }
}

type PlanRecord = Readonly<{ kind: RecordKind; record: Readonly<{ id: string }> }>

function recordsOf(plan: WardPlan): readonly PlanRecord[] {
  return [
    { kind: 'wardPlan', record: plan },
    ...ownedItemsOf(plan).flatMap(({ kind, item }): readonly PlanRecord[] => [
      { kind, record: item },
      ...('outcomeIndicators' in item ? item.outcomeIndicators.map((record) => ({ kind: 'outcomeIndicator' as const, record })) : []),
      ...('processIndicators' in item ? item.processIndicators.map((record) => ({ kind: 'processIndicator' as const, record })) : []),
    ]),
  ]
}

const keyOfAmount = ({ kind, fund, fiscalYear, yen }: Omit<Amount, 'id'>) => `${kind}/${fund}/${fiscalYear}/${yen}`

/** What is made of last year's records each time it is read was written by nobody. */
function followsLastYear(record: object, field: string): boolean {
  if (field === 'pastResults') return 'pastResultsLinked' in record && record.pastResultsLinked === true
  return field.startsWith('previous') && 'previousLinked' in record && record.previousLinked === true
}

function textIn(record: object, field: string): string {
  const text = (record as Readonly<Record<string, unknown>>)[field]
  return typeof text === 'string' ? text : ''
}
