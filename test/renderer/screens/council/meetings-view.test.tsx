// Knows that a meeting is added, its head, agenda, handouts and attendance typed by keyboard, that nothing typed is lost, and what may only be read.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { api } from '../../../../renderer/api.ts'
import { saveHead } from '../../../../renderer/screens/council/meetings/meeting-deeds.ts'
import { MeetingsView } from '../../../../renderer/screens/council/meetings/meetings-view.tsx'
import { onOtherDay, onOtherPlace } from '../../../../renderer/screens/council/meetings/moved-meeting.ts'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../renderer/stores/council.ts'
import { useProblem } from '../../../../renderer/stores/problem.ts'
import type { Meeting } from '../../../../shared/model/council.ts'
import type { SubcommitteeId } from '../../../../shared/model/ids.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putPlan } from '../../../helpers/put-plan.ts'
import { resetStore } from '../../../helpers/reset-store.ts'
import { makeReadOnly } from '../../../helpers/survey-world.ts'

let app: TestApp
function View() {
  const book = useCouncil((store) => store.book)
  return book && <MeetingsView book={book} />
}
async function open(): Promise<void> {
  await useApp.getState().load()
  await useCouncil.getState().load()
  render(<View />)
}
const settle = () => act(() => useCouncil.getState().whenSaved())
const meetings = async (): Promise<readonly Meeting[]> => (await api.getCouncilBook()).meetings
const first = async () => (await meetings())[0]
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
async function typeInto(name: string, text: string): Promise<void> {
  fireEvent.change(field(name), { target: { value: text } })
  fireEvent.keyDown(field(name), { key: 'Enter' })
  await settle()
}
async function addMembers(...names: readonly string[]): Promise<void> {
  const term = { id: null, from: '2021-10-01', until: '2023-09-30', endReason: '' }
  const plain = { id: null, kana: '', shortName: '', kindId: null, affiliation: '', note: '', seats: [] }
  await api.saveMembers([
    ...names.map((name) => ({ ...plain, name, terms: [term] })),
    { ...plain, name: '退任 次郎', terms: [{ ...term, until: '2022-03-31' }] },
  ])
}

beforeEach(() => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory([])
  app.setNow('2023-07-01T09:00:00+09:00')
  bridgeTo(app)
  for (const one of [useApp, useProblem, useCouncil]) resetStore(one as typeof useApp)
})
afterEach(cleanup)

test('the day and the body changed one right behind the other: the number is proposed where the meeting is by then', async () => {
  const body = (await api.saveSubcommittee(null, 'まちづくり部会')) as SubcommitteeId
  const place = { kind: 'subcommittee', subcommitteeId: body, label: 'まちづくり部会' } as const
  await api.saveMeeting(null, { ...plainHead, ...place, fiscalYear: 2023, number: 1, day: null })
  const id = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2023, number: 1, day: '2023-06-01' })
  await useApp.getState().load()
  await useCouncil.getState().load()
  const meeting = useCouncil.getState().book?.meetings.find((one) => one.id === id) as Meeting
  const kept = [
    saveHead(meeting, (now, council) => onOtherDay(now, '2024-05-10', council)),
    saveHead(meeting, (now, council) => onOtherPlace(now, place, council)),
  ]
  expect(await Promise.all(kept)).toEqual([true, true])
  const moved = (await meetings()).find((one) => one.id === id)
  expect(moved).toMatchObject({ fiscalYear: 2024, day: '2024-05-10', subcommitteeId: body, number: 1 })
})

