// Knows that the council's year says whether an opinion still reaches the next plan, shows its times in order, its figures with their ways, and what is to be reported.
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../../renderer/api.ts'
import { councilStripOf } from '../../../../renderer/screens/council/year/council-strip.ts'
import { YearView } from '../../../../renderer/screens/council/year/year-view.tsx'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../renderer/stores/council.ts'
import { useOpinions } from '../../../../renderer/stores/opinions.ts'
import { usePlan } from '../../../../renderer/stores/plan.ts'
import { useProblem } from '../../../../renderer/stores/problem.ts'
import type { CheckCalendar } from '../../../../shared/model/check.ts'
import type { CouncilBook, Meeting, Member } from '../../../../shared/model/council.ts'
import { foundOn, openActItem } from '../../../helpers/act-item-texts.ts'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putOpinion } from '../../../helpers/put-opinion.ts'
import { putPlan } from '../../../helpers/put-plan.ts'
import { resetStore } from '../../../helpers/reset-store.ts'

const calendar = JSON.parse(readFileSync('resources/check-calendar.json', 'utf8')) as CheckCalendar
const meeting = (id: string, number: number, day: string | null): Meeting =>
  ({ id, fiscalYear: 2026, kind: 'plenary', number, label: '本会', day, opinions: number }) as unknown as Meeting
// as the book has them: newest first, those without a day on top
const meetings = [meeting('m4', 4, null), meeting('m3', 3, '2027-03-14'), meeting('m2', 2, '2026-12-08'), meeting('m1', 1, '2026-06-14')]
const member = (from: string, until: string) => ({ terms: [{ id: from, from, until, endReason: '' }] }) as unknown as Member

beforeEach(async () => {
  localStorage.clear()
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, n) => `${place}${n}`, 2026, 'G2'),
  )
  putOpinion(app, { id: 'a', year: 2026, number: 1, stage: 'planning', about: [{ kind: 'initiative', id: 'initiative-0' }] })
  putOpinion(app, { id: 'b', year: 2026, number: 2, stage: 'evaluation', channel: 'citizenVoice', classId: 'class-reflected' })
  bridgeTo(app)
  for (const one of [useApp, usePlan, useProblem, useCouncil, useOpinions]) resetStore(one as typeof useApp)
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '周知を早める', destination: 'councilReport' })
  await api.saveActItem(null, foundOn('initiative-0'), { ...openActItem, text: '来年の取組へ', destination: 'nextInitiative' })
  await useApp.getState().load()
})
afterEach(cleanup)

const show = async () => {
  const book: CouncilBook = { ...(await api.getCouncilBook()), meetings, members: [member('2025-10-01', '2027-09-30')] }
  const shown = render(<YearView book={book} />)
  await screen.findByText(/^本日の意見は/)
  return shown
}
const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))

test('the answer for today and for the next meeting, in whole sentences', async () => {
  const { container } = await show()
  expect(container.querySelectorAll('.council-year-answer')[0]?.textContent).toBe(
    '本日の意見は、令和9年度運営方針の素案（例年12月1日から区政会議へ）に間に合います。令和8年12月1日（火）まであと8日です。回答の期限を待たずに検討する必要があります。予算編成が始まっています。予算を伴うものは、早めに担当課と調整してください。',
  )
  expect(container.querySelectorAll('.council-year-answer')[1]?.textContent).toMatch(
    /^令和8年度第2回本会での意見は、令和9年度運営方針の素案には間に合いませんが、案（例年2月1日から公表）には反映できます。/,
  )
  expect(await findBarriers(container)).toEqual([])
})

