// Knows a plan as flat records, each without its children, and the same plan as a tree again: what is handed out, compared and taken in.
import type { FlatPlan, FlatRecord } from '../model/merge.ts'
import type { Indicator, Initiative, ManagementIssue, OutcomeIndicator, ReformItem, Strategy, WardPlan } from '../model/ward-plan.ts'
import { sortFlat } from './sort-flat.ts'

type Values = Record<string, string | number | null>
/** Items of every kind have these alike. */
type Owned = Pick<ManagementIssue, 'title' | 'postId' | 'number' | 'internalNote'>

/**
 * Every record of a plan, parents before children. `positions`: id → its place among its siblings as the data file keeps it; where it is not
 * named the order of the tree counts. Values that are no plain text: ties one a line, `amount/kind/fund/year` in yen, `review/period/field`,
 * `cumulative` ('2021-2023'), `carried/field` = last year's text, `relatedBudget/kind/fund`, `override/key`, marks 1 or 0.
 */
export function flattenPlan(plan: WardPlan, positions: ReadonlyMap<string, string> = new Map()): FlatPlan {
  const carried = carriedOf(plan)
  const records: FlatRecord[] = []
  const add = (kind: string, id: string, parentId: string | null, nth: number, values: Values): void => {
    records.push({
      kind,
      id,
      parentId,
      position: positions.get(id) ?? String(nth).padStart(6, '0'),
      values: { ...values, ...carried.get(id) },
    })
  }
  add('wardPlan', plan.id, null, 0, valuesOfPlan(plan))
  plan.managementIssues.forEach((issue, i) => {
    add('managementIssue', issue.id, plan.id, i, valuesOfIssue(issue))
    issue.strategies.forEach((strategy, s) => {
      add('strategy', strategy.id, issue.id, s, valuesOfStrategy(strategy))
      strategy.outcomeIndicators.forEach((x, n) => add('outcomeIndicator', x.id, strategy.id, n, valuesOfOutcome(x)))
      strategy.initiatives.forEach((initiative, n) => {
        add('initiative', initiative.id, strategy.id, n, valuesOfInitiative(initiative))
        initiative.processIndicators.forEach((x, p) => add('processIndicator', x.id, initiative.id, p, valuesOfIndicator(x)))
      })
    })
  })
  plan.reformItems.forEach((item, i) => add('reformItem', item.id, plan.id, i, valuesOfReformItem(item)))
  return sortFlat({ fiscalYear: plan.fiscalYear, records })
}

function carriedOf(plan: WardPlan): ReadonlyMap<string, Values> {
  const marks = new Map<string, Values>()
  for (const { recordId, field, lastText } of plan.carried) {
    marks.set(recordId, { ...marks.get(recordId), [`carried/${field}`]: lastText })
  }
  return marks
}

const flag = (value: boolean): number => (value ? 1 : 0)
const joined = (ties: readonly string[]): string => ties.toSorted().join('\n')
const valuesOfOwned = ({ title, postId, number, internalNote }: Owned): Values => ({ title, postId, number, internalNote })

function valuesOfPlan(plan: WardPlan): Values {
  const { formGeneration, firstReiwaYearAs, stage, goal, mission, mayorPolicy, budgetNote, internalNote } = plan
  return {
    formGeneration,
    firstReiwaYearAs,
    stage,
    goal,
    mission,
    mayorPolicy,
    budgetNote,
    internalNote,
    numberedUpTo: plan.numberedUpTo,
    reformNumberedUpTo: plan.reformNumberedUpTo,
    ...Object.fromEntries(plan.relatedBudget.map((b) => [`relatedBudget/${b.kind}/${b.fund}`, b.yen])),
    ...valuesOfReviews(plan.reviews),
    ...Object.fromEntries(Object.entries(plan.overrides).map(([key, text]) => [`override/${key}`, text])),
  }
}

function valuesOfIssue(issue: ManagementIssue): Values {
  const { futureVision, currentState, causeAnalysis, challenge, recognition, numberedUpTo } = issue
  return {
    ...valuesOfOwned(issue),
    futureVision,
    currentState,
    causeAnalysis,
    challenge,
    recognition,
    numberedUpTo,
    ...valuesOfReviews(issue.reviews),
  }
}

function valuesOfStrategy(strategy: Strategy): Values {
  const { desiredState, approach, numberedUpTo } = strategy
  return {
    ...valuesOfOwned(strategy),
    desiredState,
    approach,
    isMain: flag(strategy.isMain),
    ties: joined(strategy.ties),
    numberedUpTo,
    ...valuesOfReviews(strategy.reviews),
  }
}

function valuesOfInitiative(initiative: Initiative): Values {
  const { content, withdrawalCriterion, pastResults, pastResultsLinked, isMain } = initiative
  return {
    ...valuesOfOwned(initiative),
    content,
    withdrawalCriterion,
    pastResults,
    pastResultsLinked: flag(pastResultsLinked),
    isMain: flag(isMain),
    ties: joined(initiative.ties),
    ...Object.fromEntries(initiative.amounts.map((a) => [`amount/${a.kind}/${a.fund}/${a.fiscalYear}`, a.yen])),
    ...valuesOfReviews(initiative.reviews),
  }
}

function valuesOfReformItem(item: ReformItem): Values {
  const { purpose, overview, goal, content } = item
  return { ...valuesOfOwned(item), purpose, overview, goal, content, ...valuesOfReviews(item.reviews) }
}

function valuesOfIndicator({ name, target, targetReason, cumulativeFrom: from, cumulativeUntil: until }: Indicator): Values {
  return { name, target, targetReason, cumulative: from === null || until === null ? null : `${from}-${until}` }
}

function valuesOfOutcome(indicator: OutcomeIndicator): Values {
  const { previousResult, previousRating, previousLinked, reviews } = indicator
  const previous = { previousResult, previousRating, previousLinked: flag(previousLinked) }
  return { ...valuesOfIndicator(indicator), ...previous, ...valuesOfReviews(reviews) }
}

function valuesOfReviews(reviews: readonly Readonly<{ id: string; period: string }>[]): Values {
  return Object.fromEntries(
    reviews.flatMap(({ id: _, period, ...texts }) =>
      Object.entries(texts).map(([field, text]) => [`review/${period}/${field}`, String(text)]),
    ),
  )
}
