// Knows that opinions are walked, searched, narrowed and worked on by keyboard: answered, merged, split, confirmed, told back, and nothing written is lost.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../../renderer/api.ts'
import { OpinionsView } from '../../../../renderer/screens/council/opinions/opinions-view.tsx'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../renderer/stores/council.ts'
import { everyOpinion } from '../../../../renderer/stores/opinion-query.ts'
import { useOpinions } from '../../../../renderer/stores/opinions.ts'
import { useProblem } from '../../../../renderer/stores/problem.ts'
import type { NewVoice } from '../../../../shared/model/opinion.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { resetStore } from '../../../helpers/reset-store.ts'

let app: TestApp
const voice = (words: string, change: Partial<NewVoice> = {}): NewVoice => ({
  channel: 'citizenVoice',
  meetingId: null,
  agendaItemId: null,
  day: '2024-06-27',
  stage: 'planning',
  memberId: null,
  speaker: '',
  group: '',
  words,
  gist: '',
  questions: [],
  about: [],
  ...change,
})

beforeEach(() => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = () => {}
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  app = startAppInMemory([2024])
  app.setNow('2024-07-01T09:00:00+09:00')
  bridgeTo(app)
  for (const one of [useApp, useProblem, useCouncil, useOpinions]) resetStore(one as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** The room around it, without its other views. */
function Room() {
  const { book, tab, revealed } = useCouncil()
  const rereadCount = useApp((app) => app.rereadCount)
  useEffect(() => void useCouncil.getState().catchUp(), [rereadCount])
  return book !== null && tab === 'opinions' && <OpinionsView key={revealed} book={book} />
}
async function open(...voices: readonly NewVoice[]): Promise<void> {
  if (voices.length > 0) await api.addVoices(voices)
  await useApp.getState().load()
  useCouncil.getState().show('opinions')
  render(<Room />)
  await screen.findByRole('heading', { name: '意見' })
}
const list = () => screen.findByRole('listbox', { name: '意見の一覧' })
const lines = async () =>
  within(await list())
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label') ?? '')
const focusList = async () => {
  const box = await list()
  act(() => box.focus())
}
const inFront = () => screen.findByRole('heading', { level: 3, name: /^令和6年度の意見/ })
const all = async () => (await api.listOpinions({ ...everyOpinion, order: 'number' }, 0, 100)).rows
const opinion = async (nth: number) => (await api.getOpinion((await all())[nth]?.id ?? '')).opinion
const field = (name: string) =>
  within(screen.getByRole('region', { name: '選んだ意見' })).getByLabelText(name, { selector: 'input, textarea, select' })

test('a file without opinions says how they come about, and one is written by hand', async () => {
  await open()
  expect(await screen.findByText(/^意見はまだありません。会議の意見を記録するには、はじめに「委員」/)).toBeTruthy()
  // Nothing to narrow and nothing to do to many.
  expect(screen.queryByLabelText('年度で絞る')).toBeNull()
  expect(screen.queryByRole('button', { name: /^まとめる/ })).toBeNull()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(screen.getAllByRole('button', { name: '意見を書く…' })[0] as HTMLElement)
  const dialog = await screen.findByRole('dialog', { name: '意見を書く' })
  await userEvent.type(within(dialog).getByLabelText('原文'), '①道が暗い。②灯りがほしい。')
  await userEvent.type(within(dialog).getByLabelText('発言者（委員以外。区内だけ）'), '大阪 太郎')
  expect(await findBarriers()).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: '記録する' }))
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  const made = await opinion(0)
  expect(made.pieces.map(({ text, voice: { speaker, channel, day } }) => [text, speaker, channel, day])).toEqual([
    ['①道が暗い。②灯りがほしい。', '大阪 太郎', 'citizenVoice', '2024-07-01'],
  ])
  expect(made.questions.map(({ text }) => text)).toEqual(['道が暗い。', '灯りがほしい。'])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the arrow keys and J K walk, what is in front stands beside the list', async () => {
  await open(voice('一つめ'), voice('二つめ'), voice('三つめ'))
  await focusList()
  await waitFor(async () => expect(await lines()).toHaveLength(3))
  const numberInFront = async () => (await inFront()).textContent
  const first = await numberInFront()
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(async () => expect(await numberInFront()).not.toBe(first))
  const second = await numberInFront()
  await userEvent.keyboard('j')
  await waitFor(async () => expect(await numberInFront()).not.toBe(second))
  await userEvent.keyboard('kk')
  await waitFor(async () => expect(await numberInFront()).toBe(first))
  expect(await findBarriers()).toEqual([])
})

