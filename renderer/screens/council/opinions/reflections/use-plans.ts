// Knows the plans of some years as they are now, for what opinions changed in them.
import { useEffect, useMemo, useState } from 'react'
import type { WardPlan } from '../../../../../shared/model/ward-plan.ts'
import { useApp } from '../../../../stores/app.ts'
import { useCouncil } from '../../../../stores/council.ts'

/** By year; a year that has no plan, or that is still being read, is not in it. Read again after each deed. */
export function usePlans(years: readonly number[]): ReadonlyMap<number, WardPlan> {
  const undoState = useApp((app) => app.undoState)
  const [plans, setPlans] = useState<ReadonlyMap<number, WardPlan>>(new Map())
  const key = [...new Set(years)].toSorted().join(' ')
  const asked = useMemo(() => (key === '' ? [] : key.split(' ').map(Number)), [key])
  useEffect(() => {
    let isCurrent = true
    const ask = (year: number) => useCouncil.getState().ask((client) => client.getWardPlan(year))
    void Promise.all(asked.map(ask)).then((found) => {
      if (isCurrent) setPlans(new Map(found.flatMap((plan) => (plan ? [[plan.fiscalYear, plan] as const] : []))))
    })
    return () => {
      isCurrent = false
    }
  }, [asked, undoState])
  return plans
}
