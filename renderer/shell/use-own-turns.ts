// Knows how many checks wait for the person at the keyboard, and keeps that right after every deed.
import { useDeferredValue, useEffect, useMemo } from 'react'
import { overrideGeneration } from '../../shared/forms/override-generation.ts'
import { queueOf } from '../../shared/rules/check/queue.ts'
import { useApp } from '../stores/app.ts'
import { useChecks } from '../stores/checks.ts'
import { usePlan } from '../stores/plan.ts'
import { useProblem } from '../stores/problem.ts'

/** Long enough that typing is not disturbed. */
const pauseMs = 300

/** What was due before the person came to the post is not counted; null = not known yet. */
export function useOwnTurns(): number | null {
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  // the number may follow what is being confirmed a moment later
  const book = useDeferredValue(useChecks((store) => store.book))
  const organisation = useChecks((store) => store.organisation)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const undoState = useApp((app) => app.undoState)
  const hasPlan = plan !== null
  useEffect(() => {
    if (!hasPlan) return undefined
    const timer = setTimeout(() => void useProblem.getState().guard(useChecks.getState().catchUp), pauseMs)
    return () => clearTimeout(timer)
  }, [hasPlan, plan?.fiscalYear, undoState])
  return useMemo(() => {
    if (!plan || !generation || !book || !organisation || book.fiscalYear !== plan.fiscalYear) return null
    const own = overrideGeneration(generation, plan.overrides)
    const entries = queueOf({ plan, generation: own, book, organisation, person, today, isPart, risksOf: () => [] })
    return entries.filter(({ isInherited }) => !isInherited).length
  }, [plan, generation, book, organisation, person, today, isPart])
}
