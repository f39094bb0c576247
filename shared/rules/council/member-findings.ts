// Knows what a ward should look at in its list of members on a day: terms, namesakes, readings, seats, 定数. Nothing of it keeps anything from being stored.
import type { CouncilSettings, Member, MemberKind, Subcommittee } from '../../model/council.ts'
import { foldText } from '../fold-text.ts'
import { firstOutOfKana, membersOn } from './member-order.ts'
import { findQuotaGaps, type QuotaFinding, quotaOn } from './quota-findings.ts'
import { lastDayOfTerm, seatsOn, termStateOf } from './terms.ts'

type Of<Code extends string, Values extends object = object> = Readonly<{ code: Code } & Values>
type Named = Readonly<{ members: readonly Member[] }>
export type MemberFinding =
  | QuotaFinding
  | Of<'ending', Named>
  | Of<'noTerm', Named>
  | Of<'noKind', Named>
  | Of<'noKana', Named>
  | Of<'longTerm', Named>
  | Of<'sameName', Named>
  | Of<'sameShortName', Named>
  | Of<'seatOutsideTerm', Named>
  | Of<'severalChairs', Named & Readonly<{ subcommittee: Subcommittee | null }>>
  | Of<'outOfKana', Named>
type Council = Readonly<{
  settings: CouncilSettings
  kinds: readonly MemberKind[]
  subcommittees: readonly Subcommittee[]
  members: readonly Member[]
}>

/** `today`: ISO. 'outOfKana': the note under the list says 五十音順, and the two that are named do not stand so; the list itself is never sorted anew. */
export function findAboutMembers({ settings, kinds, subcommittees, members }: Council, today: string): readonly MemberFinding[] {
  const now = membersOn(members, today)
  const about = (code: Exclude<MemberFinding['code'], 'overQuota' | 'underQuota' | 'severalChairs'>, found: readonly Member[]) =>
    found.length === 0 ? [] : [{ code, members: found } as const]
  return [
    ...(members.length === 0 ? [] : findQuotaGaps(quotaOn(members, kinds, settings, today))),
    ...about(
      'ending',
      now.filter((member) => termStateOf(member, today) === 'ending'),
    ),
    ...about(
      'noTerm',
      members.filter(({ terms }) => terms.length === 0),
    ),
    ...about(
      'noKind',
      now.filter(({ kindId }) => kindId === null),
    ),
    ...about('noKana', settings.memberOrder === 'kana' ? now.filter(({ kana }) => kana === '') : []),
    ...about(
      'longTerm',
      now.filter(({ terms }) => terms.some(({ from, until }) => until > lastDayOfTerm(from, settings.termYears))),
    ),
    ...doubles(now, ({ name, shortName }) => foldText(name + shortName)).flatMap((found) => about('sameName', found)),
    ...doubles(now, ({ shortName }) => foldText(shortName)).flatMap((found) => about('sameShortName', found)),
    ...about('seatOutsideTerm', members.filter(hasSeatOutside)),
    ...[null, ...subcommittees].flatMap((subcommittee) => {
      const id = subcommittee?.id ?? null
      const chairs = now.filter((member) => seatsOn(member, today).some((seat) => seat.subcommitteeId === id && seat.role === 'chair'))
      return chairs.length > 1 ? [{ code: 'severalChairs', members: chairs, subcommittee } as const] : []
    }),
    ...about('outOfKana', outOfOrder(settings, now, today)),
  ]
}

/** Groups of those of whom the same is said; '' says nothing. */
function doubles(members: readonly Member[], said: (member: Member) => string): readonly (readonly Member[])[] {
  return [...Map.groupBy(members, said)].flatMap(([text, found]) => (text !== '' && found.length > 1 ? [found] : []))
}

/** A seat that begins on a day on which there was no term, or that ends behind every one. */
const hasSeatOutside = ({ seats, terms }: Member): boolean =>
  seats.some(
    ({ from, until }) =>
      !terms.some((term) => term.from <= from && from <= term.until) || terms.every((term) => term.until < (until ?? from)),
  )

function outOfOrder({ memberOrder, chairsFirst, memberNote }: CouncilSettings, now: readonly Member[], today: string): readonly Member[] {
  if (memberOrder !== 'listed' || !/五十音|50音/.test(memberNote.normalize('NFKC'))) return []
  const isChairApart = chairsFirst || /議長.*(除|のぞ)/.test(memberNote)
  const isChair = (member: Member): boolean =>
    seatsOn(member, today).some(({ subcommitteeId, role }) => subcommitteeId === null && role !== 'member')
  return firstOutOfKana(isChairApart ? now.filter((member) => !isChair(member)) : now) ?? []
}
