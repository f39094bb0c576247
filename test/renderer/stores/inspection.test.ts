// Knows that what is found follows each deed: also what only the change record tells.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const year = 2016
let seriesId: string
let leave = () => {}
beforeEach(async () => {
  bridgeTo(startAppInMemory([year]))
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useInspection]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  const issueId = await api.addItem('managementIssue', usePlan.getState().plan?.id ?? '', 'last')
  const strategyId = await api.addItem('strategy', issueId, 'last')
  const id = await api.addItem('outcomeIndicator', strategyId, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id, field: 'name' }, '防災訓練の参加者数')
  await api.saveText({ kind: 'outcomeIndicator', id, field: 'target' }, '50人以上')
  seriesId = (await api.makeSeriesOfPlan(year, [{ kind: 'outcomeIndicator', id }]))[0] ?? ''
  for (const kind of ['draft', 'established'] as const) {
    await api.confirmEdition(year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  }
  await usePlan.getState().loadFile()
})
afterEach(() => leave())

const found = () => (useInspection.getState().inspection?.open ?? []).filter(({ code }) => code === 'targetChangeWithoutReason').length

test('a target that is changed after 策定 is found at once, and no longer when it is changed back', async () => {
  leave = useInspection.getState().follow()
  await expect.poll(() => useInspection.getState().inspection).not.toBeNull()
  expect(found()).toBe(0)
  await change('60')
  await expect.poll(found, { timeout: 3000 }).toBe(1)
  await change('50')
  await expect.poll(found, { timeout: 3000 }).toBe(0)
})

async function change(value: string): Promise<void> {
  const target = { value, upper: null, day: null, text: `${value}人以上` }
  await useIndicators.getState().deed((client) => client.saveYearlyTarget(seriesId, year, { target, withdrawal: null }))
}
