// Knows how members stand in their list: those of today or all, in the ward's order, each with kind, term and how it stands.
import type { CouncilBook, Member } from '../../../../shared/model/council.ts'
import { seatsOn, type TermState, termStateOf } from '../../../../shared/rules/council/terms.ts'
import { seatRoleNames } from '../../../../shared/words/council.ts'
import { labelOfTerm, type memberWords, subcommitteeRoleNames, termStateNames } from '../../../../shared/words/council-members.ts'

export type MemberScope = keyof typeof memberWords.scopes
export type MemberRow = Readonly<{
  member: Member
  state: TermState
  stateName: string
  kindName: string
  /** 議長・副議長 of the whole council; '' = neither. */
  role: string
  /** 部会, with the role in it where there is one. */
  subcommittees: string
  term: string
}>

/** Those who are members today, become one, or have no term yet; `scope` 'all': also those whose term has ended. The ward's order stays. */
export function rowsOfMembers({ members, kinds, subcommittees }: CouncilBook, scope: MemberScope, today: string): readonly MemberRow[] {
  const kindNames = new Map<string, string>(kinds.map(({ id, name }) => [id, name]))
  const bodyNames = new Map<string, string>(subcommittees.map(({ id, name }) => [id, name]))
  return members.flatMap((member): readonly MemberRow[] => {
    const state = termStateOf(member, today)
    if (scope === 'now' && state === 'ended') return []
    const seats = seatsOn(member, today)
    const heads = seats.filter(({ subcommitteeId }) => subcommitteeId === null)
    const inBodies = seats.flatMap(({ subcommitteeId, role }) => {
      const name = subcommitteeId === null ? undefined : bodyNames.get(subcommitteeId)
      return name === undefined ? [] : [role === 'member' ? name : `${name}（${subcommitteeRoleNames[role]}）`]
    })
    return [
      {
        member,
        state,
        stateName: termStateNames[state],
        kindName: kindNames.get(member.kindId ?? '') ?? '',
        role: heads.map(({ role }) => seatRoleNames[role]).join('・'),
        subcommittees: inBodies.join('、'),
        term: labelOfTerm(member.terms, today),
      },
    ]
  })
}

/** Behind whom a member has to be put to stand one place higher or lower among those in sight; undefined = there is no such place. */
export function placeBehind(members: readonly Member[], shown: readonly MemberRow[], id: string, by: -1 | 1): string | null | undefined {
  const at = shown.findIndex((row) => row.member.id === id)
  const neighbour = shown[at + by]?.member.id
  if (at === -1 || neighbour === undefined) return undefined
  if (by === 1) return neighbour
  const others = members.filter((member) => member.id !== id)
  return others[others.findIndex((member) => member.id === neighbour) - 1]?.id ?? null
}
