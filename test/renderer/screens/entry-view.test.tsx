// Knows that a section writes a check of its items by keyboard on one screen, is told what contradicts itself while it writes, and loses nothing.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { requestToHandIn } from '../../../renderer/screens/check/entry/entry-deeds.ts'
import { EntryView } from '../../../renderer/screens/check/entry/entry-view.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { Check, ReviewStep } from '../../../shared/model/check.ts'
import { allItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { seriesOfIndicator } from '../../../shared/rules/series-of-indicator.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { makeMeasurement } from '../../helpers/series-factory.ts'
import { makeReadOnly, settle } from '../../helpers/survey-world.ts'

let app: TestApp
let ids: readonly string[] = []
let strategyId = ''

function View() {
  const { book, organisation } = useChecks()
  const plan = usePlan((store) => store.plan)
  return book && organisation && plan && <EntryView plan={plan} book={book} organisation={organisation} />
}
async function open(check: Check) {
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  await useChecks.getState().load()
  await useIndicators.getState().load()
  useChecks.getState().choose({ check })
  const shown = render(<View />)
  await settle()
  return shown
}
const reviewOf = async (nth: number, check: Check) => {
  const plan = await api.getWardPlan(2015)
  const initiatives = plan?.managementIssues[0]?.strategies[0]?.initiatives ?? []
  return initiatives[nth]?.reviews.find(({ period }) => period === check)
}
const form = () => within(screen.getByRole('region', { name: '記入' }))
const box = (name: string) => form().getByRole('textbox', { name }) as HTMLTextAreaElement
const radios = (name: string) => within(form().getByRole('radiogroup', { name })).getAllByRole('radio')
const chosenIn = (name: string) => radios(name).find((radio) => radio.getAttribute('aria-checked') === 'true')?.textContent ?? ''
const options = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'))
const title = () => form().getByRole('heading', { level: 3 }).textContent
const headings = () =>
  form()
    .getAllByRole('heading', { level: 4 })
    .map((heading) => heading.textContent)
const write = async (name: string, text: string) => {
  fireEvent.focus(box(name))
  fireEvent.change(box(name), { target: { value: text } })
  await settle()
}
const press = async (target: Element, key: string, more: Readonly<Record<string, unknown>> = {}) => {
  fireEvent.keyDown(target, { key, ...more })
  await settle()
}

beforeEach(async () => {
  // jsdom scrolls nothing
  Element.prototype.scrollIntoView = () => {}
  localStorage.clear()
  app = startAppInMemory([2015])
  app.setNow('2015-09-03T10:00:00+09:00')
  bridgeTo(app)
  for (const store of [useApp, usePlan, useChecks, useProblem, useIndicators, usePolicy, useInspection]) resetStore(store as typeof useApp)
  const section = await api.saveSection(null, '市民協働課')
  const posts = [await api.savePost(null, section, '防災担当係長'), await api.savePost(null, section, '子育て担当係長')]
  await api.saveHolder(null, posts[0] ?? '', '山田 花子', '2015-04-01', null)
  await api.saveHolder(null, posts[1] ?? '', '大阪 太郎', '2015-04-01', null)
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  strategyId = await api.addItem('strategy', issue, 'last')
  const made: string[] = []
  for (const [title, post] of [
    ['地域防災', 0],
    ['見守り', 0],
    ['子育て', 1],
  ] as const) {
    const id = await api.addItem('initiative', strategyId, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
    await api.setPostOf([{ kind: 'initiative', id }], posts[post] ?? null)
    made.push(id)
  }
  ids = made
})
afterEach(cleanup)

test('the fields are those of the form’s band, in its words; one’s own items stand first with how far each has come', async () => {
  const user = userEvent.setup()
  await open('midYearReview')
  expect(options()).toEqual(['1-1-1 地域防災 □ 未記入', '1-1-2 見守り □ 未記入'])
  expect(headings()).toEqual(['プロセス指標の達成状況必須', '課題と改善策'])
  expect(screen.getByText('締切 平成27年9月15日（火） 公表 平成27年10月8日（木）')).toBeTruthy()
  expect(form().getByText('①：達成見込み ②：達成できない見込み （ⅰ）実施見込み （ⅱ）実施できない見込み')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  // of one kind alone nothing is indented; of several each stands under its own
  const levels = () => screen.getAllByRole('option').map(({ className }) => /decision-level-(\d)/.exec(className)?.[1])
  expect(levels()).toEqual(['2', '2'])
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  expect(options()).toHaveLength(4)
  expect(levels()).toEqual(['1', '2', '2', '2'])
  await user.click(screen.getByRole('radio', { name: '自己評価' }))
  expect(options().slice(0, 2)).toEqual(['区運営方針全体 □ 未記入', '1 （名称なし） □ 未記入'])
  await user.click(screen.getByRole('radio', { name: '第1四半期' }))
  expect(screen.getByText('締切 平成27年7月15日（水）')).toBeTruthy()
  await user.click(screen.getByRole('option', { name: /地域防災/ }))
  expect(headings().slice(0, 3)).toEqual([
    '進捗状況区内管理用（様式には出ません）',
    '区内の記号区内管理用（様式には出ません）',
    '課題と対応区内管理用（様式には出ません）',
  ])
  expect(form().getByText('○：順調 △：やや遅れ ×：遅れ')).toBeTruthy()
})

test('by keyboard: a symbol by its digit, Ctrl+Enter to the next field, Alt+↓ to the next item; each is stored when it is left', async () => {
  await open('midYearReview')
  await press(screen.getByRole('listbox', { name: '振り返りを書く項目' }), 'Enter')
  expect(document.activeElement).toBe(radios('プロセス指標の達成状況')[0])
  await press(document.activeElement ?? document.body, '3')
  expect((await reviewOf(0, 'midYearReview'))?.attainment).toBe('②（ⅰ）')
  expect(chosenIn('プロセス指標の達成状況')).toBe('②（ⅰ）')
  await press(document.activeElement ?? document.body, 'Enter', { ctrlKey: true })
  expect(document.activeElement).toBe(box('課題と改善策'))
  await write('課題と改善策', '若い世代の参加者が少ないため、SNSで周知する。')
  await press(box('課題と改善策'), 'Enter', { ctrlKey: true, isComposing: true })
  expect(document.activeElement).toBe(box('課題と改善策'))
  await press(box('課題と改善策'), 'Enter', { ctrlKey: true })
  expect(document.activeElement).toBe(form().getByRole('button', { name: '提出する（担当の確認）' }))
  expect((await reviewOf(0, 'midYearReview'))?.findingAndImprovement).toBe('若い世代の参加者が少ないため、SNSで周知する。')
  await press(document.activeElement ?? document.body, 'ArrowDown', { altKey: true })
  expect(title()).toBe('見守り')
  expect(document.activeElement).toBe(radios('プロセス指標の達成状況')[0])
  await press(document.activeElement ?? document.body, 'ArrowUp', { altKey: true })
  expect(title()).toBe('地域防災')
  expect(options()[0]).toBe('1-1-1 地域防災 ◩ 記入中')
})

test('a text that is being typed goes with its item when another comes to the front', async () => {
  const user = userEvent.setup()
  await open('midYearReview')
  await write('課題と改善策', '担い手を募る。')
  await user.click(screen.getByRole('option', { name: /見守り/ }))
  await settle()
  expect((await reviewOf(0, 'midYearReview'))?.findingAndImprovement).toBe('担い手を募る。')
  expect((await reviewOf(1, 'midYearReview'))?.findingAndImprovement ?? '').toBe('')
})

test('what contradicts itself is told under its field while it is typed, and goes with the cause', async () => {
  await open('midYearReview')
  await press(radios('プロセス指標の達成状況')[0] ?? document.body, '3')
  expect(form().getByText(/課題と改善策は必ず記入する欄です/)).toBeTruthy()
  await write('課題と改善策', '概ね順調である。')
  await waitFor(() => expect(form().getByText(/課題と改善策に「概ね順調」とありますが、評価は「②（ⅰ）」です/)).toBeTruthy())
  expect(form().queryByText(/必ず記入する欄/)).toBeNull()
  expect(form().getByRole('button', { name: '確かめること 1件' })).toBeTruthy()
  await write('課題と改善策', '参加者が目標に届かないため、周知を強化する。')
  await waitFor(() => expect(form().queryByText(/概ね順調/)).toBeNull())
})

test('the last period’s text stands beside and is taken up by one press; the same text again is marked', async () => {
  const user = userEvent.setup()
  const text = '夜間訓練を2校区で実施し、参加者は延べ184人であった。'
  await api.saveText({ kind: 'initiativeReview', id: `${ids[0]}-firstQuarter`, field: 'results' }, text)
  await open('secondQuarter')
  expect(form().getByText('第1四半期の文')).toBeTruthy()
  await user.click(form().getByRole('button', { name: '前回の文を写す' }))
  await settle()
  expect((await reviewOf(0, 'secondQuarter'))?.results).toBe(text)
  expect(form().getByText('前回の文のまま')).toBeTruthy()
  await waitFor(() => expect(form().getByText(/第1四半期と同じ文があります/)).toBeTruthy())
})

test('the rule’s proposal says why and is taken by one key; a departure asks for its reason until it is written', async () => {
  const indicator = await api.addItem('outcomeIndicator', strategyId, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: indicator, field: 'name' }, '声かけのある区民の割合')
  await api.saveText({ kind: 'outcomeIndicator', id: indicator, field: 'target' }, '50％以上')
  const [strategy] = (await api.getWardPlan(2015))?.managementIssues[0]?.strategies ?? []
  const [shown] = strategy?.outcomeIndicators ?? []
  if (!shown) throw new Error('no indicator')
  expect(seriesOfIndicator(shown, 2015).target?.value).toBe('50')
  const [seriesId = ''] = await api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: indicator }])
  const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2015, '45')
  await api.saveMeasurement(seriesId, 2015, 'selfEvaluation', measured)
  await open('selfEvaluation')
  await act(async () => useChecks.getState().choose({ subject: { kind: 'strategy', id: strategyId } }))
  await settle()
  const name = 'アウトカム指標（1）の個別の達成状況'
  expect(within(form().getByRole('table', { name: '指標の実績' })).getByText('45.0％')).toBeTruthy()
  expect(form().getByText(/^実績45.0％ 目標50％以上 差▲5.0ポイント → Ｂ順調でない/)).toBeTruthy()
  const [, second] = radios(name)
  expect(second?.getAttribute('tabindex')).toBe('0')
  await press(second ?? document.body, 'Enter')
  expect(chosenIn(name)).toBe('Ｂ提案')
  expect(form().queryByRole('textbox', { name: '提案と異なる理由' })).toBeNull()
  await press(radios(name)[0] ?? document.body, ' ')
  expect(chosenIn(name)).toBe('Ａ')
  await waitFor(() => expect(form().getByText(/指標「声かけのある区民の割合」は45.0％で、目標の50％以上に達していません/)).toBeTruthy())
  await write('提案と異なる理由', '3月末の速報値では50.2％であるため')
  fireEvent.blur(box('提案と異なる理由'))
  await settle()
  await act(async () => useIndicators.getState().load())
  await waitFor(() => expect(form().queryByText(/達していません/)).toBeNull())
  const { decisions } = await api.getIndicatorBook()
  expect(decisions.map(({ subjectId, reason }) => [subjectId, reason])).toEqual([
    [`${indicator}-selfEvaluation`, '3月末の速報値では50.2％であるため'],
  ])
})

