// Knows what stands above the list of members: how many there are beside the 定数, and what a ward should look at.
import { AlertTriangle, Check } from 'lucide-react'
import { useMemo } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { findAboutMembers, type MemberFinding } from '../../../../shared/rules/council/member-findings.ts'
import { type KindCount, quotaOn } from '../../../../shared/rules/council/quota-findings.ts'
import { describeMemberFinding, memberWords as words } from '../../../../shared/words/council-members.ts'

type MembersOverviewProps = Readonly<{ book: CouncilBook; today: string; onShow: (memberId: string) => void }>

export function MembersOverview({ book, today, onShow }: MembersOverviewProps) {
  const { members, kinds, settings } = book
  const quota = useMemo(() => quotaOn(members, kinds, settings, today), [members, kinds, settings, today])
  const findings = useMemo(() => findAboutMembers(book, today), [book, today])
  const counts: readonly Readonly<{ key: string; name: string; count: KindCount }>[] = quota.byKind.map((count) => ({
    key: count.kind?.id ?? '',
    name: count.kind?.name ?? words.withoutKind,
    count,
  }))
  return (
    <section className="members-overview" aria-label={words.overview} data-area="overview">
      <dl className="members-quota">
        {counts.map(({ key, name, count }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{words.quotaOf(count.count, count.quota)}</dd>
          </div>
        ))}
      </dl>
      {findings.length === 0 ? (
        <p className="members-fine">
          <Check size={14} aria-hidden="true" />
          {words.allRight}
        </p>
      ) : (
        <ul className="members-findings" aria-label={words.findings(findings.length)}>
          {findings.map((finding) => (
            <Finding key={keyOf(finding)} finding={finding} today={today} onShow={onShow} />
          ))}
        </ul>
      )}
    </section>
  )
}

type FindingProps = Readonly<{ finding: MemberFinding; today: string; onShow: (memberId: string) => void }>
function Finding({ finding, today, onShow }: FindingProps) {
  const sentence = describeMemberFinding(finding, today)
  const [first] = 'members' in finding ? finding.members : []
  return (
    <li>
      <AlertTriangle size={14} aria-hidden="true" />
      {first ? (
        <button type="button" className="members-finding" onClick={() => onShow(first.id)}>
          {sentence}
        </button>
      ) : (
        <span>{sentence}</span>
      )}
    </li>
  )
}

const keyOf = (finding: MemberFinding): string =>
  `${finding.code} ${'members' in finding ? finding.members.map(({ id }) => id).join(' ') : (finding.kind?.id ?? '')}`
