// Knows how to make ward plans for tests: of a wanted size, with texts of a wanted kind.
import type { AmountId, IndicatorId, InitiativeId, ManagementIssueId, StrategyId, WardPlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'
import type { Indicator, Initiative, ManagementIssue, Strategy, WardPlan } from '../../shared/model/ward-plan.ts'

export type PlanSize = Readonly<{ issues: number; strategiesEach: number; initiativesEach: number; indicatorsEach?: number }>
/** The text of one field: `place` is e.g. 'initiative.content', `nth` counts the records of its kind from 0. */
export type TextMaker = (place: string, nth: number) => string

/** A plan of 平成27年度 (G1) unless `year` and `generation` say otherwise. */
export function makePlan(size: PlanSize, text: TextMaker, year = 2015, generation = 'G1'): WardPlan {
  const counts = new Map<string, number>()
  const next = (kind: string): number => {
    const nth = counts.get(kind) ?? 0
    counts.set(kind, nth + 1)
    return nth
  }
  const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make)
  const indicator = (kind: string): Indicator => {
    const nth = next(kind)
    return { id: `${kind}-${nth}` as IndicatorId, name: text(`${kind}.name`, nth), target: text(`${kind}.target`, nth) }
  }
  const initiative = (): Initiative => {
    const nth = next('initiative')
    const amount = (kind: 'settlement' | 'budget' | 'assessed', offset: number, yen: number): Initiative['amounts'][number] => ({
      id: `amount-${nth}-${kind}` as AmountId,
      kind,
      fiscalYear: year + offset,
      yen,
    })
    return {
      id: `initiative-${nth}` as InitiativeId,
      title: text('initiative.title', nth),
      content: text('initiative.content', nth),
      withdrawalCriterion: text('initiative.withdrawalCriterion', nth),
      pastResults: text('initiative.pastResults', nth),
      isMain: nth % 3 === 0,
      ties: [],
      processIndicators: times(size.indicatorsEach ?? 1, () => indicator('processIndicator')),
      amounts:
        nth % 5 === 4
          ? []
          : [amount('settlement', -2, nth * 1_234_000), amount('budget', -1, 1_234_567_000), amount('assessed', 0, nth * 98_000)],
    }
  }
  const strategy = (): Strategy => {
    const nth = next('strategy')
    return {
      id: `strategy-${nth}` as StrategyId,
      title: text('strategy.title', nth),
      desiredState: text('strategy.desiredState', nth),
      approach: text('strategy.approach', nth),
      isMain: nth % 2 === 0,
      ties: [],
      outcomeIndicators: times(size.indicatorsEach ?? 1, () => indicator('outcomeIndicator')),
      initiatives: times(size.initiativesEach, initiative),
    }
  }
  const issue = (): ManagementIssue => {
    const nth = next('managementIssue')
    return {
      id: `issue-${nth}` as ManagementIssueId,
      title: text('managementIssue.title', nth),
      futureVision: text('managementIssue.futureVision', nth),
      currentState: text('managementIssue.currentState', nth),
      causeAnalysis: text('managementIssue.causeAnalysis', nth),
      challenge: text('managementIssue.challenge', nth),
      recognition: text('managementIssue.recognition', nth),
      strategies: times(size.strategiesEach, strategy),
    }
  }
  return {
    id: 'plan' as WardPlanId,
    fiscalYear: year,
    formGeneration: generation,
    firstReiwaYearAs: year <= 2019 ? 'heisei' : 'reiwa',
    goal: text('wardPlan.goal', 0),
    mission: text('wardPlan.mission', 0),
    mayorPolicy: text('wardPlan.mayorPolicy', 0),
    managementIssues: times(size.issues, issue),
  }
}

/** A plan of a draft, with ids that tell what they name. */
export function planOfDraft(draft: PlanDraft): WardPlan {
  let last = 0
  const id = <T extends string>(kind: string): T => `${kind}-${(last += 1)}` as T
  return {
    ...draft,
    id: 'plan' as WardPlanId,
    managementIssues: draft.managementIssues.map((issue) => ({
      ...issue,
      id: id<ManagementIssueId>('issue'),
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        id: id<StrategyId>('strategy'),
        outcomeIndicators: strategy.outcomeIndicators.map((i) => ({ ...i, id: id<IndicatorId>('outcome') })),
        initiatives: strategy.initiatives.map((initiative) => ({
          ...initiative,
          id: id<InitiativeId>('initiative'),
          processIndicators: initiative.processIndicators.map((i) => ({ ...i, id: id<IndicatorId>('process') })),
          amounts: initiative.amounts.map((a) => ({ ...a, id: id<AmountId>('amount') })),
        })),
      })),
    })),
  }
}
