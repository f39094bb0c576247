// Knows in which order 委員名簿 goes out: as the ward listed its members, or by kana; 議長・副議長 before the others where the ward has it so.
import type { CouncilSettings, Member } from '../../model/council.ts'
import { isSeatWithin, termOn } from './terms.ts'
import type { DaySpan } from './report-period.ts'

/** Readings as a dictionary has them: か before が of the same word, ひらがな as カタカナ. */
const collator = new Intl.Collator('ja')

/** Of two readings, as a comparator; the reading of a name cannot be guessed from its characters. */
export const compareKana = (a: string, b: string): number => collator.compare(plain(a), plain(b))
const plain = (kana: string): string =>
  kana
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))

/**
 * `members` in the ward's order. Only what the settings say is sorted: a list as listed stays as it is. By kana, those without a reading stand last, in
 * the ward's order. `span`: the days of the list; who was 議長 or 副議長 of the whole council on any of them stands before the others.
 */
export function orderMembers(
  members: readonly Member[],
  { memberOrder, chairsFirst }: Pick<CouncilSettings, 'memberOrder' | 'chairsFirst'>,
  span: DaySpan,
): readonly Member[] {
  const listed = memberOrder === 'kana' ? members.toSorted(byKana) : members
  return chairsFirst ? listed.toSorted((a, b) => rankIn(a, span) - rankIn(b, span)) : listed
}

function byKana(a: Member, b: Member): number {
  if (a.kana === '' || b.kana === '') return Number(a.kana === '') - Number(b.kana === '')
  return compareKana(a.kana, b.kana)
}

/** 0 = 議長, 1 = 副議長, 2 = any other. */
function rankIn(member: Member, span: DaySpan): 0 | 1 | 2 {
  const roles = rolesIn(member, span)
  return roles.includes('chair') ? 0 : roles.includes('viceChair') ? 1 : 2
}

/** What of the whole council the member was on any of these days. */
export function rolesIn(member: Pick<Member, 'seats' | 'terms'>, span: DaySpan): readonly ('chair' | 'viceChair')[] {
  return member.seats.flatMap((seat) =>
    seat.subcommitteeId === null && seat.role !== 'member' && isSeatWithin(member, seat, span) ? [seat.role] : [],
  )
}

/** The first two neighbours that are not in the order of their readings; null = all are, as far as readings are known. */
export function firstOutOfKana(members: readonly Member[]): readonly [Member, Member] | null {
  const read = members.filter(({ kana }) => kana !== '')
  const at = read.findIndex((member, nth) => nth > 0 && compareKana(read[nth - 1]?.kana ?? '', member.kana) > 0)
  const [before, after] = [read[at - 1], read[at]]
  return before && after ? [before, after] : null
}

/** Those who are members on a day, in the ward's order. */
export const membersOn = (members: readonly Member[], day: string): readonly Member[] =>
  members.filter((member) => termOn(member, day) !== null)
