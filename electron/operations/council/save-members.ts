// Knows how members of the council are written, one typed or a pasted list of them: as one deed, new ones in the order in which they came.
import { generateNKeysBetween } from 'fractional-indexing'
import type { Member, MemberTyped, Seat, Term } from '../../../shared/model/council.ts'
import type { MemberId, MemberKindId, SubcommitteeId } from '../../../shared/model/ids.ts'
import { violationsOfMember } from '../../../shared/rules/council/violations-of-member.ts'
import { inOneLine, normaliseText } from '../../../shared/rules/text.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import {
  insertMember,
  insertMemberKind,
  insertSubcommittee,
  lastPlaceOf,
  listMemberKinds,
  listMembers,
  listSubcommittees,
  putMember,
  putSeats,
  putTerms,
} from '../../db/repositories/members.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { listsInEffect } from './lists-in-effect.ts'

/**
 * Returns their ids. What is the same already makes no deed. Throws RuleBroken (violationsOfMember), E-COUNCIL-01 (a member, kind, 部会, term or seat
 * that is not there).
 */
export function saveMembers(context: Context, typed: readonly MemberTyped[]): readonly string[] {
  const db = context.files.writable()
  const members = typed.map(tidy)
  const violations = members.flatMap(violationsOfMember)
  if (violations.length > 0) throw new RuleBroken(violations)
  requireAll(context, db, members)
  const ids = members.map(({ id }) => id ?? context.newId())
  const [first] = members
  if (!first) return ids
  const subject =
    members.length === 1
      ? ({ kind: 'member', id: ids[0] ?? '', title: first.name } as const)
      : ({ kind: 'council', id: 'members' } as const)
  runDeed(context, { name: 'saveMembers', subject }, (db) => {
    if (members.some(({ kindId, newKind }) => kindId !== null || newKind !== undefined)) ensureCouncilDefaults(context, db)
    const kindNamed = makeKinds(context, db, members)
    const subcommitteeNamed = makeSubcommittees(context, db, members)
    const places = generateNKeysBetween(lastPlaceOf(db, 'member'), null, members.filter(({ id }) => id === null).length)
    for (const [nth, { id, terms, seats, newKind, ...rest }] of members.entries()) {
      const ownId = (ids[nth] ?? '') as MemberId
      const head = { ...rest, id: ownId, kindId: newKind === undefined ? rest.kindId : (kindNamed.get(newKind) ?? null) }
      if (id === null) insertMember(db, { ...head, position: places.shift() ?? '' })
      else putMember(db, head)
      putTerms(
        db,
        ownId,
        terms.map((term): Term => ({ ...term, id: term.id ?? context.newId() })),
      )
      putSeats(
        db,
        ownId,
        seats.map(({ newSubcommittee, ...seat }): Seat => {
          const named = newSubcommittee === undefined ? seat.subcommitteeId : (subcommitteeNamed.get(newSubcommittee) ?? null)
          return { ...seat, id: seat.id ?? context.newId(), subcommitteeId: named }
        }),
      )
    }
  })
  return ids
}

const nameOrNone = (name: string | undefined): string | undefined => inOneLine(name ?? '') || undefined

function tidy(typed: MemberTyped): MemberTyped {
  return {
    ...typed,
    name: inOneLine(typed.name),
    kana: inOneLine(typed.kana),
    shortName: inOneLine(typed.shortName),
    affiliation: inOneLine(typed.affiliation),
    note: normaliseText(typed.note).trim(),
    newKind: nameOrNone(typed.newKind),
    terms: typed.terms.map((term) => ({ ...term, endReason: inOneLine(term.endReason) })),
    seats: typed.seats.map((seat) => ({ ...seat, newSubcommittee: nameOrNone(seat.newSubcommittee) })),
  }
}

function requireAll(context: Context, db: Db, typed: readonly MemberTyped[]): void {
  const kinds = new Set<string>(listsInEffect(context, db).kinds.map(({ id }) => id))
  const subcommittees = new Set<string>(listSubcommittees(db).map(({ id }) => id))
  const members = new Map<string, Member>(listMembers(db).map((member) => [member.id, member]))
  const isKnown = ({ id, kindId, terms, seats }: MemberTyped): boolean => {
    const before = id === null ? null : members.get(id)
    if (before === undefined || (kindId !== null && !kinds.has(kindId))) return false
    const own = new Set([...(before?.terms ?? []), ...(before?.seats ?? [])].map((one) => one.id))
    if ([...terms, ...seats].some((one) => one.id !== null && !own.has(one.id))) return false
    return seats.every(({ subcommitteeId }) => subcommitteeId === null || subcommittees.has(subcommitteeId))
  }
  const ids = typed.flatMap(({ id }) => (id === null ? [] : [id]))
  if (!typed.every(isKnown) || new Set(ids).size < ids.length) throw new AppError('E-COUNCIL-01')
}

/** Kinds that are named and not there yet come at the end of the list. */
function makeKinds(context: Context, db: Db, members: readonly MemberTyped[]): ReadonlyMap<string, MemberKindId> {
  const byName = new Map(listMemberKinds(db).map(({ id, name }) => [name, id]))
  const missing = [...new Set(members.flatMap(({ newKind }) => newKind ?? []))].filter((name) => !byName.has(name))
  const places = generateNKeysBetween(lastPlaceOf(db, 'member_kind'), null, missing.length)
  for (const [nth, name] of missing.entries()) {
    const id = context.newId() as MemberKindId
    insertMemberKind(db, { id, name, quota: null, position: places[nth] ?? '' })
    byName.set(name, id)
  }
  return byName
}

function makeSubcommittees(context: Context, db: Db, members: readonly MemberTyped[]): ReadonlyMap<string, SubcommitteeId> {
  const byName = new Map(listSubcommittees(db).map(({ id, name }) => [name, id]))
  const named = members.flatMap(({ seats }) => seats.flatMap(({ newSubcommittee }) => newSubcommittee ?? []))
  const missing = [...new Set(named)].filter((name) => !byName.has(name))
  const places = generateNKeysBetween(lastPlaceOf(db, 'subcommittee'), null, missing.length)
  for (const [nth, name] of missing.entries()) {
    const id = context.newId() as SubcommitteeId
    insertSubcommittee(db, { id, name, position: places[nth] ?? '' })
    byName.set(name, id)
  }
  return byName
}
