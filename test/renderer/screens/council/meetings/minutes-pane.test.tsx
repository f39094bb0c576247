// Knows that minutes are pasted with a dry run, mended line by line, and made into opinions; and that confirmed ones stay.
import { act, cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { MinutesPane } from '../../../../../renderer/screens/council/meetings/minutes/minutes-pane.tsx'
import { useCouncil } from '../../../../../renderer/stores/council.ts'
import { useProblem } from '../../../../../renderer/stores/problem.ts'
import { bookInFront, type CaptureWorld, meetingInFront, startCaptureWorld } from '../../../../helpers/capture-world.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { boxOf, giveGridsHeight, rowsOf, settle } from '../../../../helpers/survey-world.ts'

giveGridsHeight()
let world: CaptureWorld
const source =
  '議題１　令和5年度運営方針の評価\n○議長　始めます。\n- 1 -\n\f○大阪委員　道路が暗い。\n続けて、公園も古い。\n○松尾委員　賛成です。\n○梅田委員　前の委員です。\n○北区長　承ります。'

function Pane() {
  const book = useCouncil((store) => store.book)
  return book ? <MinutesPane meeting={meetingInFront(world.meetingId)} book={bookInFront()} /> : null
}
async function open() {
  render(<Pane />)
  await settle()
}
function pasteInto(box: Element, text: string): void {
  const event = createEvent.paste(box)
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type: string) => (type === 'text/html' ? '' : text) } })
  fireEvent(box, event)
}
const lines = async () => (await api.getMinutes(world.meetingId)).map(({ kind, speaker, text }) => [kind, speaker, text])
async function pasteAll(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: '貼り付ける…' }))
  pasteInto(screen.getByLabelText('会議録の文'), source)
  await settle()
}

beforeEach(async () => {
  world = await startCaptureWorld()
})
afterEach(cleanup)

