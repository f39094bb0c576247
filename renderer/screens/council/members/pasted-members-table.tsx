// Knows how a pasted list of members is shown before it is taken in: each row as it will stand, what is wrong with it, and who is meant.
import { CircleAlert } from 'lucide-react'
import type { CouncilBook, MemberTyped } from '../../../../shared/model/council.ts'
import { blockingProblems, type PastedMember } from '../../../../shared/rules/council/parse-members.ts'
import { seatRoleNames } from '../../../../shared/words/council.ts'
import {
  describePastedChanges,
  labelOfSpan,
  memberColumnNames as names,
  memberWords as words,
  pasteProblemWords,
  rowStateNames,
  subcommitteeRoleNames,
} from '../../../../shared/words/council-members.ts'
import { SelectBox } from '../../../components/select-box.tsx'

type PastedMembersTableProps = Readonly<{
  rows: readonly PastedMember[]
  book: CouncilBook
  rowIs: Readonly<Record<number, string>>
  onChoose: (row: number, is: string) => void
}>

/** More are taken in, not drawn. */
const shownRows = 300

export function PastedMembersTable({ rows, book, rowIs, onChoose }: PastedMembersTableProps) {
  // What is wrong is seen first, wherever it stands in a long list.
  const inSight = rows.length > shownRows ? rows.toSorted((a, b) => Number(b.state === 'blocked') - Number(a.state === 'blocked')) : rows
  return (
    // It scrolls: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="members-pasted-scroll" role="region" aria-label={words.previewTable} tabIndex={0}>
      <table className="members-pasted-table">
        <thead>
          <tr>
            {[words.row, words.result, names.name, names.kana, names.kind, names.affiliation, names.term, words.seats, words.meant].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {inSight.slice(0, shownRows).map((row) => (
            <tr key={row.row} data-state={row.state}>
              <td>{row.row + 1}</td>
              <td>
                <b>{rowStateNames[row.state]}</b>
                {row.state === 'changed' && <span className="members-pasted-remark">{describePastedChanges(row.changes)}</span>}
                {row.problems.map((problem) => (
                  <span key={problem} className={blockingProblems.includes(problem) ? 'members-pasted-wrong' : 'members-pasted-remark'}>
                    {blockingProblems.includes(problem) && <CircleAlert size={13} aria-hidden="true" />}
                    {pasteProblemWords[problem]}
                  </span>
                ))}
              </td>
              <th scope="row">{row.typed.name}</th>
              <td>{row.typed.kana}</td>
              <td>{row.typed.newKind ?? book.kinds.find(({ id }) => id === row.typed.kindId)?.name ?? ''}</td>
              <td>{row.typed.affiliation}</td>
              <td className="members-pasted-term">{row.typed.terms.map(labelOfSpan).join('\n')}</td>
              <td className="members-pasted-lines">{labelOfSeats(row.typed, book)}</td>
              <td>
                <Meant row={row} is={rowIs[row.row]} onChoose={(is) => onChoose(row.row, is)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p className="field-note">{words.capped(shownRows, rows.length)}</p>}
    </div>
  )
}

type MeantProps = Readonly<{ row: PastedMember; is: string | undefined; onChoose: (is: string) => void }>
function Meant({ row, is, onChoose }: MeantProps) {
  const isAsked = row.problems.includes('ambiguous')
  return (
    <SelectBox
      label={`${words.meant}　${row.typed.name}`}
      isLabelHidden
      value={is ?? (isAsked ? '' : (row.typed.id ?? 'new'))}
      onChange={onChoose}
      options={[
        ...(isAsked ? [{ id: '', label: words.chooseWho }] : []),
        ...row.candidates.map((candidate) => ({ id: candidate.id, label: words.asMember(candidate) })),
        { id: 'new', label: words.asNew },
        { id: 'skip', label: words.skip },
      ]}
    />
  )
}

function labelOfSeats({ seats }: MemberTyped, { subcommittees }: CouncilBook): string {
  return seats
    .map(({ subcommitteeId, newSubcommittee, role }) => {
      const body = newSubcommittee ?? subcommittees.find(({ id }) => id === subcommitteeId)?.name
      if (body === undefined) return seatRoleNames[role]
      return role === 'member' ? body : `${body}（${subcommitteeRoleNames[role]}）`
    })
    .join('\n')
}
