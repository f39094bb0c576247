// Knows where the keyboard stands in the view 確認 at once after each act, without waiting for a frame, and who works next begins with his first item.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CheckScreen } from '../../../renderer/screens/check/check-screen.tsx'
import { OperatorDialog } from '../../../renderer/shell/operator-dialog.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const { clerk, manager, mayor } = people
const user = userEvent.setup()
let world: CheckWorld

beforeEach(async () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  Element.prototype.scrollIntoView = vi.fn()
  // whatever waits for a frame comes too late for the key that is pressed at once
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection, useProblem, useChecks, useDialogs])
    resetStore(store as typeof useApp)
  await world.api.saveText({ kind: 'initiative', id: world.other, field: 'title' }, '相談の充実')
  await world.api.saveText({ kind: 'initiativeReview', id: `${world.other}-firstQuarter`, field: 'results' }, '相談を行った。')
  await world.act(clerk, 'confirm', 'owner', { subject: { kind: 'initiative', id: world.other } })
  await world.act(clerk, 'confirm', 'owner')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(person: string): Promise<void> {
  world.setOperator(person)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  render(
    <>
      <button type="button">入力者</button>
      <OperatorDialog />
      <CheckScreen />
    </>,
  )
  await screen.findByRole('listbox', { name: '確認する項目' })
  await waitFor(() => expect(useIndicators.getState().book).not.toBeNull())
}
const list = () => screen.getByRole('listbox', { name: '確認する項目' })
const inFront = () => screen.getByRole('heading', { level: 3 }).textContent
const actions = () => within(screen.getByRole('group', { name: '操作' }))

async function changeTo(person: string): Promise<void> {
  screen.getByRole('button', { name: '入力者' }).focus()
  act(() => useDialogs.getState().show('operator'))
  const field = within(await screen.findByRole('dialog')).getByRole('textbox')
  await user.clear(field)
  await user.type(field, `${person}{Enter}`)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a reason given in a dialog leads back to the list, or to what stands in its place, though its button is gone', async () => {
  await open(manager)
  const button = actions().getByRole('button', { name: '差戻し…' })
  await user.click(button)
  await user.type(await screen.findByRole('textbox', { name: '差戻しの理由' }), '件数を。')
  await user.click(screen.getByRole('button', { name: '差し戻す' }))
  expect(document.activeElement).toBe(list())
  await user.keyboard('r')
  await user.type(await screen.findByRole('textbox', { name: '差戻しの理由' }), '増減も。{Control>}{Enter}{/Control}')
  // nothing is left: what stands in the place of the list
  expect(document.activeElement?.textContent).toBe('すべての項目を見る')
  await useChecks.getState().whenSaved()
})

test('the last item confirmed leads to what is offered then, and its undo back to the list', async () => {
  await open(manager)
  list().focus()
  await user.keyboard('cc')
  expect(document.activeElement?.textContent).toBe('すべての項目を見る')
  await useChecks.getState().whenSaved()
  await user.click(await screen.findByRole('button', { name: '直前の確認を元に戻す' }))
  await waitFor(() => expect(document.activeElement).toBe(list()))
})

test('who works next stands on the first item of his own queue, whatever was in front before', async () => {
  await world.act(manager, 'confirm', 'sectionManager')
  await world.act(manager, 'confirmFor', 'deputyMayor')
  await world.act(manager, 'confirm', 'sectionManager', { subject: { kind: 'initiative', id: world.other } })
  await world.act(manager, 'confirmFor', 'deputyMayor', { subject: { kind: 'initiative', id: world.other } })
  await open(clerk)
  await user.click(screen.getByRole('radio', { name: 'すべて' }))
  list().focus()
  await user.keyboard('{Home}j')
  await changeTo(mayor)
  expect(document.activeElement).toBe(list())
  expect(inFront()).toBe('1-1-1 乳児家庭の訪問')
  await user.keyboard('j')
  await changeTo('区 外')
  expect(document.activeElement?.textContent).toBe('担当者の登録へ')
})
