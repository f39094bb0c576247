// Knows that the sample ward's data file holds every plan of the resource, and lacks only what was left undecided on purpose.
import path from 'node:path'
import { expect, test } from 'vitest'
import { listDeeds } from '../../../electron/db/repositories/deeds.ts'
import { getWardPlan } from '../../../electron/db/repositories/ward-plan-tree.ts'
import { listWardPlans } from '../../../electron/db/repositories/ward-plans.ts'
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
  for (const draft of resources.loadSample()) expect(withoutIds(getWardPlan(files.readable(), draft.fiscalYear))).toMatchObject(draft)
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
    const gaps = gapsOfPlan(getWardPlan(files.readable(), fiscalYear)!, generation, resources.basicPolicy)
    // ties are asked for in the years of the basic policy alone
    const hasUndecided = fiscalYear === 2015
    expect(new Set(gaps.map((gap) => gap.code))).toEqual(new Set(hasUndecided ? ['undecidedTie'] : []))
    expect(gaps.length).toBeLessThanOrEqual(2)
  }
})

test('the sample has owners, one 取組 that is nobody’s, and 区関連予算', async () => {
  const { files } = await contextWithSampleFile()
  const plan = getWardPlan(files.readable(), 2015)!
  const initiatives = plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives))
  expect(initiatives.filter((initiative) => initiative.postId === null).map((initiative) => initiative.title)).toEqual([
    '空き家の活用と適正な管理の促進',
  ])
  expect(plan.reformItems.every((item) => item.postId !== null)).toBe(true)
  // The owner of 1-3 is not that of 1: the nearest one above counts.
  const [first] = plan.managementIssues
  expect(first?.strategies[2]?.initiatives[0]?.postId).toBe(first?.strategies[2]?.postId)
  expect(first?.strategies[2]?.postId).not.toBe(first?.postId)
  expect(plan.relatedBudget.length).toBe(2)
})

test('its years hang together: 前年度 of an indicator is what last year’s self-evaluation says', async () => {
  const { files } = await contextWithSampleFile()
  const [h25, h26, h27] = [2013, 2014, 2015].map((year) => getWardPlan(files.readable(), year)!)
  const firstOutcome = (plan: typeof h25) => plan?.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
  expect(firstOutcome(h25)?.previousRating).toBe('')
  expect(firstOutcome(h26)?.previousResult).toBe(firstOutcome(h25)?.reviews[0]?.result)
  expect(firstOutcome(h27)).toMatchObject({
    previousResult: '46.1％\n区民アンケート回答者の割合（n=475、回収率32.1%）',
    previousRating: 'Ａ',
  })
  // 1-2 has another indicator since 平成27年度: nothing of last year's belongs to it.
  expect(h27?.managementIssues[0]?.strategies[1]?.outcomeIndicators[0]?.previousResult).toBe('')
})
