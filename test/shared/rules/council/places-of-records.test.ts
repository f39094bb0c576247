// Knows under what each record of a plan stands for an opinion, and how residents were heard about it.
import { expect, test } from 'vitest'
import { placesOfRecords } from '../../../../shared/rules/council/places-of-records.ts'
import { reflectableFieldsOf } from '../../../../shared/rules/council/reflectable-fields.ts'
import { stageCountsOf } from '../../../../shared/rules/council/stage-counts.ts'
import { textNow } from '../../../../shared/rules/council/text-now.ts'
import { samplePlan } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const plan = makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 1, reformItems: 1 }, (place, n) => `${place}${n}`)

test('itself, its item, and all that this stands under', () => {
  const places = placesOfRecords(plan)
  expect(places.get('plan')).toEqual({ kind: 'wardPlan', id: 'plan', item: null, path: [] })
  expect(places.get('issue-0')?.path).toEqual(['issue-0'])
  expect(places.get('processIndicator-1')).toEqual({
    kind: 'processIndicator',
    id: 'processIndicator-1',
    item: { kind: 'initiative', id: 'initiative-1' },
    path: ['processIndicator-1', 'initiative-1', 'strategy-1', 'issue-0'],
  })
  expect(places.get('reform-0')?.item).toEqual({ kind: 'reformItem', id: 'reform-0' })
  expect(placesOfRecords(plan)).toBe(places)
})

test('what a check says stands with what it is about', () => {
  const sample = samplePlan(2015)
  const initiative = sample.managementIssues
    .flatMap((m) => m.strategies)
    .flatMap((s) => s.initiatives)
    .find((i) => i.reviews.length > 0)
  const review = initiative?.reviews[0]
  expect(placesOfRecords(sample).get(review?.id ?? '')).toMatchObject({ kind: 'initiativeReview', item: { id: initiative?.id } })
})

test('a text as it is now; null where it is not there', () => {
  const field = { recordKind: 'initiative', recordId: 'initiative-0', name: 'content' } as const
  expect(textNow(plan, field)).toBe('initiative.content0')
  expect(textNow(plan, { ...field, recordId: 'gone' })).toBeNull()
})

test('only words that a form prints', () => {
  expect(reflectableFieldsOf('initiative')).toEqual(['title', 'content', 'withdrawalCriterion', 'pastResults'])
  expect(reflectableFieldsOf('outcomeIndicator')).toEqual(['name', 'target'])
  expect(reflectableFieldsOf('outcomeReview')).toEqual([])
})

test('all stages in their order, 0 where nobody was heard', () => {
  const heard = [
    { itemId: 'a', stage: 'evaluation', count: 2, withUnder: 3 },
    { itemId: 'b', stage: 'planning', count: 9, withUnder: 9 },
  ] as const
  expect(stageCountsOf(heard, 'a')).toEqual([
    { stage: 'planning', count: 0, withUnder: 0 },
    { stage: 'implementation', count: 0, withUnder: 0 },
    { stage: 'evaluation', count: 2, withUnder: 3 },
  ])
})
