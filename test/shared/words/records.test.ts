// Knows how an entry of 取組の記録 reads as a bullet of 取組実績, and how a line of the list and a milestone are said.
import { describe, expect, it, test } from 'vitest'
import type { LogEntry, RecordSummary } from '../../../shared/model/check.ts'
import { bulletsFor, checksWithResults, proposedCheck } from '../../../renderer/screens/check/records/results-of-check.ts'
import { describeSummary, labelOfRecordDay, sayLogEntry, stateOfMilestone } from '../../../shared/words/records.ts'

const entry: LogEntry = {
  id: 'e',
  itemKind: 'initiative',
  itemId: 'i',
  day: '2015-06-12',
  text: '防災訓練を実施',
  measure: '参加者数',
  value: '404',
  lastYearValue: '385',
  unit: '人',
}

describe('a bullet', () => {
  it.each([
    [{}, '・6月12日　防災訓練を実施（参加者数 404人、前年同月比104.9％）'],
    [{ lastYearValue: null }, '・6月12日　防災訓練を実施（参加者数 404人）'],
    [{ lastYearValue: '0' }, '・6月12日　防災訓練を実施（参加者数 404人、前年同月比－）'],
    [{ value: null, lastYearValue: null, measure: '', unit: '' }, '・6月12日　防災訓練を実施'],
    [{ value: '12345.5', lastYearValue: '-1', unit: '' }, '・6月12日　防災訓練を実施（参加者数 12,345.5、前年同月比－）'],
    [{ measure: '', lastYearValue: null }, '・6月12日　防災訓練を実施（404人）'],
    [{ text: '防災訓練を実施した。' }, '・6月12日　防災訓練を実施した（参加者数 404人、前年同月比104.9％）。'],
    [{ text: '第1回\n 第2回', lastYearValue: null }, '・6月12日　第1回　第2回（参加者数 404人）'],
    [{ text: '' }, '・6月12日　参加者数 404人（前年同月比104.9％）'],
    [{ day: '2014-03-30' }, '・平成26年3月30日　防災訓練を実施（参加者数 404人、前年同月比104.9％）'],
    [{ day: '2016-03-31' }, '・3月31日　防災訓練を実施（参加者数 404人、前年同月比104.9％）'],
  ] as const)('of %o is %s', (change, bullet) => {
    expect(sayLogEntry({ ...entry, ...change }, 2015)).toBe(bullet)
  })

  it('stands under what was written, the oldest first, and never twice', () => {
    const june = sayLogEntry(entry, 2015)
    const july = { ...entry, day: '2015-07-01', text: '説明会', value: null }
    expect(bulletsFor('', [july, entry], 2015)).toEqual({ text: `${june}\n・7月1日　説明会`, added: 2 })
    expect(bulletsFor(`はじめに\n${june}\n`, [july, entry], 2015)).toEqual({ text: `はじめに\n${june}\n・7月1日　説明会`, added: 1 })
    expect(bulletsFor(june, [entry], 2015)).toEqual({ text: june, added: 0 })
  })
})

test('results are asked for by the quarters and 自己評価: the one in front, else the first that is not over', () => {
  const dates = (['firstQuarter', 'midYearReview', 'secondQuarter', 'selfEvaluation'] as const).map((check, nth) => ({
    check,
    from: '2015-04-01',
    until: '2015-06-30',
    deadline: `2015-0${nth + 6}-15`,
    publication: null,
  }))
  expect(checksWithResults('initiative', dates)).toEqual(['firstQuarter', 'secondQuarter', 'selfEvaluation'])
  expect(proposedCheck('initiative', dates, 'selfEvaluation', '2015-06-01')).toBe('selfEvaluation')
  expect(proposedCheck('initiative', dates, 'midYearReview', '2015-06-15')).toBe('firstQuarter')
  expect(proposedCheck('initiative', dates, null, '2015-06-16')).toBe('secondQuarter')
  expect(proposedCheck('initiative', dates, null, '2016-01-01')).toBe('selfEvaluation')
  expect(proposedCheck('initiative', [], null, '2016-01-01')).toBeNull()
  // no form asks what was done for a 戦略 at the end of the year
  expect(checksWithResults('strategy', dates)).toEqual(['firstQuarter', 'secondQuarter'])
  expect(proposedCheck('strategy', dates, 'selfEvaluation', '2015-06-01')).toBe('firstQuarter')
  expect(proposedCheck('strategy', dates, null, '2016-01-01')).toBe('secondQuarter')
})

test('a line of the list says what was done last, what is executed and what is due; what is overdue is said apart', () => {
  const summary: RecordSummary = {
    itemKind: 'initiative',
    itemId: 'i',
    entries: 2,
    lastDay: '2015-06-12',
    lastText: '防災訓練',
    executedYen: 452_000,
    milestonesDone: 2,
    milestones: 5,
    nextDueDay: '2015-07-31',
  }
  expect(describeSummary(summary, '45.2', 2015, '2015-07-31')).toEqual({
    last: '6月12日 防災訓練',
    facts: ['執行 45.2％', '工程 2/5', '次の期限 7月31日'],
    overdue: '',
  })
  expect(describeSummary(summary, null, 2015, '2015-08-05')).toEqual({
    last: '6月12日 防災訓練',
    facts: ['工程 2/5'],
    overdue: '期限を5日超過',
  })
  const none = { ...summary, entries: 0, lastDay: null, lastText: '', milestones: 0, milestonesDone: 0, nextDueDay: null }
  expect(describeSummary(none, null, 2015, '2015-08-05')).toEqual({ last: '記録なし', facts: [], overdue: '' })
})

test.each([
  ['2015-07-31', null, '2015-07-28', 'あと3日'],
  ['2015-07-31', null, '2015-07-31', '今日まで'],
  ['2015-07-31', null, '2015-08-01', '期限を1日超過'],
  ['2016-02-28', null, '2016-03-01', '期限を2日超過'],
  ['2015-07-31', '2015-08-05', '2015-09-01', '完了'],
])('due on %s, done on %s, is on %s: %s', (dueDay, doneDay, today, state) => {
  expect(stateOfMilestone({ dueDay, doneDay }, today)).toBe(state)
})

test('a day of another year says its year', () => {
  expect(labelOfRecordDay('2019-05-01', 2019)).toBe('5月1日')
  expect(labelOfRecordDay('2019-05-01', 2018)).toBe('令和元年5月1日')
})
