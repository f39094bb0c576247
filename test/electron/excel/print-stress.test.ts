// Knows that the largest plan that a ward could have, with the longest texts, empty fields and every tricky string, stands whole on its printed pages.
import { describe, expect, test } from 'vitest'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { trickyStrings } from '../../fixtures/published/tricky-strings.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan, type TextMaker } from '../../helpers/plan-factory.ts'
import { expectWholePages } from '../../print/expect-whole-pages.ts'
import { canPrint } from '../../print/libre-office.ts'

const sentence = '・地域活動協議会を核とした自律的な地域運営が進むよう、会計や広報の実務を支援する（年間12回、SNSでの発信を含む）。'

/** Every fifth field is empty, some are longer than a page, the others go through the tricky strings. */
function stressTexts(): TextMaker {
  let count = 0
  return (place, nth) => {
    count += 1
    const tricky = trickyStrings[count % trickyStrings.length] ?? ''
    if (/title|name/.test(place)) return `${tricky.replaceAll('\n', '')} ${nth}`.trim()
    if (count % 5 === 0) return ''
    if (count % 397 === 0) return sentence.repeat(60)
    return `${tricky}\n${sentence}${tricky}`
  }
}

describe.skipIf(!canPrint)('the stress ward, printed by LibreOffice', () => {
  test('様式1・2・3 with 300 取組', { timeout: 600_000 }, async () => {
    const plan = makePlan({ issues: 6, strategiesEach: 5, initiativesEach: 10, indicatorsEach: 1, reformItems: 6 }, stressTexts())
    const layouts = ['form1', 'form2', 'form3'].map((formId) =>
      layoutForm({ generation: generation('G1'), formId, plan, wardName: '東淀川区' }),
    )
    expect(plan.managementIssues.flatMap(({ strategies }) => strategies.flatMap(({ initiatives }) => initiatives))).toHaveLength(300)
    await expectWholePages(layouts, false)
  })

  test('the short sheet', { timeout: 600_000 }, async () => {
    const plan = makePlan({ issues: 12, strategiesEach: 5, initiativesEach: 0 }, stressTexts(), 2025, 'G2')
    await expectWholePages([layoutForm({ generation: generation('G2'), formId: 'sheet', plan, wardName: '東淀川区' })], false)
  })
})
