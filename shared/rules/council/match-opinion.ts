// Knows whether an opinion is one of those that a list asks for.
import type { OpinionQuery, OpinionRow } from '../../model/opinion.ts'

/** The opinion as a list shows it, and the line of each that it is made of: its own and those merged into it. */
export type OpinionEntry = Readonly<{ row: OpinionRow; parts: readonly OpinionRow[] }>

export const isOpen = ({ answerState }: Pick<OpinionRow, 'answerState'>): boolean => answerState !== 'confirmed'
/** Not answered though the day has gone by. `today`: ISO. */
export const isLate = (row: Pick<OpinionRow, 'answerState' | 'dueDate'>, today: string): boolean =>
  isOpen(row) && row.dueDate !== null && row.dueDate < today
/** Classed 「反映」, and pointing at nothing. `reflected`: the classes that mean it. */
export const isPointless = (row: Pick<OpinionRow, 'answerClassId' | 'reflections'>, reflected: ReadonlySet<string>): boolean =>
  row.reflections === 0 && row.answerClassId !== null && reflected.has(row.answerClassId)

/**
 * Everything that a query asks but its words. Where it was said, on which channel, at which stage and about what is asked of each that was merged, too:
 * merged ones have no line of their own, and are found by the one that they stand in.
 */
export function matchesQuery({ row, parts }: OpinionEntry, query: OpinionQuery, today: string, reflected: ReadonlySet<string>): boolean {
  const { fiscalYear, meetingId, channel, stage, answerClassId, sectionId, postIds, answer, aboutId, reflection, told } = query
  if (fiscalYear !== null && row.fiscalYear !== fiscalYear) return false
  if (answerClassId !== null && row.answerClassId !== (answerClassId === 'none' ? null : answerClassId)) return false
  if (sectionId !== null && row.sectionId !== (sectionId === 'none' ? null : sectionId)) return false
  if (postIds !== null && (row.postId === null || !postIds.includes(row.postId))) return false
  if (answer === 'late' ? !isLate(row, today) : answer === 'open' ? !isOpen(row) : answer !== null && row.answerState !== answer)
    return false
  if (told !== null && row.isTold !== told) return false
  if (reflection === 'pointing' ? row.reflections === 0 : reflection === 'pointless' && !isPointless(row, reflected)) return false
  if (aboutId !== null && !row.about.includes(aboutId)) return false
  const someHas = (holds: (part: OpinionRow) => boolean): boolean => holds(row) || (row.merged > 0 && parts.some(holds))
  if (meetingId !== null && !someHas((part) => part.meetingId === meetingId)) return false
  if (channel !== null && !someHas((part) => part.channel === channel)) return false
  return stage === null || someHas((part) => part.stage === stage)
}
