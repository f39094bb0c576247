// Knows that the search shows what was found while it is typed, never half a conversion, and leads by keyboard to the cell.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { MeetingsView } from '../../../renderer/screens/council/meetings/meetings-view.tsx'
import { SearchDialog } from '../../../renderer/screens/search/search-dialog.tsx'
import { groupByYear } from '../../../renderer/screens/search/group-by-year.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useCouncil } from '../../../renderer/stores/council.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInquiries } from '../../../renderer/stores/inquiries.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useSearch } from '../../../renderer/stores/search.ts'
import type { CouncilBook } from '../../../shared/model/council.ts'
import type { MeetingId } from '../../../shared/model/ids.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { plainHead } from '../../helpers/council-factory.ts'
import { typedMember } from '../../helpers/council-member.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { measureWard } from '../../helpers/measured-ward.ts'
import { voiceOf } from '../../helpers/opinion-factory.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const ids: Record<string, string> = {}

beforeEach(async () => {
  // jsdom lays nothing out: the list would draw no row of a box without height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory([2015, 2017])
  bridgeTo(app)
  for (const store of [useApp, useCouncil, useDialogs, useIndicators, useInquiries, usePlan, useSearch]) resetStore(store as typeof useApp)
  ids['issue'] = await api.addItem('managementIssue', 'plan', 'last')
  ids['strategy'] = await api.addItem('strategy', ids['issue'], 'last')
  ids['initiative'] = await api.addItem('initiative', ids['strategy'], 'last')
  await api.saveText({ kind: 'managementIssue', id: ids['issue'], field: 'title' }, '防災のまちづくり')
  await api.saveText({ kind: 'initiative', id: ids['initiative'], field: 'title' }, '訓練')
  await api.saveText({ kind: 'initiative', id: ids['initiative'], field: 'content' }, '地域の防災　リーダーを育てる')
  await api.saveText({ kind: 'strategy', id: ids['strategy'], field: 'internalNote' }, '消防署と相談する')
  await api.saveText({ kind: 'wardPlan', id: 'plan-2017', field: 'goal' }, '防災に強いまち')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(<SearchDialog />)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const open = () => act(() => useDialogs.getState().show('search'))
const box = () => screen.findByRole('combobox', { name: '探すことば' })
const found = () => screen.queryAllByRole('option').map((option) => option.getAttribute('aria-label'))
const type = async (text: string) => {
  open()
  await userEvent.type(await box(), text)
}

test('shows every hit under its year, newest first, marked where it was found', async () => {
  await type('ﾎﾞｳｻｲ')
  expect(await screen.findByText('「ﾎﾞｳｻｲ」を含む文はありません。')).toBeTruthy()
  await userEvent.clear(await box())
  await userEvent.type(await box(), '防災')
  expect(await screen.findByText('3件の文が見つかりました')).toBeTruthy()
  expect(found()).toEqual([
    '平成29年度 区運営方針 区の目標 防災に強いまち',
    '平成27年度 経営課題1　防災のまちづくり 名称 防災のまちづくり',
    '平成27年度 具体的取組1-1-1　訓練 取組内容 地域の防災　リーダーを育てる',
  ])
  expect([...document.querySelectorAll('[role=presentation].search-year')].map((year) => year.textContent)).toEqual([
    '平成29年度',
    '平成27年度',
  ])
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['防災', '防災', '防災'])
  expect(document.querySelector('.search-hit p:last-child')?.textContent).toBe('防災に強いまち')
  expect(await findBarriers()).toEqual([])
})

test('several words are looked for together; with none of them together it says what may help', async () => {
  await type('りーだー 地域')
  expect(await screen.findByText('1件の文が見つかりました')).toBeTruthy()
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['地域', 'リーダー'])
  await userEvent.type(await box(), ' 強い')
  expect(await screen.findByText('「りーだー 地域 強い」を含む文はありません。')).toBeTruthy()
  expect(screen.getByText(/^ことばを減らす/)).toBeTruthy()
})

test('down and Enter open the year and select the cell', async () => {
  expect(usePlan.getState().fiscalYear).toBe(2017)
  await type('防災')
  await screen.findByText('3件の文が見つかりました')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect((await box()).getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[2]?.id)
  expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true'])
  useApp.getState().goTo('history')
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(usePlan.getState().activeKey).toBe(`initiative/${ids['initiative']}/content`))
  expect([usePlan.getState().fiscalYear, useApp.getState().room, useDialogs.getState().open]).toEqual([2015, 'plan', null])
})

test('a text that no form shows leads to its item', async () => {
  await type('消防署')
  await userEvent.click(await screen.findByRole('option', { name: /区内メモ/ }))
  await vi.waitFor(() => expect(usePlan.getState().itemId).toBe(ids['strategy']))
})

