// Knows how a published plan of the fixtures becomes a ward plan with ids.
import type { PlanDraft } from '../../shared/model/plan-draft.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import type { PlanFixture, PlanNode } from '../fixtures/plan-node.ts'
import { planOfDraft } from './plan-factory.ts'

export function planOfFixture({ fiscalYear, formGeneration, plan }: PlanFixture): WardPlan {
  const firstReiwaYearAs = fiscalYear <= 2019 ? 'heisei' : 'reiwa'
  const issues = childrenOf(plan, 'managementIssue').map(issueOf)
  const { goal, mission, mayorPolicy } = textsOf(plan)
  return planOfDraft({ fiscalYear, formGeneration, firstReiwaYearAs, goal, mission, mayorPolicy, managementIssues: issues } as PlanDraft)
}

const childrenOf = (node: PlanNode, kind: PlanNode['kind']) => node.children.filter((child) => child.kind === kind)
/** '' for a text that the fixture's form does not show. */
const textsOf = (node: PlanNode): Readonly<Record<string, string>> =>
  new Proxy(node.texts, { get: (texts, name) => texts[name as string] ?? '' })
const tiedOf = (node: PlanNode) => ({ isMain: node.isMain ?? false, ties: node.ties ?? [] })

function issueOf(node: PlanNode): PlanDraft['managementIssues'][number] {
  const { title, futureVision, currentState, causeAnalysis, challenge, recognition } = textsOf(node)
  const texts = { title, futureVision, currentState, causeAnalysis, challenge, recognition }
  return { ...texts, strategies: childrenOf(node, 'strategy').map(strategyOf) } as PlanDraft['managementIssues'][number]
}

function strategyOf(node: PlanNode) {
  const { title, desiredState, approach } = textsOf(node)
  const outcomeIndicators = childrenOf(node, 'outcomeIndicator').map(indicatorOf)
  return {
    ...tiedOf(node),
    title,
    desiredState,
    approach,
    outcomeIndicators,
    initiatives: childrenOf(node, 'initiative').map(initiativeOf),
  }
}

function initiativeOf(node: PlanNode) {
  const { title, content, withdrawalCriterion, pastResults } = textsOf(node)
  const amounts = (node.amounts ?? []).flatMap(({ kind, fiscalYear, yen }) => (yen === null ? [] : [{ kind, fiscalYear, yen }]))
  const processIndicators = childrenOf(node, 'processIndicator').map(indicatorOf)
  return { ...tiedOf(node), title, content, withdrawalCriterion, pastResults, amounts, processIndicators }
}

function indicatorOf(node: PlanNode) {
  const { name, target } = textsOf(node)
  return { name, target }
}
