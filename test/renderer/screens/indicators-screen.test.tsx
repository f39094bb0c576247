// Knows the room of indicators as a whole: what it says of a file that has no figures of its own.
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

Element.prototype.scrollIntoView = () => {}

beforeEach(async () => {
  bridgeTo(startAppInMemory([2016]))
  for (const store of [useApp, usePlan, usePolicy, useIndicators]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
})
afterEach(cleanup)

test('of a section’s hand-over file it says that the figures are not in it, and lets nothing be written', async () => {
  render(<IndicatorsScreen />)
  await screen.findByRole('grid', { name: '共通指標の一覧' })
  const note = () => screen.queryByText('指標の値・調査・判定は、持ち出しファイルには入っていません。企画担当のファイルで入力します。')
  expect(note()).toBeNull()
  const handOver = { sectionName: '市民協働課', fiscalYear: 2016, takenAt: '2016-02-10T10:00:00+09:00' }
  act(() => useApp.setState(({ state }) => ({ state: state?.file ? { ...state, file: { ...state.file, handOver } } : state })))
  expect(note()).toBeTruthy()
  act(() => useIndicators.getState().show('series'))
  await screen.findByRole('listbox', { name: '指標の一覧' })
  expect(screen.queryByRole('button', { name: '新しい指標' })).toBeNull()
})

test('of a year that the basic policy does not speak of the page of common indicators says so', async () => {
  render(<IndicatorsScreen />)
  await screen.findByRole('grid', { name: '共通指標の一覧' })
  const note = () => screen.queryByText('基本方針の対象（平成27年度～平成29年度）ではない年度です。')
  expect(note()).toBeNull()
  act(() => usePlan.setState({ fiscalYear: 2024 }))
  expect(note()).toBeTruthy()
})