test('the first meeting is added by keyboard, typed as it was, and stands in the list by its year', async () => {
  await open()
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '会議を追加' }))
  await user.keyboard('{Enter}')
  const dialog = screen.getByRole('dialog', { name: '会議を追加' })
  expect(document.activeElement).toBe(within(dialog).getByLabelText('開催日'))
  await user.keyboard('R5.6.14')
  expect(within(dialog).getByText('令和5年6月14日（水）')).toBeTruthy()
  expect(within(dialog).getByText('令和5年度第1回')).toBeTruthy()
  await user.keyboard('{Enter}')
  await settle()
  expect(await first()).toMatchObject({ fiscalYear: 2023, number: 1, kind: 'plenary', day: '2023-06-14' })
  expect(document.activeElement).toBe(screen.getByLabelText('会議'))
  await typeInto('呼び方', '全体会議')
  await typeInto('開会', '19時03分')
  await typeInto('閉会', '午後9時25分')
  await typeInto('開場', '1830')
  await typeInto('場所', '阿倍野区役所 2階 大会議室')
  await typeInto('根拠の条項', '条例第5条第1項第2号')
  fireEvent.change(screen.getByLabelText('方法'), { target: { value: 'hybrid' } })
  await settle()
  await typeInto('備考（公表）', '')
  expect(await first()).toMatchObject({
    label: '全体会議',
    opensAt: '18:30',
    startsAt: '19:03',
    endsAt: '21:25',
    format: 'hybrid',
    place: '阿倍野区役所 2階 大会議室',
    legalBasis: '条例第5条第1項第2号',
  })
  expect(
    within(screen.getByRole('listbox', { name: '会議の一覧' }))
      .getByRole('option')
      .getAttribute('aria-label'),
  ).toBe('令和5年度第1回全体会議　令和5年6月14日（水） 19時03分から21時25分まで')
  expect(screen.getByRole('group', { name: '令和5年度' }).textContent).toContain('全体の会議 1回（年2回以上）')
  expect(await findBarriers()).toEqual([])
})

test('what cannot be read as a day or a time stays in its field with a sentence, and is stored once it can', async () => {
  await api.saveMeeting(null, plainHead)
  await open()
  await typeInto('開会', '7時から')
  expect(screen.getByRole('alert').textContent).toBe('時刻として読めません。19:03 のように入力してください。')
  await typeInto('開会', '午後7時')
  expect(screen.queryByRole('alert')).toBeNull()
  expect((await first())?.startsAt).toBe('19:00')
  await typeInto('開催日', '令和5年2月30日')
  expect((await first())?.day).toBe('2023-06-14')
  await typeInto('開催日', '令和6年6月25日')
  expect(await first()).toMatchObject({ day: '2024-06-25', fiscalYear: 2024, number: 1 })
})

test('fields that are typed fast one behind the other all stay', async () => {
  await api.saveMeeting(null, plainHead)
  await open()
  for (const [name, text] of [
    ['開会', '19:00'],
    ['閉会', '21:00'],
    ['場所', '講堂'],
  ] as const) {
    fireEvent.change(field(name), { target: { value: text } })
    fireEvent.keyDown(field(name), { key: 'Enter' })
  }
  await settle()
  expect(await first()).toMatchObject({ startsAt: '19:00', endsAt: '21:00', place: '講堂' })
})

test('closed to the public: the reason is asked for', async () => {
  await api.saveMeeting(null, { ...plainHead, place: '' })
  await open()
  expect(screen.getByRole('list', { name: '確かめるところ' }).textContent).toContain('場所が入っていません。')
  fireEvent.click(screen.getByRole('radio', { name: '非公開' }))
  await settle()
  expect(screen.getByRole('list', { name: '確かめるところ' }).textContent).toContain('非公開の理由が入っていません。')
  await typeInto('非公開の理由', '個人情報を扱うため')
  expect(await first()).toMatchObject({ isOpen: false, closedReason: '個人情報を扱うため' })
  expect(screen.queryByText('非公開の理由が入っていません。')).toBeNull()
})

