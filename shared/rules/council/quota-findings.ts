// Knows how many members the council has on a day, of each kind, beside its 定数.
import type { CouncilSettings, Member, MemberKind } from '../../model/council.ts'
import { membersOn } from './member-order.ts'

/** `kind` null = without a kind; `quota` null = not fixed. */
export type KindCount = Readonly<{ kind: MemberKind | null; count: number; quota: number | null }>
/** `byKind` in the ward's order; those without a kind last, where there are any. */
export type QuotaOfDay = Readonly<{ count: number; quota: number | null; byKind: readonly KindCount[] }>

/** `day`: ISO. A member counts on the days of a term. */
export function quotaOn(
  members: readonly Member[],
  kinds: readonly MemberKind[],
  { quota }: Pick<CouncilSettings, 'quota'>,
  day: string,
): QuotaOfDay {
  const there = membersOn(members, day)
  const countOf = (id: string | null) => there.filter(({ kindId }) => kindId === id).length
  const nobodys = countOf(null)
  return {
    count: there.length,
    quota,
    byKind: [
      ...kinds.map((kind): KindCount => ({ kind, count: countOf(kind.id), quota: kind.quota })),
      ...(nobodys > 0 ? [{ kind: null, count: nobodys, quota: null }] : []),
    ],
  }
}

/** `kind` null = the council as a whole. */
export type QuotaFinding = Readonly<{ code: 'overQuota' | 'underQuota'; kind: MemberKind | null; count: number; quota: number }>

/** Where the number of members is not the 定数: 条例 and 要綱 name it as what it is, so that both more and fewer are told. */
export function findQuotaGaps({ count, quota, byKind }: QuotaOfDay): readonly QuotaFinding[] {
  return [{ kind: null, count, quota }, ...byKind].flatMap((one) => {
    if (one.quota === null || one.count === one.quota) return []
    return [{ code: one.count > one.quota ? 'overQuota' : 'underQuota', kind: one.kind, count: one.count, quota: one.quota } as const]
  })
}
