// Knows how one who is at a meeting is told in one line: who, what for, how.
import type { CouncilBook } from '../../../../../shared/model/council.ts'
import type { AttendanceDraft } from '../../../../../shared/rules/council/propose-attendances.ts'
import { wayNames } from '../../../../../shared/words/council.ts'

export function sayPerson({ memberId, name, post, way }: AttendanceDraft, { members }: CouncilBook): string {
  const member = members.find(({ id }) => id === memberId)
  return [member?.name ?? '', post, name, wayNames[way]].filter((text) => text !== '').join('　')
}
