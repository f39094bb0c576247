// Knows that the sample ward's data file holds every plan of the resource, and lacks only what was left undecided on purpose.
import path from 'node:path'
import { expect, test } from 'vitest'
import { listDeeds } from '../../../electron/db/repositories/deeds.ts'
import { getWardPlan, listWardPlans } from '../../../electron/db/repositories/ward-plans.ts'
import { createSampleFile } from '../../../electron/operations/create-sample-file.ts'
import { undo } from '../../../electron/operations/undo.ts'
import { gapsOfPlan } from '../../../shared/rules/plan-gaps.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { makeTestContext, type TestContext } from '../../helpers/test-context.ts'

async function contextWithSampleFile(): Promise<TestContext> {
  const context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  const opened = await createSampleFile(context)
  expect(opened?.problem).toBeNull()
  expect(opened?.state.file).toMatchObject({ isSample: true, wardCode: '000000', wardName: 'サンプル区（架空）' })
  return context
}

/** The same without ids, which a draft has not. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (key === 'id' ? [] : [[key, withoutIds(member)]])))
}

test('every plan comes out of the database as the resource has it', async () => {
  const { files, resources } = await contextWithSampleFile()
  expect(listWardPlans(files.readable()).map((plan) => plan.fiscalYear)).toEqual([2025, 2015, 2014, 2013])
  for (const draft of resources.loadSample()) expect(withoutIds(getWardPlan(files.readable(), draft.fiscalYear))).toEqual(draft)
})

test('the sample is the floor of the file: it is one deed and cannot be taken back', async () => {
  const context = await contextWithSampleFile()
  expect(listDeeds(context.files.readable(), 10, null, 0)).toHaveLength(1)
  expect(undo(context)).toBeNull()
  expect(listWardPlans(context.files.readable())).toHaveLength(4)
})

test('a plan of the sample lacks nothing that its form demands but the ties that were left undecided', async () => {
  const { files, resources } = await contextWithSampleFile()
  for (const { fiscalYear, formGeneration } of resources.loadSample()) {
    const generation = resources.formGenerations.find((g) => g.id === formGeneration)!
    const gaps = gapsOfPlan(getWardPlan(files.readable(), fiscalYear)!, generation)
    expect(new Set(gaps.map((gap) => gap.code))).toEqual(new Set(['undecidedTie']))
    expect(gaps.length).toBeLessThanOrEqual(2)
  }
})
