// Knows how files that wards handed in are received, those that a person chose, as one deed: each takes the place of what its ward had sent for the year.
import { type ChosenFile, type IncomingFile, isSealed, type Submission } from '../../../shared/model/submission.ts'
import { takeTyped } from '../../../shared/rules/submission/take-typed.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteSubmission, insertSubmission, insertSubmittedResult, listSubmissions } from '../../db/repositories/submissions.ts'
import { pendingSubmissions } from './pending-submissions.ts'
import type { OpenedSubmission } from './read-submission.ts'

/**
 * Throws E-SUBMIT-02 (no such dry run any more), E-SUBMIT-03 (a file that is refused, is there already or was not in it; none at all; a cell that cannot be
 * taken as it was typed; none of the cells of a report that has nothing else), E-SUBMIT-04 {ward} (two files of one ward and year), E-OPERATOR-01.
 */
export function receiveSubmissions(context: Context, token: string, chosen: readonly ChosenFile[]): void {
  const writable = context.files.writable()
  const pending = pendingSubmissions.find(context, token)
  if (!pending) throw new AppError('E-SUBMIT-02')
  const known = new Set(listSubmissions(writable).map(({ hash }) => hash))
  const taken = chosen.map(({ key, typed }) => {
    const file = pending.files.find((each) => each.key === key)
    const opened = pending.opened.find((each) => each.key === key)
    if (!file?.mayReceive || !opened || known.has(file.hash)) throw new AppError('E-SUBMIT-03')
    if (typed.some((each) => !file.differences.some((one) => one.key === each && one.mayTake))) throw new AppError('E-SUBMIT-03')
    if (file.head && !isSealed(file.head) && typed.length === 0) throw new AppError('E-SUBMIT-03')
    return { file, opened, typed: new Set(typed) }
  })
  if (taken.length === 0) throw new AppError('E-SUBMIT-03')
  requireOneOfWard(taken.map(({ file }) => file))
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const stamp = { receivedAt: context.clock.now(), receivedBy: operator }
  const years = new Set(taken.map(({ file }) => file.head?.fiscalYear))
  const [fiscalYear] = years
  const subject = {
    kind: 'submission' as const,
    id: token,
    title: taken.length === 1 ? (taken[0]?.file.fileName ?? '') : '',
    ...(years.size === 1 && fiscalYear !== undefined ? { fiscalYear } : {}),
  }
  runDeed(context, { name: 'receiveSubmissions', subject }, (db) => {
    for (const { file, opened, typed } of taken) takeIn(context, db, file, opened, typed, stamp)
  })
  pendingSubmissions.drop(context)
}

function requireOneOfWard(files: readonly IncomingFile[]): void {
  const seen = new Set<string>()
  for (const { head } of files) {
    const place = `${head?.wardCode} ${head?.fiscalYear}`
    if (seen.has(place)) throw new AppError('E-SUBMIT-04', { ward: head?.wardName ?? '' })
    seen.add(place)
  }
}

function takeIn(
  context: Context,
  db: Db,
  file: IncomingFile,
  { content, addresses }: OpenedSubmission,
  typed: ReadonlySet<string>,
  stamp: Pick<Submission, 'receivedAt' | 'receivedBy'>,
): void {
  if (!content) throw new Error('a file without content')
  const { results, ...head } = content
  const { fiscalYear, wardCode } = head
  const before = listSubmissions(db).find((one) => one.wardCode === wardCode && one.fiscalYear === fiscalYear)
  if (before) deleteSubmission(db, before.id)
  const id = context.newId()
  const { fileName, hash, kind } = file
  insertSubmission(db, { id, fiscalYear, wardCode, kind, fileName, hash, ...stamp, note: before?.note ?? '', head })
  for (const sealed of results) {
    const own = file.differences.filter(({ key, commonKey }) => commonKey === sealed.commonKey && typed.has(key))
    const taken = takeTyped(sealed, own)
    const address = addresses.get(`${sealed.commonKey}/current`) ?? ''
    insertSubmittedResult(db, context.newId(), { submissionId: id, address, ...taken })
  }
}
