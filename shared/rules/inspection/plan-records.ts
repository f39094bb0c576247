// Knows a plan as one flat list of its records in the form's order, each with the item that it belongs to and the post that owns that.
import type { RecordKind, ReviewKind } from '../../model/fields.ts'
import type { PostId } from '../../model/ids.ts'
import type { WardPlan } from '../../model/ward-plan.ts'

/** An item of the outline: 経営課題, 戦略, 具体的取組, 取組項目. `postId`: its own post. */
export type PlanOwner = Readonly<{
  kind: Exclude<RecordKind, 'wardPlan' | 'outcomeIndicator' | 'processIndicator' | ReviewKind>
  id: string
  title: string
  /** The 経営課題 around; null for 取組項目. */
  issueId: string | null
  postId: PostId | null
}>
/** One record that has texts; `owner` null = the plan itself. Reviews are not listed: they come after the plan has gone out. */
export type PlanRecord = Readonly<{
  kind: RecordKind
  id: string
  record: Readonly<{ id: string }>
  owner: PlanOwner | null
}>
export type PlanRecords = Readonly<{
  records: readonly PlanRecord[]
  byId: ReadonlyMap<string, PlanRecord>
  owners: readonly PlanOwner[]
}>

const known = new WeakMap<WardPlan, PlanRecords>()

/** The same lists for the same plan: plans are replaced, never changed. */
export function recordsOfPlan(plan: WardPlan): PlanRecords {
  const before = known.get(plan)
  if (before) return before
  const records: PlanRecord[] = []
  const owners: PlanOwner[] = []
  const put = (kind: RecordKind, record: Readonly<{ id: string }>, owner: PlanOwner | null) =>
    records.push({ kind, id: record.id, record, owner })
  const own = (
    kind: PlanOwner['kind'],
    item: Readonly<{ id: string; title: string; postId: PostId | null }>,
    above: PlanOwner | null,
  ): PlanOwner => {
    const { id, title } = item
    const issueId = kind === 'managementIssue' ? id : (above?.issueId ?? null)
    const owner: PlanOwner = { kind, id, title, issueId, postId: item.postId }
    owners.push(owner)
    put(kind, item, owner)
    return owner
  }
  put('wardPlan', plan, null)
  for (const issue of plan.managementIssues) {
    const ofIssue = own('managementIssue', issue, null)
    for (const strategy of issue.strategies) {
      const ofStrategy = own('strategy', strategy, ofIssue)
      for (const indicator of strategy.outcomeIndicators) put('outcomeIndicator', indicator, ofStrategy)
      for (const initiative of strategy.initiatives) {
        const ofInitiative = own('initiative', initiative, ofStrategy)
        for (const indicator of initiative.processIndicators) put('processIndicator', indicator, ofInitiative)
      }
    }
  }
  for (const item of plan.reformItems) own('reformItem', item, null)
  const made = { records, byId: new Map(records.map((record) => [record.id, record])), owners }
  known.set(plan, made)
  return made
}
