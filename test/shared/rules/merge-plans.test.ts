// Knows that two sides come together: nothing of either is lost unseen, and a conflict is there exactly where both wrote.
import { describe, expect, test } from 'vitest'
import type { FlatPlan, FlatRecord } from '../../../shared/model/merge.ts'
import { flattenPlan } from '../../../shared/rules/flatten-plan.ts'
import { mergePlans } from '../../../shared/rules/merge-plans.ts'
import { sortFlat } from '../../../shared/rules/sort-flat.ts'
import { chosenFor, takeChoices, undecidedOf } from '../../../shared/rules/take-choices.ts'
import { unflattenPlan } from '../../../shared/rules/unflatten-plan.ts'
import { anyText } from '../../helpers/any-text.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import { fc } from '../../helpers/fast-check.ts'

const all = (plan: FlatPlan) => new Set(plan.records.map((r) => r.id))
const find = (plan: FlatPlan, id: string) => plan.records.find((r) => r.id === id)
const put = (plan: FlatPlan, id: string, field: string, value: string | number | null): FlatPlan =>
  sortFlat({ ...plan, records: plan.records.map((r) => (r.id === id ? { ...r, values: { ...r.values, [field]: value } } : r)) })
const withoutTree = (plan: FlatPlan, id: string): FlatPlan => {
  const gone = new Set([id])
  for (const r of plan.records) if (r.parentId !== null && gone.has(r.parentId)) gone.add(r.id)
  return { ...plan, records: plan.records.filter((r) => !gone.has(r.id)) }
}
const add = (plan: FlatPlan, record: FlatRecord): FlatPlan => sortFlat({ ...plan, records: [...plan.records, record] })
const move = (plan: FlatPlan, id: string, place: Partial<FlatRecord>): FlatPlan =>
  sortFlat({ ...plan, records: plan.records.map((r) => (r.id === id ? { ...r, ...place } : r)) })
/** Absent and empty values are the same thing to a merge. */
const canonical = (plan: FlatPlan) =>
  sortFlat(plan).records.map((r) => ({
    ...r,
    values: Object.fromEntries(
      Object.entries(r.values)
        .filter(([, v]) => v !== null && v !== '')
        .toSorted(),
    ),
  }))

/** Nobody types these: they are made of other things. */
const notWritten = new Set(['formGeneration', 'stage'])
type Edit = Readonly<{ what: number; at: number; field: number; text: string; serial: number }>
const edits = fc.array(
  fc.record({ what: fc.nat(9), at: fc.nat(200), field: fc.nat(20), text: anyText(3).filter((t) => t !== ''), serial: fc.nat(999) }),
  { maxLength: 6 },
)
const parents: Readonly<Record<string, string>> = {
  managementIssue: 'wardPlan',
  strategy: 'managementIssue',
  initiative: 'strategy',
  outcomeIndicator: 'strategy',
  processIndicator: 'initiative',
  reformItem: 'wardPlan',
}
/** What a person may do to a plan: write, add, delete, move. `side` keeps the ids of what two people add apart. */
function edit(plan: FlatPlan, list: readonly Edit[], side: string): FlatPlan {
  let now = plan
  for (const [nth, { what, at, field, text, serial }] of list.entries()) {
    const record = now.records[at % now.records.length]
    if (!record) continue
    const fields = Object.keys(record.values).filter((f) => typeof record.values[f] === 'string' && !notWritten.has(f))
    if (what < 6) now = put(now, record.id, fields[field % fields.length] ?? 'title', text)
    else if (record.kind === 'wardPlan') continue
    else if (what === 6) now = withoutTree(now, record.id)
    else if (what === 7) {
      const hosts = now.records.filter((r) => r.kind === parents[record.kind])
      now = move(now, record.id, { parentId: hosts[serial % hosts.length]?.id ?? record.parentId, position: `${serial}`.padStart(6, '0') })
    } else {
      // the same draw may come twice: a new record is new all the same
      const id = `${side}-${serial}-${nth}`
      now = add(now, { ...record, id, position: `9${serial}`, values: { ...record.values, title: text, name: text } })
    }
  }
  return now
}

