// Knows that the room of sections is worked by the keyboard, and that nothing comes into the plan from a section before every conflict is decided.
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { MergeDialog } from '../../../renderer/screens/sections/merge-dialog.tsx'
import { SectionsScreen } from '../../../renderer/screens/sections/sections-screen.tsx'
import { TakeOutDialog } from '../../../renderer/screens/sections/take-out-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useInquiries } from '../../../renderer/stores/inquiries.ts'
import { useMerge } from '../../../renderer/stores/merge.ts'
import { useOrganisation } from '../../../renderer/stores/organisation.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import type { MergeChange, MergePreview } from '../../../shared/model/merge.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

// this DOM draws nothing and so scrolls nothing
Element.prototype.scrollIntoView = () => {}
let issue: string
let app: TestApp
beforeEach(async () => {
  app = startAppInMemory([2018])
  bridgeTo(app)
  for (const store of [useApp, useChecks, usePlan, useDialogs, useInquiries, useMerge, useOrganisation]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  issue = await api.addItem('managementIssue', 'plan', 'last')
  await api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '高齢者の見守り')
  await usePlan.getState().loadFile()
  useApp.getState().goTo('sections')
})
afterEach(cleanup)

test('sections, posts and holders are added, renamed and deleted without a mouse', async () => {
  const user = userEvent.setup()
  render(<SectionsScreen />)
  await user.click(await screen.findByRole('button', { name: '担当課を追加' }))
  await user.keyboard('保健福祉課{Enter}')
  const list = await screen.findByRole('listbox', { name: '担当課・役職・担当者' })
  expect(within(list).getByRole('option', { name: '保健福祉課' })).toBeTruthy()
  list.focus()
  await user.keyboard('{ArrowDown}{Insert}')
  await user.keyboard('福祉担当課長{Enter}')
  expect(await within(list).findByRole('option', { name: '福祉担当課長 担当者なし' })).toBeTruthy()
  list.focus()
  await user.keyboard('{Insert}')
  await user.keyboard('西 花子')
  await user.clear(screen.getByLabelText('始まりの日'))
  await user.type(screen.getByLabelText('始まりの日'), 'きのう{Enter}')
  expect(screen.getByText('日付として読めません。')).toBeTruthy()
  await user.clear(screen.getByLabelText('始まりの日'))
  await user.type(screen.getByLabelText('始まりの日'), '令和8年4月1日{Enter}')
  expect(await within(list).findByRole('option', { name: '西 花子 令和8年4月1日～' })).toBeTruthy()
  expect((await api.getOrganisation()).holders).toMatchObject([{ person: '西 花子', from: '2026-04-01', until: null }])
  list.focus()
  await user.keyboard('{Delete}')
  await user.click(screen.getByRole('button', { name: '削除' }))
  expect((await api.getOrganisation()).holders).toEqual([])
  expect(await findBarriers()).toEqual([])
})

test('items that nobody answers for are counted in words, and lead to the plan', async () => {
  const user = userEvent.setup()
  render(<SectionsScreen />)
  expect((await screen.findAllByText('担当者のいない項目 1件')).length).toBe(2)
  await user.click(screen.getByRole('button', { name: /高齢者の見守り/ }))
  expect(useApp.getState().room).toBe('plan')
  cleanup()
  const section = await api.saveSection(null, '総務課')
  const post = await api.savePost(null, section, '課長')
  await api.saveHolder(null, post, '東', '2020-04-01', null)
  await api.setPostOf([{ kind: 'managementIssue', id: issue }], post)
  await usePlan.getState().reload()
  render(<SectionsScreen />)
  expect(await screen.findByText('すべての項目に担当者がいます。')).toBeTruthy()
})

/** What comes to the clipboard as the keys bring it there: the window has no permission to write into it by itself. */
async function copiedBy(press: () => Promise<void>): Promise<string> {
  let copied = ''
  document.execCommand = (command) => {
    const event = new Event(command)
    Object.defineProperty(event, 'clipboardData', { value: { setData: (_: string, text: string) => (copied = text) } })
    return document.dispatchEvent(event)
  }
  await press()
  return copied
}

