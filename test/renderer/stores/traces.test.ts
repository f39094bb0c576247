// Knows that what opinions changed is read once for each deed, of the year in front, and not at all of the part that a section was handed.
import { beforeEach, expect, test } from 'vitest'
import { useApp } from '../../../renderer/stores/app.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useTraces } from '../../../renderer/stores/traces.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let asked: number[] = []
beforeEach(async () => {
  asked = []
  for (const one of [useApp, usePlan, useTraces]) resetStore(one as typeof useApp)
  bridgeTo(startAppInMemory([2015, 2016]), {
    getCouncilTraces: (fiscalYear) => {
      asked.push(fiscalYear as number)
      return { fiscalYear, reflections: [], heard: [], pointless: [] }
    },
  })
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2015)
})

test('once as long as nothing is done; again after a deed and for another year', async () => {
  const { catchUp } = useTraces.getState()
  await Promise.all([catchUp(), catchUp()])
  expect([asked, useTraces.getState().traces?.fiscalYear]).toEqual([[2015], 2015])
  await useApp.getState().afterDeed()
  await catchUp()
  expect(asked).toEqual([2015, 2015])
  await usePlan.getState().openYear(2016)
  await catchUp()
  expect([asked, useTraces.getState().traces?.fiscalYear]).toEqual([[2015, 2015, 2016], 2016])
})

test('a hand-over file is not asked', async () => {
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  useApp.setState({ state: { ...state, file: { ...state.file, handOver: {} as NonNullable<typeof state.file.handOver> } } })
  await useTraces.getState().catchUp()
  expect([asked, useTraces.getState().traces]).toEqual([[], null])
})
