// Knows how tests make a member of the council with as little said as they need.
import type { Member, MemberTyped, Seat, Term } from '../../shared/model/council.ts'
import type { MemberId } from '../../shared/model/ids.ts'

export function member(id: string, change: Partial<Member> = {}): Member {
  return { id: id as MemberId, name: id, kana: '', shortName: '', kindId: null, affiliation: '', note: '', terms: [], seats: [], ...change }
}
export const term = (from: string, until: string, id = `${from} ${until}`): Term => ({ id, from, until, endReason: '' })
export const seat = (role: Seat['role'], from: string, change: Partial<Seat> = {}): Seat => ({
  id: `${role} ${from}`,
  subcommitteeId: null,
  role,
  from,
  until: null,
  ...change,
})
/** As it is typed: a new one of this name. */
export function typedMember(name: string, change: Partial<MemberTyped> = {}): MemberTyped {
  return { id: null, name, kana: '', shortName: '', kindId: null, affiliation: '', note: '', terms: [], seats: [], ...change }
}
export const typedTerm = (from: string, until: string, endReason = ''): MemberTyped['terms'][number] => ({
  id: null,
  from,
  until,
  endReason,
})