test('an inquiry is made with proposed words, and who has not answered is told with the days', async () => {
  const user = userEvent.setup()
  for (const name of ['総務課', '市民協働課']) await api.saveSection(null, name)
  render(<SectionsScreen />)
  await user.click(await screen.findByRole('radio', { name: '照会' }))
  await user.click(screen.getByRole('button', { name: '照会をつくる' }))
  await user.type(screen.getByLabelText('提出期限'), '令和8年11月20日')
  expect((screen.getByLabelText('依頼文') as HTMLTextAreaElement).value).toContain('天王寺区運営方針（案）')
  await user.click(screen.getByRole('button', { name: '決定' }))
  expect((await screen.findAllByText('未提出（3日超過）')).length).toBe(2)
  await user.click(screen.getByRole('button', { name: '市民協働課を受け取りにする' }))
  expect(await screen.findByText('提出済み（令和8年11月23日）')).toBeTruthy()
  expect(screen.getAllByText('未提出（3日超過）').length).toBe(1)
  const copied = await copiedBy(() => user.click(screen.getByRole('button', { name: '催促の文をコピー' })))
  expect(copied).toContain('総務課 ご担当者 様')
  expect(copied).not.toContain('市民協働課')
  expect(await findBarriers()).toEqual([])
})

test('an inquiry about a check proposes its title, its words with the days of 和暦, and a deadline; what was typed stays', async () => {
  const user = userEvent.setup()
  await api.saveSection(null, '総務課')
  render(<SectionsScreen />)
  await user.click(await screen.findByRole('radio', { name: '照会' }))
  await user.click(await screen.findByRole('button', { name: '照会をつくる' }))
  const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value
  expect(value('件名')).toBe('平成30年度運営方針（案）の作成について')
  const about = screen.getByLabelText('何についての照会か')
  await vi.waitFor(() =>
    expect(
      within(about)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      '計画の作成',
      '平成30年度第1四半期',
      '平成30年度中間振り返り',
      '平成30年度第2四半期',
      '平成30年度第3四半期',
      '平成30年度第4四半期',
      '平成30年度自己評価',
    ]),
  )
  await user.selectOptions(about, '平成30年度第1四半期')
  expect(value('件名')).toBe('平成30年度第1四半期の進捗確認について')
  // all of that year's days are over: a week from today
  expect(value('提出期限')).toBe('令和8年11月30日')
  expect(value('依頼文')).toContain('対象期間　平成30年4月1日（日）から平成30年6月30日（土）まで')
  expect(value('依頼文')).toContain('令和8年11月30日（月）までに、')
  await user.clear(screen.getByLabelText('件名'))
  await user.type(screen.getByLabelText('件名'), '進捗の照会')
  await user.selectOptions(about, '平成30年度自己評価')
  expect(value('件名')).toBe('進捗の照会')
  expect(value('依頼文')).toContain('課題及び改善策を照会します')
  expect(value('提出期限')).toBe('令和8年11月30日')
  await user.click(screen.getByRole('button', { name: '決定' }))
  await screen.findByText(/未提出（/)
  expect(await api.listInquiries(2018)).toMatchObject([{ title: '進捗の照会', check: 'selfEvaluation' }])
  expect(await findBarriers()).toEqual([])
})