test('handing in is 担当の確認 of what stands there now; afterwards it is told, and another text asks for it again', async () => {
  const user = userEvent.setup()
  await api.saveRoute([
    { id: null, name: '担当', scope: 'owner', postIds: [] },
    { id: null, name: '課長', scope: 'ward', postIds: [(await api.getOrganisation()).posts[1]?.id ?? ('' as never)] },
  ])
  await open('midYearReview')
  const button = () => form().getByRole('button', { name: /提出する（担当の確認）/ })
  expect(button().hasAttribute('disabled') || button().getAttribute('aria-disabled') === 'true').toBe(true)
  expect(form().getByText(/^何も書かれていないため、提出できません/)).toBeTruthy()
  await write('課題と改善策', '周知を強化する。')
  await user.click(button())
  await settle()
  await user.click(screen.getByRole('option', { name: /地域防災/ }))
  await waitFor(() => expect(form().getByText(/^提出済み：山田 花子/)).toBeTruthy())
  const { confirmations } = await api.getCheckBook(2015)
  expect(confirmations.map(({ id, check, act: done, person }) => [id, check, done, person])).toEqual([
    [ids[0], 'midYearReview', 'confirm', '山田 花子'],
  ])
  await write('課題と改善策', '周知をさらに強化する。')
  fireEvent.blur(box('課題と改善策'))
  await settle()
  await waitFor(() => expect(form().getByText('提出のあとに変更があります。もう一度提出してください。')).toBeTruthy())
  expect(form().getByRole('button', { name: '変更を提出する（担当の確認）' })).toBeTruthy()
})

