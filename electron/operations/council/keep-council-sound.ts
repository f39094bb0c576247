// Knows that an older deed taken back alone leaves the council as its own deeds would leave it: confirmed answers and minutes as confirmed, merged opinions in one.
import type { RowChange } from '../../../shared/model/deed.ts'
import type { Opinion } from '../../../shared/model/opinion.ts'
import { unreadyForConfirmation } from '../../../shared/rules/council/unready-for-confirmation.ts'
import { listOpinionNames } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import { type Db, prepare } from '../../db/db.ts'
import { getMemberSheet } from '../../db/repositories/member-sheets.ts'
import { getMeetingOfMinutes } from '../../db/repositories/minutes.ts'
import { listMergedInto, listOpinionsById } from '../../db/repositories/opinions.ts'
import { isSameAnswer } from './is-same-answer.ts'

/**
 * Inside a deed. `changes`: what is taken back by `act`. Throws E-OPINION-12 {opinions} (a confirmed answer would be another one, or a published one not
 * confirmed), E-OPINION-13 {opinions} (merged into one that is merged itself, or is of another 年度), E-COUNCIL-21 (lines of confirmed minutes), E-MSHEET-02
 * (choices that members ticked).
 */
export function keepCouncilSound(db: Db, changes: readonly RowChange[], act: () => void): void {
  requireDraftMinutes(db, changes)
  const touched = listTouched(db, changes)
  const before = new Map(listOpinionsById(db, touched).map((opinion) => [opinion.id as string, opinion]))
  act()
  const after = listOpinionsById(db, [...touched, ...listMergedInto(db, touched)])
  const unsound = after.filter((opinion) => !isAnswerSound(before.get(opinion.id), opinion))
  if (unsound.length > 0) throw new AppError('E-OPINION-12', { opinions: listOpinionNames(unsound) })
  const astray = after.filter((opinion) => !isMergedWell(db, opinion))
  if (astray.length > 0) throw new AppError('E-OPINION-13', { opinions: listOpinionNames(astray) })
  requireChoices(db, changes)
}

/** Opinions that a change is of. */
function listTouched(db: Db, changes: readonly RowChange[]): readonly string[] {
  const ids = changes.flatMap(({ table, rowId, before, after }) => {
    if (table === 'opinion') return [rowId]
    if (table !== 'opinion_question') return []
    const there = prepare<[string], { id: string }>(db, 'SELECT opinion_id AS id FROM opinion_question WHERE id = ?').get(rowId)
    return [before?.['opinion_id'], after?.['opinion_id'], there?.id].flatMap((id) => (typeof id === 'string' ? [id] : []))
  })
  return [...new Set(ids)]
}

function isAnswerSound(before: Opinion | undefined, after: Opinion): boolean {
  if (after.answerState !== 'confirmed') return after.publishedDay === null
  const isAsConfirmed = before?.answerState !== 'confirmed' || isSameAnswer(before, after)
  return isAsConfirmed && after.answeredDay !== null && unreadyForConfirmation(after) === null
}

function isMergedWell(db: Db, { id, mergedInto, fiscalYear }: Opinion): boolean {
  if (mergedInto === null) return true
  const [root] = listOpinionsById(db, [mergedInto])
  return root?.mergedInto === null && root.fiscalYear === fiscalYear && listMergedInto(db, [id]).length === 0
}

/** Of which line of the agenda something was said is no part of what was confirmed. */
function requireDraftMinutes(db: Db, changes: readonly RowChange[]): void {
  for (const { table, rowId, before, after } of changes) {
    if (table !== 'utterance') continue
    const columns = Object.keys({ ...before, ...after })
    if (before !== null && after !== null && columns.every((column) => column === 'agenda_item_id')) continue
    const there = prepare<[string], { id: string }>(db, 'SELECT meeting_id AS id FROM utterance WHERE id = ?').get(rowId)
    const meeting = getMeetingOfMinutes(db, there?.id ?? String((before ?? after)?.['meeting_id']))
    if (meeting && meeting.minutesState !== 'draft') throw new AppError('E-COUNCIL-21')
  }
}

/** An answer names its choice by place. */
function requireChoices(db: Db, changes: readonly RowChange[]): void {
  for (const { table, rowId, before, after } of changes) {
    if (table !== 'member_sheet' || before === null || after === null) continue
    const isOther = Object.hasOwn(before, 'choices') || Object.hasOwn(before, 'kind')
    if (isOther && (getMemberSheet(db, rowId)?.answers.length ?? 0) > 0) throw new AppError('E-MSHEET-02')
  }
}
