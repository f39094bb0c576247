// Knows one member of the list where nothing can be written.
import type { CouncilBook, Member } from '../../../../shared/model/council.ts'
import { seatRoleNames } from '../../../../shared/words/council.ts'
import { labelOfSpan, memberWords as words, subcommitteeRoleNames } from '../../../../shared/words/council-members.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'

export function MemberSaid({ member, book }: Readonly<{ member: Member; book: CouncilBook }>) {
  const bodyNames = new Map<string, string>(book.subcommittees.map(({ id, name }) => [id, name]))
  const lines: readonly (readonly [label: string, text: string])[] = [
    [words.kana, member.kana],
    [words.shortName, member.shortName],
    [words.kind, book.kinds.find(({ id }) => id === member.kindId)?.name ?? ''],
    [words.affiliation, member.affiliation],
    [words.terms, member.terms.map((term) => [labelOfSpan(term), term.endReason].filter(Boolean).join('　')).join('\n')],
    [
      words.seats,
      member.seats
        .map(({ subcommitteeId, role, from, until }) =>
          [
            subcommitteeId === null ? seatRoleNames[role] : `${bodyNames.get(subcommitteeId) ?? ''}（${subcommitteeRoleNames[role]}）`,
            `${dayAsTyped(from)}～${dayAsTyped(until)}`,
          ].join('　'),
        )
        .join('\n'),
    ],
    [words.note, member.note],
  ]
  return (
    <div className="member-said">
      <h3>{member.name}</h3>
      <dl>
        {lines.map(([label, text]) =>
          text === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
