// Knows what is to be told of files before they are received: the same again, newer or older than what is there, of another year or policy, and which are proposed.
import {
  type CellDifference,
  type IncomingFile,
  type IncomingNote,
  type Refusal,
  isSealed,
  type Submission,
  type SubmissionKind,
  type SubmittedContent,
} from '../../model/submission.ts'
import { doubtfulFiguresOf } from './doubtful-figures.ts'

/** A file as it was read: refused, or with its content. `key` is one of its own among the files. */
export type ReadSubmission = Readonly<{
  key: string
  fileName: string
  kind: SubmissionKind
  /** SHA-256 of the file's bytes, hex. */
  hash: string
  refusal: Refusal | null
  content: SubmittedContent | null
  differences: readonly CellDifference[]
}>
/** What the city has and goes by. `fiscalYear`: the year in front; null = none. */
export type ReceivingSide = Readonly<{
  received: readonly Submission[]
  fiscalYear: number | null
  policyVersionOf: (fiscalYear: number) => string
  ruleSetIdOf: (fiscalYear: number) => string
}>

/** Of several files of one ward and year the newest is proposed; nothing that is older than what was received, and nothing of another year. */
export function lookAtIncoming(files: readonly ReadSubmission[], side: ReceivingSide): readonly IncomingFile[] {
  return files.map((file, index) => {
    const { content, refusal, kind, hash } = file
    const plain = { key: file.key, fileName: file.fileName, kind, hash, refusal, differences: file.differences }
    if (refusal || !content) return { ...plain, head: null, measured: 0, notes: [], mayReceive: false, isChosen: false }
    const { results, ...head } = content
    const twin = files.slice(0, index).find((other) => other.hash === hash && other.refusal === null)
    const known = side.received.find((one) => one.wardCode === head.wardCode && one.fiscalYear === head.fiscalYear)
    const rivals = files.filter((other) => other !== file && isRival(file, other))
    const isNewestRival = rivals.every(
      (other) => isNewer(content, other.content) || (isAsNew(content, other.content) && files.indexOf(other) > index),
    )
    const notes: IncomingNote[] = []
    const note = (code: IncomingNote['code'], value = '') => notes.push({ code, value })
    const isReceived = side.received.some((one) => one.hash === hash)
    if (twin) note('sameFile', twin.fileName)
    if (isReceived) note('sameAsReceived')
    else if (known && !(isSealed(head) && isSealed(known.head))) note('replacesUnknown', known.fileName)
    else if (known) note(head.preparedAt >= known.head.preparedAt ? 'replaces' : 'older', known.fileName)
    for (const other of rivals) note('rival', other.fileName)
    if (side.fiscalYear !== null && side.fiscalYear !== head.fiscalYear) note('otherYear', String(head.fiscalYear))
    if (!isSealed(head)) note('notSealed')
    else if (head.policyVersion !== side.policyVersionOf(head.fiscalYear)) note('otherPolicy', head.policyVersion)
    else if (head.ruleSetId !== side.ruleSetIdOf(head.fiscalYear)) note('otherRule', head.ruleSetId)
    const doubtful = doubtfulFiguresOf(content)
    if (doubtful.length > 0) note('doubtful', doubtful.join('、'))
    const measured = results.filter(({ current }) => current !== null)
    const unconfirmed = measured.filter(({ isConfirmed }) => !isConfirmed).length
    if (unconfirmed > 0) note('unconfirmed', String(unconfirmed))
    if (isSealed(head) && measured.length < results.length) note('missing', String(results.length - measured.length))
    const mayReceive = !twin && !isReceived
    const isProposed = !notes.some(({ code }) => unproposed.has(code)) && isNewestRival
    return { ...plain, head, measured: measured.length, notes, mayReceive, isChosen: mayReceive && isProposed }
  })
}

const unproposed: ReadonlySet<string> = new Set(['older', 'otherYear', 'notSealed', 'replacesUnknown'])

/** Another file of the same ward and year; the same file twice is none. */
function isRival(a: ReadSubmission, b: ReadSubmission): boolean {
  if (a.refusal || b.refusal || a.hash === b.hash) return false
  return a.content?.wardCode === b.content?.wardCode && a.content?.fiscalYear === b.content?.fiscalYear
}
const isNewer = (a: SubmittedContent, b: SubmittedContent | null): boolean => b === null || a.preparedAt > b.preparedAt
const isAsNew = (a: SubmittedContent, b: SubmittedContent | null): boolean => b !== null && a.preparedAt === b.preparedAt
