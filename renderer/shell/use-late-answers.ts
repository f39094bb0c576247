// Knows how many answers to opinions of the person's own posts are late, and keeps that right after every deed.
import { useEffect, useMemo } from 'react'
import { termsOf } from '../../shared/rules/check/route.ts'
import { dueAnswersOf } from '../../shared/rules/council/council-due.ts'
import { useApp } from '../stores/app.ts'
import { useChecks } from '../stores/checks.ts'
import { useCouncilDue } from '../stores/council-due.ts'
import { usePlan } from '../stores/plan.ts'
import { useProblem } from '../stores/problem.ts'

/** Long enough that typing is not disturbed, and that the plan is on the screen before. */
const pauseMs = 400

/** null = not known yet. */
export function useLateAnswers(): number | null {
  const due = useCouncilDue((store) => store.due)
  const organisation = useChecks((store) => store.organisation)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const undoState = useApp((app) => app.undoState)
  const fileCount = useApp((app) => app.fileCount)
  const hasPlan = usePlan((store) => store.plan !== null)
  useEffect(() => {
    if (!hasPlan) return undefined
    const timer = setTimeout(() => void useProblem.getState().guard(useCouncilDue.getState().catchUp), pauseMs)
    return () => clearTimeout(timer)
  }, [hasPlan, undoState, fileCount])
  return useMemo(() => {
    if (due === null || organisation === null) return null
    return dueAnswersOf(due.answers, new Set<string>(termsOf(organisation, person, today).map(({ postId }) => postId))).late
  }, [due, organisation, today, person])
}
