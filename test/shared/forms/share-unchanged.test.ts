// Knows that sharing objects changes no value, that a plan read again keeps what was not touched, and that its layout is the same.
import { expect, test } from 'vitest'
import { placesOfLayout } from '../../../shared/forms/form-places.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { shareUnchanged } from '../../../shared/forms/share-unchanged.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place}${nth}`)

test('the outcome always equals what was read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(shareUnchanged(before, after)).toEqual(after)
    }),
  )
})

test('nothing changed: the very same plan', () => expect(shareUnchanged(plan, structuredClone(plan))).toBe(plan))

test('one text changed: all else is the very same, moved records too', () => {
  const again = structuredClone(plan)
  const [first, second] = again.managementIssues
  if (!first || !second) throw new Error('no issues')
  const shared = shareUnchanged(plan, { ...again, managementIssues: [second, { ...first, challenge: '直した' }] })
  expect(shared.managementIssues[0]).toBe(plan.managementIssues[1])
  expect(shared.managementIssues[1]?.strategies).toBe(plan.managementIssues[0]?.strategies)
  expect(shared.managementIssues[1]?.challenge).toBe('直した')
})

/** One deed on a plan: a text, a number of lines, an order, a deletion, a copy, the mark 主な, an amount. */
type Edit = Readonly<{ what: 'text' | 'swap' | 'delete' | 'duplicate' | 'main' | 'amount'; at: number; lines: number }>
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('text', 'swap', 'delete', 'duplicate', 'main', 'amount'),
  at: fc.nat(1000),
  lines: fc.integer({ min: 0, max: 40 }),
})

function edited(plan: WardPlan, { what, at, lines }: Edit, nth: number): WardPlan {
  const next = structuredClone(plan) as Changeable<WardPlan>
  const strategies = next.managementIssues.flatMap((issue) => issue.strategies)
  const strategy = strategies[at % strategies.length]
  const list = strategy?.initiatives ?? []
  const place = at % Math.max(list.length, 1)
  const initiative = list[place]
  if (!strategy || !initiative) return next
  if (what === 'text') initiative.content = Array.from({ length: lines }, (_, i) => `・${nth}の${i}`).join('\n')
  if (what === 'swap') next.managementIssues.reverse()
  if (what === 'delete' && list.length > 1) list.splice(place, 1)
  if (what === 'duplicate') list.splice(place, 0, { ...structuredClone(initiative), id: `copy-${nth}` as never })
  if (what === 'main') initiative.isMain = !initiative.isMain
  if (what === 'amount') initiative.amounts.splice(0, 1)
  return next
}
type Changeable<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer U)[]
    ? Changeable<U>[]
    : { -readonly [K in keyof T]: Changeable<T[K]> }

test.each(['form1', 'form2'])('%s of a shared plan is laid out as that of the plan read afresh, deed after deed', (formId) => {
  const layOut = (of: WardPlan) => layoutForm({ generation: generation('G1'), formId, plan: of, wardName: '天王寺区' })
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      let shared = plan
      for (const [nth, edit] of edits.entries()) {
        const read = edited(shared, edit, nth)
        shared = shareUnchanged(shared, read)
        expect(shared).toEqual(read)
        const layout = layOut(shared)
        const afresh = layOut(structuredClone(read))
        expect(layout).toEqual(afresh)
        expect(placesOfLayout(layout)).toEqual(placesOfLayout(afresh))
      }
    }),
    { numRuns: 60 },
  )
})
