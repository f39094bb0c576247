// Knows how findings stand in the list: in groups by post or by kind, each in the order of the plan, what was switched off at the end.
import { type Finding, type FindingCode, findingCodes } from '../../../shared/model/inspection.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { severityOf } from '../../../shared/rules/inspection/severity.ts'
import { findingNames, inspectionWords as words } from '../../../shared/words/inspection.ts'
import type { Inspection, WaivedOne } from '../../stores/inspect-now.ts'
import { type Grouping, keyOfFinding } from '../../stores/inspection.ts'

export type FindingRow =
  | Readonly<{ kind: 'group'; key: string; label: string; count: number }>
  | Readonly<{ kind: 'finding'; key: string; finding: Finding; waived: WaivedOne['waived'] | null }>
/** `postId` '' = items of nobody; null = any. */
export type FindingFilter = Readonly<{ code: FindingCode | null; postId: string | null }>

const weights = { error: 0, warning: 1, notice: 2 } as const
/** Kinds by weight, and of one weight in the order of the checks. */
export const codesByWeight: readonly FindingCode[] = findingCodes.toSorted((a, b) => weights[severityOf(a)] - weights[severityOf(b)])

export function fits({ code, postId }: Finding, filter: FindingFilter): boolean {
  return (filter.code === null || filter.code === code) && (filter.postId === null || filter.postId === (postId ?? ''))
}

export function rowsOfInspection(
  inspection: Inspection,
  organisation: Organisation,
  grouping: Grouping,
  filter: FindingFilter,
): readonly FindingRow[] {
  const open = inspection.open.filter((finding) => fits(finding, filter))
  const groups =
    grouping === 'kind'
      ? codesByWeight.map((code) => ({ key: code, label: findingNames[code], of: (finding: Finding) => finding.code === code }))
      : [...organisation.posts.map(({ id, name }) => ({ id: id as string, name })), { id: '', name: words.noPost }].map(({ id, name }) => ({
          key: `post ${id}`,
          label: name,
          of: (finding: Finding) => (finding.postId ?? '') === id,
        }))
  const waived = inspection.waived.filter(({ finding }) => fits(finding, filter))
  return [
    ...groups.flatMap(({ key, label, of }) =>
      group(
        key,
        label,
        open.filter(of).map((finding) => ({ finding, waived: null })),
      ),
    ),
    ...group('waived', words.waivedGroup, waived),
  ]
}

function group(key: string, label: string, members: readonly Readonly<{ finding: Finding; waived: WaivedOne['waived'] | null }>[]) {
  if (members.length === 0) return []
  const rows = members.map((member): FindingRow => ({ kind: 'finding', key: keyOfFinding(member.finding), ...member }))
  const head: FindingRow = { kind: 'group', key: `group ${key}`, label, count: members.length }
  return [head, ...rows]
}