test('an answer is written and confirmed by keyboard; what is confirmed is opened again on purpose', async () => {
  await open(voice('公園の灯りを増やしてほしい。'))
  await focusList()
  await inFront()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(field('要旨'))
  await userEvent.keyboard('公園の灯り')
  await userEvent.type(field('対応方針・区の考え方'), '7月に2基増やします。')
  await userEvent.selectOptions(field('対応分類'), '①当年度において対応')
  expect(screen.getByText('保存していない変更があります。')).toBeTruthy()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await opinion(0)).answerState).toBe('draft'))
  await waitFor(async () => expect(document.activeElement).toBe(await list()))
  expect(await opinion(0)).toMatchObject({ gist: '公園の灯り', answer: '7月に2基増やします。', dueDate: '2024-07-11', answeredDay: null })

  await userEvent.click(screen.getByRole('radio', { name: '確定' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(async () => expect(await opinion(0)).toMatchObject({ answerState: 'confirmed', answeredDay: '2024-07-01' }))
  await waitFor(() => expect(screen.queryByLabelText('対応方針・区の考え方')).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: '回答を直す…' }))
  await userEvent.click(await screen.findByRole('button', { name: '案に戻して直す' }))
  await userEvent.type(field('対応方針・区の考え方'), '追記。')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect(await opinion(0)).toMatchObject({ answerState: 'draft', answer: '7月に2基増やします。追記。', answeredDay: null }),
  )
})

test('A leads from the list straight into the answer', async () => {
  await open(voice('公園の灯りを増やしてほしい。'))
  await focusList()
  await inFront()
  await userEvent.keyboard('a')
  expect(document.activeElement).toBe(field('対応方針・区の考え方'))
  expect(field('対応方針・区の考え方')).toHaveProperty('value', '')
})

test('an answer that passes over a numbered question is told so and not confirmed', async () => {
  await open(voice('①いつか。②いくらか。', { questions: ['いつか。', 'いくらか。'] }))
  await inFront()
  await userEvent.type(field('対応方針・区の考え方'), '①7月です。')
  expect(screen.getByText('回答が触れていない設問：②')).toBeTruthy()
  await userEvent.selectOptions(field('対応分類'), '⑤その他')
  await userEvent.click(screen.getByRole('radio', { name: '確定' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/^設問②に触れていないため、確定できません。/)).toBeTruthy()
  expect((await opinion(0)).answerState).toBe('none')
  await userEvent.type(field('設問②への回答'), '10万円です。')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(async () => expect((await opinion(0)).answerState).toBe('confirmed'))
  expect((await opinion(0)).questions.map(({ answer }) => answer)).toEqual(['', '10万円です。'])
})

test('what was written is stored when another opinion comes to the front', async () => {
  await open(voice('一つめ'), voice('二つめ'))
  await inFront()
  const written = useCouncil.getState().chosen.opinionId
  await userEvent.type(field('区内だけの覚え書き'), '折り返し連絡')
  await focusList()
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(async () => expect((await api.getOpinion(written)).opinion.internalNote).toBe('折り返し連絡'))
})

test('what cannot be stored is shown to be copied when another opinion comes to the front', async () => {
  await open(voice('一つめ'), voice('二つめ'))
  await inFront()
  await userEvent.clear(field('回答の期限'))
  await userEvent.type(field('回答の期限'), '13/45')
  await userEvent.type(field('講じた措置'), '防犯灯を2基増やした。')
  expect(within(screen.getByRole('region', { name: '選んだ意見' })).getByText(/^日付として読めません。/)).toBeTruthy()
  await focusList()
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(useProblem.getState().rescued).toEqual(['防犯灯を2基増やした。']))
})

test('the words of an opinion that was begun by hand are there again when the dialog is opened again', async () => {
  await open(voice('一つめ'))
  await focusList()
  await userEvent.keyboard('n')
  await userEvent.type(within(await screen.findByRole('dialog')).getByLabelText('原文'), '書きかけ')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await focusList()
  await userEvent.keyboard('n')
  const words = within(await screen.findByRole('dialog')).getByLabelText<HTMLTextAreaElement>('原文')
  expect(words.value).toBe('書きかけ')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(words.value).toBe(''))
  expect(await screen.findByText('1件を記録しました。')).toBeTruthy()
})

