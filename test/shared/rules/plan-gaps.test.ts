// Knows what must be called a gap in a plan, and what must not.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { gapsOfPlan } from '../../../shared/rules/plan-gaps.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const { formGenerations } = loadResources(fileURLToPath(new URL('../../../resources', import.meta.url)))
const generation = (id: string): FormGeneration => formGenerations.find((g) => g.id === id) as FormGeneration
const tied = (plan: WardPlan): WardPlan => ({
  ...plan,
  managementIssues: plan.managementIssues.map((m) => ({
    ...m,
    strategies: m.strategies.map((s) => ({ ...s, ties: ['V'], initiatives: s.initiatives.map((i) => ({ ...i, ties: ['own'] })) })),
  })),
})
const small = { issues: 1, strategiesEach: 1, initiativesEach: 1 }
const briefly = (plan: WardPlan, id: string) =>
  gapsOfPlan(plan, generation(id)).map((g) => `${g.number} ${g.code} ${g.kind}${g.field && 'field' in g.field ? `.${g.field.field}` : ''}`)

describe('gapsOfPlan', () => {
  it('finds nothing in a plan that is complete', () => {
    for (const id of ['G1', 'G2']) expect(briefly(tied(makePlan(small, () => '文章')), id)).toEqual([])
  })

  it('finds every mandatory cell, in the order of the plan, with the place to fill it', () => {
    expect(
      briefly(
        makePlan(small, () => ' '),
        'G1',
      ),
    ).toEqual([
      '1 empty managementIssue.title',
      '1 empty managementIssue.futureVision',
      '1 empty managementIssue.currentState',
      '1 empty managementIssue.causeAnalysis',
      '1 empty managementIssue.challenge',
      '1-1 empty strategy.title',
      '1-1 empty strategy.desiredState',
      '1-1 empty strategy.approach',
      '1-1 empty outcomeIndicator.name',
      '1-1 empty outcomeIndicator.target',
      '1-1 undecidedTie strategy',
      '1-1-1 empty initiative.title',
      '1-1-1 empty initiative.content',
      '1-1-1 empty initiative.withdrawalCriterion',
      '1-1-1 empty processIndicator.name',
      '1-1-1 empty processIndicator.target',
      '1-1-1 undecidedTie initiative',
    ])
  })

  it('asks of a form only what it shows: the short sheet has no initiatives', () => {
    const plan = makePlan(small, (place) =>
      place.startsWith('initiative') || place === 'strategy.desiredState' ? '〇年度末までに▢％' : '文章',
    )
    expect(briefly(plan, 'G2')).toEqual(['1-1 undecidedTie strategy'])
    expect(briefly(plan, 'G1').filter((g) => g.includes('placeholderLeft'))).toHaveLength(5)
  })

  it('names what is not there at all', () => {
    const plan = tied(makePlan({ ...small, indicatorsEach: 0 }, () => '文章'))
    expect(gapsOfPlan(plan, generation('G1'))).toEqual([
      {
        code: 'noItem',
        kind: 'outcomeIndicator',
        ownerId: 'strategy-0',
        number: '1-1',
        field: { kind: 'newItem', itemKind: 'outcomeIndicator', parentId: 'strategy-0', field: 'name' },
      },
      {
        code: 'noItem',
        kind: 'processIndicator',
        ownerId: 'initiative-0',
        number: '1-1-1',
        field: { kind: 'newItem', itemKind: 'processIndicator', parentId: 'initiative-0', field: 'name' },
      },
    ])
    expect(
      briefly(
        makePlan({ ...small, issues: 0 }, () => ''),
        'G2',
      ),
    ).toEqual([' noItem managementIssue'])
    expect(briefly(tied(makePlan({ ...small, initiativesEach: 0 }, () => '文章')), 'G1')).toEqual(['1-1 noItem initiative'])
    expect(briefly(tied(makePlan({ ...small, strategiesEach: 0 }, () => '文章')), 'G2')).toEqual(['1 noItem strategy'])
  })

  it('of 300 initiatives takes a moment', () => {
    const plan = makePlan({ issues: 5, strategiesEach: 6, initiativesEach: 10 }, () => '文章。'.repeat(200))
    gapsOfPlan(plan, generation('G1'))
    const start = performance.now()
    expect(gapsOfPlan(plan, generation('G1'))).toHaveLength(330)
    expect(performance.now() - start).toBeLessThan(50)
  })
})
