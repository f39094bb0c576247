// Knows the view 目標変更履歴: what was changed after 策定 stands there with who and since when, and its reason is typed into the list.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const year = 2016
const edition = { decisionDate: null, documentNumber: '', revisionNote: '' }
let indicator = ''
beforeEach(async () => {
  // jsdom lays nothing out: the list would draw no row of a box without height.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200)
  const app = startAppInMemory([year])
  bridgeTo(app)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useProblem]) resetStore(store as typeof useApp)
  const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  indicator = await api.addItem('outcomeIndicator', strategy, 'last')
  await write('name', '見守りを実感している割合')
  await write('target', '60％以上')
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  useIndicators.getState().show('targetChanges')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const write = (field: string, text: string) => api.saveText({ kind: 'outcomeIndicator', id: indicator, field }, text)
const establish = async () => {
  await api.confirmEdition(year, { kind: 'draft', ...edition })
  await api.confirmEdition(year, { kind: 'established', ...edition })
}

test('before 策定, and after it while nothing is changed, it says so', async () => {
  render(<IndicatorsScreen />)
  expect(await screen.findByText(/この年度の計画はまだ策定していません/)).toBeTruthy()
  await establish()
  await usePlan.getState().reload()
  expect(await screen.findByText('策定のあとに変えた目標はありません。')).toBeTruthy()
})

test('a changed target is listed with before, after, who and since when; the reason is typed and counted', async () => {
  await establish()
  await write('target', '50％以上')
  await usePlan.getState().reload()
  const { container } = render(<IndicatorsScreen />)
  const grid = within(await screen.findByRole('grid', { name: '目標変更履歴の一覧' }))
  const text = () => grid.getAllByRole('row').at(-1)?.textContent ?? ''
  for (const part of ['1-1　見守りを実感している割合', '目標', '60％以上', '50％以上', '策定']) expect(text()).toContain(part)
  expect(screen.getByText('理由が未記入の変更が1件あります。')).toBeTruthy()
  expect(await findBarriers(container)).toEqual([])

  const user = userEvent.setup()
  const box = container.querySelector('.target-changes-table textarea') as HTMLTextAreaElement
  box.focus()
  // the cursor stands where a reason is wanted
  await user.keyboard('調査の方法が変わったため{Enter}')
  await waitFor(async () => expect((await api.listTargetChanges(year))[0]?.reason).toBe('調査の方法が変わったため'))
  expect(await screen.findByText('理由はすべて記入されています。')).toBeTruthy()
})

test('a column of reasons is pasted as one deed', async () => {
  await establish()
  await write('target', '50％以上')
  await write('name', '見守りを実感していると回答した割合')
  await usePlan.getState().reload()
  const { container } = render(<IndicatorsScreen />)
  await screen.findByRole('grid', { name: '目標変更履歴の一覧' })
  const box = container.querySelector('.target-changes-table textarea') as HTMLTextAreaElement
  box.focus()
  await userEvent.setup().keyboard('{End}')
  await userEvent.setup().paste('調査の方法が変わったため\r\n設問に合わせたため\r\n')
  await waitFor(async () =>
    expect((await api.listTargetChanges(year)).map(({ reason }) => reason).toSorted()).toEqual([
      '設問に合わせたため',
      '調査の方法が変わったため',
    ]),
  )
  await useApp.getState().undo()
  expect((await api.listTargetChanges(year)).map(({ reason }) => reason)).toEqual(['', ''])
})

test('taken back, it is gone from the list', async () => {
  await establish()
  await write('target', '50％以上')
  await usePlan.getState().reload()
  render(<IndicatorsScreen />)
  await screen.findByRole('grid', { name: '目標変更履歴の一覧' })
  await useApp.getState().undo()
  await usePlan.getState().reload()
  expect(await screen.findByText('策定のあとに変えた目標はありません。')).toBeTruthy()
})
