// Knows how the room of the basic policy says on which of the city's masters the year in front stands, and leads to them.
import { useEffect } from 'react'
import { masterWords as words } from '../../../shared/words/master.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../stores/app.ts'
import { useCommands } from '../../stores/commands.ts'
import { useMasters } from '../../stores/masters.ts'
import { useProblem } from '../../stores/problem.ts'
import './master.css'

/** `fiscalYear` null = the file has no plan. */
export function MasterLine({ fiscalYear }: Readonly<{ fiscalYear: number | null }>) {
  const book = useMasters((store) => store.book)
  const undoState = useApp((app) => app.undoState)
  const mayWrite = useApp((app) => app.state?.file?.readOnly === null && app.state.file.handOver === null)
  useEffect(() => void useProblem.getState().guard(useMasters.getState().load), [undoState])
  if (!book) return null
  const year = book.years.find((one) => one.fiscalYear === fiscalYear)
  const [newest] = book.accepted
  return (
    <p className="master-line">
      <span>{year && fiscalYear !== null ? words.yearStandsOn(fiscalYear, year.standsOn) : words.newPlansStandOn(newest ?? null)}</span>
      {mayWrite && (
        <Button variant="quiet" onPress={() => useCommands.getState().run('acceptMaster')}>
          {words.openMaster}
        </Button>
      )}
    </p>
  )
}
