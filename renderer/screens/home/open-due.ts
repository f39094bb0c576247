// Knows where the person is brought to from a line of what is due, and from a cell of the board.
import type { CheckedRef } from '../../../shared/model/check.ts'
import type { BoardCell, BoardRow } from '../../../shared/rules/check/board-rows.ts'
import type { DueLine } from '../../../shared/rules/check/due-lines.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { useInquiries } from '../../stores/inquiries.ts'
import { usePlan } from '../../stores/plan.ts'

/** `otherYear`: the year whose checks it is of, where that is not the one in front. */
export async function openDue(line: DueLine, otherYear: number | null): Promise<void> {
  if (otherYear !== null) await usePlan.getState().openYear(otherYear)
  const { reveal } = useChecks.getState()
  const { goTo } = useApp.getState()
  if (line.kind === 'inquiry') {
    useInquiries.getState().reveal(line.inquiry.id)
    return goTo('sections')
  }
  if (line.kind === 'actItem') reveal('actItems', { actItemId: line.item.id })
  else if (line.kind === 'milestone') reveal('records', { subject: { kind: line.item.kind, id: line.item.item.id } })
  else if (line.kind === 'sentBack') reveal('entry', { check: line.entry.check, subject: refOf(line.entry) })
  else reveal(line.kind === 'submit' ? 'entry' : 'queue', { check: line.check, subject: refOf(line.entries[0]) })
  goTo('check')
}

const refOf = ({ kind, id }: CheckedRef): CheckedRef => ({ kind, id })

/** What is on its way up is looked at, what is not handed in is written. */
export function openCell({ kind, itemId }: BoardRow, { check, state: { stage, isStale } }: BoardCell): void {
  const isOnItsWay = stage === 'underway' || stage === 'confirmed' || isStale
  useChecks.getState().reveal(isOnItsWay ? 'queue' : 'entry', { check, subject: { kind, id: itemId } })
  useApp.getState().goTo('check')
}