test('not begun, confirmed, another’s item and a file to read: each says so, and nothing can be written', async () => {
  const user = userEvent.setup()
  await api.saveText({ kind: 'initiativeReview', id: `${ids[2]}-midYearReview`, field: 'findingAndImprovement' }, '担い手を募る。')
  await open('thirdQuarter')
  expect(form().getByText('第3四半期は、10月1日から書けます。')).toBeTruthy()
  expect(box('進捗状況').readOnly).toBe(true)
  await user.click(radios('区内の記号')[0] ?? document.body)
  await settle()
  expect(await reviewOf(0, 'thirdQuarter')).toBeUndefined()

  await user.click(screen.getByRole('radio', { name: '中間振り返り' }))
  await user.click(screen.getByRole('radio', { name: '担当課' }))
  await user.click(screen.getByRole('option', { name: /子育て/ }))
  expect(form().getByText(/^提出は、担当の役職「子育て担当係長」（大阪 太郎）が行います/)).toBeTruthy()

  await user.click(screen.getByRole('option', { name: /地域防災/ }))
  await write('課題と改善策', '周知を強化する。')
  await user.click(form().getByRole('button', { name: /提出する/ }))
  await settle()
  await user.click(screen.getByRole('option', { name: /地域防災/ }))
  await waitFor(() => expect(form().getByText(/^確認済みのため書けません（担当 山田 花子 平成27年9月3日（木）10:00）/)).toBeTruthy())
  expect(box('課題と改善策').readOnly).toBe(true)
  expect(form().queryByRole('button', { name: /提出する/ })).toBeNull()

  act(() => makeReadOnly())
  await settle()
  expect(form().getByText('閲覧のみで開いているため、書けません。')).toBeTruthy()
})