test('what stands beside a plan leads to where it is written', async () => {
  const actItemId = await api.saveActItem(null, foundOn(ids['initiative']), { ...openActItem, text: '無線の点検' })
  const section = await api.saveSection(null, '総務課')
  const older = await api.saveInquiry(null, 2015, {
    title: '作成の照会',
    requestText: '無線も書くこと',
    deadline: '2015-01-31',
    check: null,
    sectionIds: [section],
  })
  await api.saveInquiry(null, 2015, { title: '次の照会', requestText: '', deadline: '2015-02-28', check: null, sectionIds: [section] })
  await api.saveOverrides(2015, { 'word.head': '無線区長' })
  await type('無線')
  expect(await screen.findByText('3件の文が見つかりました')).toBeTruthy()
  expect(found()).toEqual([
    '平成27年度 具体的取組1-1-1　訓練 改善アクションの内容 無線の点検',
    '平成27年度 照会　作成の照会 依頼文 無線も書くこと',
    '平成27年度 様式の言い方 長の呼び方 無線区長',
  ])
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(useChecks.getState()).toMatchObject({ tab: 'actItems', actItemId }))
  expect(useApp.getState().room).toBe('check')
  open()
  await userEvent.click(await screen.findByRole('option', { name: /依頼文/ }))
  await vi.waitFor(() => expect(useInquiries.getState()).toMatchObject({ pane: 'inquiries', selectedId: older }))
  expect(useApp.getState().room).toBe('sections')
  await useInquiries.getState().load()
  expect(useInquiries.getState().selectedId).toBe(older)
  open()
  await userEvent.click(await screen.findByRole('option', { name: /言い方/ }))
  await vi.waitFor(() => expect(useDialogs.getState().open).toBe('overrides'))
  expect([useApp.getState().room, usePlan.getState().fiscalYear]).toEqual(['plan', 2015])
})

test('what is found of indicators and surveys stands under its year, that of no year last, and leads to its card', async () => {
  const { seriesId, surveyId, questionId, shoppingId } = await measureWard(app)
  await type('声かけ')
  expect(await screen.findByText('10件の文が見つかりました')).toBeTruthy()
  expect(found()).toEqual([
    '平成28年度 覆面調査　窓口の格付け 領域 声かけと接遇',
    '平成28年度 覆面調査　窓口の格付け 項目 声かけが早い',
    '平成28年度 覆面調査　窓口の格付け 項目 声かけが丁寧',
    '平成27年度 指標　声かけのある区民の割合 年次目標の書き方 声かけ45％',
    '平成27年度 指標　声かけのある区民の割合 断絶の説明 声かけの会の地域',
    '平成26年度 指標　声かけのある区民の割合 自己評価の備考 声かけの会で数えた',
    '平成26年度 調査　区民アンケート　問5 設問文 地域の声かけを知っていますか',
    '平成26年度 調査　区民アンケート　問5 選択肢 声かけを知っている',
    '年度をまたぐもの 指標　声かけのある区民の割合 名称 声かけのある区民の割合',
    '年度をまたぐもの 指標　声かけのある区民の割合 区の目標の書き方 声かけ50％以上',
  ])
  expect(document.querySelectorAll('.search-list .search-year')[3]?.textContent).toBe('年度をまたぐもの')
  const press = async (name: RegExp) => {
    open()
    await userEvent.click(await screen.findByRole('option', { name }))
    await vi.waitFor(() => expect([useApp.getState().room, useDialogs.getState().open]).toEqual(['indicators', null]))
  }
  await press(/年次目標の書き方/)
  // the year of a target comes to the front, of a survey without a plan it does not
  await vi.waitFor(() => expect(useIndicators.getState()).toMatchObject({ tab: 'series', seriesId }))
  expect(usePlan.getState().fiscalYear).toBe(2015)
  await press(/選択肢/)
  expect(useIndicators.getState()).toMatchObject({ tab: 'surveys', surveyId, questionId })
  expect(usePlan.getState().fiscalYear).toBe(2015)
  await press(/項目 声かけが早い/)
  expect(useIndicators.getState()).toMatchObject({ tab: 'mysteryShopping', mysteryShoppingId: shoppingId })
  await press(/区の目標の書き方/)
  expect(useIndicators.getState()).toMatchObject({ tab: 'series', seriesId })
  // the first reading of the room keeps what was chosen before it
  await useIndicators.getState().load()
  expect(useIndicators.getState().seriesId).toBe(seriesId)
})

