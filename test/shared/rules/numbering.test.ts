// Knows the numbers that the items of a plan must have.
import { expect, it } from 'vitest'
import { numberOf, toFullWidthNumber } from '../../../shared/rules/numbering.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

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