describe('agenda and handouts', () => {
  const titles = async () => (await first())?.agenda.map(({ number, title }) => `${number} ${title}`)

  test('are typed line by line with the next number proposed, moved by keys, and taken away', async () => {
    await api.saveMeeting(null, plainHead)
    await open()
    expect(field('新しい議題').closest('.line')?.querySelector('input')?.value).toBe('1')
    for (const title of ['議長・副議長の選任', '運営方針（素案）', 'その他']) await typeInto('新しい議題', title)
    expect(await titles()).toEqual(['1 議長・副議長の選任', '2 運営方針（素案）', '3 その他'])
    fireEvent.keyDown(field('3番目の議題'), { key: 'ArrowUp', altKey: true })
    await settle()
    expect(await titles()).toEqual(['1 議長・副議長の選任', '3 その他', '2 運営方針（素案）'])
    await waitFor(() => expect((document.activeElement as HTMLInputElement).value).toBe('その他'))
    await typeInto('2番目の番号', '1(2)')
    fireEvent.click(screen.getByRole('button', { name: '「議長・副議長の選任」を消す' }))
    await settle()
    expect(await titles()).toEqual(['1(2) その他', '2 運営方針（素案）'])
    await typeInto('新しい資料', '委員評価一覧')
    fireEvent.change(screen.getByLabelText('「委員評価一覧」を配る時'), { target: { value: 'onDay' } })
    await settle()
    await typeInto('新しい資料', '広報手法')
    expect((await first())?.handouts.map(({ number, title, timing }) => [number, title, timing])).toEqual([
      ['資料1', '委員評価一覧', 'onDay'],
      ['資料2', '広報手法', 'onDay'],
    ])
  })

  test('Enter during a conversion adds nothing', async () => {
    await api.saveMeeting(null, plainHead)
    await open()
    fireEvent.change(field('新しい議題'), { target: { value: 'そあん' } })
    fireEvent.keyDown(field('新しい議題'), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field('新しい議題'), { key: 'Enter', keyCode: 229 })
    await settle()
    expect(await titles()).toEqual([])
    expect(field('新しい議題').value).toBe('そあん')
  })

  test('a pasted list becomes its lines as one deed', async () => {
    await api.saveMeeting(null, plainHead)
    await open()
    const text = '議題\n1 議長・副議長の互選 (条例第7条第1項)\n2 令和6年度西淀川区運営方針の策定に向けて\n3 その他'
    fireEvent.paste(field('新しい議題'), { clipboardData: { getData: () => text } })
    await settle()
    expect(await titles()).toEqual(['1 議長・副議長の互選 (条例第7条第1項)', '2 令和6年度西淀川区運営方針の策定に向けて', '3 その他'])
    await act(() => useApp.getState().undo())
    expect(await titles()).toEqual([])
  })

  test('a line that was typed and left is stored, not lost', async () => {
    await api.saveMeeting(null, plainHead)
    await open()
    fireEvent.change(field('新しい議題'), { target: { value: '素案' } })
    cleanup()
    await settle()
    expect(await titles()).toEqual(['1 素案'])
  })

  test('an item is tied to the plan by typing; Backspace takes the last away', async () => {
    putPlan(
      app,
      makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 1 }, (place, n) => `${place}${n}`, 2023),
    )
    const id = await api.saveMeeting(null, plainHead)
    await api.saveAgenda(id, [{ id: null, number: '1', title: '素案', about: [] }])
    await open()
    const user = userEvent.setup()
    act(() => screen.getByRole('button', { name: '「素案」の対象を選ぶ' }).focus())
    await user.keyboard('{Enter}')
    const box = screen.getByRole('combobox', { name: '対象の経営課題・戦略・取組・様式' })
    expect(document.activeElement).toBe(box)
    await user.keyboard('戦略１－２')
    await waitFor(() => expect(screen.getAllByRole('option', { name: /戦略1-2/ })).toHaveLength(1))
    await user.keyboard('{Enter}')
    await settle()
    await user.keyboard('1-1 取組{ArrowDown}{ArrowUp}{Enter}')
    await settle()
    expect((await first())?.agenda[0]?.about.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['strategy 1-2', 'initiative 1-1-1'])
    expect(await findBarriers()).toEqual([])
    await user.keyboard('{Escape}{Backspace}')
    await settle()
    expect((await first())?.agenda[0]?.about.map(({ number }) => number)).toEqual(['1-2'])
  })
})

