// Knows which of the files that came back are chosen at first, and that two of one member are never chosen together.
import type { ReturnedSheet } from '../../../../shared/model/member-sheet.ts'

/** Of each member the newest file that says something. */
export function firstChosen(files: readonly ReturnedSheet[]): ReadonlySet<string> {
  const byMember = new Map<string, ReturnedSheet>()
  for (const file of files) {
    const { memberId, refusal, answers, added } = file
    const isEmpty = added.length === 0 && answers.every(({ choice, comment }) => choice === null && comment === '')
    if (memberId === null || refusal !== null || isEmpty) continue
    const other = byMember.get(memberId)
    if (!other || other.changedAt < file.changedAt) byMember.set(memberId, file)
  }
  return new Set([...byMember.values()].map(({ fileName }) => fileName))
}

/** With this file on or off; on, another of the same member goes off. */
export function withChosen(
  files: readonly ReturnedSheet[],
  chosen: ReadonlySet<string>,
  file: ReturnedSheet,
  isOn: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!isOn) next.delete(file.fileName)
  else {
    for (const other of files) if (other.memberId === file.memberId) next.delete(other.fileName)
    next.add(file.fileName)
  }
  return next
}