test('what was said at the council leads to the opinion, the line of its minutes, the member and the sheet; the year in front stays', async () => {
  const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2016, number: 2, label: '全体会議', day: '2016-06-01' })
  const [memberId = ''] = await api.saveMembers([typedMember('灯台 守')])
  const [opinionId] = await api.addVoices([
    voiceOf('街灯の灯台下暗しを直してほしい。', { day: '2016-06-01', meetingId: meetingId as MeetingId }),
  ])
  const lines = ['開会します。', '灯台のような街灯を。'].map((text) => ({
    id: null,
    kind: 'speech' as const,
    agendaItemId: null,
    memberId: null,
    speaker: '区長',
    text,
  }))
  await api.changeMinutes(meetingId, { afterId: null, put: lines, removed: [] })
  const sheet = {
    kind: 'priorOpinion',
    fiscalYear: 2016,
    title: '灯台の意見',
    meetingId: null,
    deadline: null,
    request: '',
    choices: [],
  } as const
  const sheetId = await api.saveMemberSheet(null, sheet, [{ id: null, target: null, text: '街灯について' }])
  await type('灯台')
  expect(await screen.findByText('4件の文が見つかりました')).toBeTruthy()
  expect(found()).toEqual([
    '平成28年度 区政会議　平成28年度第2回全体会議 会議録 灯台のような街灯を。',
    '平成28年度 評価シート・事前意見　灯台の意見 題名 灯台の意見',
    '平成28年度 意見H28-1　街灯の灯台下暗しを直してほしい。 原文 街灯の灯台下暗しを直してほしい。',
    '年度をまたぐもの 区政会議の委員　灯台 守 氏名 灯台 守',
  ])
  const year = usePlan.getState().fiscalYear
  const press = async (name: RegExp) => {
    open()
    await userEvent.click(await screen.findByRole('option', { name }))
    await vi.waitFor(() => expect([useApp.getState().room, useDialogs.getState().open]).toEqual(['council', null]))
    return useCouncil.getState()
  }
  const minutes = await api.getMinutes(meetingId)
  expect(await press(/会議録/)).toMatchObject({ tab: 'meetings', chosen: { meetingId, lineId: minutes[1]?.id } })
  expect(await press(/題名/)).toMatchObject({ tab: 'sheets', chosen: { sheetId, lineId: '' } })
  expect(await press(/原文/)).toMatchObject({ tab: 'opinions', chosen: { opinionId } })
  expect(await press(/氏名/)).toMatchObject({ tab: 'members', chosen: { memberId } })
  expect(usePlan.getState().fiscalYear).toBe(year)
})

test('a line of minutes that was found is the active one, and is gone to once', async () => {
  const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-01' })
  const line = { id: null, kind: 'speech', agendaItemId: null, memberId: null, speaker: '区長' } as const
  const put = Array.from({ length: 300 }, (_, nth) => ({ ...line, text: `発言${nth}` }))
  await api.changeMinutes(meetingId, { afterId: null, put, removed: [] })
  await useCouncil.getState().load()
  const minutes = await api.getMinutes(meetingId)
  act(() => useCouncil.getState().reveal('meetings', { meetingId, lineId: minutes[250]?.id ?? '' }))
  const { rerender } = render(<MeetingsView key="a" book={useCouncil.getState().book as CouncilBook} />)
  const grid = await screen.findByRole('grid', { name: '会議録' })
  await vi.waitFor(() => {
    const box = within(grid.parentElement as HTMLElement).getAllByRole('textbox')[0]
    expect(document.getElementById(box?.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('発言250')
  })
  expect(useCouncil.getState().chosen.lineId).toBe('')
  rerender(<MeetingsView key="b" book={useCouncil.getState().book as CouncilBook} />)
  expect(screen.queryByRole('grid', { name: '会議録' })).toBeNull()
})

test('a reason leads to the judgement, the page of common indicators or the list of changed targets', async () => {
  const hit = (field: object) => ({ fiscalYear: 2015, field, number: '1-1', title: '訓練', snippet: '雨天のため', marks: [] })
  const decision = { kind: 'decision', symbolField: 'attainment', period: 'midYearReview', field: 'reason' }
  const key = 'outcomeIndicator/o1/target'
  bridgeTo(app, {
    searchTexts: () => ({
      total: 3,
      hits: [
        hit({ ...decision, id: 'i1-midYearReview', subjectKind: 'initiativeReview' }),
        hit({ ...decision, id: 'common-1-1-a-1', subjectKind: 'series', symbolField: '' }),
        { ...hit({ kind: 'targetChange', id: key, field: 'reason' }), number: '', title: '' },
      ],
    }),
  })
  await type('雨天')
  await screen.findByText('3件の文が見つかりました')
  expect(found()).toEqual([
    '平成27年度 具体的取組1-1　訓練 中間振り返りの判定の理由 雨天のため',
    '平成27年度 指標　訓練 中間振り返りの判定の理由 雨天のため',
    '平成27年度 目標変更履歴　（削除された項目） 目標の変更の理由 雨天のため',
  ])
  const press = async (index: number) => {
    open()
    await userEvent.click((await screen.findAllByRole('option'))[index]!)
  }
  await press(0)
  await vi.waitFor(() =>
    expect(useIndicators.getState()).toMatchObject({ tab: 'judgement', period: 'midYearReview', lineKey: 'i1/attainment' }),
  )
  await press(1)
  expect(useIndicators.getState()).toMatchObject({ tab: 'common', seriesId: 'common-1-1-a-1', period: 'midYearReview', lineKey: '' })
  await press(2)
  expect(useIndicators.getState()).toMatchObject({ tab: 'targetChanges', changeKey: key, period: 'selfEvaluation' })
})

test('during a conversion nothing is asked; what it ends with is', async () => {
  const asked: unknown[] = []
  bridgeTo(app, {
    searchTexts: (query) => {
      asked.push(query)
      return { total: 0, hits: [] }
    },
  })
  open()
  const input = await box()
  await vi.waitFor(() => expect(asked).toEqual(['']))
  fireEvent.compositionStart(input)
  for (const value of ['ｂ', 'ぼ', 'ぼうさい']) {
    fireEvent.input(input, { target: { value }, isComposing: true })
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true })
  }
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(asked).toEqual([''])
  fireEvent.input(input, { target: { value: '防災' }, isComposing: true })
  fireEvent.compositionEnd(input)
  await vi.waitFor(() => expect(asked).toEqual(['', '防災']))
})

