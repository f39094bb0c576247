// Knows who may confirm, stand in, read afterwards, send back and take back, and for which reason somebody may not.
import { describe, expect, test } from 'vitest'
import type { Confirmation, ConfirmationAct } from '../../../../shared/model/check.ts'
import type { PostId } from '../../../../shared/model/ids.ts'
import { contentOfCheck, hashOfContent } from '../../../../shared/rules/check/content-of-check.ts'
import { isRefusal, mayAct } from '../../../../shared/rules/check/may-act.ts'
import { reviewStateOf } from '../../../../shared/rules/check/review-state.ts'
import {
  firstQuarter,
  makeChecked,
  makeConfirmation,
  makeHolder,
  makeReview,
  testOrganisation,
  testRoute,
} from '../../../helpers/check-factory.ts'

const written = makeChecked(makeReview('firstQuarter', { results: '予定どおり訪問した。' }))
const hash = hashOfContent(contentOfCheck(written, 'firstQuarter'))
const people = ['担当 太郎', '課長 花子', '副区長 三郎', '区長 一郎']
const row = (step: number, change: Partial<Confirmation> = {}): Partial<Confirmation> => ({
  stepId: testRoute[step]?.id ?? '',
  contentHash: hash,
  person: people[step] ?? '',
  ...change,
})
const upTo = (count: number) => [0, 1, 2, 3].slice(0, count).map((step) => row(step))

type Asked = Readonly<{
  rows?: readonly Partial<Confirmation>[]
  today?: string
  comment?: string
  postId?: string | null
  checked?: typeof written
}>
/** The reason of a refusal, or the post and in whose place. */
function ask(act: ConfirmationAct, stepIndex: number, person: string, asked: Asked = {}): string {
  const { rows = [], today = '2015-07-01', comment = '理由', postId = 'clerk', checked = written } = asked
  const log = rows.map((one, nth) => makeConfirmation(nth, one))
  const state = reviewStateOf(checked, firstQuarter, testRoute, log, today)
  const organisation = {
    ...testOrganisation,
    holders: [...testOrganisation.holders, makeHolder('manager', '前課長 五郎', '2014-04-01', '2015-03-31')],
  }
  const answer = mayAct({
    act,
    stepIndex,
    state,
    dates: firstQuarter,
    postId: postId as PostId | null,
    organisation,
    person,
    today,
    comment,
  })
  return isRefusal(answer) ? answer.why : `${answer.postId}${answer.forPerson === '' ? '' : `（${answer.forPerson}）`}`
}

describe('確認', () => {
  test.each<readonly [string, number, string, Asked, string]>([
    ['担当 hands in', 0, '担当 太郎', {}, 'clerk'],
    ['a name typed with a wide space is the same person', 0, '担当　太郎', {}, 'clerk'],
    ['before the first day', 0, '担当 太郎', { today: '2015-03-31' }, 'notBegun'],
    ['nothing written', 0, '担当 太郎', { checked: makeChecked() }, 'nothingWritten'],
    [
      'a blank with its reason',
      0,
      '担当 太郎',
      { checked: makeChecked(makeReview('firstQuarter', { blankReason: '9月に開始' })) },
      'clerk',
    ],
    ['another person', 0, '課長 花子', {}, 'notHeld'],
    ['課長 before 担当', 1, '課長 花子', {}, 'earlierMissing'],
    ['課長 of the section', 1, '課長 花子', { rows: upTo(1) }, 'manager'],
    ['課長 of another section', 1, '福祉 次郎', { rows: upTo(1) }, 'notHeld'],
    ['whoever held the post until March', 1, '前課長 五郎', { rows: upTo(1) }, 'notHeld'],
    ['of an item of a section without a 課長 any 課長', 1, '福祉 次郎', { rows: upTo(1), postId: 'mayor' }, 'welfareManager'],
    ['nobody holds the post', 2, '区長 一郎', { rows: upTo(2) }, 'vacant'],
    ['confirmed already', 1, '課長 花子', { rows: upTo(2) }, 'confirmed'],
    ['confirmed to the end', 3, '区長 一郎', { rows: upTo(4) }, 'confirmed'],
    ['what is nobody’s is handed in by anybody of the ward', 0, '福祉 次郎', { postId: null }, 'welfareManager'],
    ['but by nobody from outside', 0, '見知らぬ 人', { postId: null }, 'notHeld'],
    ['a step that there is not', 4, '区長 一郎', {}, 'noStep'],
  ])('%s', (_, step, person, asked, wanted) => expect(ask('confirm', step, person, asked)).toBe(wanted))
})

describe('代決', () => {
  test.each<readonly [string, number, string, Asked, string]>([
    ['by who holds a post of a step before it', 2, '課長 花子', { rows: upTo(2) }, 'deputy'],
    ['for somebody', 1, '担当 太郎', { rows: upTo(1) }, 'manager（課長 花子）'],
    ['beside it, of the same step', 1, '福祉 次郎', { rows: upTo(1) }, 'manager（課長 花子）'],
    ['from another section, of no step before it', 2, '福祉 次郎', { rows: upTo(2) }, 'vacant'],
    ['by who holds the post himself', 1, '課長 花子', { rows: upTo(1) }, 'notNow'],
    ['out of its turn', 2, '課長 花子', { rows: upTo(1) }, 'earlierMissing'],
  ])('%s', (_, step, person, asked, wanted) => expect(ask('confirmFor', step, person, asked)).toBe(wanted))
})

