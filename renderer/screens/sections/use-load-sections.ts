// Knows when the organisation, the inquiries and the take-outs are read again: another file, another year, or a deed was done or taken back.
import { useEffect } from 'react'
import { useApp } from '../../stores/app.ts'
import { useInquiries } from '../../stores/inquiries.ts'
import { useOrganisation } from '../../stores/organisation.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'

export function useLoadSections(): void {
  const undo = useApp((app) => app.undoState.undo)
  const fileCount = useApp((app) => app.fileCount)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const { guard } = useProblem.getState()
  useEffect(() => {
    void guard(useOrganisation.getState().load)
    void guard(useInquiries.getState().load)
  }, [undo, fileCount, fiscalYear, guard])
}
