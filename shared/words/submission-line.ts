// Knows what one line of 提出状況一覧 says, on the screen and in the workbook.
import type { BasicPolicy } from '../model/basic-policy.ts'
import { isSealed, type ReceivedResult, type Submission } from '../model/submission.ts'
import { allWardsWords as words } from './all-wards.ts'
import { labelOfMoment } from './dates.ts'
import { submissionKindNames } from './submission-files.ts'

export type SubmissionLineTexts = Readonly<{
  state: string
  kind: string
  file: string
  prepared: string
  confirmed: string
  received: string
  hash: string
  figures: string
  issues: string
}>

/** `submission` null = 未提出. `results`: of all wards. */
export function submissionLineTexts(
  submission: Submission | null,
  results: readonly ReceivedResult[],
  policy: Pick<BasicPolicy, 'version'>,
): SubmissionLineTexts {
  if (!submission) {
    return { state: words.notSubmitted, kind: '', file: '', prepared: '', confirmed: '', received: '', hash: '', figures: '', issues: '' }
  }
  const { head, kind, fileName, receivedAt, receivedBy, hash } = submission
  const own = results.filter(({ submissionId }) => submissionId === submission.id)
  const measured = own.filter(({ result }) => result.current !== null)
  const unconfirmed = measured.filter(({ result }) => !result.isConfirmed).length
  const typed = own.reduce((sum, each) => sum + each.typed.length, 0)
  const issues = [
    ...(unconfirmed > 0 ? [words.unconfirmed(unconfirmed)] : []),
    ...(isSealed(head) ? (head.policyVersion === policy.version ? [] : [words.otherPolicy(head.policyVersion)]) : [words.notSealed]),
    ...(typed > 0 ? [words.typedCells(typed)] : []),
  ]
  return {
    state: words.submitted,
    kind: submissionKindNames[kind],
    file: fileName,
    prepared: isSealed(head) ? words.receivedBy(labelOfMoment(head.preparedAt), head.preparedBy) : words.notKnown,
    confirmed: head.confirmed
      ? words.confirmed(head.confirmed.edition, labelOfMoment(head.confirmed.confirmedAt), head.confirmed.confirmedBy)
      : words.notConfirmed,
    received: words.receivedBy(labelOfMoment(receivedAt), receivedBy),
    hash,
    figures: words.figures(measured.length, own.length),
    issues: issues.join('・'),
  }
}
