// Knows the two dialogs of the view 確認: the way up with its posts, and the days of a year's checks as the ward or the city sets them.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
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
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, confirmAll, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const user = userEvent.setup()
let world: CheckWorld

beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection, useProblem, useChecks]) resetStore(store as typeof useApp)
  world.setOperator(people.manager)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(<CheckScreen />)
  await screen.findByRole('region', { name: '選んだ項目' })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const open = async (button: string) => {
  await user.click(screen.getByRole('button', { name: button }))
  return within(await screen.findByRole('dialog'))
}
const saved = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

describe('確認の経路', () => {
  const steps = async () => (await world.api.getCheckBook(2015)).route.map(({ name, scope, postIds }) => [name, scope, postIds.length])

  test('is proposed from the names of the posts, changed, and put back', async () => {
    const dialog = await open('確認の経路…')
    expect(dialog.getByText(/^役職の名称から提案した経路です。/)).toBeDefined()
    expect(await findBarriers()).toEqual([])
    const step = (nth: number) => within(dialog.getByRole('listitem', { name: `${nth}番目の段階` }))
    await user.click(step(3).getByRole('button', { name: 'この段階をなくす' }))
    await user.click(step(2).getByRole('checkbox', { name: '区長' }))
    await user.click(step(2).getByRole('button', { name: '下へ' }))
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await saved()
    expect(await steps()).toEqual([
      ['担当', 'owner', 0],
      ['区長', 'ward', 1],
      ['課長', 'section', 2],
    ])
    const again = await open('確認の経路…')
    expect(again.getByText('区で決めた経路です。')).toBeDefined()
    await user.click(again.getByRole('button', { name: '提案の経路に戻す' }))
    await saved()
    expect((await steps()).map(([name]) => name)).toEqual(['担当', '課長', '副区長', '区長'])
  })

  test('says what a change does, and what was confirmed shows the new step without asking for it', async () => {
    await confirmAll(world)
    const dialog = await open('確認の経路…')
    expect(dialog.getByText('確認の済んだものはそのままです。途中のものから新しい経路になります。')).toBeDefined()
    await user.click(dialog.getByRole('button', { name: '段階を加える' }))
    const added = within(dialog.getByRole('listitem', { name: '5番目の段階' }))
    await user.type(added.getByRole('textbox', { name: '段階の名称' }), '監査')
    await user.click(added.getByRole('checkbox', { name: '総務課長' }))
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await saved()
    // of a person who holds its post nothing is asked: it is done, and not to come
    await waitFor(() => expect(screen.getByText(/^済み 1\//)).toBeDefined())
    await user.click(screen.getByRole('radio', { name: 'すべて' }))
    await user.selectOptions(screen.getByRole('combobox', { name: '状況' }), '確認済')
    const steps = within(await screen.findByRole('list', { name: '確認の状況' })).getAllByRole('listitem')
    expect(steps.at(-1)?.textContent).toBe('監査この振り返りの確認のあとに加わりました')
    expect(await findBarriers()).toEqual([])
  })

  test('a step without a name or a post is told and not stored', async () => {
    const dialog = await open('確認の経路…')
    await user.click(dialog.getByRole('button', { name: '段階を加える' }))
    await user.click(dialog.getByRole('button', { name: '保存' }))
    expect(dialog.getByText('段階の名称を入れてください。')).toBeDefined()
    expect(dialog.getByRole('alert').textContent).toBe('役職を1つ以上選んでください。')
    expect((await world.api.getCheckBook(2015)).isRouteDecided).toBe(false)
  })
})

describe('期限と公表日', () => {
  const datesOf = async (check: string) => (await world.api.getCheckBook(2015)).dates.find((one) => one.check === check)

  test('days as they are typed are stored, and the city’s come back', async () => {
    const dialog = await open('期限と公表日…')
    expect(dialog.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true)
    const deadline = dialog.getByRole('textbox', { name: '中間振り返りの締切' })
    expect(deadline).toHaveProperty('value', '平成27年9月15日')
    await user.clear(deadline)
    await user.type(deadline, 'H27.9.18')
    expect(dialog.getByText('平成27年9月18日（金）')).toBeDefined()
    expect(await findBarriers()).toEqual([])
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await saved()
    expect(await datesOf('midYearReview')).toMatchObject({ deadline: '2015-09-18', publication: '2015-10-08' })
    const again = await open('期限と公表日…')
    await user.click(again.getByRole('button', { name: '中間振り返りを市の日程に戻す' }))
    await waitFor(async () => expect(await datesOf('midYearReview')).toMatchObject({ deadline: '2015-09-15' }))
    await waitFor(() => expect(again.getByRole('textbox', { name: '中間振り返りの締切' })).toHaveProperty('value', '平成27年9月15日'))
  })

  test('a day on which the office is closed is told, and can be stored', async () => {
    const dialog = await open('期限と公表日…')
    const deadline = dialog.getByRole('textbox', { name: '中間振り返りの締切' })
    await user.clear(deadline)
    await user.type(deadline, 'H27.9.22')
    expect(dialog.getByText('平成27年9月22日（火） ※閉庁日です（保存できます）。')).toBeDefined()
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await saved()
    expect(await datesOf('midYearReview')).toMatchObject({ deadline: '2015-09-22' })
  })

  test.each([
    ['中間振り返りの締切', 'H27.8.30', '対象期間の終わり（平成27年8月31日（月））以後の日を入れてください。'],
    ['中間振り返りの締切', 'H28.9.1', '対象期間の終わりから1年以内の日を入れてください。'],
    ['中間振り返りの締切', 'H27.2.29', '日付を読み取れません。「H27.9.15」のように入れてください。'],
    ['中間振り返りの公表日', 'H27.9.14', '公表日は締切と同じ日か、後の日を入れてください。'],
  ])('%s %s is told why not, and cannot be stored', async (label, typed, complaint) => {
    const dialog = await open('期限と公表日…')
    const box = dialog.getByRole('textbox', { name: label })
    await user.clear(box)
    await user.type(box, typed)
    expect(dialog.getByText(complaint)).toBeDefined()
    expect(dialog.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true)
  })
})
