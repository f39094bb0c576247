// Knows whether a person may hand an item in now (担当の確認), and whether it is still his turn to write it.
import type { CheckDates } from '../../../../shared/model/check.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { isRefusal, mayAct, type Permission, type Refusal } from '../../../../shared/rules/check/may-act.ts'
import type { EntryItem } from './entry-rows.ts'

/** `today`: ISO date. */
export type HandingIn = Readonly<{ dates: CheckDates; organisation: Organisation; person: string; today: string }>

export function mayHandIn({ item, state }: EntryItem, { dates, organisation, person, today }: HandingIn): Permission | Refusal {
  return mayAct({ act: 'confirm', stepIndex: 0, state, dates, postId: item.postId, organisation, person, today, comment: '' })
}

/** Not handed in yet, sent back or changed since; written already or not. */
export function isOwnTurn(entry: EntryItem, handingIn: HandingIn): boolean {
  const answer = mayHandIn(entry, handingIn)
  return !isRefusal(answer) || (answer.why === 'nothingWritten' && Object.keys(answer.detail).length === 0)
}

/** The next of his own turns after this item, from the top again behind the last; null where none is left. What nobody owns waits for nobody. */
export function nextOwnTurn(items: readonly EntryItem[], after: EntryItem, handingIn: HandingIn): EntryItem | null {
  const at = items.indexOf(after)
  return (
    [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].find((one) => one.item.postId !== null && isOwnTurn(one, handingIn)) ??
    null
  )
}