test('the dry run tells what is read, who is meant, what was left out; then all of it is one deed', async () => {
  const user = userEvent.setup()
  await open()
  await pasteAll(user)
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).getByRole('status').textContent).toBe('発言 5　見出し 1　注記 0')
  expect(within(dialog).getByText('ページ番号とみて外した行 1')).toBeTruthy()
  expect((within(dialog).getByLabelText('大阪委員にあたる委員') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('大阪 太郎')
  expect((within(dialog).getByLabelText('北区長にあたる委員') as HTMLSelectElement).value).toBe('')
  expect(within(dialog).getByText('任期は令和5年9月30日（土）に終わっています。このまま取り込めます。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  // the chair is somebody whom only the person knows
  await user.selectOptions(within(dialog).getByLabelText('議長にあたる委員'), '難波 花子')
  await user.click(within(dialog).getByRole('button', { name: '取り込む' }))
  await settle()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await lines()).toEqual([
    ['heading', '', '議題１　令和5年度運営方針の評価'],
    ['speech', '議長', '始めます。'],
    ['speech', '大阪委員', '道路が暗い。\n続けて、公園も古い。'],
    ['speech', '松尾委員', '賛成です。'],
    ['speech', '梅田委員', '前の委員です。'],
    ['speech', '北区長', '承ります。'],
  ])
  const stored = await api.getMinutes(world.meetingId)
  expect(stored.map(({ memberId }) => world.memberIds.indexOf(memberId ?? ''))).toEqual([-1, 1, 0, 2, 3, -1])
  expect(new Set(stored.map(({ agendaItemId }) => agendaItemId))).toEqual(new Set([meetingInFront(world.meetingId).agenda[0]?.id]))
  expect(rowsOf('会議録')[4]?.join('|')).toContain('任期外')
  await api.undo()
  expect(await lines()).toEqual([])
})

test('pasted again it goes behind, or takes the place of what is there', async () => {
  const user = userEvent.setup()
  await open()
  for (const way of [null, 'いまの会議録の後ろに足す', 'いまの会議録と入れ替える']) {
    await pasteAll(user)
    if (way !== null) await user.click(screen.getByRole('radio', { name: way }))
    await user.click(screen.getByRole('button', { name: '取り込む' }))
    await settle()
    expect(await lines()).toHaveLength(way === 'いまの会議録の後ろに足す' ? 12 : 6)
  }
})

test('lines are typed: a seat number stands for the member; kinds change by F2; a new line goes behind any', async () => {
  const user = userEvent.setup()
  await open()
  const box = boxOf('会議録')
  const put = async (text: string) => {
    fireEvent.keyDown(box, { key: 'F2' })
    fireEvent.input(box, { target: { value: text } })
    fireEvent.keyDown(box, { key: 'Enter' })
    await settle()
  }
  box.focus()
  fireEvent.keyDown(box, { key: 'ArrowRight' })
  await put('1')
  expect(await lines()).toEqual([['speech', '大阪委員', '']])
  fireEvent.keyDown(box, { key: 'Home', ctrlKey: true })
  for (let n = 0; n < 3; n += 1) fireEvent.keyDown(box, { key: 'ArrowRight' })
  await put('道路が暗い。')
  expect(await lines()).toEqual([['speech', '大阪委員', '道路が暗い。']])
  fireEvent.keyDown(box, { key: 'Home', ctrlKey: true })
  fireEvent.keyDown(box, { key: 'F2' })
  await settle()
  // who said it is not lost with the kind
  expect(await lines()).toEqual([['heading', '', '大阪委員　道路が暗い。']])
  await user.click(screen.getByRole('button', { name: '下に行を足す' }))
  await settle()
  await put('区長')
  expect((await lines()).map(([, speaker]) => speaker)).toEqual(['', '区長'])
  expect(useProblem.getState().current).toBeNull()
})

test('chosen lines become opinions once; chosen lines are deleted', async () => {
  const user = userEvent.setup()
  await open()
  await pasteAll(user)
  await user.click(screen.getByRole('button', { name: '取り込む' }))
  await settle()
  const choose = async (nth: number) => await user.click(screen.getAllByRole('checkbox')[nth] as HTMLElement)
  for (const nth of [1, 3, 6]) await choose(nth)
  await user.click(screen.getByRole('button', { name: '選んだ3行を意見にする' }))
  await settle()
  expect(screen.getByRole('status').textContent).toBe(
    '2件の意見をつくりました。「意見」で分類や担当を決められます。 1行は、発言でないか意見になっているため、飛ばしました。',
  )
  const opinions = await api.listOpinionsOfMeeting(world.meetingId)
  expect(opinions.map(({ pieces: [piece] }) => [piece?.voice.memberId ?? null, piece?.voice.speaker, piece?.text])).toEqual([
    [world.memberIds[0], '', '道路が暗い。\n続けて、公園も古い。'],
    [null, '北区長', '承ります。'],
  ])
  expect(rowsOf('会議録')[2]?.[0]).toContain('意見あり')
  await choose(3)
  await user.click(screen.getByRole('button', { name: '選んだ1行を意見にする' }))
  await settle()
  expect(await api.listOpinionsOfMeeting(world.meetingId)).toHaveLength(2)
  await choose(2)
  await user.click(screen.getByRole('button', { name: '選んだ1行を削除' }))
  await settle()
  expect((await lines()).map(([, speaker]) => speaker)).toEqual(['', '大阪委員', '松尾委員', '梅田委員', '北区長'])
})

test('confirmed minutes are read, not written', async () => {
  const user = userEvent.setup()
  await open()
  await pasteAll(user)
  await user.click(screen.getByRole('button', { name: '取り込む' }))
  await settle()
  await act(async () => {
    await useCouncil.getState().deed((client) => client.setMinutesState(world.meetingId, 'confirmed', '2024-07-10'))
  })
  await settle()
  expect(screen.queryByRole('button', { name: '貼り付ける…' })).toBeNull()
  expect(screen.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  expect(await findBarriers()).toEqual([])
})

test('3,000 lines: only those in sight are drawn', async () => {
  const put = Array.from({ length: 3000 }, (_, n) => ({
    id: null,
    kind: 'speech',
    agendaItemId: null,
    memberId: null,
    speaker: '区長',
    text: `${n}番目`,
  }))
  await api.changeMinutes(world.meetingId, { afterId: null, put: put as never, removed: [] })
  await open()
  expect(screen.getByRole('status').textContent).toBe('3,000行')
  expect(rowsOf('会議録').length).toBeLessThan(80)
})
