// Knows what a person's choices for 年度更新 come to, whatever stands under what.
import { describe, expect, it } from 'vitest'
import {
  goneWithParent,
  indicatorsGoingOn,
  type ItemChoice,
  itemsOfRequest,
  mergeTargetsOf,
  misfitOf,
  noChoices,
  rowsOfPlan,
} from '../../../renderer/stores/rollover-choices.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2, reformItems: 1 }, (place, n) => `${place}${n}`, 2020)
const rows = rowsOfPlan(plan, generation('G1'))
const choice = (what: ItemChoice['what'], titles: readonly string[] = [], into: string | null = null): ItemChoice => ({
  what,
  titles,
  into,
})

describe('the choices of items', () => {
  it('list what the new form has a place for, with what stands under each', () => {
    expect(rows.map((row) => `${row.kind} ${row.number} ${row.under}`).slice(0, 4)).toEqual([
      'managementIssue 1 6',
      'strategy 1-1 2',
      'initiative 1-1-1 0',
      'initiative 1-1-2 0',
    ])
    expect(rowsOfPlan(plan, generation('G2')).some((row) => row.kind === 'initiative')).toBe(false)
  })

  it('what goes with a dropped item is not asked about, however unfinished its own choice is', () => {
    const items = { 'strategy-0': choice('drop'), 'initiative-0': choice('split', ['訓練', '']), 'initiative-1': choice('rename', ['']) }
    expect([...goneWithParent(rows, items)]).toEqual(['initiative-0', 'initiative-1'])
    expect(misfitOf(rows, [], { ...noChoices, items })).toBe(null)
    expect(itemsOfRequest(rows, items)).toEqual([{ kind: 'strategy', id: 'strategy-0', do: 'drop', titles: [], into: null }])
    expect(indicatorsGoingOn(plan, rows, items).some((indicator) => indicator.ownerId === 'initiative-0')).toBe(false)
  })

  it('an item of a dropped one goes on where it is merged into another', () => {
    const items = { 'strategy-0': choice('drop'), 'initiative-0': choice('merge', [], 'initiative-5') }
    expect([...goneWithParent(rows, items)]).toEqual(['initiative-1'])
    expect(misfitOf(rows, [], { ...noChoices, items })).toBe(null)
    expect(indicatorsGoingOn(plan, rows, items).some((indicator) => indicator.ownerId === 'initiative-0')).toBe(true)
  })

  it('only what is carried can be merged into, and a choice that loses its place says so', () => {
    const items = {
      'initiative-1': choice('merge', [], 'initiative-0'),
      'initiative-2': choice('split', ['a', 'b']),
      'strategy-2': choice('drop'),
    }
    const row = rows.find((one) => one.id === 'initiative-1')
    if (!row) throw new Error('no row')
    expect(mergeTargetsOf(row, rows, items).map((one) => one.id)).toEqual(['initiative-0', 'initiative-3', 'initiative-6', 'initiative-7'])
    expect(misfitOf(rows, [], { ...noChoices, items })).toBe(null)
    const dropped = { ...items, 'initiative-0': choice('drop') }
    expect(misfitOf(rows, [], { ...noChoices, items: dropped })).toEqual({ code: 'badMerge', id: 'initiative-1' })
  })

  it('an empty new target is not finished', () => {
    const indicators = indicatorsGoingOn(plan, rows, {})
    const id = indicators[1]?.id ?? ''
    expect(misfitOf(rows, indicators, { ...noChoices, targets: { [id]: { do: 'set', text: ' ' } } })).toEqual({ code: 'badTarget', id })
  })
})
