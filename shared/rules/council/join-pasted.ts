// Knows how a row of a pasted list joins a member who is there already: what it says is taken, what it leaves open stays, no term is lost.
import type { Member, MemberTyped, SeatTyped } from '../../model/council.ts'

type TermTyped = MemberTyped['terms'][number]
/** What of a member a list changes; 'role': a seat in a 部会 too. */
export type PastedChange = 'kind' | 'kana' | 'shortName' | 'affiliation' | 'note' | 'term' | 'role'

/**
 * A term of the same first day gets the pasted end; one that lies within a term that is there is what a list of a 対象期間 shows of it, and changes
 * nothing; any other is a term more. The name stays as it is written there.
 */
export function joinPasted(member: Member, pasted: MemberTyped): Readonly<{ typed: MemberTyped; changes: readonly PastedChange[] }> {
  const said = (now: string, then: string): string => (then === '' ? now : then)
  const terms = pasted.terms.reduce(withTerm, member.terms as readonly TermTyped[])
  const lastDay = pasted.terms[0]?.until ?? ''
  const seats = pasted.seats.reduce((all, seat) => withSeat(all, seat, lastDay), member.seats as readonly SeatTyped[])
  const typed: MemberTyped = {
    id: member.id,
    name: member.name,
    kana: said(member.kana, pasted.kana),
    shortName: said(member.shortName, pasted.shortName),
    kindId: pasted.kindId ?? member.kindId,
    newKind: pasted.newKind,
    affiliation: said(member.affiliation, pasted.affiliation),
    note: said(pasted.note, member.note),
    terms,
    seats,
  }
  const changes: readonly PastedChange[] = [
    ...(typed.kindId === member.kindId && pasted.newKind === undefined ? [] : (['kind'] as const)),
    ...(['kana', 'shortName', 'affiliation', 'note'] as const).filter((key) => typed[key] !== member[key]),
    ...(JSON.stringify(terms) === JSON.stringify(member.terms) ? [] : (['term'] as const)),
    ...(JSON.stringify(seats) === JSON.stringify(member.seats) ? [] : (['role'] as const)),
  ]
  return { typed, changes }
}

function withTerm(terms: readonly TermTyped[], term: TermTyped): readonly TermTyped[] {
  const same = terms.find(({ from }) => from === term.from)
  if (same) return terms.map((one) => (one === same ? { ...one, until: term.until } : one))
  const isShown = terms.some(({ from, until }) => from <= term.from && term.until <= until)
  return isShown ? terms : [...terms, term]
}

/** A seat that is held within the pasted term is not held twice: since when it is, the list does not say. */
function withSeat(seats: readonly SeatTyped[], seat: SeatTyped, lastDay: string): readonly SeatTyped[] {
  const isHeld = seats.some(
    ({ subcommitteeId, newSubcommittee, from, until }) =>
      subcommitteeId === seat.subcommitteeId &&
      newSubcommittee === seat.newSubcommittee &&
      from <= lastDay &&
      (until ?? '9999') >= seat.from,
  )
  return isHeld ? seats : [...seats, seat]
}
