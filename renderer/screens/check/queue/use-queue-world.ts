// Knows all that the view 確認 reasons with: plan, book, people and today, and what is known of each item that makes it risky.
import { useEffect, useMemo, useState } from 'react'
import { overrideGeneration } from '../../../../shared/forms/override-generation.ts'
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { TargetChange } from '../../../../shared/model/indicator.ts'
import type { Finding } from '../../../../shared/model/inspection.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { checkPeriods } from '../../../../shared/model/ward-plan.ts'
import { keyOfPlace, placeOfContradiction } from '../../../../shared/rules/check/contradictions.ts'
import { verdictsOfCheck } from '../../../../shared/rules/check/contradictions/verdicts-of-check.ts'
import { makeRisksOf } from '../../../../shared/rules/check/risks.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import type { WaivedOne } from '../../../stores/inspect-now.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { useInspection } from '../../../stores/inspection.ts'
import { usePolicy } from '../../../stores/policy.ts'
import type { QueueWorld } from './queue-items.ts'

export type QueueSources = Readonly<{
  world: QueueWorld
  /** null until the ward's indicators were read. */
  judge: JudgeSources | null
  changes: readonly TargetChange[]
  /** What contradicts itself, by keyOfPlace. */
  findings: ReadonlyMap<string, readonly Finding[]>
  /** What a person switched off with a reason, by keyOfPlace. */
  waived: ReadonlyMap<string, readonly WaivedOne[]>
}>
type Asked = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation }>

export function useQueueWorld({ plan, generation, book, organisation }: Asked): QueueSources {
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const indicators = useIndicators((store) => store.book)
  const rules = useIndicators((store) => store.rules)
  const policy = usePolicy((store) => store.policy)
  const inspection = useInspection((store) => store.inspection)
  const changes = useTargetChanges(plan)
  useEffect(() => useInspection.getState().follow(), [])
  const own = useMemo(() => overrideGeneration(generation, plan.overrides), [generation, plan.overrides])
  const judge = useMemo(() => (indicators && rules && policy ? { book: indicators, rules, policy } : null), [indicators, rules, policy])
  const findings = useMemo(() => byPlace(inspection?.open ?? [], (finding) => finding, plan), [inspection, plan])
  const waived = useMemo(() => byPlace(inspection?.waived ?? [], ({ finding }) => finding, plan), [inspection, plan])
  const risksOf = useMemo(() => riskTeller(plan, book.dates, judge, changes, findings), [plan, book.dates, judge, changes, findings])
  const world = useMemo(
    () => ({ plan, generation: own, book, organisation, person, today, isPart, risksOf }),
    [plan, own, book, organisation, person, today, isPart, risksOf],
  )
  return useMemo(() => ({ world, judge, changes, findings, waived }), [world, judge, changes, findings, waived])
}

function riskTeller(
  plan: WardPlan,
  dates: CheckBook['dates'],
  judge: JudgeSources | null,
  changes: readonly TargetChange[],
  findings: QueueSources['findings'],
): QueueWorld['risksOf'] {
  if (!judge) return () => []
  const verdicts = new Map(checkPeriods.map((period) => [period, verdictsOfCheck(plan, period, judge)] as const))
  return makeRisksOf({ plan, book: { dates }, rules: judge.rules, verdicts, changes, contradictions: new Set(findings.keys()) })
}

function byPlace<T>(all: readonly T[], findingOf: (one: T) => Finding, plan: WardPlan): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const finding = findingOf(one)
    const place = finding.code === 'checkIncomplete' ? null : placeOfContradiction(finding, plan)
    if (place) found.set(keyOfPlace(place), [...(found.get(keyOfPlace(place)) ?? []), one])
  }
  return found
}

const none: readonly TargetChange[] = []

/** Read again with the plan and with what was taken back; a confirmation changes no target. */
function useTargetChanges(plan: WardPlan): readonly TargetChange[] {
  const rereadCount = useApp((app) => app.rereadCount)
  const indicators = useIndicators((store) => store.book)
  const [changes, setChanges] = useState(none)
  useEffect(() => {
    let isOpen = true
    void useChecks
      .getState()
      .ask((client) => client.listTargetChanges(plan.fiscalYear))
      .then((found) => isOpen && found && setChanges(found))
    return () => {
      isOpen = false
    }
  }, [plan, indicators, rereadCount])
  return changes
}
