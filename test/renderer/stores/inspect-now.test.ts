// Knows that a hand-over file is not blamed for what other sections own.
import { expect, test } from 'vitest'
import { inspectNow } from '../../../renderer/stores/inspect-now.ts'
import { loadResources } from '../../../electron/resources.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

test('what only the whole plan can tell is not told in a part of it', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 0, reformItems: 1 }, () => '', 2018)
  const shown = { plan, generation: generation('G1') }
  const policy = loadResources('resources').basicPolicy
  const organisation = { sections: [], posts: [], holders: [] }
  const inputs = { policy, organisation, waived: [], today: '2018-11-02', lastYear: null, indicators: null, checks: null, council: null }
  const codes = (isPart: boolean) => new Set(inspectNow(shown, { ...inputs, isPart })?.open.map(({ code }) => code))
  const [whole, part] = [codes(false), codes(true)]
  for (const code of ['noItem', 'unowned', 'emptyMandatory'] as const) expect(whole.has(code), code).toBe(true)
  expect([...part].filter((code) => ['noItem', 'unowned', 'unservedStrategy', 'amountMismatch'].includes(code))).toEqual([])
  expect(part.has('emptyMandatory')).toBe(true)
  const ofPlan = (isPart: boolean) =>
    inspectNow(shown, { ...inputs, isPart })?.open.filter((f) => f.code === 'emptyMandatory' && f.ownerId === '')
  expect([ofPlan(false)?.length, ofPlan(true)?.length]).toEqual([3, 0])
  expect(inspectNow(shown, { ...inputs, isPart: true })?.unowned).toBe(0)
  expect(inspectNow(shown, { ...inputs, isPart: false })?.unowned).toBe(4)
})
