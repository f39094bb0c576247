// Knows a 改善アクション while it is written: what was typed over what is kept, why it cannot be stored yet, and what is stored.
import type { ActItem, ActItemTexts } from '../../../../shared/model/act-item.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { actItemWords as words } from '../../../../shared/words/act-items.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'

/** The due date as it is typed. */
export type ActDraft = Readonly<Omit<ActItemTexts, 'dueDate'> & { due: string }>

export function draftOf({ text, postId, dueDate, destination, state, outcome }: ActItem): ActDraft {
  return { text, postId, due: dayAsTyped(dueDate), destination, state, outcome }
}

/** null = it can be stored. */
export function complaintOf(draft: ActDraft): Readonly<{ field: 'text' | 'due' | 'outcome'; sentence: string }> | null {
  if (draft.text.trim() === '') return { field: 'text', sentence: words.textNeeded }
  if (draft.due.trim() !== '' && parseDay(draft.due) === null) return { field: 'due', sentence: words.dueError }
  if (draft.state === 'dropped' && draft.outcome.trim() === '') return { field: 'outcome', sentence: words.outcomeNeeded }
  return null
}

export function textsOfDraft({ due, ...rest }: ActDraft): ActItemTexts {
  return { ...rest, dueDate: parseDay(due) }
}