test('an inquiry under an established plan begins with the check that today asks for and with the sections that own something', async () => {
  app.setNow('2018-09-05T09:00:00+09:00')
  await api.addItem('initiative', await api.addItem('strategy', issue, 'last'), 'last')
  const [general, civic] = [await api.saveSection(null, '総務課'), await api.saveSection(null, '市民協働課')]
  await api.savePost(null, civic, '市民協働課長')
  await api.setPostOf([{ kind: 'managementIssue', id: issue }], await api.savePost(null, general, '総務課長'))
  await useApp.getState().load()
  await usePlan.getState().reload()
  const { plan } = usePlan.getState()
  if (plan) usePlan.setState({ plan: { ...plan, stage: 'established' } })
  const user = userEvent.setup()
  render(<SectionsScreen />)
  await user.click(await screen.findByRole('radio', { name: '照会' }))
  await user.click(await screen.findByRole('button', { name: '照会をつくる' }))
  await screen.findByRole('dialog')
  const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value
  expect(value('何についての照会か')).toBe('midYearReview')
  expect(value('件名')).toBe('平成30年度運営方針の中間振り返りについて')
  expect(value('提出期限')).toBe('平成30年9月7日')
  expect(value('依頼文')).toContain('平成30年9月7日（金）までに、')
  expect(screen.getByText('例：令和7年4月1日、R7.4.1')).toBeTruthy()
  const box = (name: RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement
  expect([box(/総務課/).checked, box(/市民協働課/).checked]).toEqual([true, false])
  expect(screen.getByText('受け持つ項目がありません')).toBeTruthy()
  await user.click(box(/市民協働課/))
  await user.click(screen.getByRole('button', { name: '決定' }))
  await screen.findAllByText(/未提出（/)
  expect(await api.listInquiries(2018)).toMatchObject([{ check: 'midYearReview', deadline: '2018-09-07', sections: [{}, {}] }])
  await user.click(within(screen.getByRole('region', { name: '提出状況' })).getByRole('button', { name: '変更' }))
  expect(value('提出期限')).toBe('平成30年9月7日')
  expect([box(/総務課/).checked, box(/市民協働課/).checked]).toEqual([true, true])
})

test('all that is not answered stands in one list, goes to Excel, and is reminded at once where it is overdue', async () => {
  const user = userEvent.setup()
  const [general, civic] = [await api.saveSection(null, '総務課'), await api.saveSection(null, '市民協働課')]
  const ask = (title: string, deadline: string, sectionIds: readonly string[], check: 'secondQuarter' | null = null) =>
    api.saveInquiry(null, 2018, { title, requestText: 'よろしく', deadline, check, sectionIds })
  await ask('予算の照会', '2026-12-01', [general])
  await ask('振り返りの照会', '2026-11-20', [general, civic], 'secondQuarter')
  const last = await ask('指標の照会', '2026-11-03', [general, civic])
  await api.setAnswered(last, general, '2026-11-02', '')
  const exported: unknown[] = []
  bridgeTo(app, {
    exportList: (...args) => {
      exported.push(args)
      return { fileName: '未提出.xlsx', sheets: [], warnings: [] }
    },
  })
  render(<SectionsScreen />)
  await user.click(await screen.findByRole('radio', { name: '照会' }))
  act(() => useInquiries.getState().select(last))
  await user.type(await screen.findByRole('textbox', { name: '市民協働課の備考' }), '担当不在{Enter}')
  expect((await api.listInquiries(2018)).find(({ id }) => id === last)?.sections).toMatchObject([
    { answeredAt: '2026-11-02', note: '' },
    { answeredAt: null, note: '担当不在' },
  ])
  await user.click(screen.getByRole('radio', { name: '未提出一覧' }))
  const lines = () =>
    screen.getAllByRole('row').map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    )
  const expected = [
    ['市民協働課', '計画の作成', '指標の照会', '令和8年11月3日（火）', '20日超過', '担当不在'],
    ['総務課', '平成30年度第2四半期', '振り返りの照会', '令和8年11月20日（金）', '3日超過', ''],
    ['市民協働課', '平成30年度第2四半期', '振り返りの照会', '令和8年11月20日（金）', '3日超過', ''],
    ['総務課', '計画の作成', '予算の照会', '令和8年12月1日（火）', 'あと8日', ''],
  ]
  expect(lines()).toEqual([[], ...expected])
  expect(screen.getByText('未提出 4件（うち期限超過 3件）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Excel に書き出す…' }))
  expect(exported).toEqual([['平成30年度未提出一覧', ['担当課', '何について', '照会', '提出期限', '残りの日数', '備考'], expected]])
  const copied = await copiedBy(() => user.click(screen.getByRole('button', { name: '期限超過の催促の文をまとめてコピー' })))
  expect(copied.match(/.* ご担当者 様|「.*照会」/g)).toEqual([
    '市民協働課 ご担当者 様',
    '「指標の照会」',
    '総務課、市民協働課 ご担当者 様',
    '「振り返りの照会」',
  ])
  await user.selectOptions(screen.getByLabelText('何について'), '計画の作成')
  expect(lines()).toEqual([[], expected[0], expected[3]])
  const ofPlan = await copiedBy(() => user.click(screen.getByRole('button', { name: '表示中の2件の催促の文をまとめてコピー' })))
  expect(ofPlan.match(/「.*照会」/g)).toEqual(['「指標の照会」', '「予算の照会」'])
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('button', { name: '「予算の照会」を開く' }))
  expect(await screen.findByRole('heading', { name: '予算の照会' })).toBeTruthy()
})

