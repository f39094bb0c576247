// Knows the record of the item in front, read again whenever the year's checks were read again.
import { useEffect, useState } from 'react'
import type { CheckBook, ItemRecord, LoggedItem } from '../../../../shared/model/check.ts'
import { useChecks } from '../../../stores/checks.ts'

type Read = Readonly<{ itemId: string; record: ItemRecord }>

/** null until it was read for the first time. `book` is another one after each deed and its undoing. */
export function useRecord({ itemKind, itemId }: LoggedItem, book: CheckBook): ItemRecord | null {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let isCurrent = true
    void useChecks
      .getState()
      .ask((client) => client.getItemRecord({ itemKind, itemId }))
      .then((record) => {
        if (isCurrent && record) setRead({ itemId, record })
      })
    return () => {
      isCurrent = false
    }
  }, [itemKind, itemId, book])
  return read?.itemId === itemId ? read.record : null
}
