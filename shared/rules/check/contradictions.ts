// Knows all that contradicts itself in what the checks of a year say, and of which item in which check each is.
import type { Check, CheckedKind, CheckedRef } from '../../model/check.ts'
import { type CheckFindingCode, checkFindingCodes, type FindingCode, type WaivedFinding } from '../../model/inspection.ts'
import { findDepartures } from '../inspection/find-departures.ts'
import { recordsOfPlan } from '../inspection/plan-records.ts'
import type { RawFinding } from '../inspection/raw-finding.ts'
import type { CheckInspection } from './contradictions/checked-reviews.ts'
import { findFindingsAlone } from './contradictions/find-findings-alone.ts'
import { findGoalsBelowTarget } from './contradictions/find-goals-below-target.ts'
import { findGoodWords } from './contradictions/find-good-words.ts'
import { findIncompleteChecks } from './contradictions/find-incomplete-checks.ts'
import { findSameAsLast } from './contradictions/find-same-as-last.ts'
import { findSeriesDifferences } from './contradictions/find-series-differences.ts'
import { findTextsAfterNegative } from './contradictions/find-texts-after-negative.ts'
import { keyOfCheck } from './states-of-year.ts'

/** Every finding of `checkFindingCodes`. */
export function findContradictions(inspection: CheckInspection): readonly RawFinding[] {
  const demanded = findTextsAfterNegative(inspection)
  return [
    ...findGoalsBelowTarget(inspection),
    ...findGoodWords(inspection),
    ...findSameAsLast(inspection),
    ...findFindingsAlone(inspection, new Set(demanded.map(({ key }) => key))),
    ...findSeriesDifferences(inspection),
    ...demanded,
    ...findIncompleteChecks(inspection),
  ]
}

/** What is told of a symbol by `goalMetBelowTarget` is not told of it as a departure again. */
export function withoutDoubles(departures: readonly RawFinding[], contradictions: readonly RawFinding[]): readonly RawFinding[] {
  const told = new Set(contradictions.filter(({ code }) => code === 'goalMetBelowTarget').map(({ key }) => key))
  return told.size === 0 ? departures : departures.filter(({ code, key }) => code !== 'departureWithoutReason' || !told.has(key))
}

/** Where a contradiction is: the item, and the check. */
export type ContradictionPlace = CheckedRef & Readonly<{ check: Check }>
export const keyOfPlace = ({ kind, id, check }: ContradictionPlace): string => keyOfCheck(kind, id, check)

/** null of what belongs to no check. */
export function placeOfContradiction(
  { code, ownerId, values }: Pick<RawFinding, 'code' | 'ownerId' | 'values'>,
  plan: CheckInspection['plan'],
): ContradictionPlace | null {
  if (code === 'departureWithoutReason') {
    const owner = recordsOfPlan(plan).byId.get(ownerId)?.owner
    return owner ? { kind: owner.kind, id: owner.id, check: values['period'] as Check } : null
  }
  if (!(checkFindingCodes as readonly string[]).includes(code)) return null
  const kind = values['kind'] as CheckedKind
  return { kind, id: kind === 'wardPlan' ? plan.id : ownerId, check: values['check'] as Check }
}

/** That an item is not written yet is no contradiction. */
const isContradiction = (code: FindingCode): boolean => code !== ('checkIncomplete' satisfies CheckFindingCode)

/** All that contradicts itself, departures from the rules without a reason included, less what a person waived with a reason. */
export function standingContradictions(inspection: CheckInspection, waived: readonly WaivedFinding[]): readonly RawFinding[] {
  const off = new Set(waived.map(({ code, key }) => `${code} ${key}`))
  const found = findContradictions(inspection)
  const departures = inspection.sources ? findDepartures(inspection.plan, inspection.sources) : []
  return [...withoutDoubles(departures, found), ...found].filter(({ code, key }) => isContradiction(code) && !off.has(`${code} ${key}`))
}

/** Of each item in each check (keyOfCheck) the kinds of its `standingContradictions`, each once. */
export function contradictionsOf(
  inspection: CheckInspection,
  waived: readonly WaivedFinding[],
): ReadonlyMap<string, readonly FindingCode[]> {
  const byPlace = new Map<string, FindingCode[]>()
  for (const finding of standingContradictions(inspection, waived)) {
    const place = placeOfContradiction(finding, inspection.plan)
    if (!place) continue
    const key = keyOfPlace(place)
    const codes = byPlace.get(key) ?? []
    if (!codes.includes(finding.code)) byPlace.set(key, [...codes, finding.code])
  }
  return byPlace
}
