// Knows that what goes out as a form and comes back untouched says nothing new, whatever its texts are, with its marks and without.
import { describe, expect, test } from 'vitest'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import { bringBack, sendOut } from '../../helpers/returned-form.ts'
import { fc } from '../../helpers/fast-check.ts'

const g1 = generation('G1')
const g2 = generation('G2')

describe.each([
  ['様式1・2・3', g1, 2018],
  ['the short sheet', g2, 2024],
] as const)('%s', (_, forms, year) => {
  test('random plans of every stage come back without a row', { timeout: 180_000 }, async () => {
    const stage = fc.constantFrom('drafting' as const, 'draftConfirmed' as const, 'established' as const)
    await fc.assert(
      fc.asyncProperty(anyPlan({ year, generation: forms.id }), stage, async (random, stage) => {
        const plan = { ...random, stage }
        const { rows, notes, sameCount } = await bringBack(await sendOut(plan, forms), plan, forms)
        expect(rows).toEqual([])
        expect(notes).toEqual([])
        expect(sameCount).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
  test('the same where the marks were lost', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan({ year, generation: forms.id }), async (plan) => {
        const { rows } = await bringBack(await sendOut(plan, forms), plan, forms, false)
        expect(rows).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

test('the published plans come back without a row, with marks and without', { timeout: 180_000 }, async () => {
  for (const year of [2015]) {
    const plan = samplePlan(year)
    const bytes = await sendOut(plan, g1)
    for (const isMarked of [true, false]) expect((await bringBack(bytes, plan, g1, isMarked)).rows).toEqual([])
  }
})
