// Knows that opinions are typed while they are spoken by keyboard alone: who, Enter, what, Enter; and that nothing typed is lost.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { CapturePane } from '../../../../../renderer/screens/council/meetings/capture/capture-pane.tsx'
import { useApp } from '../../../../../renderer/stores/app.ts'
import { useCapture } from '../../../../../renderer/stores/capture.ts'
import { useCouncil } from '../../../../../renderer/stores/council.ts'
import { useProblem } from '../../../../../renderer/stores/problem.ts'
import { bookInFront, type CaptureWorld, meetingInFront, startCaptureWorld } from '../../../../helpers/capture-world.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { makeReadOnly, settle } from '../../../../helpers/survey-world.ts'

let world: CaptureWorld
Element.prototype.scrollIntoView = () => {}

function Pane() {
  const book = useCouncil((store) => store.book)
  return book ? <CapturePane meeting={meetingInFront(world.meetingId)} book={bookInFront()} /> : null
}
async function open() {
  const shown = render(<Pane />)
  await settle()
  return shown
}
const speaker = () => screen.getByLabelText('発言者') as HTMLInputElement
const words = () => screen.getByLabelText('発言') as HTMLTextAreaElement
const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } })
const press = (box: HTMLElement, key: string, more: object = {}) => fireEvent.keyDown(box, { key, ...more })
const recorded = async () =>
  (await api.listOpinionsOfMeeting(world.meetingId)).map(({ pieces: [piece], questions }) => ({
    who: bookInFront().members.find(({ id }) => id === piece?.voice.memberId)?.name ?? (piece?.voice.speaker || piece?.voice.group || ''),
    text: piece?.text ?? '',
    stage: piece?.voice.stage,
    agenda: meetingInFront(world.meetingId).agenda.find(({ id }) => id === piece?.voice.agendaItemId)?.number ?? '',
    questions: questions.map(({ text }) => text),
  }))
/** As a person types: whom, Enter, what, Enter. */
async function say(who: string, what: string) {
  if (who !== '') type(speaker(), who)
  press(speaker(), 'Enter')
  type(words(), what)
  press(words(), 'Enter')
  await settle()
}

beforeEach(async () => {
  world = await startCaptureWorld()
})
afterEach(cleanup)

test('who by seat, kana, short name, group or as typed; the keyboard is back at the speaker; the last one is meant by Enter alone', async () => {
  await open()
  expect(document.activeElement).toBe(speaker())
  expect(await findBarriers()).toEqual([])
  await say('2', '道路が暗い。')
  expect([document.activeElement === speaker(), words().value, speaker().value]).toEqual([true, '', ''])
  await say('おお', '公園が古い。')
  await say('', '続けて一つ。')
  await say('松尾（雅', '欠席ですが書面で。')
  await say('g1', 'グループの意見です。')
  await say('傍聴の方', '一言だけ。')
  await say('？', '誰かの声。')
  expect((await recorded()).map(({ who, text }) => [who, text])).toEqual([
    ['難波 花子', '道路が暗い。'],
    ['大阪 太郎', '公園が古い。'],
    ['大阪 太郎', '続けて一つ。'],
    ['松尾 雅子', '欠席ですが書面で。'],
    ['グループ1', 'グループの意見です。'],
    ['傍聴の方', '一言だけ。'],
    ['', '誰かの声。'],
  ])
  // the newest stands right under the line
  const rows = within(screen.getByRole('listbox', { name: '記録した意見' })).getAllByRole('option')
  expect(rows[0]?.textContent).toContain('誰かの声。')
  expect(rows).toHaveLength(7)
})

