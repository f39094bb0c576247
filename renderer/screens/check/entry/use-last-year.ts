// Knows the plan of the year before, whose checks stand beside those of this year.
import { useEffect, useState } from 'react'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'

/** null until it was read, and where the file has none. */
export function useLastYear({ fiscalYear }: WardPlan): WardPlan | null {
  const [read, setRead] = useState<Readonly<{ year: number; plan: WardPlan | null }>>({ year: 0, plan: null })
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  useEffect(() => {
    let isCurrent = true
    void useChecks
      .getState()
      .ask((client) => client.getWardPlan(fiscalYear - 1))
      .then((plan) => {
        if (isCurrent) setRead({ year: fiscalYear, plan: plan ?? null })
      })
    return () => {
      isCurrent = false
    }
  }, [fiscalYear, fileCount, rereadCount])
  return read.year === fiscalYear ? read.plan : null
}