describe('attendance', () => {
  const ways = async () => (await first())?.attendances.map(({ party, post, way }) => `${party}${post} ${way}`)
  const stored = async (count: number) => waitFor(async () => expect((await first())?.attendances).toHaveLength(count), { timeout: 3000 })
  async function openPane(): Promise<void> {
    await open()
    fireEvent.click(screen.getByRole('radio', { name: '出欠' }))
  }

  test('one key lists members in office with councillors and staff of the last meeting, one key each says how', async () => {
    await addMembers('大阪 太郎', '天王寺 花子', '阿倍野 三郎')
    const last = await api.saveMeeting(null, { ...plainHead, number: 1, day: '2023-05-10' })
    const plain = { id: null, memberId: null, name: '' }
    await api.saveAttendances(last, [
      { ...plain, party: 'councillor', name: '議員 一郎', post: '市会議員', way: 'online' },
      { ...plain, party: 'staff', post: '区長', way: 'venue' },
    ])
    await api.saveMeeting(null, { ...plainHead, number: 2, format: 'hybrid' })
    await openPane()
    const user = userEvent.setup()
    act(() => screen.getByRole('button', { name: 'この日に任期のある委員3人と、令和5年度第1回の市会議員・市側を並べる' }).focus())
    await user.keyboard('{Enter}')
    await stored(5)
    const list = screen.getByRole('listbox', { name: '委員' })
    await waitFor(() => expect(document.activeElement).toBe(list))
    await user.keyboard('1203')
    await waitFor(
      async () =>
        expect(await ways()).toEqual(['member venue', 'member online', 'member written', 'councillor市会議員 venue', 'staff区長 venue']),
      {
        timeout: 3000,
      },
    )
    expect(screen.getByText('出席3人（会場1・オンライン1・書面1）')).toBeTruthy()
    expect(await findBarriers()).toEqual([])
    await typeInto('傍聴者数（人）', '１人')
    expect(await first()).toMatchObject({ audience: 1 })
  })

  test('others are added by post and name, a member out of term too; Delete takes one off', async () => {
    await addMembers('大阪 太郎')
    await api.saveMeeting(null, plainHead)
    await openPane()
    const staff = within(screen.getByRole('group', { name: '市側を足す' }))
    fireEvent.change(staff.getByLabelText('職名'), { target: { value: '総務課長' } })
    fireEvent.keyDown(staff.getByLabelText('職名'), { key: 'Enter' })
    await stored(1)
    const member = within(screen.getByRole('group', { name: /委員を足す/ }))
    const outside = member.getByRole('option', { name: '退任 次郎' }) as HTMLOptionElement
    fireEvent.change(member.getByRole('combobox'), { target: { value: outside.value } })
    fireEvent.click(member.getByRole('button', { name: '足す' }))
    await stored(2)
    expect(
      within(screen.getByRole('listbox', { name: '委員' }))
        .getByRole('option')
        .getAttribute('aria-label'),
    ).toContain('任期の外')
    expect(screen.getByText(/開催日に任期のない委員が出欠にいます（退任 次郎）/)).toBeTruthy()
    const list = screen.getByRole('listbox', { name: '委員' })
    fireEvent.focus(list)
    fireEvent.keyDown(list, { key: 'Delete' })
    await stored(1)
    expect(await ways()).toEqual(['staff総務課長 venue'])
  })

  test('what was typed just before leaving is stored', async () => {
    await addMembers('大阪 太郎')
    await api.saveMeeting(null, plainHead)
    await openPane()
    fireEvent.click(screen.getByRole('button', { name: 'この日に任期のある委員1人を並べる' }))
    cleanup()
    await settle()
    expect(await ways()).toEqual(['member venue'])
  })
})

