// Knows where 目標達成 is marked and the figure of the linked indicator lies under its target.
import type { Verdict } from '../../../model/judgement.ts'
import type { Indicator, WardPlan } from '../../../model/ward-plan.ts'
import { showDecimal } from '../../decimal.ts'
import { recordsOfPlan } from '../../inspection/plan-records.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { ruleSetFor } from '../../judge/rule-set-for.ts'
import { symbolIn } from '../../judge/symbols-of.ts'
import { type CheckInspection, findingIn } from './checked-reviews.ts'
import { verdictsOfCheck } from './verdicts-of-check.ts'

const isShort = ({ outcome }: Verdict): boolean => outcome === 'unmet' || outcome === 'withdrawn' || outcome === 'late'

/**
 * goalMetBelowTarget {symbol, indicator, actual, target, isDown}: of 自己評価 alone (達成見込み of 中間振り返り speaks of what is to come), one for each
 * symbol. A reason written for departing from the proposal answers it. `actual` and `target` are '' of a milestone.
 */
export function findGoalsBelowTarget({ plan, sources }: CheckInspection): readonly RawFinding[] {
  if (sources === null) return []
  const { byId } = recordsOfPlan(plan)
  const check = 'selfEvaluation'
  return verdictsOfCheck(plan, check, sources).flatMap((one): readonly RawFinding[] => {
    const { subjectKind: reviewKind, ownerId: recordId, field, scheme, decided, reason, verdict, under } = one
    if (reviewKind === 'strategyReview' || decided === '' || reason.trim() !== '') return []
    const ruleSet = ruleSetFor(sources.rules, scheme, plan.fiscalYear, check)
    if (!ruleSet || symbolIn(ruleSet, decided)?.for !== 'met') return []
    const short = reviewKind === 'outcomeReview' ? (isShort(verdict) ? { id: recordId, verdict } : null) : firstShort(under)
    if (!short) return []
    const owner = byId.get(recordId)?.owner
    const place = { kind: reviewKind === 'outcomeReview' ? 'strategy' : 'initiative', itemId: owner?.id ?? recordId } as const
    const values = { symbol: decided, indicator: nameOf(plan, short.id), ...numbersOf(short.verdict) }
    return [findingIn('goalMetBelowTarget', { ...place, reviewKind, recordId, check }, field, values)]
  })
}

type Under = readonly Readonly<{ indicatorId: string; verdict: Verdict }>[]
function firstShort(under: Under): Readonly<{ id: string; verdict: Verdict }> | null {
  const found = under.find(({ verdict }) => isShort(verdict))
  return found ? { id: found.indicatorId, verdict: found.verdict } : null
}

const nameOf = (plan: WardPlan, id: string): string => (recordsOfPlan(plan).byId.get(id)?.record as Indicator | undefined)?.name ?? ''

function numbersOf({ facts }: Verdict): Readonly<Record<'actual' | 'target' | 'isDown', string | number>> {
  const { actual, target, lastValue, unit, decimals, direction } = facts
  const bound = target ?? lastValue
  const isNumber = actual !== undefined && actual !== null && bound !== undefined && bound !== null
  return {
    actual: isNumber ? `${showDecimal(String(actual), Number(decimals))}${unit}` : '',
    target: isNumber ? `${showDecimal(String(bound))}${unit}` : '',
    isDown: direction === 'down' ? 1 : 0,
  }
}
