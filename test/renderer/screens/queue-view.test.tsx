// Knows the view 確認: what waits for a person and in which order, what he sees of an item, what the keys do, and what stands there where nothing waits.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CheckScreen } from '../../../renderer/screens/check/check-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { ConfirmationRequest } from '../../../shared/api.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, confirmAll, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const { clerk, manager, mayor } = people
const user = userEvent.setup()
let world: CheckWorld

beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = vi.fn()
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection, useProblem, useChecks]) resetStore(store as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(person: string): Promise<void> {
  world.setOperator(person)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(<CheckScreen />)
  await screen.findByRole('region', { name: '選んだ項目' })
  // judged, and what contradicts itself known
  await waitFor(() => expect(useInspection.getState().inspection).not.toBeNull())
  await waitFor(() => expect(useIndicators.getState().book).not.toBeNull())
}
const options = () => [...document.querySelectorAll('.queue-list [role=option]')]
const lines = () => options().map((option) => option.getAttribute('aria-label') ?? '')
const list = () => screen.getByRole('listbox', { name: '確認する項目' })
const detail = () => within(screen.getByRole('region', { name: '選んだ項目' }))
const actions = () => within(screen.getByRole('group', { name: '操作' }))
const said = () => screen.getAllByRole('status').map((one) => one.textContent ?? '')
const log = async () => (await world.api.getCheckBook(2015)).confirmations
const acts = async () => (await log()).map(({ act: done, stepId, person }) => `${done} ${stepId} ${person}`)

describe('what waits', () => {
  test('the riskiest first, each with its check, its turn and its risks in words', async () => {
    await world.act(clerk, 'confirm', 'owner')
    await world.api.saveText({ kind: 'initiative', id: world.other, field: 'title' }, '相談の充実')
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'results' }, '相談を行った。')
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'attainment' }, '×')
    await world.act(clerk, 'confirm', 'owner', { subject: { kind: 'initiative', id: world.other } })
    await open(manager)
    await waitFor(() =>
      expect(lines()).toEqual(['1-1-2 相談の充実　第1四半期　確認　未達成・遅れ', '1-1-1 乳児家庭の訪問　第1四半期　確認']),
    )
    expect(screen.getByText('自分の番 2件')).toBeDefined()
    expect(screen.getByText('済み 0/3件')).toBeDefined()
    expect(screen.getByText('まだ順番の来ていない項目 1件')).toBeDefined()
    expect(await findBarriers()).toEqual([])
  })

  test('after the deadline everything is late, and 担当 is asked for what he has not handed in', async () => {
    world.setNow('2015-07-16T09:00:00+09:00')
    await open(clerk)
    await waitFor(() => expect(lines().length).toBe(3))
    expect(lines()[0]).toBe('1-1-1 乳児家庭の訪問　第1四半期　提出　期限超過')
    await user.selectOptions(screen.getByRole('combobox', { name: '番' }), '確認')
    expect(screen.getByText('この絞り込みにあてはまる項目はありません。')).toBeDefined()
    await user.click(screen.getByRole('button', { name: '絞り込みをやめる' }))
    await user.selectOptions(screen.getByRole('combobox', { name: '振り返り' }), '第2四半期')
    expect(lines()).toEqual([])
  })

  test('what was due before the person came is folded below and not counted', async () => {
    await world.act(clerk, 'confirm', 'owner')
    world.setNow('2015-10-20T09:00:00+09:00')
    const office = (await world.api.getOrganisation()).sections[0]?.id ?? ''
    const post = await world.api.savePost(null, office, '総務課長（新）')
    await world.api.saveHolder(null, post, '新任 次郎', '2015-10-01', null)
    await open('新任 次郎')
    expect(await screen.findByText('自分の番 0件')).toBeDefined()
    expect(lines()).toEqual([])
    cleanup()
    const manages = (await world.api.getOrganisation()).holders.find(({ person }) => person === manager)
    await world.api.saveHolder(manages?.id ?? '', world.posts.manager, manager, '2015-04-01', '2015-09-30')
    await world.api.saveHolder(null, world.posts.manager, '新任 次郎', '2015-10-01', null)
    useChecks.setState({ book: null })
    resetStore(useChecks as never)
    await open('新任 次郎')
    const unfold = await screen.findByRole('button', { name: '着任前の分 1件を表示' })
    expect(lines()).toEqual([])
    await user.click(unfold)
    expect(screen.getByText('自分の番 0件')).toBeDefined()
    expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　確認　期限超過'])
  })

  test('an item that was confirmed and deleted stands on top, with what it said', async () => {
    await world.act(clerk, 'confirm', 'owner')
    await world.act(manager, 'confirm', 'sectionManager')
    await world.api.deleteItem('initiative', world.initiative)
    await open(manager)
    await waitFor(() => expect(lines()).toHaveLength(1))
    const [gone] = options()
    expect(gone?.getAttribute('aria-label')).toBe(
      '前回の確認のあとで削除された項目　1-1-1 乳児家庭の訪問　第1四半期を平成27年7月1日（水）に確認',
    )
    if (gone) await user.click(gone)
    expect(await detail().findByText('名称（削除）')).toBeDefined()
    expect(detail().getAllByText('乳児家庭の訪問', { exact: false }).length).toBeGreaterThan(0)
  })
})

