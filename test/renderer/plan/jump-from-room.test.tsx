// Knows that a jump to a cell, asked for in another room, is there when the form comes to the front: cell in sight, keyboard on it.
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { PlanScreen } from '../../../renderer/screens/plan/plan-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let last: string
beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  bridgeTo(startAppInMemory([2017]))
  for (const one of [useApp, usePlan, usePolicy]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  for (let nth = 0; nth < 4; nth += 1) last = await api.addItem('managementIssue', 'plan', 'last')
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
})
afterEach(cleanup)
const desk = () => document.querySelector<HTMLElement>('.desk') as HTMLElement

test('the cell is brought into sight and holds the keyboard', async () => {
  const first = render(<PlanScreen />)
  await screen.findByTestId('cell-editor')
  expect(desk().scrollTop).toBe(0)
  first.unmount()
  usePlan.getState().goToField(`managementIssue/${last}/challenge`)
  usePlan.getState().focusForm()
  render(<PlanScreen />)
  const editor = await screen.findByTestId('cell-editor')
  await waitFor(() => expect(document.activeElement).toBe(editor))
  expect(editor.getAttribute('data-field')).toBe(`managementIssue/${last}/challenge`)
  expect(desk().scrollTop).toBeGreaterThan(500)
})

test('coming back without a jump, the form stays where it was', async () => {
  render(<PlanScreen />).unmount()
  usePlan.getState().pointAt(last)
  render(<PlanScreen />)
  await screen.findByTestId('cell-editor')
  expect(desk().scrollTop).toBe(0)
})
