// Knows that the place of a finding can be told from every other, named or not.
import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/model/inspection.ts'
import { nameFindingPlace } from '../../../shared/words/inspection.ts'

const place = (finding: Partial<Finding>) =>
  nameFindingPlace({ code: 'emptyMandatory', number: '2-3', title: '空家対策', ownerId: 's', ...finding } as Finding)

test('an item is called by its number and name; without a name its number is still there', () => {
  expect(place({})).toBe('2-3　空家対策')
  expect(place({ title: '' })).toBe('2-3　（名称なし）')
  expect(place({ number: '', title: '' })).toBe('（名称なし）')
})

test('what belongs to no item is of the whole plan; a basic strategy that nothing serves has its own name', () => {
  expect(place({ number: '', title: '', ownerId: '' })).toBe('計画全体')
  expect(place({ code: 'unservedStrategy', number: '', title: '区民の信託', ownerId: '' })).toBe('区民の信託')
})
