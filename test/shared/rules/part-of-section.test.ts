// Knows that a section's part holds nothing that is not the section's to know, and that a merge of it asks nothing about what was left out.
import { expect, it } from 'vitest'
import { ownedKinds } from '../../../shared/model/fields.ts'
import type { FlatPlan } from '../../../shared/model/merge.ts'
import { flattenPlan } from '../../../shared/rules/flatten-plan.ts'
import { mergePlans, scopeMark, scopeOf } from '../../../shared/rules/merge-plans.ts'
import { nextBase } from '../../../shared/rules/next-base.ts'
import { partOfSection } from '../../../shared/rules/part-of-section.ts'
import { unflattenPlan } from '../../../shared/rules/unflatten-plan.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import { fc } from '../../helpers/fast-check.ts'

/** Of a plan the records that are in the part too, whole. */
const onlyOf = (part: FlatPlan, plan: FlatPlan): FlatPlan => {
  const ids = new Set(part.records.map((r) => r.id))
  return { ...plan, records: plan.records.filter((r) => ids.has(r.id)) }
}
const posts = ['post-1', 'post-2', 'post-3']

it('leaves out notes, reasons, budget and posts of all that is not theirs, and keeps their own', () => {
  let kept = 0
  fc.assert(
    fc.property(anyPlan({ year: 2024, generation: 'G2', posts }), (plan) => {
      const part = partOfSection(plan, new Map(), new Set(['post-1']))
      if (!part) return
      const owners = new Map(part.records.map((r) => [r.id, r]))
      for (const { kind, parentId, values } of part.records) {
        const isOwned = (ownedKinds as readonly string[]).includes(kind)
        const owner = isOwned ? values['postId'] : owners.get(parentId ?? '')?.values['postId']
        const secrets = Object.keys(values).filter((f) =>
          /^(carried\/)?(internalNote|budgetNote|targetReason|postId)$|^relatedBudget/.test(f),
        )
        expect(values[scopeMark] ?? 0).toBe(owner === 'post-1' ? 1 : 0)
        if (owner !== 'post-1') expect(secrets).toEqual([])
        else kept += secrets.length
      }
    }),
    { numRuns: 200 },
  )
  expect(kept).toBeGreaterThan(100)
})

it('comes back unchanged without a question, the second time too, whatever was left out', () => {
  fc.assert(
    fc.property(anyPlan({ year: 2024, generation: 'G2', posts }), (plan) => {
      const part = partOfSection(plan, new Map(), new Set(['post-1']))
      if (!part) return
      // a file holds every field, the left-out ones empty
      const theirs = flattenPlan(unflattenPlan(part), new Map(part.records.map((r) => [r.id, r.position])))
      const ours = flattenPlan(plan)
      const first = mergePlans(part, ours, theirs, scopeOf(part))
      expect(first.changes).toEqual([])
      // others' items under theirs, which were not handed out, are all that is only ours
      const others = mergePlans(part, onlyOf(part, ours), theirs, scopeOf(part))
      expect(others).toEqual({ changes: [], oursOnly: 0 })
      const next = nextBase(part, theirs)
      expect(mergePlans(next, ours, theirs, scopeOf(next))).toEqual(first)
    }),
    { numRuns: 200 },
  )
})
