// Knows what is typed of opinions while meetings go on: it stays when another view comes to the front, and is recorded before the window closes.
import { create } from 'zustand'
import type { Meeting } from '../../shared/model/council.ts'
import type { Stage } from '../../shared/model/opinion.ts'
import type { Speaker } from '../../shared/rules/council/find-speakers.ts'
import { useApp } from './app.ts'
import { blankDraft, type CaptureDraft, nextDraft, placeOfMended, voiceOfDraft } from './capture-draft.ts'
import { useCouncil } from './council.ts'
import { useProblem } from './problem.ts'

/** Of a meeting: what is typed now, who spoke last, and the stage of its last opinion. */
export type Capture = Readonly<{ draft: CaptureDraft; last: Speaker | null; stage: Stage }>
type CaptureStore = Readonly<{
  captures: Readonly<Record<string, Capture>>
  type(meetingId: string, change: Partial<CaptureDraft>): void
  /** What was recorded of a meeting that is opened: its last speaker and stage, where nothing was typed of it yet. */
  begin(meetingId: string, last: Speaker | null, stage: Stage): void
  /** Nobody spoke last any more: the person may have been taken out of the file. */
  forgetSpeakers(): void
  /** Records it, or what was mended, and is ready for the next at once. False where it was refused: then it comes back, or is shown to be copied. */
  keep(meeting: Meeting): Promise<boolean>
  /** Records all that is typed of any meeting, and waits for what is on its way. False where there is nothing: the window may close. */
  holdClosing(): boolean
}>

const blank: Capture = { draft: blankDraft, last: null, stage: 'planning' }
export const isTyped = ({ words, mended }: CaptureDraft): boolean => words.trim() !== '' && words !== mended?.text

export const useCapture = create<CaptureStore>((set, get) => {
  const put = (meetingId: string, capture: Capture) => set({ captures: { ...get().captures, [meetingId]: capture } })
  const of = (meetingId: string): Capture => get().captures[meetingId] ?? blank
  let fileCount = -1
  /** How many are on their way to the file. */
  let underWay = 0
  /** What was typed for a file that is not in front any more goes nowhere: it is shown. */
  const followFile = () => {
    const now = useApp.getState().fileCount
    if (now === fileCount) return
    fileCount = now
    useProblem.getState().rescue(
      Object.values(get().captures)
        .map(({ draft }) => draft)
        .filter(isTyped)
        .map(({ words }) => words),
    )
    set({ captures: {} })
  }
  return {
    captures: {},
    type(meetingId, change) {
      followFile()
      const capture = of(meetingId)
      put(meetingId, { ...capture, draft: { ...capture.draft, ...change } })
    },
    begin(meetingId, last, stage) {
      followFile()
      const capture = get().captures[meetingId]
      if (capture === undefined) put(meetingId, { ...blank, last, stage })
    },
    forgetSpeakers() {
      set({ captures: Object.fromEntries(Object.entries(get().captures).map(([id, capture]) => [id, { ...capture, last: null }])) })
    },
    async keep(meeting) {
      const { draft, last, stage } = of(meeting.id)
      const { mended } = draft
      const today = useApp.getState().state?.today ?? ''
      const speaker = draft.speaker ?? last
      const now = { ...draft, speaker }
      put(meeting.id, {
        draft: nextDraft(draft),
        last: mended ? last : speaker,
        stage: mended ? stage : (draft.stage ?? stage),
      })
      underWay += 1
      const isKept = await useCouncil.getState().deed(async (client) => {
        if (mended) await client.saveVoice(mended.voice.id, placeOfMended(mended, now, meeting), [{ id: mended.id, text: draft.words }])
        else await client.addVoices([voiceOfDraft(now, meeting, draft.stage ?? stage, today)])
        return true
      })
      underWay -= 1
      if (isKept === true) return true
      // What could not be recorded comes back, but never over what was typed meanwhile.
      const meanwhile = of(meeting.id)
      if (meanwhile.draft.words === '' && meanwhile.draft.typed === '') put(meeting.id, { ...meanwhile, draft })
      else useProblem.getState().rescue([draft.words])
      return false
    },
    holdClosing() {
      followFile()
      const meetings = useCouncil.getState().book?.meetings ?? []
      const open = Object.entries(get().captures).filter(([, { draft }]) => isTyped(draft))
      if (open.length + underWay === 0) return false
      void Promise.all(
        open.map(async ([meetingId, { draft }]) => {
          const meeting = meetings.find(({ id }) => id === meetingId)
          if (meeting && (await get().keep(meeting))) return true
          const field = fieldOf(meetingId)
          useProblem.getState().askToDiscard({ field, text: draft.words, discard: () => put(meetingId, blank) })
          return false
        }),
      ).then(async (kept) => {
        await useCouncil.getState().whenSaved()
        if (kept.every(Boolean)) window.close()
      })
      return true
    },
  }
})

/** Of one meeting always the same object: it is asked about once. */
const fields = new Map<string, object>()
function fieldOf(meetingId: string): object {
  const field = fields.get(meetingId) ?? { meetingId }
  fields.set(meetingId, field)
  return field
}
