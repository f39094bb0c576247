// Knows that the plan which the window test types is what it says: every field of its form, real lengths, and the strings that break naive code.
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { parentKindOf, type RecordKind, textFields } from '../../../shared/model/fields.ts'
import { parseAmount } from '../../../shared/rules/amount.ts'
import { demandsOfForm } from '../../../shared/rules/demands-of-form.ts'
import { violationsOfText } from '../../../shared/rules/text.ts'
import { listTieTargets } from '../../../shared/rules/ties.ts'
import { amountsOfNode, type PlanFixture, type PlanNode, textsOfNode } from '../../fixtures/plan-node.ts'
import { publishedPlan } from '../../fixtures/published-plan.ts'
import { publishedPlan2023 } from '../../fixtures/published-plan-2023.ts'

const { wards, formGenerations, basicPolicy } = loadResources('resources')
const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...node.children.flatMap(nodesOf)]
const count = (fixture: PlanFixture, kind: RecordKind) => nodesOf(fixture.plan).filter((node) => node.kind === kind).length

test.each([publishedPlan, publishedPlan2023])(
  '$fiscalYear: every record has the texts that its form shows, in their order, under its parent',
  (fixture) => {
    const shown = demandsOfForm(formGenerations.find((g) => g.id === fixture.formGeneration)!).shown
    for (const node of nodesOf(fixture.plan)) {
      expect(Object.keys(node.texts)).toEqual(
        textFields[node.kind].filter((field) => shown.has(`${node.kind}.${field}`) && field !== 'previousResult'),
      )
      for (const child of node.children) expect(parentKindOf[child.kind as keyof typeof parentKindOf]).toBe(node.kind)
      expect(node.source).not.toBe('')
      expect(node.source).toBeDefined()
    }
    expect(wards.find((ward) => ward.code === fixture.wardCode)?.name).toBe(fixture.wardName)
  },
)

test('there is enough of it', () => {
  expect([count(publishedPlan, 'managementIssue'), count(publishedPlan, 'strategy')]).toEqual([3, 5])
  expect(count(publishedPlan, 'initiative')).toBeGreaterThanOrEqual(8)
  expect([count(publishedPlan2023, 'managementIssue'), count(publishedPlan2023, 'strategy')]).toEqual([3, 4])
})

test('its texts are long, tricky, and such that the program must take them', () => {
  const texts = [publishedPlan, publishedPlan2023].flatMap(({ plan }) => textsOfNode(plan).map(({ text }) => text))
  expect(texts.filter((text) => text.length > 240).length).toBeGreaterThan(10)
  const all = texts.join('\n')
  for (const tricky of ['髙', '𠮷', '①', '㋐', '㋑', '「『自らの命』は『自ら守る』」', '～', '〜', '･', '｣', '《', '“', '\n・', 'PDCA'])
    expect(all).toContain(tricky)
  for (const first of ['=', '+', '-', '@'])
    expect(
      texts.some((text) => text.startsWith(first)),
      first,
    ).toBe(true)
  for (const text of texts) {
    expect(violationsOfText('fixture', text)).toEqual([])
    expect(text).not.toContain('undefined')
  }
})

test('its amounts and ties mean what they say', () => {
  const amounts = amountsOfNode(publishedPlan.plan)
  for (const { typed, yen } of amounts) expect(parseAmount(typed, 1000), typed).toEqual({ yen })
  expect(amounts.some(({ yen }) => yen !== null && yen < 0)).toBe(true)
  expect(amounts.some(({ yen }) => yen === 0)).toBe(true)
  expect(amounts.some(({ yen }) => yen === null)).toBe(true)
  const known = listTieTargets(basicPolicy)
  for (const node of nodesOf(publishedPlan.plan)) for (const target of node.ties ?? []) expect(known).toContain(target)
})
