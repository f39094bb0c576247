// Knows how what a person chose of a form that came back is written: texts, figures, answers, as one deed, under the laws of whatever is typed.
import type { AnyFoundRow, OpinionChange } from '../../../shared/forms/read-return/found-row.ts'
import type { DeedSubject } from '../../../shared/model/deed.ts'
import { describeProblem } from '../../../shared/words/problem.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { getPost } from '../../db/repositories/organisation.ts'
import { requireOpinion } from '../council/require-opinion.ts'
import { checkedOpinion, writeOpinion } from '../council/save-opinion.ts'
import { runFedDeed } from '../run-fed-deed.ts'
import { writeMany } from '../save-many.ts'
import { checkedSeriesYears, writeSeriesYears } from '../save-series-years.ts'
import { type ChosenChanges, changesOfRows, refuseRow } from './chosen-changes.ts'
import { dropReturn, getReturn, type PendingReturn, rowsOfKeys } from './pending-return.ts'
import { stateOfReturn } from './state-of-return.ts'
import { titleOfReturn } from './title-of-return.ts'

/**
 * All or nothing; cells of the plan follow figures that they show. Throws E-RETURN-04 {address, reason} for the first row that cannot be taken, E-RETURN-05 (the
 * dry run is over), E-RETURN-06 (what it was compared with was changed since), E-ASK-01 (a key of no row). Without a row no deed; then the dry run goes on.
 */
export function applyFormReturn(context: Context, token: string, keys: readonly string[]): void {
  context.files.writable()
  const kept = getReturn(context, token)
  const chosen = rowsOfKeys(kept, keys)
  if (chosen.length === 0) return
  const changes = changesOfRows(chosen)
  if (stateOfReturn(context, kept.parts) !== kept.state) throw new AppError('E-RETURN-06')
  const what = { name: 'applyFormReturn', subject: subjectOf(kept) } as const
  const write = (db: Db): void => writeChanges(context, db, kept.parts.fiscalYear, changes)
  if (changes.series.length > 0) runFedDeed(context, what, write)
  else runDeed(context, what, write)
  dropReturn(context)
}

function subjectOf({ planId, parts: { fiscalYear }, told: { fileName }, fileHash }: PendingReturn): DeedSubject {
  const { title } = titleOfReturn(fileName, fileHash)
  return planId === null ? { kind: 'council', id: 'opinions', title } : { kind: 'plan', id: planId, fiscalYear, title }
}

function writeChanges(context: Context, db: Db, fiscalYear: number, { plan, series, opinions }: ChosenChanges): void {
  if (plan.rows.length > 0) namingPlaces(plan.rows, () => writeMany(context, db, fiscalYear, plan.change))
  for (const { row, change } of series)
    naming(row, () => writeSeriesYears(db, checkedSeriesYears(context, db, change.seriesId, [change.year])))
  for (const { row, change } of opinions) naming(row, () => writeAnswer(context, db, change))
}

/** A post goes with its section. */
function writeAnswer(context: Context, db: Db, { opinionId, texts, questionAnswers }: OpinionChange): void {
  const opinion = requireOpinion(db, opinionId)
  const { postId } = opinion
  const isElsewhere = texts.sectionId !== undefined && postId !== null && getPost(db, postId)?.sectionId !== texts.sectionId
  const questions = opinion.questions.map((question, index) => ({ ...question, answer: questionAnswers?.[index] ?? question.answer }))
  const typed = { ...opinion, ...texts, postId: isElsewhere ? null : postId }
  writeOpinion(context, db, checkedOpinion(context, db, opinionId, typed, questions))
}

function naming(row: AnyFoundRow, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (error instanceof RuleBroken) {
      const [violation] = error.violations
      throw refuseRow(row, violation ? describeViolation(violation, row.fieldLabel) : '')
    }
    if (error instanceof AppError) throw refuseRow(row, describeProblem(error.code, error.detail).happened)
    throw error
  }
}

function namingPlaces(rows: readonly AnyFoundRow[], act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'E-BULK-01') throw error
    const { index, code } = error.detail as Readonly<{ index: number; code: string }>
    const row = rows[index]
    if (!row) throw error
    throw refuseRow(row, describeProblem(code, {}).happened)
  }
}
