// Knows which posts of a ward the proposed way up goes by, from their names alone.
import { expect, test } from 'vitest'
import type { PostId, SectionId } from '../../../../shared/model/ids.ts'
import { proposeRoute } from '../../../../shared/rules/check/propose-route.ts'

const stepsOf = (...names: readonly string[]) =>
  proposeRoute({
    sections: [],
    holders: [],
    posts: names.map((name) => ({ id: name as PostId, sectionId: 'office' as SectionId, name })),
  }).map(({ name, postIds }) => [name, ...postIds])

test('担当, every 課長, 副区長, 区長; other posts stand beside the way', () => {
  expect(stepsOf('区長', '副区長', '総務課長', '保健担当課長', '課長代理', '保健主幹', '区長付')).toEqual([
    ['担当'],
    ['課長', '総務課長', '保健担当課長'],
    ['副区長', '副区長'],
    ['区長', '区長'],
  ])
})

test('what stands in brackets behind a name makes no other post of it', () => {
  expect(stepsOf('総務課長（兼）', '副区長(事務取扱)', '区長（代行）')).toEqual([
    ['担当'],
    ['課長', '総務課長（兼）'],
    ['副区長', '副区長(事務取扱)'],
    ['区長', '区長（代行）'],
  ])
})

test('a ward without such posts: 担当 alone', () => {
  expect(stepsOf('保健主幹')).toEqual([['担当']])
})