test('only sections that own something can be handed their part', async () => {
  const section = await api.saveSection(null, '総務課')
  await api.saveSection(null, '出納課')
  await api.setPostOf([{ kind: 'managementIssue', id: issue }], await api.savePost(null, section, '課長'))
  await usePlan.getState().reload()
  useDialogs.getState().show('takeOut')
  render(<TakeOutDialog />)
  const box = (name: RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement
  await screen.findByRole('button', { name: '1課分をつくる' })
  expect([box(/総務課/).checked, box(/出納課/).disabled]).toEqual([true, true])
  await userEvent.click(box(/総務課/))
  expect(screen.getByRole('button', { name: '0課分をつくる' })).toHaveProperty('disabled', true)
})

test('a conflict stands first and waits for a choice; theirs is chosen already where they alone wrote', async () => {
  const change = (field: string, state: MergeChange['state'], ours: string): MergeChange => ({
    key: `initiative/i/${field}`,
    kind: 'initiative',
    recordId: 'i',
    field,
    state,
    confirmed: state === 'confirmed' ? { check: 'midYearReview', step: '区長' } : null,
    base: '渡した文',
    ours,
    theirs: '相手の文',
    number: '1-1-1',
    title: '訪問',
  })
  const preview: MergePreview = {
    token: 't',
    fileName: '総務課.kusei',
    way: 'file',
    sectionName: '総務課',
    fiscalYear: 2018,
    takenAt: '2026-11-01T09:00:00+09:00',
    editedBy: '東',
    editedAt: '2026-11-20T09:00:00+09:00',
    mergedBefore: null,
    isOtherBase: false,
    changes: [
      change('title', 'theirs', '渡した文'),
      change('content', 'conflict', 'こちらの文'),
      change('pastResults', 'outOfScope', '渡した文'),
    ],
    oursOnly: 2,
    confirmations: [],
  }
  useMerge.setState({ preview, choices: {} })
  useDialogs.getState().show('merge')
  render(<MergeDialog />)
  const user = userEvent.setup()
  const groups = screen.getAllByRole('group', { name: /どちらを採るか/ })
  expect(groups.map((g) => within(g).getByText(/両方で書き換え|相手が変更|担当外の変更/).textContent)).toEqual([
    '両方で書き換え',
    '相手が変更',
    '担当外の変更',
  ])
  const checked = () =>
    groups.map((g) =>
      within(g)
        .getAllByRole('radio')
        .map((r) => (r as HTMLInputElement).checked),
    )
  expect(checked()).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ])
  expect(screen.getByRole('button', { name: '取り込む' })).toHaveProperty('disabled', true)
  expect(screen.getByText('あと1か所、どちらを採るかを選んでください。')).toBeTruthy()
  within(groups[0] as HTMLElement)
    .getAllByRole('radio')[0]
    ?.focus()
  await user.keyboard(' ')
  expect(useMerge.getState().choices).toEqual({ 'initiative/i/content': 'ours' })
  expect(screen.getByRole('button', { name: '取り込む' })).toHaveProperty('disabled', false)
  expect(await findBarriers()).toEqual([])
})

test('what was confirmed here stays unless somebody takes it, and what was done is counted by item as it is taken', async () => {
  const change = (more: Partial<MergeChange>): MergeChange => ({
    key: 'k',
    kind: 'initiative',
    recordId: 'i',
    field: '',
    state: 'theirs',
    confirmed: null,
    base: null,
    ours: null,
    theirs: null,
    number: '1-1-1',
    title: '訪問',
    ...more,
  })
  const entries = ['one', 'two', 'three'].map((id) =>
    change({ key: `logEntry/${id}/`, kind: 'logEntry', recordId: id, theirs: `平成30年6月12日（火）　${id}` }),
  )
  const preview: MergePreview = {
    token: 't',
    fileName: '総務課.kusei',
    way: 'file',
    sectionName: '総務課',
    fiscalYear: 2018,
    takenAt: '2026-11-01T09:00:00+09:00',
    editedBy: null,
    editedAt: null,
    mergedBefore: null,
    isOtherBase: false,
    changes: [
      ...entries,
      change({
        key: 'initiative/i/review/midYearReview/attainment',
        field: 'review/midYearReview/attainment',
        state: 'confirmed',
        confirmed: { check: 'midYearReview', step: '区長' },
        base: '①',
        ours: '①',
        theirs: '②',
      }),
    ],
    oursOnly: 0,
    confirmations: [],
  }
  useMerge.setState({ preview, choices: {} })
  useDialogs.getState().show('merge')
  render(<MergeDialog />)
  const user = userEvent.setup()
  expect(screen.getByText('取組の記録 3件が増えます')).toBeTruthy()
  const confirmed = screen.getByRole('group', { name: /中間振り返り/ })
  expect(within(confirmed).getByText('この取組の中間振り返りは区長まで確認済みです。取り込むと、確認し直しになります。')).toBeTruthy()
  const [ours, theirs] = within(confirmed).getAllByRole('radio') as [HTMLInputElement, HTMLInputElement]
  expect([ours.checked, theirs.checked]).toEqual([true, false])
  await user.click(theirs)
  const [first] = screen.getAllByRole('group', { name: /取組の記録/ })
  await user.click(within(first as HTMLElement).getAllByRole('radio')[0] as HTMLElement)
  expect(useMerge.getState().choices).toEqual({ [preview.changes[3]?.key ?? '']: 'theirs', 'logEntry/one/': 'ours' })
  expect(screen.getByText('取組の記録 2件が増えます')).toBeTruthy()
  expect(screen.getByRole('button', { name: '取り込む' })).toHaveProperty('disabled', false)
  expect(await findBarriers()).toEqual([])
})