test('in a section’s file a symbol is a text of its cell, and no reason is asked for that could not be kept there', async () => {
  await open('midYearReview')
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  const handOver = { ...state.file, handOver: { sectionName: '市民協働課', takenOutAt: '2015-09-01' } } as unknown as typeof state.file
  act(() => useApp.setState({ state: { ...state, file: handOver } }))
  await press(radios('プロセス指標の達成状況')[0] ?? document.body, '1')
  expect((await reviewOf(0, 'midYearReview'))?.attainment).toBe('①（ⅰ）')
  const { undo } = await api.getUndoState()
  expect(undo?.name).toBe('saveText')
})

test('空欄とする理由 stands out of the way: offered while something lacks, opened by its button, and there where one was written', async () => {
  const user = userEvent.setup()
  await open('midYearReview')
  const button = () => form().queryByRole('button', { name: '空欄とする理由を書く' })
  expect(form().queryByRole('textbox', { name: '空欄とする理由' })).toBeNull()
  await user.click(button() ?? document.body)
  expect(document.activeElement).toBe(box('空欄とする理由'))
  expect(headings()).toHaveLength(3)
  expect(button()).toBeNull()
  await write('空欄とする理由', '8月に始めた取組のため')
  fireEvent.blur(box('空欄とする理由'))
  await settle()
  expect((await reviewOf(0, 'midYearReview'))?.blankReason).toBe('8月に始めた取組のため')
  await user.click(screen.getByRole('option', { name: /見守り/ }))
  expect(headings()).toHaveLength(2)
  await press(radios('プロセス指標の達成状況')[0] ?? document.body, '1')
  // all that is mandatory stands there: nothing is to be left blank
  expect(button()).toBeNull()
  await user.click(screen.getByRole('option', { name: /地域防災/ }))
  expect(box('空欄とする理由').value).toBe('8月に始めた取組のため')
})

