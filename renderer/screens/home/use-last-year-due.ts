// Knows what of last year's checks is still due of a person while next year's plan is in front: 自己評価 is written from April to June.
import { useEffect, useMemo, useState } from 'react'
import { overrideGeneration } from '../../../shared/forms/override-generation.ts'
import type { CheckBook } from '../../../shared/model/check.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { type DueLine, dueLinesOf } from '../../../shared/rules/check/due-lines.ts'
import { queueOf } from '../../../shared/rules/check/queue.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { usePlan } from '../../stores/plan.ts'

type Asked = Readonly<{ plan: WardPlan; organisation: Organisation; person: string; today: string; isPart: boolean }>
type LastYear = Readonly<{ plan: WardPlan; book: CheckBook }>
const nothing: readonly DueLine[] = []

/** Only of checks whose deadline lies in the year in front; [] from July on, and where the file has no plan of the year before. */
export function useLastYearDue({ plan, organisation, person, today, isPart }: Asked): readonly DueLine[] {
  const { fiscalYear } = plan
  const begin = `${fiscalYear}-04-01`
  const isAsked = today >= begin && today <= `${fiscalYear}-06-30`
  const hasPlan = usePlan((store) => store.summaries.some((summary) => summary.fiscalYear === fiscalYear - 1))
  const generations = usePlan((store) => store.generations)
  const last = useLastYear(isAsked && hasPlan ? fiscalYear - 1 : null, plan)
  return useMemo(() => {
    const official = last && generations.find(({ id }) => id === last.plan.formGeneration)
    if (!official || person === '') return nothing
    const generation = overrideGeneration(official, last.plan.overrides)
    const book = { ...last.book, dates: last.book.dates.filter(({ deadline }) => deadline >= begin) }
    const entries = queueOf({ plan: last.plan, generation, book, organisation, person, today, isPart, risksOf: () => [] })
    const ofOthers = { actItems: [], records: [], items: [], inquiries: [] }
    return dueLinesOf({ entries, dates: book.dates, ...ofOthers, organisation, person, today })
  }, [last, generations, begin, organisation, person, today, isPart])
}

/** Read again with the plan in front and with what was taken back. */
function useLastYear(fiscalYear: number | null, inFront: WardPlan): LastYear | null {
  const rereadCount = useApp((app) => app.rereadCount)
  const [last, setLast] = useState<LastYear | null>(null)
  useEffect(() => {
    let isOpen = true
    const read = async () => {
      const found =
        fiscalYear === null
          ? null
          : await useChecks.getState().ask((client) => Promise.all([client.getWardPlan(fiscalYear), client.getCheckBook(fiscalYear)]))
      const [plan, book] = found ?? [null, null]
      if (isOpen) setLast(plan && book ? { plan, book } : null)
    }
    void read()
    return () => {
      isOpen = false
    }
  }, [fiscalYear, inFront, rereadCount])
  return last?.plan.fiscalYear === fiscalYear ? last : null
}
