// Knows that a ward can call things otherwise by keyboard, sees what it changed, and gets back the official words with an empty field.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OverridesDialog } from '../../../renderer/screens/plan/overrides-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { laidOutForm } from '../../../renderer/stores/plan-layout.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const overrides = async () => (await app.api.getWardPlan(2021))?.overrides

beforeEach(async () => {
  app = startAppInMemory([2021])
  bridgeTo(app)
  resetStore(useApp)
  resetStore(usePlan)
  resetStore(useProblem)
  resetStore(useDialogs)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  useDialogs.getState().show('overrides')
})
afterEach(cleanup)

test('nouns, unit and labels are stored together; the form on screen follows at once', async () => {
  render(<OverridesDialog />)
  await userEvent.keyboard('局')
  await userEvent.click(screen.getByRole('radio', { name: '百万円' }))
  await userEvent.type(screen.getByRole('textbox', { name: '見出しを探す' }), '見込')
  await userEvent.type(screen.getByRole('textbox', { name: '3算定（見込）額' }), '3予算額')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect(await overrides()).toEqual({ 'word.office': '局', unit: '百万円', 'label:{year.short}算定（見込）額': '{year.short}予算額' }),
  )
  expect(useDialogs.getState().open).toBe(null)
  usePlan.getState().setForm('form1')
  const texts = laidOutForm(usePlan.getState())?.layout.pages.flatMap((page) => page.cells.map((cell) => cell.text))
  expect(texts).toContain('局の目標（何をめざすのか）')
})

test('what is called otherwise says so, and an empty field gives back the official words', async () => {
  await app.api.saveOverrides(2021, { 'label:めざす状態＜概ね３～５年間を念頭に設定＞': 'めざす状態' })
  await usePlan.getState().reload()
  render(<OverridesDialog />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'めざす状態＜概ね３～５年間を念頭に設定＞' })
  expect(field.value).toBe('めざす状態')
  expect(within(field.closest('.overrides-label') as HTMLElement).getByText(/変更あり/)).toBeTruthy()
  await userEvent.clear(field)
  await userEvent.click(screen.getByRole('button', { name: '決定' }))
  await waitFor(async () => expect(await overrides()).toEqual({}))
})

test('nothing typed is no deed, and the dialog shuts nobody out', async () => {
  render(<OverridesDialog />)
  expect(await findBarriers()).toEqual([])
  const before = app.db.prepare('SELECT count(*) FROM deed').pluck().get()
  await userEvent.click(screen.getByRole('button', { name: '決定' }))
  expect(useDialogs.getState().open).toBe(null)
  expect(app.db.prepare('SELECT count(*) FROM deed').pluck().get()).toBe(before)
})

test('Escape closes it from within a field, and nothing is stored', async () => {
  render(<OverridesDialog />)
  await userEvent.keyboard('局{Escape}')
  expect(useDialogs.getState().open).toBe(null)
  expect(await overrides()).toEqual({})
})