test('after 提出 the keyboard goes to what the person still has to write, past what others own; when nothing is left that is said', async () => {
  const user = userEvent.setup()
  await api.setPostOf([{ kind: 'initiative', id: ids[2] ?? '' }], (await api.getOrganisation()).posts[0]?.id ?? null)
  await api.setPostOf([{ kind: 'initiative', id: ids[1] ?? '' }], (await api.getOrganisation()).posts[1]?.id ?? null)
  await open('midYearReview')
  await user.click(screen.getByRole('radio', { name: '担当課' }))
  await user.click(screen.getByRole('option', { name: /子育て/ }))
  const handIn = async (text: string) => {
    await write('課題と改善策', text)
    await user.click(form().getByRole('button', { name: '提出する（担当の確認）' }))
    await settle()
  }
  await handIn('担い手を募る。')
  await waitFor(() => expect(title()).toBe('地域防災'))
  await waitFor(() => expect(document.activeElement).toBe(radios('プロセス指標の達成状況')[0]))
  await handIn('周知を強化する。')
  const said = await form().findByText('中間振り返りで自分が提出する項目は、すべて提出しました。')
  await waitFor(() => expect(document.activeElement).toBe(said))
  expect(title()).toBe('地域防災')
  await user.click(screen.getByRole('option', { name: /見守り/ }))
  expect(form().queryByText(/すべて提出しました/)).toBeNull()
})

test('several are ticked and handed in at once, each a deed of its own: what is not whole stays, and why is said', async () => {
  const user = userEvent.setup()
  await api.setPostOf([{ kind: 'initiative', id: ids[2] ?? '' }], (await api.getOrganisation()).posts[0]?.id ?? null)
  const fourth = await api.addItem('initiative', strategyId, 'last')
  await api.setPostOf([{ kind: 'initiative', id: fourth }], (await api.getOrganisation()).posts[0]?.id ?? null)
  const say = (id: string | undefined, field: string, text: string) =>
    api.saveText({ kind: 'initiativeReview', id: `${id}-midYearReview`, field }, text)
  await say(ids[0], 'attainment', '①（ⅰ）')
  // a bad rating without a word
  await say(ids[1], 'attainment', '②（ⅰ）')
  // no rating at all
  await say(fourth, 'findingAndImprovement', '周知を強化する。')
  await open('midYearReview')
  const list = screen.getByRole('listbox', { name: '振り返りを書く項目' })
  expect(list.getAttribute('aria-multiselectable')).toBe('true')
  await press(list, ' ')
  await press(list, 'ArrowDown')
  await press(list, 'ArrowDown')
  await press(list, ' ')
  const ticked = () => screen.getAllByRole('option', { selected: true }).map((option) => option.getAttribute('aria-label'))
  expect(ticked()).toEqual(['1-1-1 地域防災 ◩ 記入中', '1-1-3 子育て □ 未記入'])
  await user.click(screen.getByRole('button', { name: '選択をやめる' }))
  expect(screen.queryAllByRole('option', { selected: true })).toEqual([])
  await user.click(screen.getByRole('button', { name: '書いた3件を選ぶ' }))
  await press(list, ' ')
  expect(await findBarriers()).toEqual([])
  await user.click(screen.getByRole('button', { name: '選んだ4件を提出する' }))
  await settle()
  const aside = within(screen.getByRole('complementary'))
  await waitFor(() => expect(aside.getByRole('status').textContent).toContain('1件を提出しました。次の3件は提出していません。'))
  expect(aside.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    '1-1-2 見守り：確かめることが1件あります。開いて確かめてから提出してください。',
    '1-1-3 子育て：何も書かれていません。',
    '1-1-4 （名称なし）：必ず記入する欄が空いています。',
  ])
  expect((await api.getCheckBook(2015)).confirmations.map(({ id }) => id)).toEqual([ids[0]])
  // what was left out stays ticked: it is mended and goes with the next press
  expect(ticked()).toHaveLength(3)
  await say(ids[1], 'findingAndImprovement', '参加者が目標に届かないため、周知を強化する。')
  await say(fourth, 'attainment', '①（ⅰ）')
  await act(() => usePlan.getState().reload())
  await user.click(screen.getByRole('button', { name: '選んだ3件を提出する' }))
  await settle()
  await waitFor(() => expect(aside.getByRole('status').textContent).toContain('2件を提出しました。次の1件は提出していません。'))
  await act(() => useApp.getState().undo())
  expect((await api.getCheckBook(2015)).confirmations.map(({ id }) => id)).toEqual([ids[0], ids[1]])
})

