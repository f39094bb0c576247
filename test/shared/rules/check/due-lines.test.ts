// Knows what is due of a person's own, in which order, and that what is far off, another's or inherited is left out.
import { expect, test } from 'vitest'
import type { ActItem } from '../../../../shared/model/act-item.ts'
import type { Confirmation, LoggedKind } from '../../../../shared/model/check.ts'
import type { Inquiry } from '../../../../shared/model/inquiry.ts'
import { type DueRequest, dueLinesOf } from '../../../../shared/rules/check/due-lines.ts'
import type { QueueEntry } from '../../../../shared/rules/check/queue.ts'
import type { ReviewState } from '../../../../shared/rules/check/review-state.ts'
import { sayDue, sayLeft } from '../../../../shared/words/home.ts'
import { testOrganisation } from '../../../helpers/check-factory.ts'

const state = (stage: ReviewState['stage'], comment = ''): ReviewState => ({
  stage,
  steps: [],
  next: 0,
  endedBy: null,
  sentBack: comment === '' ? null : ({ comment, person: '課長 花子' } as Confirmation),
  isStale: false,
  isBlankByReason: false,
  isLate: false,
  contentHash: '',
})
const entry = (id: string, change: Partial<QueueEntry> = {}): QueueEntry => ({
  key: `initiative/${id}/firstQuarter`,
  kind: 'initiative',
  id,
  check: 'firstQuarter',
  number: `1-1-${id}`,
  title: `取組${id}`,
  postId: null,
  stepIndex: 0,
  turn: 'submit',
  risks: [],
  score: 0,
  isInherited: false,
  state: state('empty'),
  ...change,
})
const dates = [
  { check: 'firstQuarter', from: '2015-04-01', until: '2015-06-30', deadline: '2015-07-15', publication: null },
  { check: 'midYearReview', from: '2015-04-01', until: '2015-08-31', deadline: '2015-09-15', publication: '2015-09-30' },
] as const
const actItem = (id: string, postId: string | null, dueDate: string | null, change: Partial<ActItem> = {}) =>
  ({ id, postId, dueDate, state: 'open', text: `改善${id}`, sourceTitle: '見守り', ...change }) as ActItem
const record = (itemId: string, nextDueDay: string | null) =>
  ({ itemKind: 'initiative', itemId, nextDueDay }) as DueRequest['records'][number]
const item = (kind: LoggedKind, id: string, postId: string | null) =>
  ({ kind, item: { id }, number: '', postId, title: `取組${id}` }) as DueRequest['items'][number]
const inquiry = (id: string, sectionId: string, answeredAt: string | null, deadline: string) =>
  ({ id, title: `照会${id}`, deadline, check: null, sections: [{ sectionId, answeredAt, note: '' }] }) as unknown as Inquiry
const ask = (change: Partial<DueRequest>) =>
  dueLinesOf({
    entries: [],
    dates,
    actItems: [],
    records: [],
    items: [],
    inquiries: [],
    organisation: testOrganisation,
    person: '担当 太郎',
    today: '2015-07-20',
    ...change,
  })

test('items of one check that want the same are one line, what was sent back stands alone with its comment', () => {
  const lines = ask({
    entries: [
      entry('1'),
      entry('2', { state: state('writing') }),
      entry('3', { state: state('sentBack', '人数を確かめてください。') }),
      entry('4', { check: 'midYearReview', turn: 'confirm' }),
      entry('5', { isInherited: true }),
    ],
  })
  expect(lines.map((line) => [line.kind, line.due, ...Object.values(sayDue(line))])).toEqual([
    ['sentBack', '2015-07-15', '第1四半期　1-1-3 取組3', '課長 花子：人数を確かめてください。'],
    ['submit', '2015-07-15', '第1四半期　1-1-1 取組1 ほか1件', '未記入1件・記入中1件'],
    ['confirm', '2015-09-15', '中間振り返り　1-1-4 取組4', ''],
  ])
})

test('後閲 of what is confirmed to the end has no day that it could miss', () => {
  const entries = [entry('1', { turn: 'readLater', state: state('confirmed') }), entry('2', { check: 'midYearReview', turn: 'readLater' })]
  expect(ask({ entries }).map((line) => [line.key, line.due])).toEqual([
    ['readLater midYearReview', '2015-09-15'],
    ['readLater firstQuarter', null],
  ])
})

test('improvements and milestones of one’s own post that are over or due within 30 days, the soonest first', () => {
  const lines = ask({
    actItems: [
      actItem('far', 'clerk', '2015-08-20'),
      actItem('last', 'clerk', '2015-08-19'),
      actItem('over', 'clerk', '2015-07-01'),
      actItem('other', 'manager', '2015-07-01'),
      actItem('nobody', null, '2015-07-01'),
      actItem('done', 'clerk', '2015-07-01', { state: 'done' }),
      actItem('open end', 'clerk', null),
    ],
    items: [
      item('initiative', 'a', 'clerk'),
      item('initiative', 'b', 'manager'),
      item('strategy', 'c', 'clerk'),
      item('strategy', 'd', 'clerk'),
    ],
    records: [record('a', '2015-07-10'), record('b', '2015-07-10'), record('c', null), record('d', '2015-07-11')],
  })
  expect(lines.map(({ key }) => key)).toEqual(['actItem over', 'milestone a', 'milestone d', 'actItem last'])
})

test('inquiries that one’s own section has not answered, whenever they are due', () => {
  const lines = ask({
    inquiries: [
      inquiry('a', 'general', null, '2015-12-01'),
      inquiry('b', 'general', '2015-07-18T10:00:00+09:00', '2015-07-25'),
      inquiry('c', 'welfare', null, '2015-07-25'),
    ],
  })
  expect(lines.map(({ key, due }) => [key, due])).toEqual([['inquiry a', '2015-12-01']])
})

test('who holds no post has nothing', () => {
  expect(ask({ person: '区 外', inquiries: [inquiry('a', 'general', null, '2015-07-25')] })).toEqual([])
})

test('how long it is until a day, over leap day and the era’s end', () => {
  expect(sayLeft('2015-07-15', '2015-07-20')).toBe('！5日超過')
  expect(sayLeft('2015-07-20', '2015-07-20')).toBe('今日まで')
  expect(sayLeft('2016-03-01', '2016-02-28')).toBe('あと2日')
  expect(sayLeft('2019-05-01', '2019-04-30')).toBe('あと1日')
  expect(sayLeft(null, '2019-04-30')).toBe('期限なし')
})