test('several are chosen by Shift and arrows, changed together, and all that match by Ctrl+A', async () => {
  await open(voice('防犯灯が暗い'), voice('防犯カメラがほしい'), voice('子育て'))
  await focusList()
  await waitFor(async () => expect(await lines()).toHaveLength(3))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(await screen.findByText('2件を選んでいます')).toBeTruthy()
  await userEvent.keyboard('e')
  const dialog = await screen.findByRole('dialog', { name: '2件をまとめて変更' })
  await userEvent.selectOptions(within(dialog).getByLabelText('対応分類'), '②運営方針に反映')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: '回答の期限を変える' }))
  await userEvent.type(within(dialog).getByLabelText('回答の期限'), '7/31')
  expect(await findBarriers()).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await all()).filter(({ dueDate }) => dueDate === '2024-07-31')).toHaveLength(2))
  expect((await all()).filter(({ answerClassId }) => answerClassId === 'class-reflected')).toHaveLength(2)
  expect((await lines()).filter((line) => line.includes('反映先なし'))).toHaveLength(2)

  const search = screen.getByRole('textbox', { name: '言葉で探す' })
  await userEvent.type(search, '防犯')
  await waitFor(async () => expect(await lines()).toHaveLength(2))
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(await list())
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(await screen.findByText('2件を選んでいます')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByText('2件を選んでいます')).toBeNull()
})

test('Space chooses one here and one there while the arrow keys walk on, Esc chooses none', async () => {
  await open(voice('一つめ'), voice('二つめ'), voice('三つめ'))
  await focusList()
  await waitFor(async () => expect(await lines()).toHaveLength(3))
  const isChosen = async () =>
    within(await list())
      .getAllByRole('option')
      .map((option) => option.getAttribute('aria-selected') === 'true')
  await userEvent.keyboard(' {ArrowDown}')
  await waitFor(() => expect(useOpinions.getState().at).toBe(1))
  await userEvent.keyboard('{ArrowDown}')
  await waitFor(() => expect(useOpinions.getState().at).toBe(2))
  await userEvent.keyboard(' ')
  expect(await isChosen()).toEqual([true, false, true])
  await userEvent.keyboard(' ')
  expect(await isChosen()).toEqual([true, false, false])
  await userEvent.keyboard('{Escape}')
  expect(await isChosen()).toEqual([false, false, true])
})

test('opinions of one meaning are merged with all their words in sight, and stand alone again', async () => {
  await open(voice('灯りが暗い。'), voice('夜道が怖い。'))
  await focusList()
  await waitFor(async () => expect(await lines()).toHaveLength(2))
  await userEvent.keyboard('{Control>}a{/Control}')
  await screen.findByText('2件を選んでいます')
  await userEvent.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: '同じ趣旨の意見をまとめる' })
  await within(dialog).findByText('灯りが暗い。')
  expect(within(dialog).getByText('夜道が怖い。')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: '2件をまとめる' }))
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  expect((await lines())[0]).toContain('まとめ2')
  const thread = screen.getByRole('region', { name: '選んだ意見' })
  expect(await within(thread).findByText('夜道が怖い。')).toBeTruthy()
  expect(within(thread).getByText('灯りが暗い。')).toBeTruthy()
  await userEvent.click(within(thread).getByRole('button', { name: 'まとめを解く' }))
  await waitFor(async () => expect(await lines()).toHaveLength(2))
})

test('a mixed opinion is split sentence by sentence by keyboard, with the proof that no word is lost', async () => {
  await open(voice('灯りが暗い。子育てが心配だ。予算は足りるか。'))
  await focusList()
  await inFront()
  await userEvent.keyboard('s')
  const dialog = await screen.findByRole('dialog', { name: '意見を分ける' })
  expect(within(dialog).getByRole('status').textContent).toBe('新しい意見に移す文を選んでください。')
  await userEvent.keyboard('{ArrowDown}12')
  expect(within(dialog).getByRole('status').textContent).toBe('原文 22字 ＝ 6字 ＋ 8字 ＋ 8字：すべての文が残ります。')
  expect(await findBarriers()).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await lines()).toHaveLength(3))
  const texts = await Promise.all([0, 1, 2].map(async (nth) => (await opinion(nth)).pieces.map(({ text }) => text).join('')))
  expect(texts).toEqual(['灯りが暗い。', '子育てが心配だ。', '予算は足りるか。'])
})