test('twenty opinions in real time: two keys beside the words of each', async () => {
  await open()
  for (let n = 1; n <= 20; n += 1) {
    type(speaker(), String((n % 2) + 1))
    press(speaker(), ' ')
    type(words(), `${n}番目の意見です。`)
    press(words(), 'Enter')
  }
  await act(async () => await useCouncil.getState().whenSaved())
  await settle()
  const all = await recorded()
  expect(all.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 1}番目の意見です。`))
  expect([all[0]?.who, all[1]?.who]).toEqual(['難波 花子', '大阪 太郎'])
})

test('Enter of a conversion does nothing; Shift+Enter is a line; Ctrl+Enter goes on with the same person', async () => {
  await open()
  type(speaker(), '1')
  press(speaker(), 'Enter', { isComposing: true })
  expect(document.activeElement).toBe(speaker())
  press(speaker(), 'Enter')
  type(words(), '一行目')
  press(words(), 'Enter', { keyCode: 229 })
  press(words(), 'Enter', { shiftKey: true })
  press(words(), 'Enter', { repeat: true })
  await settle()
  expect(await recorded()).toEqual([])
  press(words(), 'Enter', { ctrlKey: true })
  await settle()
  expect([document.activeElement === words(), speaker().value]).toEqual([true, '大阪委員'])
  type(words(), 'もう一つ')
  press(words(), 'Enter')
  await settle()
  expect((await recorded()).map(({ who, text }) => [who, text])).toEqual([
    ['大阪 太郎', '一行目'],
    ['大阪 太郎', 'もう一つ'],
  ])
})

test('agenda item and stage are chosen by a key and stay, also when the meeting is opened again', async () => {
  const { unmount } = await open()
  press(speaker(), '2', { altKey: true, code: 'Digit2' })
  press(speaker(), 's', { altKey: true, code: 'KeyS' })
  await say('1', '道路が暗い。')
  await say('1', '公園が古い。')
  press(speaker(), '0', { altKey: true, code: 'Digit0' })
  await say('1', '街灯が少ない。')
  unmount()
  useCapture.setState({ captures: {} })
  await open()
  await say('', '同じ人です。')
  expect((await recorded()).map(({ agenda, stage, who }) => [agenda, stage, who])).toEqual([
    ['2', 'implementation', '大阪 太郎'],
    ['2', 'implementation', '大阪 太郎'],
    ['', 'implementation', '大阪 太郎'],
    ['', 'implementation', '大阪 太郎'],
  ])
})

test('questions that the words number are recorded as such; others are offered', async () => {
  await open()
  await say('1', '①予算は。②時期は。')
  press(speaker(), 'Enter')
  type(words(), '街灯を増やせませんか。')
  const offered = within(screen.getByRole('list', { name: '言葉の中の設問' })).getAllByRole('listitem')
  expect(offered.map((item) => item.textContent)).toEqual(['街灯を増やせませんか。'])
  press(words(), 'q', { altKey: true, code: 'KeyQ' })
  press(words(), 'Enter')
  await settle()
  await say('1', '公園を直せませんか。')
  expect((await recorded()).map(({ questions }) => questions)).toEqual([['予算は。', '時期は。'], ['街灯を増やせませんか。'], []])
})

test('a member whose term has ended is told, not refused; without a speaker or words nothing is recorded', async () => {
  await open()
  press(speaker(), 'Enter')
  expect(screen.getByRole('alert').textContent).toContain('発言者を入れてください')
  type(speaker(), '4')
  press(speaker(), 'Enter')
  expect(screen.getByText(/任期は令和5年9月30日（土）に終わっています。このまま記録できます。/)).toBeTruthy()
  press(words(), 'Enter')
  expect(screen.getByRole('alert').textContent).toBe('発言を入れてください。')
  type(words(), '前の委員です。')
  press(words(), 'Enter')
  await settle()
  expect(await recorded()).toMatchObject([{ who: '梅田 次郎', text: '前の委員です。' }])
})

test('the last one is mended from the line, any one from the list; Delete takes one away, and undo brings it back', async () => {
  await open()
  await say('1', '道路が暗い。')
  await say('2', '公園が古い。')
  press(speaker(), '2', { altKey: true, code: 'Digit2' })
  press(speaker(), 'ArrowUp', { ctrlKey: true })
  expect([document.activeElement === words(), words().value, speaker().value]).toEqual([true, '公園が古い。', '難波委員'])
  type(words(), '公園の遊具が古い。')
  press(words(), 'Enter')
  await settle()
  expect((await recorded()).map(({ text }) => text)).toEqual(['道路が暗い。', '公園の遊具が古い。'])
  press(speaker(), 'ArrowDown', { ctrlKey: true })
  const list = screen.getByRole('listbox', { name: '記録した意見' })
  expect(document.activeElement).toBe(list)
  press(list, 'ArrowDown')
  press(list, 'Enter')
  expect(words().value).toBe('道路が暗い。')
  press(words(), 'Escape')
  expect(words().value).toBe('')
  press(list, 'Delete')
  await settle()
  expect((await recorded()).map(({ text }) => text)).toEqual(['公園の遊具が古い。'])
  await act(async () => await useApp.getState().undo())
  // what comes next goes on with the agenda item from before the mending
  expect((screen.getByLabelText('議題') as HTMLSelectElement).selectedOptions[0]?.textContent).toContain('2 その他')
  expect((await recorded()).map(({ text }) => text)).toEqual(['道路が暗い。', '公園の遊具が古い。'])
})

test('what is typed stays when another tab comes to the front, and is recorded before the window closes', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
  const { unmount } = await open()
  type(speaker(), '1')
  press(speaker(), 'Enter')
  type(words(), '言いかけて')
  unmount()
  await open()
  expect([words().value, speaker().value, document.activeElement === words()]).toEqual(['言いかけて', '大阪委員', true])
  cleanup()
  expect(useCapture.getState().holdClosing()).toBe(true)
  await settle()
  expect(close).toHaveBeenCalledOnce()
  expect(useCapture.getState().holdClosing()).toBe(false)
  expect(await recorded()).toMatchObject([{ who: '大阪 太郎', text: '言いかけて' }])
  close.mockRestore()
})

test('what is refused comes back into the line; what was typed for a file that is gone is shown to be copied', async () => {
  await open()
  await say('1', '壊れた\u0000文字')
  expect(useProblem.getState().current).not.toBeNull()
  expect([words().value, speaker().value]).toEqual(['壊れた\u0000文字', '大阪委員'])
  act(() => {
    useApp.setState({ fileCount: useApp.getState().fileCount + 1 })
    useCapture.getState().holdClosing()
  })
  expect(useProblem.getState().rescued).toEqual(['壊れた\u0000文字'])
})

test('read only: what was recorded, no line', async () => {
  await open()
  await say('1', '道路が暗い。')
  cleanup()
  makeReadOnly()
  await open()
  expect(screen.queryByLabelText('発言者')).toBeNull()
  expect(screen.getAllByRole('option')).toHaveLength(1)
  expect(await findBarriers()).toEqual([])
})
