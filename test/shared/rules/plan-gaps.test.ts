// Knows what must be called a gap in a plan, and what must not.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { gapsOfPlan } from '../../../shared/rules/plan-gaps.ts'
import { cpuTimeOf } from '../../helpers/cpu-time.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const { formGenerations, basicPolicy } = loadResources(fileURLToPath(new URL('../../../resources', import.meta.url)))
const generation = (id: string): FormGeneration => formGenerations.find((g) => g.id === id) as FormGeneration
const tied = (plan: WardPlan): WardPlan => ({
  ...plan,
  managementIssues: plan.managementIssues.map((m) => ({
    ...m,
    strategies: m.strategies.map((s) => ({ ...s, ties: ['V'], initiatives: s.initiatives.map((i) => ({ ...i, ties: ['own'] })) })),
  })),
})
const small = { issues: 1, strategiesEach: 1, initiativesEach: 1 }
const gapsOf = (plan: WardPlan, id: string) => gapsOfPlan(plan, generation(id), basicPolicy)
const briefly = (plan: WardPlan, id: string) =>
  gapsOf(plan, id).map((g) => `${g.number} ${g.code} ${g.kind}${g.field && 'field' in g.field ? `.${g.field.field}` : ''}`)

describe('gapsOfPlan', () => {
  it('finds nothing in a plan that is complete', () => {
    for (const id of ['G1', 'G2']) expect(briefly(tied(makePlan(small, () => '文章')), id)).toEqual([])
  })

  it('finds what 様式3 demands of its items, and nothing of them where the forms have no 様式3', () => {
    const plan = tied(makePlan({ ...small, reformItems: 2 }, (place, nth) => (place === 'reformItem.goal' && nth === 1 ? '' : '文章')))
    expect(briefly(plan, 'G1')).toEqual(['2 empty reformItem.goal'])
    expect(briefly(plan, 'G2')).toEqual([])
  })

  it('finds every mandatory cell, in the order of the plan, with the place to fill it', () => {
    expect(
      briefly(
        makePlan(small, () => ' '),
        'G1',
      ),
    ).toEqual([
      ' empty wardPlan.goal',
      ' empty wardPlan.mission',
      ' empty wardPlan.mayorPolicy',
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
    expect(gapsOf(plan, 'G1')).toEqual([
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
        makePlan({ ...small, issues: 0 }, () => '文章'),
        'G2',
      ),
    ).toEqual([' noItem managementIssue'])
    expect(briefly(tied(makePlan({ ...small, initiativesEach: 0 }, () => '文章')), 'G1')).toEqual(['1-1 noItem initiative'])
    expect(briefly(tied(makePlan({ ...small, strategiesEach: 0 }, () => '文章')), 'G2')).toEqual(['1 noItem strategy'])
  })

  it('demands of both forms what the plan is for: 目標, 使命, 区長の方針', () => {
    for (const id of ['G1', 'G2'])
      for (const [field, text] of [
        ['goal', ''],
        ['mission', '　\n'],
        ['mayorPolicy', ''],
      ] as const)
        expect(briefly({ ...tied(makePlan(small, () => '文章')), [field]: text }, id)).toEqual([` empty wardPlan.${field}`])
  })

  it('names once a plan that nothing is marked 主な, where a form lists only that, and leads to the first that could be', () => {
    const plan = tied(makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3 }, () => '文章'))
    const marked = (strategies: (nth: number) => boolean, initiatives: (nth: number) => boolean): WardPlan => {
      let [s, i] = [0, 0]
      const managementIssues = plan.managementIssues.map((m) => ({
        ...m,
        strategies: m.strategies.map((one) => ({
          ...one,
          isMain: strategies(s++),
          initiatives: one.initiatives.map((n) => ({ ...n, isMain: initiatives(i++) })),
        })),
      }))
      return { ...plan, managementIssues }
    }
    const none = () => false
    const last = (count: number) => (nth: number) => nth === count - 1
    expect(gapsOf(marked(none, none), 'G1')).toEqual([
      { code: 'noMain', kind: 'strategy', ownerId: '', number: '', field: { kind: 'strategy', id: 'strategy-0', field: 'title' } },
      { code: 'noMain', kind: 'initiative', ownerId: '', number: '', field: { kind: 'initiative', id: 'initiative-0', field: 'title' } },
    ])
    expect(briefly(marked(last(4), last(12)), 'G1')).toEqual([])
    expect(briefly(marked(last(4), none), 'G1')).toEqual([' noMain initiative.title'])
    // the short sheet singles nothing out; where there is nothing at all, that it is missing says enough
    expect(briefly(marked(none, none), 'G2')).toEqual([])
    expect(briefly(tied(makePlan({ ...small, strategiesEach: 0 }, () => '文章')), 'G1')).toEqual(['1 noItem strategy'])
  })

  it('asks for ties in the years of the basic policy alone', () => {
    const count = (year: number, id = 'G1') =>
      gapsOf({ ...makePlan(small, () => '文章', year) }, id).filter(({ code }) => code === 'undecidedTie').length
    expect([2013, 2014, 2015, 2016, 2017, 2018, 2023].map((year) => count(year))).toEqual([0, 0, 2, 2, 2, 0, 0])
    expect(
      gapsOfPlan(
        makePlan(small, () => '文章'),
        generation('G1'),
        null,
      ),
    ).toEqual([])
    const still = { firstYear: 2021, lastYear: null }
    expect(
      gapsOfPlan(
        makePlan(small, () => '文章', 2030),
        generation('G1'),
        still,
      ),
    ).toHaveLength(2)
    expect(
      gapsOfPlan(
        makePlan(small, () => '文章', 2020),
        generation('G1'),
        still,
      ),
    ).toEqual([])
  })

  it('of 300 initiatives takes a moment', async () => {
    const plan = makePlan({ issues: 5, strategiesEach: 6, initiativesEach: 10 }, () => '文章。'.repeat(200))
    const { ms, result } = await cpuTimeOf(() => gapsOf(plan, 'G1'), 3)
    expect(result).toHaveLength(330)
    expect(ms).toBeLessThan(50)
  })
})
