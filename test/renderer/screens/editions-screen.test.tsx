// Knows that the room of editions leads a person from the first 案 to a 改定, shows what changed word by word, and shuts nobody out.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { ConfirmDialog } from '../../../renderer/screens/editions/confirm-dialog.tsx'
import { EditionsScreen } from '../../../renderer/screens/editions/editions-screen.tsx'
import { filterDifferences } from '../../../renderer/screens/editions/filter-differences.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useEditions } from '../../../renderer/stores/editions.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { PlanDifference } from '../../../shared/model/edition.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const save = (field: string, text: string) =>
  useApp
    .getState()
    .runDeed(() => api.saveText({ kind: 'wardPlan', id: 'plan', field }, text))
    .then(() => usePlan.getState().reload())
const show = () =>
  render(
    <>
      <EditionsScreen />
      <ConfirmDialog />
    </>,
  )

beforeEach(async () => {
  // jsdom lays nothing out: the list would draw no row of a box without height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60)
  app = startAppInMemory([2018, 2017])
  bridgeTo(app)
  for (const store of [useApp, useChecks, useDialogs, useEditions, useInspection, usePlan, useProblem]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('from nothing to 案: typed date, proposed line, and a warning that it is for good', async () => {
  const user = userEvent.setup()
  show()
  expect(await screen.findByText(/この年度の版はまだありません/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '版を確認する…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/取り消すことも消すこともできません/)).toBeTruthy()
  const day = dialog.getByLabelText('決裁日（なければ空欄）')
  await user.type(day, '平成30年2月31日')
  expect(dialog.getByText(/日付として読めません/)).toBeTruthy()
  expect(dialog.getByRole('button', { name: '確認する' })).toHaveProperty('disabled', true)
  await user.clear(day)
  await user.type(day, 'H30.2.15')
  expect(dialog.getByText('平成30年2月15日（木）')).toBeTruthy()
  await user.type(dialog.getByLabelText('文書番号（なければ空欄）'), '大西淀総第8号')
  const note = dialog.getByLabelText<HTMLTextAreaElement>('改定履歴')
  await waitFor(() => expect(note.value).toBe('平成30年度運営方針（案）を作成しました。(平成30年2月15日)'))
  await user.type(note, '{End}追記')
  expect(await findBarriers()).toEqual([])
  await user.click(dialog.getByRole('button', { name: '確認する' }))
  expect(await screen.findByRole('option', { name: /^案 ?平成30年2月15日 決裁 ?大西淀総第8号/ })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await api.listEditions(2018)).toMatchObject([
    { kind: 'draft', decisionDate: '2018-02-15', revisionNote: expect.stringMatching(/追記$/) },
  ])
})

test('an edition that was confirmed is not asked for again where the list could not be read after it', async () => {
  const user = userEvent.setup()
  show()
  await screen.findByText(/この年度の版はまだありません/)
  await user.click(screen.getByRole('button', { name: '版を確認する…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(dialog.getByLabelText<HTMLTextAreaElement>('改定履歴').value).not.toBe(''))
  bridgeTo(app, { listEditions: () => Promise.reject(new Error('disk')) })
  await user.click(dialog.getByRole('button', { name: '確認する' }))
  await waitFor(() => expect(useDialogs.getState().open).toBe(null))
  expect(useProblem.getState().current?.code).toBe('E-BUG-01')
  bridgeTo(app)
  expect(await api.listEditions(2018)).toMatchObject([{ kind: 'draft' }])
})

test('策定 waits for targets, and says how many are missing', async () => {
  const user = userEvent.setup()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  await api.addItem('outcomeIndicator', strategy, 'last')
  await api.confirmEdition(2018, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await usePlan.getState().reload()
  show()
  await user.click(await screen.findByRole('button', { name: '版を確認する…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/目標が決まっていない指標が 1件/)).toBeTruthy()
  const submit = dialog.getByRole('button', { name: '確認する' })
  expect(submit).toHaveProperty('disabled', true)
  await user.click(dialog.getByRole('radio', { name: '案' }))
  expect(submit).toHaveProperty('disabled', false)
})

test('once the half year has ended 中間振り返り is proposed, with what is not confirmed told and what was changed below its line', async () => {
  const user = userEvent.setup()
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const initiative = await api.addItem('initiative', strategy, 'last')
  for (const kind of ['draft', 'established'] as const)
    await api.confirmEdition(2018, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  await api.saveText({ kind: 'initiativeReview', id: `${initiative}-midYearReview`, field: 'attainment' }, '①')
  await save('goal', '住みよい区')
  app.setNow('2018-09-20T10:00:00+09:00')
  await useApp.getState().load()
  await usePlan.getState().reload()
  show()
  expect(await screen.findAllByText('「策定」から 1か所変わりました')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '版を確認する…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(dialog.getByRole('radio', { name: '中間振り返り' }).ariaChecked).toBe('true'))
  expect(dialog.getAllByRole('radio')).toHaveLength(3)
  // of the strategy and the initiative: 中間振り返り has cells of them
  expect(dialog.getByText('中間振り返りの確認が済んでいない項目が 2件あります。このまま版を確認することもできます。')).toBeTruthy()
  expect(dialog.getByText(/中間振り返りの欄まで記入した内容が載ります/)).toBeTruthy()
  expect(dialog.getByLabelText<HTMLTextAreaElement>('改定履歴').value).toBe(
    '平成30年度運営方針の中間振り返りを行いました。(平成30年9月20日)\n運営方針様式1の一部を改定しました。(平成30年9月20日)\n・区の目標を変更',
  )
  expect(dialog.queryByText(/もう確認できません/)).toBeNull()
  await user.click(dialog.getByRole('radio', { name: '自己評価' }))
  expect(dialog.getByText(/自己評価の対象期間は平成31年3月31日（日）までです/)).toBeTruthy()
  expect(dialog.getByText('自己評価の版を確認すると、中間振り返りの版はもう確認できません。')).toBeTruthy()
  await user.click(dialog.getByRole('radio', { name: '中間振り返り' }))
  expect(await findBarriers()).toEqual([])
  await user.click(dialog.getByRole('button', { name: '確認する' }))
  expect(await screen.findByRole('option', { name: /^中間振り返り/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '版を確認する…' }))
  const again = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(again.getByRole('radio', { name: '改定' }).ariaChecked).toBe('true'))
  expect(again.getAllByRole('radio').map((radio) => radio.textContent)).toEqual(['改定', '自己評価'])
})

test('a check that has not begun says from when, and cannot be confirmed', async () => {
  const user = userEvent.setup()
  app.setNow('2018-03-30T10:00:00+09:00')
  await useApp.getState().load()
  for (const kind of ['draft', 'established'] as const)
    await api.confirmEdition(2018, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  await usePlan.getState().reload()
  show()
  await user.click(await screen.findByRole('button', { name: '版を確認する…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await waitFor(() => expect(dialog.getByRole('radio', { name: '改定' }).ariaChecked).toBe('true'))
  const submit = dialog.getByRole('button', { name: '確認する' })
  expect(submit).toHaveProperty('disabled', false)
  await user.click(dialog.getByRole('radio', { name: '自己評価' }))
  expect(await dialog.findByText(/自己評価の対象期間は平成30年4月1日（日）からです/)).toBeTruthy()
  expect(submit).toHaveProperty('disabled', true)
})

test('what changed since the last edition is counted, shown word by word, filtered, and leads to its cell', async () => {
  const user = userEvent.setup()
  await save('goal', '住みよい区をめざす')
  await save('mission', '区民の声を聞く')
  await api.confirmEdition(2018, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await save('goal', '住みよい区を100人でめざす')
  await save('mission', '区民の声を届ける')
  useApp.getState().goTo('editions')
  show()
  expect(await screen.findAllByText('「案」から 2か所変わりました')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '「案」と比べる' }))
  const list = within(await screen.findByRole('listbox', { name: '違いの一覧' }))
  const [goal] = list.getAllByRole('option')
  expect(goal?.querySelector('ins')?.textContent).toBe('100人で')
  expect(goal?.querySelector('del')).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('2か所')
  expect(await findBarriers()).toEqual([])
  await user.type(screen.getByLabelText('語句で絞り込む'), '１００人')
  expect(list.getAllByRole('option')).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toBe('2か所のうち 1か所')
  await user.click(screen.getByRole('button', { name: '様式のこの欄へ' }))
  expect(useApp.getState().room).toBe('plan')
  expect(usePlan.getState().activeKey).toBe('wardPlan/plan/goal')
})

test('any two states can be chosen, of another year too, and swapped', async () => {
  const user = userEvent.setup()
  await save('goal', '今年の目標')
  await api.confirmEdition(2018, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  show()
  await user.click(await screen.findByRole('button', { name: '「案」と比べる' }))
  expect(await screen.findByText('違いはありません。')).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('旧'), '平成29年度　いまの計画')
  const option = within(await screen.findByRole('listbox', { name: '違いの一覧' })).getByRole('option')
  expect(option.querySelector('ins')?.textContent).toBe('今年の目標')
  await user.click(screen.getByRole('button', { name: '新旧を入れかえる' }))
  await waitFor(() => expect(screen.getByRole('option', { name: /今年の目標/ }).querySelector('del')?.textContent).toBe('今年の目標'))
  await user.click(screen.getByRole('button', { name: '版の一覧へ戻る' }))
  expect(await screen.findByRole('listbox', { name: '版の一覧（新しい順）' })).toBeTruthy()
})

test('twenty editions stand in a list that the arrow keys walk', async () => {
  const user = userEvent.setup()
  for (let i = 0; i < 20; i += 1)
    await api.confirmEdition(2018, { kind: 'draft', decisionDate: null, documentNumber: `第${i}号`, revisionNote: '' })
  await usePlan.getState().reload()
  show()
  const list = await screen.findByRole('listbox')
  expect(within(list).getAllByRole('option')).toHaveLength(21)
  list.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(within(screen.getByRole('region', { name: '版の内容' })).getByRole('heading').textContent).toBe('案19')
  await user.keyboard('{End}{ArrowDown}')
  expect(within(screen.getByRole('region', { name: '版の内容' })).getByText('第0号')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('another file begins anew', async () => {
  const user = userEvent.setup()
  await api.confirmEdition(2018, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  const { unmount } = show()
  await user.click(await screen.findByRole('button', { name: '「案」と比べる' }))
  unmount()
  app = startAppInMemory([2018])
  bridgeTo(app)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  show()
  expect(await screen.findByText(/この年度の版はまだありません/)).toBeTruthy()
  expect(useProblem.getState().current).toBeNull()
})

test('without a plan there is one sentence', () => {
  resetStore(usePlan)
  show()
  expect(screen.getByText('この年度の計画はまだありません。')).toBeTruthy()
})

test('words and kind narrow the list together', () => {
  const one = (change: PlanDifference['change'], text: string): PlanDifference =>
    ({ change, number: '1-1', title: 'ガン検診', label: '取組内容', old: '', new: text }) as PlanDifference
  const all = [one('added', '受診率'), one('changed', '受診率'), one('changed', '啓発')]
  expect(filterDifferences(all, '', 'all')).toEqual(all)
  expect(filterDifferences(all, 'がん　受診', 'changed')).toEqual([all[1]])
  expect(filterDifferences(all, '受診 啓発', 'all')).toEqual([])
})
