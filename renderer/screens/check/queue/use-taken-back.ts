// Knows that an act on a check was taken back (Ctrl+Z or the button), and what is told of it.
import { useEffect, useRef } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import { type SaidOfItem, sayUndone } from '../../../../shared/words/queue.ts'
import { useApp } from '../../../stores/app.ts'
import { isHandInOf } from './item-acts.ts'
import { nameOfItem } from './name-of-item.ts'

/** What was told of the act before is not true any more: `tell` comes with what is, null where it was done again or was no act of this year. */
export function useTakenBack({ confirmations, route }: CheckBook, tell: (said: SaidOfItem | null) => void): void {
  const undoState = useApp((app) => app.undoState)
  const before = useRef(undoState)
  useEffect(() => {
    const { undo, redo } = before.current
    before.current = undoState
    const isTakenBack = undo !== null && undoState.redo?.id === undo.id
    const isDoneAgain = redo !== null && undoState.undo?.id === redo.id
    if (!isTakenBack && !isDoneAgain) return
    // the book is read again after this: what was taken back still stands in it
    const act = isTakenBack ? confirmations.find(({ deedId }) => deedId === undo.id) : undefined
    tell(act ? sayUndone(act.act, nameOfItem(act), isHandInOf(act, route)) : null)
  }, [undoState, confirmations, route, tell])
}