describe('後閲', () => {
  const instead = [row(0), row(1, { act: 'confirmFor', person: '担当 太郎' })]
  test.each<readonly [string, string, Asked, string]>([
    ['by who holds the post', '課長 花子', { rows: instead }, 'manager'],
    ['by nobody else', '担当 太郎', { rows: instead }, 'notHeld'],
    ['once', '課長 花子', { rows: [...instead, row(1, { act: 'readLater' })] }, 'notNow'],
    ['of what he confirmed himself', '課長 花子', { rows: upTo(2) }, 'notNow'],
  ])('%s', (_, person, asked, wanted) => expect(ask('readLater', 1, person, asked)).toBe(wanted))
})

describe('差戻し', () => {
  test.each<readonly [string, number, string, Asked, string]>([
    ['by whose turn it is', 1, '課長 花子', { rows: upTo(1) }, 'manager'],
    ['from above', 3, '区長 一郎', { rows: upTo(1) }, 'mayor'],
    ['without a word', 1, '課長 花子', { rows: upTo(1), comment: '' }, 'noReason'],
    ['of what is with 担当', 1, '課長 花子', {}, 'notNow'],
    ['of what he confirmed, before he takes that back', 1, '課長 花子', { rows: upTo(2) }, 'notNow'],
    ['of what is confirmed to the end', 3, '区長 一郎', { rows: upTo(4) }, 'confirmed'],
    ['by another', 1, '担当 太郎', { rows: upTo(1) }, 'notHeld'],
  ])('%s', (_, step, person, asked, wanted) => expect(ask('sendBack', step, person, asked)).toBe(wanted))
})

describe('取消し', () => {
  test.each<readonly [string, number, string, Asked, string]>([
    ['from above', 1, '区長 一郎', { rows: upTo(2) }, 'mayor'],
    ['of the last step by who holds it', 3, '区長 一郎', { rows: upTo(4) }, 'mayor'],
    ['by who confirmed, while nobody went on', 1, '課長 花子', { rows: upTo(2) }, 'clerk'],
    ['by who confirmed, when somebody did', 1, '課長 花子', { rows: upTo(3) }, 'notHeld'],
    ['from below', 1, '担当 太郎', { rows: upTo(2) }, 'notHeld'],
    ['without a reason', 1, '区長 一郎', { rows: upTo(2), comment: '' }, 'noReason'],
    ['of what is not confirmed', 2, '区長 一郎', { rows: upTo(2) }, 'notNow'],
  ])('%s', (_, step, person, asked, wanted) => expect(ask('takeBack', step, person, asked)).toBe(wanted))
})

test('a refusal names who holds the post, and who confirmed when', () => {
  const state = reviewStateOf(
    written,
    firstQuarter,
    testRoute,
    upTo(2).map((one, nth) => makeConfirmation(nth, one)),
    '2015-07-01',
  )
  const request = {
    dates: firstQuarter,
    postId: 'clerk' as PostId,
    organisation: testOrganisation,
    today: '2015-07-01',
    comment: '',
    state,
  } as const
  expect(mayAct({ ...request, act: 'confirm', stepIndex: 1, person: '課長 花子' })).toEqual({
    why: 'confirmed',
    detail: { step: '課長', person: '課長 花子', at: '2015-07-01T09:01:00+09:00' },
  })
  expect(mayAct({ ...request, act: 'sendBack', stepIndex: 3, person: '担当 太郎' })).toEqual({
    why: 'notHeld',
    detail: { post: '区長', person: '担当 太郎', holders: '区長 一郎' },
  })
})

test('what is not written names whose turn it is, but not to himself', () => {
  const state = reviewStateOf(makeChecked(), firstQuarter, testRoute, [], '2015-07-01')
  const detailFor = (person: string, postId: string | null, holders = testOrganisation.holders) => {
    const organisation = { ...testOrganisation, holders }
    const asked = { act: 'confirm', stepIndex: 0, dates: firstQuarter, today: '2015-07-01', comment: '', state, organisation } as const
    const answer = mayAct({ ...asked, person, postId: postId as PostId | null })
    return isRefusal(answer) && answer.why === 'nothingWritten' ? answer.detail : null
  }
  expect(detailFor('担当 太郎', 'clerk')).toEqual({})
  expect(detailFor('課長 花子', 'clerk')).toEqual({ step: '担当', post: '総務係長', holders: '担当 太郎' })
  expect(detailFor('課長 花子', 'clerk', [])).toEqual({ step: '担当', post: '総務係長', holders: '' })
  expect(detailFor('見知らぬ 人', null)).toEqual({ step: '担当', post: '', holders: '' })
})
