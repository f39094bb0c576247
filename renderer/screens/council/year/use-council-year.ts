// Knows all that the council's year shows besides the book: figures, calendar, traces of its plan, and improvements to be reported.
import { useEffect, useState } from 'react'
import type { ActItem } from '../../../../shared/model/act-item.ts'
import type { CheckCalendar } from '../../../../shared/model/check.ts'
import type { CouncilTraces, OpinionFigures } from '../../../../shared/model/opinion.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { useCouncil } from '../../../stores/council.ts'

export type CouncilYear = Readonly<{
  fiscalYear: number
  figures: OpinionFigures
  calendar: CheckCalendar
  /** null = the year has no plan. */
  plan: WardPlan | null
  traces: CouncilTraces
  /** Open ones of all years that go to the council. */
  actItems: readonly ActItem[]
}>

/** null while it is read, and where it could not be: then the problem is shown. Read again after each deed of the council. */
export function useCouncilYear(fiscalYear: number): CouncilYear | null {
  const readCount = useCouncil((council) => council.readCount)
  const [year, setYear] = useState<CouncilYear | null>(null)
  useEffect(() => {
    let isCurrent = true
    void useCouncil
      .getState()
      .ask((client) =>
        Promise.all([
          client.getOpinionFigures(fiscalYear),
          client.getCheckCalendar(),
          client.getWardPlan(fiscalYear),
          client.getCouncilTraces(fiscalYear),
          client.listActLedger(),
        ]),
      )
      .then((found) => {
        if (!isCurrent || found === undefined) return
        const [figures, calendar, plan, traces, ledger] = found
        const actItems = ledger.filter(({ state, destination }) => state === 'open' && destination === 'councilReport')
        setYear({ fiscalYear, figures, calendar, plan, traces, actItems })
      })
    return () => {
      isCurrent = false
    }
  }, [fiscalYear, readCount])
  return year?.fiscalYear === fiscalYear ? year : null
}