test('what was sent back and stands as it did does not go with the others', async () => {
  const user = userEvent.setup()
  const [, second] = (await api.getOrganisation()).posts
  await api.saveRoute([
    { id: null, name: '担当', scope: 'owner', postIds: [] },
    { id: null, name: '課長', scope: 'ward', postIds: second ? [second.id] : [] },
  ])
  const [owner, manager] = (await api.getCheckBook(2015)).route
  const say = (text: string) => api.saveText({ kind: 'initiativeReview', id: `${ids[0]}-firstQuarter`, field: 'results' }, text)
  await say('訓練を1回行った。')
  const send = async (step: ReviewStep | undefined, act: 'confirm' | 'sendBack') => {
    const plan = await api.getWardPlan(2015)
    const item = plan && allItemsOf(plan).find((one) => one.item.id === ids[0])
    if (!item || !step) throw new Error('no such item or step')
    const comment = act === 'sendBack' ? '参加者の数を書いてください。' : ''
    await api.confirmCheck({ ...requestToHandIn(2015, item, 'firstQuarter', step), act, comment })
  }
  await send(owner, 'confirm')
  app.setOperator('大阪 太郎')
  await send(manager, 'sendBack')
  app.setOperator('山田 花子')
  await open('firstQuarter')
  await press(screen.getByRole('listbox', { name: '振り返りを書く項目' }), ' ')
  await user.click(screen.getByRole('button', { name: '選んだ1件を提出する' }))
  await settle()
  expect(screen.getByText('1-1-1 地域防災：差戻しのあと、書き直されていません。')).toBeTruthy()
  await say('訓練を1回行い、延べ212人が参加した。')
  await act(() => usePlan.getState().reload())
  await user.click(screen.getByRole('button', { name: '選んだ1件を提出する' }))
  await settle()
  await waitFor(() => expect(within(screen.getByRole('complementary')).getByRole('status').textContent).toBe('1件を提出しました。'))
})

test('a click beside the box brings an item to the front and ticks nothing; what is confirmed has no box', async () => {
  const user = userEvent.setup()
  await open('midYearReview')
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  await user.click(screen.getByRole('option', { name: /見守り/ }))
  expect(title()).toBe('見守り')
  expect(screen.queryAllByRole('option', { selected: true })).toEqual([])
  const boxOf = (name: RegExp) => screen.getByRole('option', { name }).querySelector('.decision-tick')
  await user.click(boxOf(/地域防災/) ?? document.body)
  expect(screen.getAllByRole('option', { selected: true })).toEqual([screen.getByRole('option', { name: /地域防災/ })])
  // another's item
  expect(boxOf(/子育て/)).toBeNull()
})