test('meetings by day with what each still reaches; a meeting of the year that was not held is no meeting held', async () => {
  await show()
  expect(rowsOf('会議と素案').map((row) => row.slice(0, 5))).toEqual([
    ['令和8年度第1回本会', '令和8年6月14日（日）', '開催済み', '1件', '令和9年度の素案'],
    ['令和8年度第2回本会', '令和8年12月8日（火）', '予定', '2件', '令和9年度の案'],
    ['令和8年度第3回本会', '令和9年3月14日（日）', '予定', '3件', '令和10年度の素案'],
    ['令和8年度第4回本会', '日未定', '予定', '4件', ''],
  ])
  expect(screen.getByText(/開催済み1回、予定3回/)).toBeTruthy()
})

test('each figure leads to its opinions; by stage and channel they add up to all', async () => {
  const user = userEvent.setup()
  await show()
  const counts = (name: string) => rowsOf(name).map(([label, count]) => [label, count])
  expect(counts('段階ごと')).toEqual([
    ['企画・計画', '1件'],
    ['実施', '0件'],
    ['評価', '1件'],
  ])
  expect(counts('経路ごと').filter(([, count]) => count !== '0件')).toEqual([
    ['区政会議', '1件'],
    ['市民の声', '1件'],
  ])
  await user.click(screen.getByRole('button', { name: /「反映の分類で反映先なし」の意見を表示/ }))
  expect(useCouncil.getState().tab).toBe('opinions')
  await expect.poll(() => useOpinions.getState().query).toMatchObject({ fiscalYear: 2026, reflection: 'pointless', text: '' })
})

test('items that nobody was heard about, and what goes to the council of the improvements', async () => {
  await show()
  expect(rowsOf('取組ごとの意見を聴いた段階').map(([number, , ...counts]) => [number, ...counts])).toEqual([
    ['1', '1件', 'なし', 'なし'],
    ['1-1', '1件', 'なし', 'なし'],
    ['1-1-1', '1件', 'なし', 'なし'],
    ['1-1-2', 'なし', 'なし', 'なし'],
  ])
  expect(screen.getByText('どの段階でも意見を聴いていない具体的取組が1件あります。')).toBeTruthy()
  const acts = within(screen.getByRole('list', { name: /区政会議へ報告する改善アクション/ })).getAllByRole('listitem')
  expect(acts.map((act) => act.querySelector('span')?.textContent)).toEqual(['周知を早める'])
})

test('on the strip 年度, both periods that it touches, terms together, seasons and meetings with a day', () => {
  const members = [member('2025-10-01', '2027-09-30'), member('2025-10-01', '2027-09-30'), member('2020-10-01', '2022-09-30')]
  const strip = councilStripOf({ fiscalYear: 2026, calendar, members, meetings, today: '2026-11-23' })
  const of = (row: string) => strip.marks.filter((mark) => mark.row === row).map(({ label, isCut, isHeld }) => [label, isCut, isHeld])
  expect([strip.from, strip.until, strip.months.length]).toEqual(['2026-04-01', '2027-09-30', 18])
  expect(of('fiscalYear')).toEqual([
    ['令和8年度', false, false],
    ['令和9年度', true, false],
  ])
  expect(of('period')).toEqual([
    ['令和7年10月～令和8年9月', true, false],
    ['令和8年10月～令和9年9月', false, false],
  ])
  expect(of('term')).toEqual([['2人（令和9年9月まで）', true, false]])
  expect(of('meeting')).toEqual([
    ['第1回本会', false, true],
    ['第2回本会', false, false],
    ['第3回本会', false, false],
  ])
  expect(of('season').map(([label]) => label)).toContain('次年度運営方針（素案）を区政会議へ')
  // the 基本的な考え方 of the next September has no room behind it any more; what follows without a gap stands in one lane
  expect(strip.marks.findLast(({ row }) => row === 'season')).toMatchObject({ from: '2027-09-09', labelAt: 'before' })
  expect([strip.lanes.fiscalYear, strip.lanes.period, strip.lanes.meeting]).toEqual([1, 1, 1])
  // 23 November is the 237th of 548 days
  expect(strip.today).toBeCloseTo((236.5 / 548) * 100, 5)
  for (const { start, width } of strip.marks) expect(start >= 0 && start + width <= 100.0001).toBe(true)
})
