// Knows which part of a plan a section is handed: its own items with what is in them, and what they stand under, all under the plan's own numbers.
import { isOwnedKind } from '../model/fields.ts'
import type { FlatPlan, FlatRecord } from '../model/merge.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { flattenPlan } from './flatten-plan.ts'
import { scopeMark, textOfMark } from './merge-plans.ts'
import { itemOfAttached } from './item-of-attached.ts'
import { numberOf } from './numbering.ts'
import { sortFlat } from './sort-flat.ts'

/**
 * The records that the section's posts own are marked as in scope, with their indicators. Numbers are fixed to what the whole plan shows, and
 * new items will be numbered behind all of it; live texts stand still. What only surrounds the section's items comes without notes, budget and
 * post: none of that is in the part at all, so a merge asks nothing about it. Of `attached` what belongs to the section's own records goes along, but
 * improvements that became an initiative. null where the posts own nothing.
 */
export function partOfSection(
  plan: WardPlan,
  positions: ReadonlyMap<string, string>,
  postIds: ReadonlySet<string>,
  attached: readonly FlatRecord[] = [],
): FlatPlan | null {
  const { fiscalYear, records } = flattenPlan(plan, positions)
  const byId = new Map(records.map((r) => [r.id, r]))
  const isOwned = (r: FlatRecord) => isOwnedKind(r.kind) && postIds.has(String(r.values['postId'] ?? ''))
  const owned = new Set(records.filter(isOwned).map((r) => r.id))
  if (owned.size === 0) return null
  const needed = new Set<string>(owned)
  for (const id of owned) {
    for (let r = byId.get(id); r?.parentId; r = byId.get(r.parentId)) needed.add(r.parentId)
  }
  const numbers = numberOf(plan)
  const upTo = highestNumbers(plan, numbers)
  const part = records.flatMap((record) => {
    const isIndicator = !isOwnedKind(record.kind) && record.parentId !== null && needed.has(record.parentId)
    if (!needed.has(record.id) && !isIndicator) return []
    const isTheirs = owned.has(record.id) || (isIndicator && owned.has(record.parentId ?? ''))
    const fixed: Record<string, string | number | null> = {
      ...(isTheirs ? record.values : withoutOwnersOnly(record.values)),
      ...upTo.get(record.id),
      ...(isOwnedKind(record.kind) ? { number: ordinalOf(numbers, record.id) } : {}),
      ...('pastResultsLinked' in record.values ? { pastResultsLinked: 0 } : {}),
      ...('previousLinked' in record.values ? { previousLinked: 0 } : {}),
      ...(isTheirs ? { [scopeMark]: 1 } : {}),
    }
    return [{ ...record, values: fixed }]
  })
  const own = new Set(part.filter((r) => r.values[scopeMark] === 1).map((r) => r.id))
  const along = attached
    .filter((r) => own.has(itemOfAttached(r) ?? '') && r.values['isClosed'] !== 1)
    .map((r) => ({ ...r, values: { ...withoutForeignPost(r.values, postIds), [scopeMark]: 1 } }))
  return sortFlat({ fiscalYear, records: [...part, ...along] })
}

/** A post of others is not in their file: an improvement comes without it, and keeps it here. */
function withoutForeignPost(values: FlatRecord['values'], postIds: ReadonlySet<string>): FlatRecord['values'] {
  const { postId, ...others } = values
  return postId === undefined || postId === null || postIds.has(String(postId)) ? values : others
}

/** What only the owner of an item knows, and last year's text of it: its post (their file has no such post), its notes, the plan's budget. */
const ownersOnly = new Set(['postId', 'internalNote', 'budgetNote', 'targetReason'])
function withoutOwnersOnly(values: FlatRecord['values']): FlatRecord['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !ownersOnly.has(textOfMark(field) ?? field) && !field.startsWith('relatedBudget/')),
  )
}

const ordinalOf = (numbers: ReadonlyMap<string, string>, id: string): number => Number(numbers.get(id)?.split('-').at(-1))

/** Of each parent the highest number that any of its items has or had. */
function highestNumbers(plan: WardPlan, numbers: ReadonlyMap<string, string>): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const highest = (upTo: number, items: readonly Readonly<{ id: string }>[]) =>
    Math.max(upTo, ...items.map((item) => ordinalOf(numbers, item.id)))
  return new Map<string, Readonly<Record<string, number>>>([
    [
      plan.id,
      {
        numberedUpTo: highest(plan.numberedUpTo, plan.managementIssues),
        reformNumberedUpTo: highest(plan.reformNumberedUpTo, plan.reformItems),
      },
    ],
    ...plan.managementIssues.flatMap((issue) => [
      [issue.id, { numberedUpTo: highest(issue.numberedUpTo, issue.strategies) }] as const,
      ...issue.strategies.map((s) => [s.id, { numberedUpTo: highest(s.numberedUpTo, s.initiatives) }] as const),
    ]),
  ])
}
