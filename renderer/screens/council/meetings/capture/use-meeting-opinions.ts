// Knows the opinions of a meeting as they are in the file now, in the order in which they were said; null = not read yet.
import { useEffect, useState } from 'react'
import type { Opinion } from '../../../../../shared/model/opinion.ts'
import { useCouncil } from '../../../../stores/council.ts'

export function useMeetingOpinions(meetingId: string): readonly Opinion[] | null {
  const readCount = useCouncil((store) => store.readCount)
  const [read, setRead] = useState<Readonly<{ meetingId: string; opinions: readonly Opinion[] }> | null>(null)
  useEffect(() => {
    let isLatest = true
    void useCouncil
      .getState()
      .ask((client) => client.listOpinionsOfMeeting(meetingId))
      .then((opinions) => {
        if (isLatest && opinions) setRead({ meetingId, opinions })
      })
    return () => {
      isLatest = false
    }
  }, [meetingId, readCount])
  return read?.meetingId === meetingId ? read.opinions : null
}
