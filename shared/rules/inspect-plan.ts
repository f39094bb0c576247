// Knows all that is missing and wrong in a plan before it goes out (提出前点検): every check asked, each finding with its item and its post.
import type { BasicPolicy } from '../model/basic-policy.ts'
import type { CheckDates } from '../model/check.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { TargetChange } from '../model/indicator.ts'
import type { IndicatorBook } from '../model/indicator-book.ts'
import { type Finding, type WaivedFinding, findingCodes } from '../model/inspection.ts'
import type { JudgementRules } from '../model/judgement.ts'
import type { CouncilTraces } from '../model/opinion.ts'
import type { Organisation } from '../model/organisation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { findContradictions, withoutDoubles } from './check/contradictions.ts'
import { findAmountMismatches } from './inspection/find-amount-mismatches.ts'
import { findCarriedTexts, findTargetsNotSet } from './inspection/find-carried.ts'
import { findDepartures } from './inspection/find-departures.ts'
import { type FollowedText, findFigureDifferences } from './inspection/find-figure-differences.ts'
import { findGaps } from './inspection/find-gaps.ts'
import { findLastYearWords } from './inspection/find-last-year-words.ts'
import { findLostReflections } from './inspection/find-lost-reflections.ts'
import { findMissingCountingRules } from './inspection/find-missing-counting-rules.ts'
import { findNumberDifferences } from './inspection/find-number-differences.ts'
import { type OverflowingCell, findOverflows } from './inspection/find-overflows.ts'
import { findResidentWording } from './inspection/find-resident-wording.ts'
import { findTargetChanges } from './inspection/find-target-changes.ts'
import { findTargetsWithoutReason } from './inspection/find-targets-without-reason.ts'
import { findUnreflected } from './inspection/find-unreflected.ts'
import { findUnowned } from './inspection/find-unowned.ts'
import { findUnservedStrategies } from './inspection/find-unserved-strategies.ts'
import { findWithdrawalDifferences } from './inspection/find-withdrawal-differences.ts'
import { recordsOfPlan } from './inspection/plan-records.ts'
import type { RawFinding } from './inspection/raw-finding.ts'
import { numberOf } from './numbering.ts'
import { policyOfYear } from './policy-of-year.ts'

export type InspectionRequest = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  policy: BasicPolicy
  organisation: Organisation
  /** ISO date. */
  today: string
  /** Measured on the laid-out forms (shared/forms/overflows-of-layouts.ts). */
  overflowing: readonly OverflowingCell[]
  /** The ward's plan of the year before; null where the file has none. */
  lastYear: WardPlan | null
  /** null where it was not read (yet): then nothing is said of figures and symbols. */
  indicators: InspectedIndicators | null
  /** The dates of the year's checks; null where they were not read (yet): then nothing is said of what the checks say. */
  checks: readonly CheckDates[] | null
  /** What opinions changed in it; null where it was not read (yet): then nothing is said of them. */
  council: CouncilTraces | null
}>
/** What the ward's indicators say of the year: the rules behind its symbols, the texts of cells that follow a series, 目標変更履歴. */
export type InspectedIndicators = Readonly<{
  book: IndicatorBook
  rules: JudgementRules
  followed: readonly FollowedText[]
  changes: readonly TargetChange[]
}>

/** Every finding, waived ones included, in the order of the plan, and of one item in the order of the codes. Cheap to ask again after an edit. */
export function inspectPlan(request: InspectionRequest): readonly Finding[] {
  const { plan, generation, organisation, today, overflowing, lastYear, indicators, checks, council } = request
  const policy = policyOfYear(request.policy, plan.fiscalYear)
  const sources = indicators && { book: indicators.book, rules: indicators.rules, policy }
  const contradictions = checks ? findContradictions({ plan, generation, sources, lastYear, dates: checks, today }) : []
  const raw = [
    ...findGaps(plan, generation, policy),
    ...findOverflows(overflowing),
    ...findCarriedTexts(plan, generation),
    ...findTargetsNotSet(plan, generation),
    ...findTargetsWithoutReason(plan, generation, policy),
    ...findResidentWording(plan, generation, policy),
    ...findUnservedStrategies(plan, policy),
    ...findAmountMismatches(plan, generation, lastYear),
    ...findNumberDifferences(plan, generation),
    ...withoutDoubles(indicators ? findOfIndicators(plan, generation, policy, indicators) : [], contradictions),
    ...findLastYearWords(plan, generation, policy),
    ...findUnowned(plan, generation, organisation, today),
    ...(council ? [...findUnreflected(plan, council), ...findLostReflections(plan, council)] : []),
    ...contradictions,
  ]
  return inOrder(raw, plan)
}

function findOfIndicators(
  plan: WardPlan,
  generation: FormGeneration,
  policy: BasicPolicy,
  { book, rules, followed, changes }: InspectedIndicators,
): readonly RawFinding[] {
  return [
    ...findFigureDifferences(plan, followed),
    ...findWithdrawalDifferences(plan, generation, book),
    ...findDepartures(plan, { book, rules, policy }),
    ...findTargetChanges(plan, changes),
    ...findMissingCountingRules(plan.fiscalYear, book, policy),
  ]
}

function inOrder(raw: readonly RawFinding[], plan: WardPlan): readonly Finding[] {
  const { owners, byId } = recordsOfPlan(plan)
  const numbers = numberOf(plan)
  const places = new Map(owners.map((owner, index) => [owner.id, index]))
  const codes = new Map(findingCodes.map((code, index) => [code, index]))
  const placed = raw.map((finding) => {
    const owner = byId.get(finding.ownerId)?.owner
    const title = finding.title ?? owner?.title ?? ''
    const named: Finding = { ...finding, number: numbers.get(finding.ownerId) ?? '', title, postId: owner?.postId ?? null }
    return { named, place: places.get(finding.ownerId) ?? -1, code: codes.get(finding.code) ?? 0 }
  })
  return placed.toSorted((a, b) => a.place - b.place || a.code - b.code).map(({ named }) => named)
}

/** Findings that stand, and those that a person switched off, each with the reason. What is waived and found no more is in neither. */
export function splitWaived(
  findings: readonly Finding[],
  waived: readonly WaivedFinding[],
): Readonly<{ open: readonly Finding[]; waived: readonly Readonly<{ finding: Finding; waived: WaivedFinding }>[] }> {
  const reasons = new Map(waived.map((one) => [`${one.code} ${one.key}`, one]))
  const open: Finding[] = []
  const off: Readonly<{ finding: Finding; waived: WaivedFinding }>[] = []
  for (const finding of findings) {
    const reason = reasons.get(`${finding.code} ${finding.key}`)
    if (reason) off.push({ finding, waived: reason })
    else open.push(finding)
  }
  return { open, waived: off }
}
