// Knows the attendance of a meeting while it is typed: what is shown at once, and stored as one deed when the typing pauses or the pane is left.
import { useCallback, useEffect, useState } from 'react'
import type { Meeting } from '../../../../../shared/model/council.ts'
import type { AttendanceDraft } from '../../../../../shared/rules/council/propose-attendances.ts'
import { useDraft } from '../../../../components/use-draft.ts'
import { useCouncil } from '../../../../stores/council.ts'

const pauseMs = 700

type Attendances = Readonly<{
  list: readonly AttendanceDraft[]
  isStored: boolean
  change: (make: (list: readonly AttendanceDraft[]) => readonly AttendanceDraft[]) => void
}>

/** `textOf`: what is shown to be copied where it cannot be stored. */
export function useAttendance(meeting: Meeting, textOf: (list: readonly AttendanceDraft[]) => string): Attendances {
  /** null = as it is stored. */
  const [draft, setDraft] = useState<readonly AttendanceDraft[] | null>(null)
  const { id } = meeting
  const store = useCallback(async (): Promise<boolean> => {
    if (draft === null) return true
    const isStored = await useCouncil.getState().deed(async (client) => {
      await client.saveAttendances(id, draft)
      return true
    })
    // What was typed on while it was stored stays.
    if (isStored) setDraft((now) => (now === draft ? null : now))
    return isStored === true
  }, [draft, id])
  useDraft(draft === null ? null : store, draft === null ? '' : textOf(draft))
  useEffect(() => {
    if (draft === null) return undefined
    const timer = window.setTimeout(() => void store(), pauseMs)
    return () => window.clearTimeout(timer)
  }, [draft, store])
  return {
    list: draft ?? meeting.attendances,
    isStored: draft === null,
    change: (make) => setDraft((now) => make(now ?? meeting.attendances)),
  }
}