test('an answer that was overtaken is not shown, and the last question comes back with the dialog', async () => {
  const slow: Record<string, (value: unknown) => void> = {}
  bridgeTo(app, { searchTexts: (query) => new Promise((resolve) => (slow[String(query)] = resolve)) })
  const hit = (text: string) => ({
    fiscalYear: 2015,
    field: { kind: 'wardPlan', id: 'plan', field: 'goal' },
    number: '',
    title: '',
    snippet: text,
    marks: [],
  })
  await type('一')
  await vi.waitFor(() => expect(slow['一']).toBeTruthy())
  await userEvent.type(await box(), '二')
  await vi.waitFor(() => expect(slow['一二']).toBeTruthy())
  await act(async () => slow['一二']?.({ total: 1, hits: [hit('一二')] }))
  await act(async () => slow['一']?.({ total: 1, hits: [hit('一')] }))
  expect(found()).toEqual(['平成27年度 区運営方針 区の目標 一二'])
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  open()
  expect(((await box()) as HTMLInputElement).value).toBe('一二')
})

test('another file in front: nothing of the old one is left', async () => {
  await type('防災')
  await screen.findByText('3件の文が見つかりました')
  act(() => useApp.setState({ fileCount: useApp.getState().fileCount + 1 }))
  expect(useSearch.getState()).toMatchObject({ typed: '', result: null })
  expect(screen.getByText(/^すべての年度の計画・指標・調査・区政会議から/)).toBeTruthy()
})

test('many hits are asked for in two goes, and it says that not all are shown', async () => {
  const field = { kind: 'strategy', id: 's', field: 'title' }
  const hits = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ fiscalYear: 2015, field, number: `1-${i}`, title: 'い', snippet: 'い', marks: [] }))
  const limits: unknown[] = []
  bridgeTo(app, {
    searchTexts: (_, limit) => {
      limits.push(limit)
      return { total: 45_678, hits: hits(Number(limit)) }
    },
  })
  await type('い')
  expect(await screen.findByText('45,678件の文が見つかりました')).toBeTruthy()
  expect(screen.getAllByRole('option').length).toBeLessThan(40)
  await act(() => useSearch.getState().loadMore())
  expect(limits.slice(1)).toEqual([100, 1000])
  expect(screen.getByText(/^新しい年度から1,000件を表示/)).toBeTruthy()
  await act(() => useSearch.getState().loadMore())
  expect(limits).toHaveLength(3)
  act(() => useSearch.getState().choose(5000))
  expect(useSearch.getState().chosen).toBe(999)
})

test('a year stands once over its hits', () => {
  const hit = (fiscalYear: number) => ({ fiscalYear }) as Parameters<typeof groupByYear>[0][number]
  expect(groupByYear([hit(2017), hit(2017), hit(2015)]).map((row) => (row.kind === 'year' ? row.fiscalYear : row.index))).toEqual([
    2017, 0, 1, 2015, 2,
  ])
  expect(groupByYear([])).toEqual([])
})
