// Knows that opinions are taken in from a table, a list or minutes as one deed, each shown before, and that what is wrong is told and left out.
import { cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { OpinionPasteDialog } from '../../../../../renderer/screens/council/opinions/paste/opinion-paste-dialog.tsx'
import type { OpinionQuery } from '../../../../../shared/model/opinion.ts'
import { bookInFront, type CaptureWorld, startCaptureWorld } from '../../../../helpers/capture-world.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { settle } from '../../../../helpers/survey-world.ts'

let world: CaptureWorld
const everything: OpinionQuery = {
  text: '',
  fiscalYear: null,
  meetingId: null,
  channel: null,
  stage: null,
  answerClassId: null,
  sectionId: null,
  postIds: null,
  answer: null,
  aboutId: null,
  reflection: null,
  told: null,
  order: 'number',
}
async function threads() {
  const { rows } = await api.listOpinions(everything, 0, 100)
  const found = await Promise.all(rows.map(({ id }) => api.getOpinion(id)))
  return found.map(({ opinion }) => ({ ...opinion, voice: opinion.pieces[0]?.voice, words: opinion.pieces[0]?.text }))
}
function open(more: Partial<Parameters<typeof OpinionPasteDialog>[0]> = {}) {
  const onClose = vi.fn<() => void>()
  render(<OpinionPasteDialog book={bookInFront()} onClose={onClose} {...more} />)
  return onClose
}
function pasteIn(text: string, html = ''): void {
  const box = screen.getByLabelText('貼り付ける表か文')
  const event = createEvent.paste(box)
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => (type === 'text/html' ? html : text) } })
  fireEvent(box, event)
}
const summary = () => screen.getByRole('status').textContent
const take = async () => {
  await userEvent.click(screen.getByRole('button', { name: '取り込む' }))
  await settle()
}

beforeEach(async () => {
  world = await startCaptureWorld()
})
afterEach(cleanup)

test('a table: columns by their headings, members by name, an answer as a draft; wrong rows are told and left out', async () => {
  const onAdded = vi.fn<(ids: readonly string[]) => void>()
  const onClose = open({ onAdded })
  pasteIn(
    '番号\t委員名\t受付日\tご意見の内容\t区の考え方\n1\t大阪 太郎\tR6.5.13\t道路が暗い。\t街灯を増やします。\n2\t梅田委員\tR6.5.14\t"①予算は。\n②時期は。"\t\n3\t区民\tR6.13.1\t公園が古い。\t\n4\t\t\t\t返事だけ',
  )
  expect(summary()).toBe('2件を取り込みます 取り込めない行 2')
  expect(screen.getByText('任期は令和5年9月30日（土）に終わっています。このまま取り込めます。')).toBeTruthy()
  expect(screen.getAllByText(/日付として読めません|意見の文がありません/)).toHaveLength(2)
  expect(await findBarriers()).toEqual([])
  await take()
  expect(onClose).toHaveBeenCalledOnce()
  const made = await threads()
  expect(onAdded).toHaveBeenCalledExactlyOnceWith(made.map(({ id }) => id))
  expect(made.map(({ words, voice }) => [words, voice?.memberId, voice?.day, voice?.channel])).toEqual([
    ['道路が暗い。', world.memberIds[0], '2024-05-13', 'citizenVoice'],
    ['①予算は。\n②時期は。', world.memberIds[3], '2024-05-14', 'citizenVoice'],
  ])
  expect(made.map(({ answer, answerState }) => [answer, answerState])).toEqual([
    ['街灯を増やします。', 'draft'],
    ['', 'none'],
  ])
  expect(made[1]?.questions.map(({ text }) => text)).toEqual(['予算は。', '時期は。'])
  await api.undo()
  expect(await threads()).toEqual([])
})

test('a column goes where the person says; the same column is named once', async () => {
  open()
  pasteIn('メモ\t意見\nこちらが本文\tこちらは要らない')
  await userEvent.selectOptions(screen.getByLabelText('「メモ」の列'), '意見（原文）')
  expect((screen.getByLabelText('「意見」の列') as HTMLSelectElement).value).toBe('')
  await take()
  expect((await threads()).map(({ words }) => words)).toEqual(['こちらが本文'])
})

test('a list of groups of a meeting: of its day, 区政会議, the theme told where it is no item of the agenda', async () => {
  open({ meetingId: world.meetingId })
  pasteIn('グループ1　まちの魅力\n・広報紙をつくる\n・SNSで\n発信する\nグループ２　その他\n① 公園の活用')
  expect(summary()).toBe('3件を取り込みます')
  expect(screen.getAllByText('「まちの魅力」にあたる議題がないため、議題は付けません。')).toHaveLength(2)
  await take()
  const agenda = bookInFront().meetings[0]?.agenda ?? []
  expect((await threads()).map(({ words, voice }) => [words, voice?.group, voice?.meetingId, voice?.day, voice?.agendaItemId])).toEqual([
    ['広報紙をつくる', 'グループ1', world.meetingId, '2024-06-27', null],
    ['SNSで\n発信する', 'グループ1', world.meetingId, '2024-06-27', null],
    ['公園の活用', 'グループ２', world.meetingId, '2024-06-27', agenda[1]?.id],
  ])
})

test('minutes: what members said is chosen, the others can be; without a meeting 区政会議 is asked for one', async () => {
  open({ meetingId: world.meetingId })
  pasteIn('○区長　始めます。\n○大阪委員　道路が暗い。\n○難波委員　公園が古い。')
  expect(summary()).toBe('2件を取り込みます')
  await userEvent.click(screen.getByRole('checkbox', { name: '1件目を取り込む' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '3件目を取り込む' }))
  await userEvent.selectOptions(screen.getByLabelText('会議'), '会議ではない')
  await userEvent.selectOptions(screen.getByLabelText('経路'), '区政会議')
  expect(screen.getByRole('alert').textContent).toBe('経路が「区政会議」のときは、会議を選んでください。')
  expect(screen.getByRole('button', { name: '取り込む' }).hasAttribute('disabled')).toBe(true)
  await userEvent.selectOptions(screen.getByLabelText('会議'), '令和6年度第1回')
  await take()
  expect((await threads()).map(({ words, voice }) => [words, voice?.speaker])).toEqual([
    ['始めます。', '区長'],
    ['道路が暗い。', ''],
  ])
})

test('a table of the clipboard tells its merged cells', async () => {
  open({ meetingId: world.meetingId })
  pasteIn(
    '班\t意見\nグループ1\t道路\n\t公園',
    '<table><tr><td>班</td><td>意見</td></tr><tr><td rowspan="2">グループ1</td><td>道路</td></tr><tr><td>公園</td></tr></table>',
  )
  const region = within(screen.getByRole('region', { name: '取り込む内容' }))
  expect(region.getAllByRole('row').map((row) => row.textContent)).toHaveLength(3)
  await take()
  expect((await threads()).map(({ voice }) => voice?.group)).toEqual(['グループ1', 'グループ1'])
})