test('answers are confirmed, published and told back together; what cannot be is named', async () => {
  await open(voice('一つめ'), voice('二つめ'))
  const [first] = await all()
  const { gist, sectionId, postId, dueDate, measureTaken, isMainMeasure, internalNote } = await opinion(0)
  const texts = { gist, sectionId, postId, dueDate, measureTaken, isMainMeasure, internalNote }
  const answered = {
    ...texts,
    answerClassId: 'class-other' as never,
    answer: '行います。',
    answerState: 'draft',
    answeredDay: null,
  } as const
  await act(() => useCouncil.getState().deed((client) => client.saveOpinion(first?.id ?? '', answered, [])))
  await focusList()
  await userEvent.keyboard('{Control>}a{/Control}')
  await screen.findByText('2件を選んでいます')
  await userEvent.keyboard('c')
  const dialog = await screen.findByRole('dialog', { name: '回答をまとめて確定' })
  expect(within(dialog).getByText('1件の回答を確定します。')).toBeTruthy()
  expect(within(dialog).getByText('回答がないため確定しません：1件（R6-2）')).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect((await opinion(0)).answerState).toBe('confirmed'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await focusList()
  await userEvent.keyboard('p')
  await screen.findByRole('dialog', { name: '公表した日を記録' })
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect((await opinion(0)).publishedDay).toBe('2024-07-01'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await focusList()
  await userEvent.keyboard('t')
  await screen.findByRole('dialog', { name: '会議で報告したことを記録' })
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect((await all()).filter(({ isTold }) => isTold)).toHaveLength(2))
  expect(await findBarriers()).toEqual([])
})

test('the words of a voice are mended with care, and who said it', async () => {
  await open(voice('灯りがくらい。'))
  await inFront()
  await userEvent.click(screen.getByRole('button', { name: '発言を直す…' }))
  const dialog = await screen.findByRole('dialog', { name: '発言を直す' })
  await userEvent.clear(within(dialog).getByLabelText('原文'))
  await userEvent.type(within(dialog).getByLabelText('原文'), '灯りが暗い。')
  await userEvent.selectOptions(within(dialog).getByLabelText('段階'), '評価')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await opinion(0)).pieces[0]?.text).toBe('灯りが暗い。'))
  expect((await opinion(0)).pieces[0]?.voice.stage).toBe('evaluation')
})

test('an opinion is deleted, comes back by undo, and the one in its place comes to the front', async () => {
  await open(voice('一つめ'), voice('二つめ'))
  await inFront()
  await userEvent.click(screen.getByRole('button', { name: '削除…' }))
  await userEvent.click(await screen.findByRole('button', { name: '削除' }))
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  await waitFor(() => expect(useCouncil.getState().chosen.opinionId).not.toBe(''))
  await act(() => useApp.getState().undo())
  await waitFor(async () => expect(await lines()).toHaveLength(2))
  await act(() => useApp.getState().undo())
  expect(await screen.findByText(/^意見はまだありません/)).toBeTruthy()
  expect(useProblem.getState().current).toBeNull()
})

test('filters stay while another view is in front, and an opinion outside of them is said to be', async () => {
  await open(voice('一つめ'), voice('二つめ', { channel: 'survey' }))
  await waitFor(async () => expect(await lines()).toHaveLength(2))
  fireEvent.change(screen.getByLabelText('経路で絞る'), { target: { value: 'survey' } })
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  act(() => useCouncil.getState().show('members'))
  act(() => useCouncil.getState().show('opinions'))
  await waitFor(async () => expect(await lines()).toHaveLength(1))
  act(() => useCouncil.getState().reveal('opinions', { opinionId: '' }))
  const [first] = await all()
  act(() => useCouncil.getState().reveal('opinions', { opinionId: first?.id ?? '' }))
  expect(await screen.findByText('この意見は、いまの絞り込みの一覧にはありません。')).toBeTruthy()
  await userEvent.click(screen.getAllByRole('button', { name: '絞り込みを外す' })[0] as HTMLElement)
  await waitFor(async () => expect(await lines()).toHaveLength(2))
  expect((await inFront()).textContent).toBe('令和6年度の意見1番')
})

test('thousands are read page by page, and the end is reached by one key', async () => {
  await open(...Array.from({ length: 1200 }, (_, nth) => voice(`意見その${nth + 1}`)))
  await focusList()
  await waitFor(async () => expect((await lines()).length).toBeGreaterThan(5))
  expect(useOpinions.getState().pages.size).toBe(1)
  await userEvent.keyboard('{End}')
  await waitFor(() => expect(useOpinions.getState().at).toBe(1199))
  await waitFor(async () => expect((await inFront()).textContent).toMatch(/番$/))
  expect([...useOpinions.getState().pages.keys()]).toContain(5)
  await userEvent.keyboard('{Shift>}{Home}{/Shift}')
  await waitFor(() => expect(useOpinions.getState().chosen.size).toBe(1200))
})

test('in a file that is only read nothing is offered that writes', async () => {
  await api.addVoices([voice('灯りが暗い。')])
  await useApp.getState().load()
  const { state } = useApp.getState()
  if (state?.file) useApp.setState({ state: { ...state, file: { ...state.file, readOnly: { reason: 'chosen' } as never } } })
  useCouncil.getState().show('opinions')
  render(<Room />)
  await inFront()
  for (const name of [/^意見を書く/, /^分類・担当/, /^分ける/, '保存', '発言を直す…'])
    expect(screen.queryByRole('button', { name })).toBeNull()
  const region = screen.getByRole('region', { name: '選んだ意見' })
  expect(within(region).queryAllByRole('textbox')).toEqual([])
  expect(within(region).getByText('灯りが暗い。')).toBeTruthy()
  await focusList()
  await userEvent.keyboard(' en')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await findBarriers()).toEqual([])
})
