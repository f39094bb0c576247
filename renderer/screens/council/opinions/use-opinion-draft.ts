// Knows what is typed into the opinion in front: stored by key or when it is left; what cannot be stored is not lost.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Opinion } from '../../../../shared/model/opinion.ts'
import { untouchedQuestions } from '../../../../shared/rules/council/untouched-questions.ts'
import { useDraft } from '../../../components/use-draft.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useProblem } from '../../../stores/problem.ts'
import {
  complaintOf,
  type DraftField,
  type DraftTime,
  draftOf,
  isSameDraft,
  type OpinionDraft,
  questionsOfDraft,
  textsOfDraft,
  writtenIn,
} from './opinion-draft.ts'

export type SaveOpinion = () => Promise<boolean>
type OpinionInHand = Readonly<{
  draft: OpinionDraft
  isDirty: boolean
  /** Numbers of the questions that no answer touches. */
  untouched: readonly number[]
  /** It is confirmed as it is kept, and was not opened again. */
  isLocked: boolean
  set: (change: Partial<OpinionDraft>) => void
  complaintAt: (field: DraftField) => string | null
  /** False where it cannot be stored as it is, or was refused. */
  save: SaveOpinion
}>

/** `saver`: leads to `save`, for what is done to the opinion from elsewhere. */
export function useOpinionDraft(opinion: Opinion, time: DraftTime, saver: RefObject<SaveOpinion | null>): OpinionInHand {
  const [typed, setTyped] = useState<Partial<OpinionDraft>>({})
  const [isTried, setTried] = useState(false)
  const kept = draftOf(opinion)
  const draft: OpinionDraft = { ...kept, ...typed }
  const isDirty = !isSameDraft(draft, kept)
  const complaint = complaintOf(draft, time, kept.answerState === 'confirmed')
  const untouched = untouchedQuestions(draft.answer, draft.questions)
  const save = async (): Promise<boolean> => {
    setTried(true)
    if (!isDirty) return true
    if (complaint !== null) return false
    const isSaved =
      (await useCouncil.getState().deed(async (client) => {
        await client.saveOpinion(opinion.id, textsOfDraft(draft, time), questionsOfDraft(draft))
        return true
      })) === true
    if (isSaved) {
      // what was typed on while it was stored stays
      const stored: Readonly<Record<string, unknown>> = typed
      setTyped((now) => Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== stored[key])))
      setTried(false)
    }
    return isSaved
  }
  useDraft(isDirty && complaint === null ? save : null, writtenIn(draft, kept).join('\n\n'))
  useRescue(isDirty && complaint !== null ? writtenIn(draft, kept) : [])
  useLayoutEffect(() => {
    saver.current = save
  })
  useEffect(
    () => () => {
      saver.current = null
    },
    [saver],
  )
  return {
    draft,
    isDirty,
    untouched,
    isLocked: kept.answerState === 'confirmed' && draft.answerState === 'confirmed',
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    complaintAt: (field) => (complaint?.field === field && (isTried || field === 'due') ? complaint.sentence : null),
    save,
  }
}

/** What cannot be stored while the form goes away is shown to be copied. */
function useRescue(texts: readonly string[]): void {
  const latest = useRef(texts)
  useLayoutEffect(() => {
    latest.current = texts
  })
  useEffect(() => () => useProblem.getState().rescue(latest.current), [])
}
