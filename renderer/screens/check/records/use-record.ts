// Knows the record of the initiative in front, read again whenever the year's checks were read again.
import { useEffect, useState } from 'react'
import type { CheckBook, InitiativeRecord } from '../../../../shared/model/check.ts'
import { useChecks } from '../../../stores/checks.ts'

type Read = Readonly<{ initiativeId: string; record: InitiativeRecord }>

/** null until it was read for the first time. `book` is another one after each deed and its undoing. */
export function useRecord(initiativeId: string, book: CheckBook): InitiativeRecord | null {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let isCurrent = true
    void useChecks
      .getState()
      .ask((client) => client.getInitiativeRecord(initiativeId))
      .then((record) => {
        if (isCurrent && record) setRead({ initiativeId, record })
      })
    return () => {
      isCurrent = false
    }
  }, [initiativeId, book])
  return read?.initiativeId === initiativeId ? read.record : null
}