describe('a plan as flat records', () => {
  test('is the same plan again', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        expect(unflattenPlan(flattenPlan(plan))).toEqual(plan)
      }),
      { numRuns: 200 },
    )
  })
  test('keeps places of the data file, and what is carried over', () => {
    const [base] = fc.sample(
      anyPlan().filter((p) => p.managementIssues.length === 2),
      { numRuns: 1, seed: 3 },
    )
    if (!base) throw new Error('no plan')
    const carried = [{ kind: 'managementIssue', recordId: 'issue-1', field: 'challenge', lastText: '昨年度の課題' }]
    const flat = flattenPlan(
      { ...base, carried },
      new Map([
        ['issue-0', 'b'],
        ['issue-1', 'a'],
      ]),
    )
    const back = unflattenPlan(flat)
    expect(back.managementIssues.map((i) => i.id)).toEqual(['issue-1', 'issue-0'])
    expect(back.carried).toEqual(carried)
  })
})

describe('a merge', () => {
  const plans = anyPlan({ year: 2024, generation: 'G2' }).map((plan) => flattenPlan(plan))

  test('of one side that did nothing is the other side', () => {
    fc.assert(
      fc.property(plans, edits, (base, list) => {
        const changed = edit(base, list, 'x')
        const still = mergePlans(base, changed, base, all(base))
        expect(still.changes).toEqual([])
        expect(canonical(takeChoices({ base, ours: changed, theirs: base }, still.changes, {}))).toEqual(canonical(changed))
        const moved = mergePlans(base, base, changed, all(base))
        expect(moved.oursOnly).toBe(0)
        expect(moved.changes.filter((c) => c.state !== 'theirs')).toEqual([])
        expect(canonical(takeChoices({ base, ours: base, theirs: changed }, moved.changes, {}))).toEqual(canonical(changed))
      }),
      { numRuns: 300 },
    )
  })

  test('of both sides that did the same asks nothing', () => {
    fc.assert(
      fc.property(plans, edits, (base, list) => {
        const changed = edit(base, list, 'x')
        expect(mergePlans(base, changed, changed, all(base))).toEqual({ changes: [], oursOnly: 0 })
      }),
    )
  })

  test('of different fields is the same whichever side is ours', () => {
    fc.assert(
      fc.property(plans, edits, edits, (base, a, b) => {
        const writing = (list: readonly Edit[], parity: number) =>
          edit(
            base,
            list.filter((e) => (e.at % base.records.length) % 2 === parity && e.what < 6),
            'x',
          )
        const [left, right] = [writing(a, 0), writing(b, 1)]
        const one = mergePlans(base, left, right, all(base))
        const other = mergePlans(base, right, left, all(base))
        expect([...one.changes, ...other.changes].filter((c) => c.state === 'conflict')).toEqual([])
        expect(one.oursOnly).toBe(other.changes.length)
        expect(canonical(takeChoices({ base, ours: left, theirs: right }, one.changes, {}))).toEqual(
          canonical(takeChoices({ base, ours: right, theirs: left }, other.changes, {})),
        )
      }),
    )
  })

  test('finds a conflict in a field exactly where both wrote in it differently', () => {
    fc.assert(
      fc.property(plans, edits, edits, (base, a, b) => {
        const writes = (list: readonly Edit[]) => list.filter((e) => e.what < 6)
        const [ours, theirs] = [edit(base, writes(a), 'x'), edit(base, writes(b), 'y')]
        const expected = base.records.flatMap((r) =>
          Object.keys(r.values)
            .filter((f) => {
              const [was, o, t] = [r.values[f], find(ours, r.id)?.values[f], find(theirs, r.id)?.values[f]]
              return was !== o && was !== t && o !== t
            })
            .map((f) => `${r.kind}/${r.id}/${f}`),
        )
        const { changes } = mergePlans(base, ours, theirs, all(base))
        expect(
          changes
            .filter((c) => c.state === 'conflict')
            .map((c) => c.key)
            .toSorted(),
        ).toEqual(expected.toSorted())
        expect(undecidedOf(changes, {}).toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 300 },
    )
  })

  test('never drops anything unseen, whatever was chosen', () => {
    fc.assert(
      fc.property(plans, edits, edits, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (base, a, b, coins) => {
        const [ours, theirs] = [edit(base, a, 'x'), edit(base, b, 'y')]
        const { changes } = mergePlans(base, ours, theirs, all(base))
        const choices = Object.fromEntries(
          changes.map((c, i) => [c.key, coins[i % coins.length] ? ('theirs' as const) : ('ours' as const)]),
        )
        const merged = takeChoices({ base, ours, theirs }, changes, choices)
        const covered = (id: string, field: string, side: 'ours' | 'theirs') =>
          changes.some(
            (c) =>
              chosenFor(c, choices) !== side &&
              (c.what === 'records' ? [...c.ours, ...c.theirs].some((r) => r.id === id) : c.recordId === id && c.field === field),
          )
        for (const [side, plan] of [
          ['ours', ours],
          ['theirs', theirs],
        ] as const) {
          for (const record of plan.records) {
            const was = find(base, record.id)
            for (const [field, value] of Object.entries(record.values)) {
              if ((was?.values[field] ?? '') === (value ?? '') || covered(record.id, field, side)) continue
              const other = side === 'ours' ? theirs : ours
              if (!find(other, record.id) && !find(merged, record.id)) throw new Error(`${side} lost ${record.id}`)
              expect(find(merged, record.id)?.values[field] ?? '', `${side} ${record.id}/${field}`).toBe(value ?? '')
            }
          }
        }
        // every record has something to stand under, and none stands twice
        const ids = merged.records.map((r) => r.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const r of merged.records) if (r.parentId !== null) expect(ids).toContain(r.parentId)
      }),
      { numRuns: 500 },
    )
  })

  test('all theirs is theirs, with what we alone added and wrote', () => {
    fc.assert(
      fc.property(plans, edits, edits, (base, a, b) => {
        const [ours, theirs] = [edit(base, a, 'x'), edit(base, b, 'y')]
        const { changes } = mergePlans(base, ours, theirs, all(base))
        const merged = takeChoices({ base, ours, theirs }, changes, Object.fromEntries(changes.map((c) => [c.key, 'theirs' as const])))
        for (const r of theirs.records) {
          const was = find(base, r.id)
          for (const [field, value] of Object.entries(r.values)) {
            if ((was?.values[field] ?? '') !== (value ?? '')) expect(find(merged, r.id)?.values[field] ?? '').toBe(value ?? '')
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('deleting beside writing', () => {
  const record = (kind: string, id: string, parentId: string | null, title: string): FlatRecord => ({
    kind,
    id,
    parentId,
    position: id,
    values: { title, content: '' },
  })
  const base: FlatPlan = {
    fiscalYear: 2019,
    records: [
      record('wardPlan', 'p', null, ''),
      record('managementIssue', 'm', 'p', '防災'),
      record('strategy', 's', 'm', '備え'),
      record('initiative', 'i', 's', '訓練'),
      record('initiative', 'j', 's', '備蓄'),
    ],
  }

  test('is a conflict that holds what would be lost', () => {
    const ours = put(base, 'i', 'content', '夜間にも行う')
    const { changes } = mergePlans(base, ours, withoutTree(base, 's'), all(base))
    expect(changes.map((c) => [c.key, c.state])).toEqual([['strategy/s/', 'conflict']])
    const [change] = changes
    expect(change?.what === 'records' && change.ours.map((r) => r.values['content'])).toEqual(['', '夜間にも行う', ''])
    expect(takeChoices({ base, ours, theirs: withoutTree(base, 's') }, changes, {}).records.map((r) => r.id)).toContain('i')
    expect(
      takeChoices({ base, ours, theirs: withoutTree(base, 's') }, changes, { 'strategy/s/': 'theirs' }).records.map((r) => r.id),
    ).toEqual(['p', 'm'])
  })

  test('is one the other way round too, and brings back what stood above', () => {
    const theirs = put(base, 'j', 'content', '三日分')
    const ours = withoutTree(base, 'm')
    const { changes } = mergePlans(base, ours, theirs, all(base))
    expect(changes.map((c) => [c.key, c.state])).toEqual([['managementIssue/m/', 'conflict']])
    expect(takeChoices({ base, ours, theirs }, changes, { 'managementIssue/m/': 'theirs' }).records.map((r) => r.id)).toEqual([
      'p',
      'm',
      's',
      'i',
      'j',
    ])
  })

  test('of an item under which somebody else has something is a conflict, though they never saw it', () => {
    const ours = add(base, record('initiative', 'other', 's', '他課の取組'))
    const { changes } = mergePlans(base, ours, withoutTree(base, 's'), all(base))
    expect(changes.map((c) => c.state)).toEqual(['conflict'])
  })

  test('of what was moved away before keeps what it was moved from, where the move is not taken', () => {
    const theirs = withoutTree(move(add(base, record('strategy', 's2', 'm', '新しい戦略')), 'i', { parentId: 's2' }), 's')
    const { changes } = mergePlans(base, base, theirs, all(base))
    const choices = { 'initiative/i/place': 'ours' } as const
    const merged = takeChoices({ base, ours: base, theirs }, changes, choices)
    expect(merged.records.find((r) => r.id === 'i')?.parentId).toBe('s')
    expect(merged.records.map((r) => r.id)).toContain('s')
    expect(merged.records.map((r) => r.id)).not.toContain('j')
  })
})

describe('what was not theirs to change', () => {
  test('is told, and stays ours unless somebody says otherwise', () => {
    const record = (kind: string, id: string, parentId: string | null): FlatRecord => ({
      kind,
      id,
      parentId,
      position: id,
      values: { title: id },
    })
    const base: FlatPlan = {
      fiscalYear: 2030,
      records: [
        record('wardPlan', 'p', null),
        record('managementIssue', 'm', 'p'),
        record('strategy', 's', 'm'),
        record('strategy', 't', 'm'),
        record('initiative', 'i', 's'),
      ],
    }
    const scope = new Set(['i'])
    const theirs = add(put(put(base, 's', 'title', '書換え'), 'i', 'title', '自課の取組'), record('initiative', 'new', 't'))
    const { changes } = mergePlans(base, base, theirs, scope)
    expect(changes.map((c) => [c.key, c.state])).toEqual([
      ['strategy/s/title', 'outOfScope'],
      ['initiative/i/title', 'theirs'],
      ['initiative/new/', 'outOfScope'],
    ])
    const merged = takeChoices({ base, ours: base, theirs }, changes, {})
    expect(merged.records.map((r) => r.values['title'])).toEqual(['p', 'm', 's', '自課の取組', 't'])
    const bold = takeChoices({ base, ours: base, theirs }, changes, { 'initiative/new/': 'theirs' })
    expect(bold.records.map((r) => r.id)).toContain('new')
    // a section may put something under what is its own
    expect(mergePlans(base, base, theirs, new Set(['s', 't', 'i'])).changes.map((c) => c.state)).toEqual(['theirs', 'theirs', 'theirs'])
    // and beside what is its own: another initiative next to its initiative, with all under it, but no other strategy
    const beside = add(
      add(add(base, record('initiative', 'next', 's')), record('processIndicator', 'x', 'next')),
      record('strategy', 'u', 'm'),
    )
    expect(mergePlans(base, base, beside, scope).changes.map((c) => [c.key, c.state])).toEqual([
      ['initiative/next/', 'theirs'],
      ['strategy/u/', 'outOfScope'],
    ])
  })
})
