// Knows the numbers that the items of a plan must have.
import { describe, expect, it } from 'vitest'
import { missingNumbersOf, numberOf, ordinalsOf, toFullWidthNumber } from '../../../shared/rules/numbering.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

it('numbers items by their place in the plan', () => {
  const numbers = numberOf(makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, () => ''))
  expect([...numbers.values()]).toEqual([
    '1',
    '1-1',
    '1-1-1',
    '1-1-2',
    '1-2',
    '1-2-1',
    '1-2-2',
    '2',
    '2-1',
    '2-1-1',
    '2-1-2',
    '2-2',
    '2-2-1',
    '2-2-2',
  ])
  expect(numbers.get('initiative-5')).toBe('2-1-2')
  expect(toFullWidthNumber('10-2-13')).toBe('１０－２－１３')
})

describe('numbers that are kept', () => {
  const at = (...numbers: (number | null)[]) => numbers.map((number) => ({ number }))
  it('are counted from the order while nobody has one', () => expect(ordinalsOf(at(null, null, null), 0)).toEqual([1, 2, 3]))
  it('stay, and what is new goes on behind the highest ever given', () => {
    expect(ordinalsOf(at(1, 4, null), 5)).toEqual([1, 4, 6])
    expect(ordinalsOf(at(null, 2, null), 2)).toEqual([3, 2, 4])
  })
  it('leave 欠番 where they are gone', () => {
    expect(missingNumbersOf(at(1, 4, null), 5)).toEqual([2, 3, 5])
    expect(missingNumbersOf(at(null, null), 0)).toEqual([])
  })
  it('are never given twice, and with the 欠番 leave no hole up to the highest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 })), fc.nat(4), (kept, added) => {
        const items = at(...kept, ...Array.from({ length: added }, () => null))
        const upTo = Math.max(0, ...kept)
        const all = [...ordinalsOf(items, upTo), ...missingNumbersOf(items, upTo)].toSorted((a, b) => a - b)
        expect(all).toEqual(Array.from({ length: upTo + added }, (_, i) => i + 1))
      }),
    )
  })
  it('of 取組項目 are a list of their own', () => {
    const plan = makePlan({ issues: 1, strategiesEach: 0, initiativesEach: 0, reformItems: 2 }, () => '')
    expect([...numberOf(plan)]).toEqual([
      ['issue-0', '1'],
      ['reform-0', '1'],
      ['reform-1', '2'],
    ])
  })
})
