// Knows what holds of every merge of what travels with a plan: once is as good as twice, no order matters between parts, nothing of one side is lost.
import { expect, test } from 'vitest'
import { attachedKinds } from '../../../shared/model/attached.ts'
import type { FlatPlan, FlatRecord, MergeChoices } from '../../../shared/model/merge.ts'
import { flattenPlan } from '../../../shared/rules/flatten-plan.ts'
import { itemOfAttached } from '../../../shared/rules/item-of-attached.ts'
import { mergePlans, scopeMark, scopeOf } from '../../../shared/rules/merge-plans.ts'
import { nextBase } from '../../../shared/rules/next-base.ts'
import { sortFlat } from '../../../shared/rules/sort-flat.ts'
import { takeChoices } from '../../../shared/rules/take-choices.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import { fc } from '../../helpers/fast-check.ts'

/** One line of `kind` under the nth item that may have one. */
type Made = Readonly<{ kind: number; at: number; text: string }>
/** What a person does to the nth line, or adds. */
type Edit = Readonly<{ what: 'add' | 'write' | 'delete'; nth: number; made: Made }>
const anyMade = fc.record({ kind: fc.nat(attachedKinds.length - 1), at: fc.nat(50), text: fc.string({ minLength: 1, maxLength: 4 }) })
const anyEdits = fc.array(
  fc.record({ what: fc.constantFrom('add' as const, 'write' as const, 'delete' as const), nth: fc.nat(50), made: anyMade }),
  { maxLength: 8 },
)

const attached = ({ records }: FlatPlan) => records.filter(({ kind }) => (attachedKinds as readonly string[]).includes(kind))
const itemsOf = ({ records }: FlatPlan) => records.filter(({ kind }) => kind === 'strategy' || kind === 'initiative')

function lineOf(plan: FlatPlan, id: string, { kind: nthKind, at, text }: Made): FlatRecord | null {
  const items = itemsOf(plan)
  const item = items[at % items.length]
  const kind = attachedKinds[nthKind] ?? 'logEntry'
  if (!item) return null
  const outlives = kind === 'actItem' || kind === 'waivedFinding'
  const planId = plan.records.find((r) => r.kind === 'wardPlan')?.id ?? ''
  return {
    kind,
    id,
    parentId: outlives ? planId : item.id,
    position: '000000',
    values: { text, note: text, ...(outlives ? { ofItem: item.id } : {}) },
  }
}

const add = (plan: FlatPlan, lines: readonly (FlatRecord | null)[]): FlatPlan =>
  sortFlat({ ...plan, records: [...plan.records, ...lines.filter((line) => line !== null)] })

/** Only lines of items that `mayTouch`. `side` keeps apart what two people add. */
function edit(plan: FlatPlan, edits: readonly Edit[], side: string, mayTouch: (itemId: string) => boolean = () => true): FlatPlan {
  let now = plan
  for (const [index, { what, nth, made }] of edits.entries()) {
    const own = attached(now).filter((line) => mayTouch(itemOfAttached(line) ?? ''))
    const line = own[nth % Math.max(own.length, 1)]
    const added = what === 'add' ? lineOf(now, `${side}-${index}`, made) : null
    if (added && mayTouch(itemOfAttached(added) ?? '')) now = add(now, [added])
    else if (line && what !== 'add') {
      const others = now.records.filter((one) => one !== line)
      const written = { ...line, values: { ...line.values, text: made.text, note: side } }
      now = sortFlat({ ...now, records: what === 'delete' ? others : [...others, written] })
    }
  }
  return now
}

const anyBase = fc
  .tuple(anyPlan({ year: 2016, generation: 'G1' }), fc.array(anyMade, { maxLength: 12 }))
  .map(([plan, made]) => {
    const flat = flattenPlan(plan)
    const whole = add(
      flat,
      made.map((one, index) => lineOf(flat, `base-${index}`, one)),
    )
    return { ...whole, records: whole.records.map((r) => ({ ...r, values: { ...r.values, [scopeMark]: 1 } })) }
  })
  .filter((base) => itemsOf(base).length >= 2)
const said = (plan: FlatPlan) =>
  Object.fromEntries(
    attached(plan)
      .map(({ id, values: { [scopeMark]: _, ...values } }) => [id, values] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
const merge = (base: FlatPlan, ours: FlatPlan, theirs: FlatPlan, choices: MergeChoices = {}) => {
  const found = mergePlans(base, ours, theirs, scopeOf(base))
  return { ...found, merged: takeChoices({ base, ours, theirs }, found.changes, choices) }
}

test('the same file a second time asks nothing and changes nothing', () => {
  fc.assert(
    fc.property(anyBase, anyEdits, anyEdits, fc.boolean(), (base, a, b, isTheirs) => {
      const [ours, theirs] = [edit(base, a, 'ours'), edit(base, b, 'theirs')]
      const choices = Object.fromEntries(merge(base, ours, theirs).changes.map(({ key }) => [key, isTheirs ? 'theirs' : 'ours'] as const))
      const { merged } = merge(base, ours, theirs, choices)
      const again = merge(nextBase(base, theirs), merged, theirs)
      expect(again.changes).toEqual([])
      expect(said(again.merged)).toEqual(said(merged))
    }),
    { numRuns: 300 },
  )
})

test('of two parts it does not matter which came back first', () => {
  fc.assert(
    fc.property(anyBase, anyEdits, anyEdits, (base, a, b) => {
      const items = itemsOf(base).map(({ id }) => id)
      const isFirst = (id: string) => items.indexOf(id) % 2 === 0
      const one = edit(base, a, 'one', isFirst)
      const two = edit(base, b, 'two', (id) => !isFirst(id))
      const firstOne = merge(base, merge(base, base, one).merged, two)
      const firstTwo = merge(base, merge(base, base, two).merged, one)
      expect([...firstOne.changes, ...firstTwo.changes].filter(({ state }) => state !== 'theirs')).toEqual([])
      expect(said(firstOne.merged)).toEqual(said(firstTwo.merged))
    }),
    { numRuns: 300 },
  )
})

test('what only one side wrote is there, what only one side deleted is not, and what both touched is asked', () => {
  fc.assert(
    fc.property(anyBase, anyEdits, anyEdits, (base, a, b) => {
      const [ours, theirs] = [edit(base, a, 'ours'), edit(base, b, 'theirs')]
      const [was, o, t] = [said(base), said(ours), said(theirs)]
      const { changes, merged } = merge(base, ours, theirs)
      const now = said(merged)
      const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y)
      for (const id of new Set([...Object.keys(was), ...Object.keys(o), ...Object.keys(t)])) {
        if (same(t[id], was[id])) expect(now[id], id).toEqual(o[id])
        else if (same(o[id], was[id])) expect(now[id], id).toEqual(t[id])
        else if (!same(o[id], t[id]))
          expect(changes.filter((c) => c.recordId === id && c.state === 'conflict').length, id).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