describe('the item in front', () => {
  test('shows its way up, what it says, and what changed since the person confirmed it', async () => {
    await world.api.saveText({ kind: 'initiative', id: world.initiative, field: 'content' }, '訪問を120件行う。電話でも聞く。')
    const process = await world.api.addItem('processIndicator', world.initiative, 'last')
    await world.api.saveText({ kind: 'processIndicator', id: process, field: 'name' }, '訪問した件数')
    await world.api.saveText({ kind: 'processIndicator', id: process, field: 'target' }, '120件')
    await world.act(clerk, 'confirm', 'owner')
    await world.act(manager, 'confirm', 'sectionManager')
    await world.api.saveText({ kind: 'initiative', id: world.initiative, field: 'content' }, '訪問を150件行う。電話でも聞く。')
    await world.api.saveText({ kind: 'processIndicator', id: process, field: 'target' }, '100件')
    await world.say(clerk, '予定を変えて訪問した。')
    await world.act(clerk, 'confirm', 'owner')
    await open(manager)
    await waitFor(() => expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　再確認　確認後に変更']))
    const steps = within(detail().getByRole('list', { name: '確認の状況' })).getAllByRole('listitem')
    expect(steps.map((step) => step.textContent)).toEqual([
      '担当済担当 太郎　平成27年7月1日（水）09:00',
      '課長変更あり課長 花子　平成27年7月1日（水）09:00',
      '副区長未',
      '区長未',
    ])
    expect(await detail().findByText('プロセス指標の目標')).toBeDefined()
    expect([...document.querySelectorAll('.since-last del')].map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['120件', 'どおり']),
    )
    expect([...document.querySelectorAll('.since-last ins')].map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['150件', '100件', 'を変えて']),
    )
    expect(detail().getByText('（同じ文 1）')).toBeDefined()
    expect([...document.querySelectorAll('.check-texts dt')].map((one) => one.textContent)).toEqual(['進捗状況', '区内の記号'])
    expect(detail().getAllByText('予定を変えて訪問した。').length).toBe(1)
    expect(await findBarriers()).toEqual([])
  })

  test('says where nothing changed, and where it is the first time', async () => {
    await world.act(clerk, 'confirm', 'owner')
    await open(manager)
    expect(await detail().findByText('この年度にこの項目を確認するのは、はじめてです。')).toBeDefined()
    cleanup()
    resetStore(useChecks as never)
    await world.act(manager, 'confirm', 'sectionManager')
    await world.act(manager, 'confirmFor', 'deputyMayor')
    await open(manager)
    act(() => useChecks.getState().reveal('queue', { check: 'firstQuarter', subject: { kind: 'initiative', id: world.initiative } }))
    expect(await detail().findByText('前回の確認から変更はありません')).toBeDefined()
  })

  test('a contradiction is answered with a reason', async () => {
    await world.say(clerk, '順調に進み、目標を達成した。')
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.initiative}-firstQuarter`, field: 'attainment' }, '×')
    await world.act(clerk, 'confirm', 'owner')
    await open(manager)
    await waitFor(() => expect(lines()[0]).toContain('食い違い'))
    await user.click(detail().getByRole('button', { name: '理由を残して対象外にする…' }))
    await user.type(screen.getByRole('textbox', { name: '対象外にする理由' }), '中旬までの見込みです。')
    await user.click(screen.getByRole('button', { name: '対象外にする' }))
    await waitFor(() => expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　確認　未達成・遅れ']))
    expect((await world.api.listWaivedFindings(2015)).map(({ reason }) => reason)).toEqual(['中旬までの見込みです。'])
    const kept = detail().getByText('対象外：中旬までの見込みです。（課長 花子）').closest('li')
    expect(kept?.className).toBe('queue-waived')
    expect(within(kept as HTMLElement).queryByRole('button')).toBeNull()
    expect(detail().getByRole('heading', { name: '食い違い' })).toBeDefined()
    expect(detail().queryByRole('button', { name: '理由を残して対象外にする…' })).toBeNull()
    expect(await findBarriers()).toEqual([])
  })
})

describe('acts', () => {
  beforeEach(async () => {
    for (const id of [world.other]) {
      await world.api.saveText({ kind: 'initiative', id, field: 'title' }, '相談の充実')
      await world.api.saveText({ kind: 'initiativeReview', id: `${id}-firstQuarter`, field: 'results' }, '相談を行った。')
      await world.act(clerk, 'confirm', 'owner', { subject: { kind: 'initiative', id } })
    }
    await world.act(clerk, 'confirm', 'owner')
  })

  test('Enter confirms at once, before the file answered, and brings the next to the front; Ctrl+Z is its undo', async () => {
    await open(manager)
    let answer = () => {}
    const isAnswered = new Promise<void>((resolve) => (answer = resolve))
    bridgeTo(world, { confirmCheck: (request) => isAnswered.then(() => world.api.confirmCheck(request as ConfirmationRequest)) })
    list().focus()
    await user.keyboard('{Enter}')
    expect(lines()).toEqual(['1-1-2 相談の充実　第1四半期　確認'])
    expect(said()).toContain('「1-1-1 乳児家庭の訪問」を確認しました。')
    expect(detail().getByRole('heading', { level: 3 }).textContent).toBe('1-1-2 相談の充実')
    expect(await log()).toHaveLength(2)
    answer()
    await useChecks.getState().whenSaved()
    expect((await acts()).at(-1)).toBe(`confirm sectionManager ${manager}`)
    expect(useChecks.getState().book?.confirmations).toEqual(await log())
    await user.click(await screen.findByRole('button', { name: '直前の確認を元に戻す' }))
    await waitFor(() => expect(lines().length).toBe(2))
    expect(said()).toContain('「1-1-1 乳児家庭の訪問」の確認を元に戻しました。')
    expect(await log()).toHaveLength(2)
  })

  test('letters mean nothing where something is chosen or typed, or during conversion', async () => {
    await open(manager)
    screen.getByRole('combobox', { name: '振り返り' }).focus()
    await user.keyboard('rcj')
    fireEvent.keyDown(list(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(list(), { key: 'c', ctrlKey: true })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(detail().getByRole('heading', { level: 3 }).textContent).toBe('1-1-1 乳児家庭の訪問')
    await useChecks.getState().whenSaved()
    expect(await log()).toHaveLength(2)
  })

  test('決裁日 and 文書番号 are written with each; letters typed there are no commands', async () => {
    await open(manager)
    await user.type(actions().getByRole('textbox', { name: '決裁日' }), 'H27.7.1')
    await user.type(actions().getByRole('textbox', { name: '文書番号' }), 'jkrce12')
    expect(lines().length).toBe(2)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{Enter}')
    expect(lines().length).toBe(2)
    list().focus()
    await user.keyboard('cc')
    await useChecks.getState().whenSaved()
    expect((await log()).slice(-2).map(({ decisionDate, documentNumber, id }) => [decisionDate, documentNumber, id])).toEqual([
      ['2015-07-01', 'jkrce12', world.initiative],
      ['2015-07-01', 'jkrce12', world.other],
    ])
    expect(await screen.findByText('確認待ちはありません')).toBeDefined()
    expect(screen.getByText(/^次は中間振り返りです。対象期間は平成27年4月1日（水）から平成27年8月31日（月）まで/)).toBeDefined()
  })

  test('a day that is none stops the confirming', async () => {
    await open(manager)
    await user.type(actions().getByRole('textbox', { name: '決裁日' }), 'H27.13.1')
    list().focus()
    await user.keyboard('{Enter}')
    expect(said()).toContain('日付を読み取れません。「H27.9.15」のように入れてください。')
    await useChecks.getState().whenSaved()
    expect(await log()).toHaveLength(2)
  })

  test('J and K go on and back; R asks for a reason and does nothing without one', async () => {
    await open(manager)
    list().focus()
    await user.keyboard('j')
    expect(detail().getByRole('heading', { level: 3 }).textContent).toBe('1-1-2 相談の充実')
    await user.keyboard('kr')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '差し戻す' }))
    expect(dialog.getByRole('alert').textContent).toBe('理由を書いてください。')
    await user.type(dialog.getByRole('textbox', { name: '差戻しの理由' }), '件数を入れてください。')
    await user.click(dialog.getByRole('button', { name: '差し戻す' }))
    await useChecks.getState().whenSaved()
    expect((await log()).at(-1)).toMatchObject({ act: 'sendBack', comment: '件数を入れてください。', id: world.initiative })
    await waitFor(() => expect(lines()).toEqual(['1-1-2 相談の充実　第1四半期　確認']))
  })

  test('Ctrl+Enter in the reason decides, but not during conversion, and not without a reason', async () => {
    await open(manager)
    list().focus()
    await user.keyboard('r')
    const dialog = within(await screen.findByRole('dialog'))
    const field = dialog.getByRole('textbox', { name: '差戻しの理由' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(dialog.getByRole('alert').textContent).toBe('理由を書いてください。')
    await user.type(field, '件数を。{Enter}増減も。')
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true, keyCode: 229 })
    expect(screen.queryByRole('dialog')).not.toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await useChecks.getState().whenSaved()
    expect((await log()).at(-1)).toMatchObject({ act: 'sendBack', comment: '件数を。\n増減も。', id: world.initiative })
  })

  test('what was refused comes back with its sentence', async () => {
    await open(manager)
    // 担当 wrote it anew and handed it in again meanwhile
    await world.say(clerk, '書き直した。')
    await world.act(clerk, 'confirm', 'owner')
    world.setOperator(manager)
    list().focus()
    await user.keyboard('{Enter}')
    await useChecks.getState().whenSaved()
    expect(useProblem.getState().current?.code).toBe('E-CHECK-07')
    await waitFor(() => expect(lines().length).toBe(2))
    expect(await log()).toHaveLength(3)
  })

  test('several are confirmed together, and those with risks are asked about', async () => {
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'attainment' }, '×')
    await world.act(clerk, 'confirm', 'owner', { subject: { kind: 'initiative', id: world.other } })
    await open(manager)
    await waitFor(() => expect(lines()[0]).toContain('未達成・遅れ'))
    list().focus()
    await user.keyboard(' j ')
    await user.click(screen.getByRole('button', { name: '選んだ2件を確認' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByRole('listitem').textContent).toBe('1-1-2 相談の充実未達成・遅れ')
    await user.click(dialog.getByRole('button', { name: '確かめる点のない1件だけ確認' }))
    await useChecks.getState().whenSaved()
    expect((await log()).slice(3).map(({ id }) => id)).toEqual([world.initiative])
    await waitFor(() => expect(lines()).toHaveLength(1))
  })

  test('what cannot be confirmed or sent back says why, and is not chosen', async () => {
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'results' }, '')
    await world.api.saveText({ kind: 'initiativeReview', id: `${world.initiative}-firstQuarter`, field: 'results' }, '')
    await open(clerk)
    await waitFor(() => expect(lines().length).toBeGreaterThan(0))
    list().focus()
    for (const key of [' ', '{Enter}']) {
      await user.keyboard(key)
      expect(said()).toContain('まだ何も書かれていません。記入してから提出してください。')
    }
    expect(screen.queryByRole('button', { name: /^選んだ/ })).toBeNull()
    await user.keyboard('r')
    expect(said()).toContain('この項目は、いまは差し戻せません。')
  })

  test('代決 of a vacant post, 後閲 by who comes to it, and 取消し from above', async () => {
    await world.act(manager, 'confirm', 'sectionManager')
    await open(manager)
    await user.click(screen.getByRole('radio', { name: '代決できる項目' }))
    await waitFor(() => expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　▷ 提出済']))
    await user.click(actions().getByRole('button', { name: '代決する…' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByText('「副区長」には、いま就いている人がいません。代わって「副区長」の段階を確認します。')).toBeDefined()
    await user.click(dialog.getByRole('button', { name: '代決する' }))
    await useChecks.getState().whenSaved()
    expect((await acts()).at(-1)).toBe(`confirmFor deputyMayor ${manager}`)
    cleanup()
    await world.api.saveHolder(null, world.posts.deputy, '副区長 三郎', '2015-07-01', null)
    resetStore(useChecks as never)
    await open('副区長 三郎')
    await waitFor(() => expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　後閲']))
    await user.click(actions().getByRole('button', { name: '後閲する' }))
    await useChecks.getState().whenSaved()
    expect((await acts()).at(-1)).toBe('readLater deputyMayor 副区長 三郎')
    cleanup()
    resetStore(useChecks as never)
    await open(mayor)
    await user.click(await actions().findByRole('button', { name: '確認の取消し…' }))
    const taking = within(await screen.findByRole('dialog'))
    await user.selectOptions(taking.getByRole('combobox', { name: '取り消す段階' }), '課長（課長 花子）')
    await user.type(taking.getByRole('textbox', { name: '取消しの理由' }), '数字を確かめます。')
    await user.click(taking.getByRole('button', { name: '確認を取り消す' }))
    await useChecks.getState().whenSaved()
    expect((await acts()).at(-1)).toBe(`takeBack sectionManager ${mayor}`)
    expect(await world.state()).toMatchObject({ next: 1, stage: 'underway' })
  })

  test('E leads to 記入 of the item', async () => {
    await open(manager)
    list().focus()
    await user.keyboard('e')
    expect(useChecks.getState()).toMatchObject({
      tab: 'entry',
      check: 'firstQuarter',
      subject: { kind: 'initiative', id: world.initiative },
    })
  })
})

describe('where nothing can be done', () => {
  test('a name without a post is told so, with the way to register it', async () => {
    await open('見知らぬ 人')
    expect(await screen.findByText('入力者「見知らぬ 人」はどの役職にも登録されていません')).toBeDefined()
    await user.click(screen.getByRole('button', { name: '担当者の登録へ' }))
    expect(useApp.getState().room).toBe('sections')
  })

  test('a read-only file shows all and offers nothing to write', async () => {
    await world.act(clerk, 'confirm', 'owner')
    const { current } = world.context.files
    const file = current()
    if (file) world.setSession({ current: () => ({ ...file, readOnly: 'chosen' }) as never })
    await open(manager)
    await waitFor(() => expect(lines().length).toBe(1))
    expect(
      actions()
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['記入へ', '様式で見る'])
    list().focus()
    await user.keyboard('{Enter}r')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await log()).toHaveLength(1)
  })

  test('of what is not written others are told whose turn it is, 担当 to write; to a reader 記入へ is not the main thing', async () => {
    world.setNow('2015-07-16T09:00:00+09:00')
    await open(manager)
    await user.click(screen.getByRole('radio', { name: 'すべて' }))
    await user.click(options().find((option) => option.getAttribute('aria-label')?.startsWith('1-1-2')) as HTMLElement)
    expect(actions().getByText('担当（総務係長 担当 太郎）の提出を待っています。')).toBeDefined()
    cleanup()
    resetStore(useChecks as never)
    await open(clerk)
    const unwritten = await waitFor(() => options().find((option) => option.getAttribute('aria-label')?.startsWith('1-1-2')) as HTMLElement)
    await user.click(unwritten)
    expect(actions().getByText('まだ何も書かれていません。記入してから提出してください。')).toBeDefined()
    const main = () => actions().getByRole('button', { name: '記入へ' }).className
    expect(main()).toContain('primary')
    cleanup()
    resetStore(useChecks as never)
    const file = world.context.files.current()
    if (file) world.setSession({ current: () => ({ ...file, readOnly: 'chosen' }) as never })
    await open(clerk)
    await user.click(await waitFor(() => options().find((option) => option.getAttribute('aria-label')?.startsWith('1-1-2')) as HTMLElement))
    expect(main()).not.toContain('primary')
  })

  test('in a hand-over file nothing of the whole ward’s steps waits', async () => {
    await confirmAllBut(world)
    const { current } = world.context.files
    const file = current()
    if (file) world.setSession({ current: () => ({ ...file, handOver: { sectionId: 'x', sectionName: '総務課' } }) as never })
    await open(mayor)
    await waitFor(() => expect(screen.getByText('確認待ちはありません')).toBeDefined())
  })
})

/** All but 区長. */
async function confirmAllBut({ act: doAct }: CheckWorld): Promise<void> {
  await doAct(clerk, 'confirm', 'owner')
  await doAct(manager, 'confirm', 'sectionManager')
  await doAct(manager, 'confirmFor', 'deputyMayor')
}

test('a quarter that the ward does not keep is nowhere told as late', async () => {
  world.setNow('2015-10-20T09:00:00+09:00')
  await world.say(clerk, '')
  await open(clerk)
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  await waitFor(() => expect(lines().length).toBeGreaterThan(4))
  const late = (check: string) => lines().filter((line) => line.includes(`　${check}　`) && line.includes('期限超過'))
  expect([late('第1四半期').length, late('第2四半期').length]).toEqual([0, 0])
  expect(late('中間振り返り').length).toBeGreaterThan(0)
})

test('what is confirmed to the end is found under すべて', async () => {
  await confirmAll(world)
  await open(clerk)
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  await user.selectOptions(screen.getByRole('combobox', { name: '状況' }), '確認済')
  await waitFor(() => expect(lines()).toEqual(['1-1-1 乳児家庭の訪問　第1四半期　✓ 確認済']))
  act(() => useChecks.getState().show('queue'))
})

test('a value of the series that an indicator shows is among what changed, by the name of the series; a quarter’s text by its own name', async () => {
  const process = await world.api.addItem('processIndicator', world.initiative, 'last')
  await world.api.saveText({ kind: 'processIndicator', id: process, field: 'name' }, '訪問した件数')
  await world.api.saveText({ kind: 'processIndicator', id: process, field: 'target' }, '120件')
  const [series = ''] = await world.api.makeSeriesOfPlan(2015, [{ kind: 'processIndicator', id: process }])
  await world.act(clerk, 'confirm', 'owner')
  await world.act(manager, 'confirm', 'sectionManager')
  await world.api.saveYearlyTarget(series, 2015, { target: { value: '100', upper: null, day: null, text: '' }, withdrawal: null })
  await world.api.setPostOf([{ kind: 'initiative', id: world.initiative }], world.posts.deputy)
  await world.say(clerk, '予定を変えて訪問した。')
  await open(manager)
  act(() => useChecks.getState().reveal('queue', { check: 'firstQuarter', subject: { kind: 'initiative', id: world.initiative } }))
  const headings = () =>
    detail()
      .queryAllByRole('heading', { level: 5 })
      .map((heading) => heading.textContent)
  await waitFor(() => expect(headings()).toEqual(expect.arrayContaining(['訪問した件数年次目標', '役職', '第1四半期進捗状況'])))
  expect([...document.querySelectorAll('.since-last ins')].map((one) => one.textContent)).toEqual(expect.arrayContaining(['100', '副区長']))
})
