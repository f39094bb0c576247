// Knows in which order opinions stand in a list.
import type { OpinionQuery, OpinionRow } from '../../model/opinion.ts'

type Compare = (a: OpinionRow, b: OpinionRow) => number

const byNumber: Compare = (a, b) => b.fiscalYear - a.fiscalYear || a.number - b.number
const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const isAnswered = ({ answerState }: OpinionRow): number => (answerState === 'confirmed' ? 1 : 0)

/**
 * newest: by day, the last first. number: by 年度, the newest first, then by number. due: what has to be answered first, by due date, those without one
 * last; then what is answered. No two are equal, so that a list always reads the same.
 */
export const opinionOrders: Readonly<Record<OpinionQuery['order'], Compare>> = {
  newest: (a, b) => compareTexts(b.day, a.day) || b.fiscalYear - a.fiscalYear || b.number - a.number,
  number: byNumber,
  due: (a, b) => isAnswered(a) - isAnswered(b) || compareTexts(a.dueDate ?? '9999', b.dueDate ?? '9999') || byNumber(a, b),
}
