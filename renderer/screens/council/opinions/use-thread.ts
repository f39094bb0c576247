// Knows the opinion in front with those merged into it, read again whenever something was done.
import { useEffect, useState } from 'react'
import type { OpinionThread } from '../../../../shared/model/opinion.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useOpinions } from '../../../stores/opinions.ts'
import { readThread } from '../../../stores/read-thread.ts'

/** null until it was read. While another one is read, the one before stands. */
export function useThread(id: string): OpinionThread | null {
  const readCount = useCouncil((council) => council.readCount)
  const [thread, setThread] = useState<OpinionThread | null>(null)
  useEffect(() => {
    if (id === '') return setThread(null)
    let isCurrent = true
    void readThread(id).then((read) => {
      if (!isCurrent || read === undefined) return
      if (read === null) return void useOpinions.getState().letGo(id)
      setThread(read)
      // of one that was merged: the one that it was merged into
      if (read.opinion.id !== id) useCouncil.getState().choose({ opinionId: read.opinion.id })
    })
    return () => {
      isCurrent = false
    }
  }, [id, readCount])
  return thread
}
