// Knows how tests say 改善アクション: on which initiative they were found, and an open one that nobody has yet.
import type { ActItemTexts, ActSource } from '../../shared/model/act-item.ts'

/** Found on an initiative, in no check. */
export const foundOn = (initiativeId: string | undefined): ActSource => ({ kind: 'initiative', id: initiativeId ?? '', check: null })

export const openActItem = {
  text: '改善',
  postId: null,
  dueDate: null,
  destination: null,
  state: 'open',
  outcome: '',
} as const satisfies ActItemTexts
