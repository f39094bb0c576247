// Knows the lines of 会議録 of a meeting as they are in the file now; null = not read yet.
import { useEffect, useState } from 'react'
import type { Utterance } from '../../../../../shared/model/council.ts'
import { useCouncil } from '../../../../stores/council.ts'

export function useMinutes(meetingId: string): readonly Utterance[] | null {
  const readCount = useCouncil((store) => store.readCount)
  const [read, setRead] = useState<Readonly<{ meetingId: string; lines: readonly Utterance[] }> | null>(null)
  useEffect(() => {
    let isLatest = true
    void useCouncil
      .getState()
      .ask((client) => client.getMinutes(meetingId))
      .then((lines) => {
        if (isLatest && lines) setRead({ meetingId, lines })
      })
    return () => {
      isLatest = false
    }
  }, [meetingId, readCount])
  return read?.meetingId === meetingId ? read.lines : null
}
