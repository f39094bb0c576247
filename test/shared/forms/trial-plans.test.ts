// Knows that plans on which forms are tried go onto every form of the program itself, even with texts longer than a page in every place of it.
import { expect, test } from 'vitest'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { trialPlansOf } from '../../../shared/forms/trial-plans.ts'
import { unprintablePlacesOf } from '../../../shared/forms/unprintable-places.ts'
import { generation } from '../../helpers/generations.ts'
import { expectSoundLayout, printedTextsOf } from '../../helpers/layout-checks.ts'

const generations = [generation('G1'), generation('G2')]
const formsOf = generations.flatMap((one) =>
  one.forms.map((form) => ({ generation: one, formId: form.id, name: `${one.id} ${form.name}` })),
)

test.each(formsOf)('$name', ({ generation: one, formId }) => {
  for (const plan of trialPlansOf(one.firstYear, one.id)) {
    const layout = layoutForm({ generation: one, formId, plan, wardName: '区' })
    expectSoundLayout(layout)
    const longest = Math.max(0, ...[...printedTextsOf(layout).values()].map((text) => text.length))
    if (plan.stage === 'established' && layout.pages.length > 0) expect(longest).toBeGreaterThanOrEqual(plan.goal.length)
  }
})

test('nothing of the program’s own forms is unprintable', () => {
  for (const one of generations) expect(unprintablePlacesOf(one)).toEqual([])
})
