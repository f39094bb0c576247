// Knows that the change record reads as a person would say it.
import { expect, test } from 'vitest'
import type { Deed } from '../../../shared/model/deed.ts'
import { labelOfDay, labelOfMoment } from '../../../shared/words/dates.ts'
import { describeDeed, nameDeed, nameDeedAtField, nameOfColumn, readValue } from '../../../shared/words/history.ts'

const deed: Deed = {
  id: 7,
  name: 'saveText',
  subject: { kind: 'initiative', id: 'i', field: 'content', title: '見守りの拡充', fiscalYear: 2015 },
  operator: '山田',
  at: '2015-04-01T10:42:00+09:00',
  kind: 'do',
  ofDeed: null,
  state: 'done',
}
const asTie = (target: string) => `<${target}>`

test('names a deed by its field, and a title by what it is the title of', () => {
  expect(nameDeed(deed)).toBe('取組内容の変更')
  expect(describeDeed(deed)).toBe('「見守りの拡充」の取組内容の変更')
  expect(nameDeed({ ...deed, subject: { kind: 'strategy', id: 's', field: 'title' } })).toBe('戦略の名称の変更')
  expect(nameDeed({ ...deed, name: 'saveAmount', subject: { kind: 'amount', id: 'i', field: 'assessed', fiscalYear: 2015 } })).toBe(
    '平成27年度算定額の変更',
  )
  expect(nameDeed({ ...deed, name: 'createWardPlan', subject: { kind: 'wardPlan', id: 'p', fiscalYear: 2025 } })).toBe(
    '令和7年度計画の作成',
  )
})

test('what was made of surveys is named as made, not as changed', () => {
  const made = { ...deed, subject: { kind: 'survey', id: 's', title: '区民アンケート', fiscalYear: 2015 } } as const
  expect(nameDeed({ ...made, name: 'addSurvey' })).toBe('調査の追加')
  expect(nameDeed({ ...made, name: 'addQuestion' })).toBe('設問の追加')
  expect(nameDeed({ ...made, name: 'addMysteryShopping' })).toBe('覆面調査の追加')
  expect(describeDeed({ ...made, name: 'addSurvey' })).toBe('「区民アンケート」　調査の追加')
  expect(describeDeed({ ...made, name: 'addQuestion' })).toBe('「区民アンケート」の設問の追加')
})

test('an undo, a redo and a revert are said of the deed that they are about', () => {
  const undo: Deed = { ...deed, id: 8, name: 'undo', kind: 'undo', ofDeed: 7 }
  expect(describeDeed(undo, deed)).toBe('「見守りの拡充」の取組内容の変更を元に戻しました')
  expect(describeDeed({ ...undo, kind: 'redo' }, deed)).toBe('「見守りの拡充」の取組内容の変更をやり直しました')
  expect(describeDeed({ ...undo, kind: 'revert' }, deed)).toBe('「見守りの拡充」の取組内容の変更だけを取り消しました')
  // Where the other deed is not loaded it is still a sentence.
  expect(describeDeed(undo)).toBe('「見守りの拡充」の変更を元に戻しました')
})

test("beside a field's own change a deed is named only where it was more than writing", () => {
  expect(nameDeedAtField(deed)).toBe('')
  expect(nameDeedAtField({ ...deed, name: 'duplicateItem' })).toBe('具体的取組の複製')
  expect(nameDeedAtField({ ...deed, kind: 'undo' })).toBe('元に戻す')
  expect(nameDeedAtField({ ...deed, kind: 'redo' })).toBe('やり直す')
  expect(nameDeedAtField({ ...deed, name: 'revertDeed', kind: 'revert' })).toBe('変更の取り消し')
})

test('columns have the names of the form; ids and orders have none that a person would know', () => {
  expect(nameOfColumn('initiative', 'withdrawal_criterion')).toBe('撤退・再構築基準')
  expect(nameOfColumn('management_issue', 'cause_analysis')).toBe('要因分析')
  expect(nameOfColumn('policy_tie', 'target')).toBe('基本戦略との対応')
  expect(nameOfColumn('outcome_indicator', 'target')).toBe('アウトカム指標の目標')
  expect(nameOfColumn('initiative', 'strategy_id')).toBeNull()
  expect(nameOfColumn('lock', 'title')).toBeNull()
  expect(nameOfColumn('confirmation', 'step_name')).toBe('段階')
  expect(nameOfColumn('confirmation', 'content_hash')).toBeNull()
})

test('values read as on the form; nothing and zero stay apart', () => {
  expect(readValue('amount', 'yen', 1_234_567_000, asTie)).toBe('1,234,567千円')
  expect(readValue('amount', 'yen', 0, asTie)).toBe('0千円')
  expect(readValue('confirmation', 'act', 'sendBack', asTie)).toBe('差戻し')
  expect(readValue('confirmation', 'at', '2019-05-01T10:42:00+09:00', asTie)).toBe('令和元年5月1日（水）10:42')
  expect(readValue('check_deadline', 'deadline', '2016-02-29', asTie)).toBe('平成28年2月29日（月）')
  expect(readValue('amount', 'yen', null, asTie)).toBe('')
  expect(readValue('policy_tie', 'target', '1-1-ア', asTie)).toBe('<1-1-ア>')
  expect(readValue('process_indicator', 'target', '60％以上', asTie)).toBe('60％以上')
  expect(readValue('strategy', 'is_main', 1, asTie)).toBe('あり')
})

test.each([
  ['1989-01-07', '昭和64年1月7日（土）'],
  ['1989-01-08', '平成元年1月8日（日）'],
  ['2019-04-30', '平成31年4月30日（火）'],
  ['2019-05-01', '令和元年5月1日（水）'],
  ['2026-11-23', '令和8年11月23日（月）'],
])('%s is %s', (iso, label) => expect(labelOfDay(iso)).toBe(label))

test('a moment is read as it stands, in no other time zone', () => {
  expect(labelOfMoment('2015-04-01T00:05:59+09:00')).toBe('平成27年4月1日（水）00:05')
})