test('会議録 is settled with its day, and taken back', async () => {
  await api.saveMeeting(null, plainHead)
  await open()
  fireEvent.click(screen.getByRole('radio', { name: '会議録' }))
  fireEvent.change(field('委員が確認した日'), { target: { value: 'R5.7.10' } })
  fireEvent.click(screen.getByRole('button', { name: '委員確認済みにする' }))
  await settle()
  fireEvent.click(screen.getByRole('button', { name: '公表済みにする' }))
  await settle()
  expect(await first()).toMatchObject({ minutesState: 'published', minutesConfirmedDay: '2023-07-10', publishedDay: '2023-07-01' })
  fireEvent.click(screen.getByRole('button', { name: '案に戻す' }))
  await settle()
  expect(await first()).toMatchObject({ minutesState: 'draft', minutesConfirmedDay: null, publishedDay: null })
})

test('Delete asks, and says what goes with the meeting; the next one is in front', async () => {
  await api.saveMeeting(null, plainHead)
  await api.saveMeeting(null, { ...plainHead, number: 2, day: '2023-06-20' })
  await open()
  const list = screen.getByRole('listbox', { name: '会議の一覧' })
  list.focus()
  fireEvent.keyDown(list, { key: 'Delete' })
  expect(screen.getByRole('alertdialog').textContent).toContain('「令和5年度第2回」を削除します。')
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '会議を削除' }))
  await settle()
  expect((await meetings()).map(({ number }) => number)).toEqual([1])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('令和5年度第1回')
})

test('who may only read sees all of it and changes nothing', async () => {
  await addMembers('大阪 太郎')
  const id = await api.saveMeeting(null, { ...plainHead, startsAt: '19:03', isOpen: false, closedReason: '個人情報を扱うため' })
  await api.saveAgenda(id, [{ id: null, number: '(1)', title: '素案', about: [] }])
  await api.saveHandouts(id, [{ id: null, number: '資料A', title: '評価一覧', timing: 'onDay' }])
  const [member] = (await api.getCouncilBook()).members
  if (!member) throw new Error('no member')
  await api.saveAttendances(id, [{ id: null, party: 'member', memberId: member.id, name: '', post: '', way: 'online' }])
  await open()
  act(makeReadOnly)
  for (const text of ['個人情報を扱うため', '素案', '評価一覧（当日配布）', '令和5年6月14日（水） 19時03分から']) {
    expect(screen.getAllByText(new RegExp(text.replaceAll(/[()（）]/g, '.'))).length).toBeGreaterThan(0)
  }
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryByRole('button', { name: '会議を追加' })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '出欠' }))
  const list = screen.getByRole('listbox', { name: '委員' })
  fireEvent.focus(list)
  fireEvent.keyDown(list, { key: '0' })
  expect(within(list).getByRole('option').getAttribute('aria-label')).toContain('オンライン 大阪 太郎')
  fireEvent.click(screen.getByRole('radio', { name: '会議録' }))
  expect(screen.queryByRole('button', { name: '委員確認済みにする' })).toBeNull()
  expect(await findBarriers()).toEqual([])
})

test('Ctrl+PageDown and Ctrl+PageUp turn the panes of a meeting, and Space says who is not there', async () => {
  await api.saveMeeting(null, plainHead)
  await addMembers('大阪 太郎')
  await open()
  const user = userEvent.setup()
  field('場所').focus()
  await user.keyboard('{Control>}{PageDown}{/Control}')
  await user.keyboard('{Enter}')
  await settle()
  const list = screen.getByRole('listbox', { name: '委員' })
  expect(document.activeElement).toBe(list)
  await user.keyboard(' ')
  await waitFor(async () => expect((await first())?.attendances.map(({ way }) => way)).toEqual(['absent']))
  await user.keyboard(' ')
  await waitFor(async () => expect((await first())?.attendances.map(({ way }) => way)).toEqual(['venue']))
  await user.keyboard('{Control>}{PageUp}{/Control}')
  expect(screen.getByRole('radio', { name: '次第' }).getAttribute('aria-checked')).toBe('true')
  await user.keyboard('{Control>}{PageUp}{/Control}')
  expect(screen.getByRole('radio', { name: '次第' }).getAttribute('aria-checked')).toBe('true')
})
