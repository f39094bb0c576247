// Knows what makes an item risky: its ratings, its quarter's mark, a moved target; and that a graver risk outweighs all lighter ones.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { TargetChange } from '../../../../shared/model/indicator.ts'
import type { Outcome, Scheme } from '../../../../shared/model/judgement.ts'
import { makeRisksOf, riskCodes, scoreOf } from '../../../../shared/rules/check/risks.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import { firstQuarter, makeReview } from '../../../helpers/check-factory.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const { judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 1 }, (place) => place)
const dates = [firstQuarter, { ...firstQuarter, check: 'selfEvaluation', until: '2016-03-31', deadline: '2016-05-15' }] as const
const sources = { plan: bare, book: { dates }, rules, verdicts: new Map(), changes: [], contradictions: new Set<string>() }

test('each risk weighs more than all lighter ones together', () => {
  riskCodes.forEach((code, index) => expect(scoreOf([code])).toBeGreaterThan(scoreOf(riskCodes.slice(index + 1))))
})

/** A verdict about 戦略's or 取組's symbol in 自己評価 of 平成27年度. */
function verdict(
  subjectKind: PlanVerdict['subjectKind'],
  ownerId: string,
  scheme: Scheme,
  decided: string,
  outcome: Outcome | null,
): PlanVerdict {
  const field = scheme.endsWith('Effectiveness') ? 'effectiveness' : 'attainment'
  return {
    subjectKind,
    subjectId: `${ownerId}-selfEvaluation`,
    field,
    ownerId,
    scheme,
    decided,
    isDeparture: false,
    reason: '',
    demands: [],
    under: [],
    verdict: { outcome, symbol: '', why: 'compared' } as PlanVerdict['verdict'],
  }
}

test.each<readonly [string, PlanVerdict, 'initiative' | 'strategy', string, boolean]>([
  ['② of a 取組', verdict('initiativeReview', 'initiative-0', 'processRating', '②（ⅰ）', null), 'initiative', 'initiative-0', true],
  ['① of a 取組', verdict('initiativeReview', 'initiative-0', 'processRating', '①（ⅱ）', 'unmet'), 'initiative', 'initiative-0', false],
  [
    'Ｂ of an indicator is its strategy’s',
    verdict('outcomeReview', 'outcomeIndicator-0', 'outcomeRating', 'Ｂ', null),
    'strategy',
    'strategy-0',
    true,
  ],
  [
    'イ, which only a person gives',
    verdict('initiativeReview', 'initiative-0', 'initiativeEffectiveness', 'イ', null),
    'initiative',
    'initiative-0',
    true,
  ],
  ['ア', verdict('initiativeReview', 'initiative-0', 'initiativeEffectiveness', 'ア', null), 'initiative', 'initiative-0', false],
  ['－', verdict('initiativeReview', 'initiative-0', 'initiativeEffectiveness', '－', null), 'initiative', 'initiative-0', false],
  [
    'nothing decided, and unmet by the rule',
    verdict('initiativeReview', 'initiative-1', 'processRating', '', 'unmet'),
    'initiative',
    'initiative-1',
    true,
  ],
  [
    'nothing decided and nothing known',
    verdict('initiativeReview', 'initiative-1', 'processRating', '', null),
    'initiative',
    'initiative-1',
    false,
  ],
])('red: %s', (_, one, kind, id, isRed) => {
  const risksOf = makeRisksOf({ ...sources, verdicts: new Map([['selfEvaluation', [one]]]) })
  expect(risksOf(kind, id, 'selfEvaluation')).toEqual(isRed ? ['red'] : [])
  expect(risksOf(kind, id, 'midYearReview')).toEqual([])
})

test.each([
  ['×', true],
  ['×遅れ', true],
  ['△', false],
  ['○', false],
  ['', false],
])('red: %s of a quarter', (attainment, isRed) => {
  const plan = {
    ...bare,
    managementIssues: bare.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        initiatives: strategy.initiatives.map((one) => ({ ...one, reviews: [makeReview('firstQuarter', { attainment })] })),
      })),
    })),
  }
  expect(makeRisksOf({ ...sources, plan })('initiative', 'initiative-0', 'firstQuarter')).toEqual(isRed ? ['red'] : [])
})

test('a moved target is its owner’s, from the first day of the check on; a wording is none', () => {
  const change = (recordId: string, aspect: TargetChange['aspect'], changedAt: string) => ({ recordId, aspect, changedAt }) as TargetChange
  const changes = [
    change('processIndicator-0', 'target', '2015-04-01T09:00:00+09:00'),
    change('processIndicator-1', 'wording', '2015-05-01T09:00:00+09:00'),
    change('outcomeIndicator-0', 'deadline', '2015-03-31T09:00:00+09:00'),
    change('initiative-1', 'withdrawal', '2015-05-01T09:00:00+09:00'),
  ]
  const risksOf = makeRisksOf({ ...sources, changes: changes.slice(0, 3) })
  expect(risksOf('initiative', 'initiative-0', 'firstQuarter')).toEqual(['targetMoved'])
  expect(risksOf('initiative', 'initiative-1', 'firstQuarter')).toEqual([])
  expect(risksOf('strategy', 'strategy-0', 'selfEvaluation')).toEqual([])
  expect(makeRisksOf({ ...sources, changes })('initiative', 'initiative-1', 'firstQuarter')).toEqual(['targetMoved'])
})

test('an indicator that was deleted moved the target of what it stood under', () => {
  const removed = { recordId: 'gone', ownerId: 'initiative-0', aspect: 'removed', changedAt: '2015-05-01T09:00:00+09:00' } as TargetChange
  const risksOf = makeRisksOf({ ...sources, changes: [removed] })
  expect(risksOf('initiative', 'initiative-0', 'firstQuarter')).toEqual(['targetMoved'])
  expect(risksOf('initiative', 'initiative-1', 'firstQuarter')).toEqual([])
})

test('a contradiction is told where it was found', () => {
  const risksOf = makeRisksOf({ ...sources, contradictions: new Set(['initiative/initiative-0/firstQuarter']) })
  expect(risksOf('initiative', 'initiative-0', 'firstQuarter')).toEqual(['contradiction'])
  expect(risksOf('initiative', 'initiative-0', 'selfEvaluation')).toEqual([])
})
