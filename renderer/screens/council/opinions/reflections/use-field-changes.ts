// Knows the changes of a plan's texts that an opinion can have made, since the opinion, for a year, or all.
import { useEffect, useState } from 'react'
import type { FieldChange, Opinion } from '../../../../../shared/model/opinion.ts'
import { useApp } from '../../../../stores/app.ts'
import { useCouncil } from '../../../../stores/council.ts'

export type Since = 'opinion' | 'year' | 'all'
const beginning = '1989-01-08'

/** Newest first; null while they are read. */
export function useFieldChanges(fiscalYear: number, since: Since, opinion: Opinion): readonly FieldChange[] | null {
  const today = useApp((app) => app.state?.today ?? '')
  const undoState = useApp((app) => app.undoState)
  const [changes, setChanges] = useState<readonly FieldChange[] | null>(null)
  const from = dayOf(since, opinion, today)
  useEffect(() => {
    let isCurrent = true
    setChanges(null)
    void useCouncil
      .getState()
      .ask((client) => client.listFieldChanges(fiscalYear, null, from))
      .then((found) => {
        if (isCurrent) setChanges(found ?? [])
      })
    return () => {
      isCurrent = false
    }
  }, [fiscalYear, from, undoState])
  return changes
}

function dayOf(since: Since, { pieces }: Opinion, today: string): string {
  if (since === 'opinion') return pieces[0]?.voice.day ?? beginning
  return since === 'year' && today !== '' ? `${Number(today.slice(0, 4)) - 1}${today.slice(4).replace('02-29', '02-28')}` : beginning
}
