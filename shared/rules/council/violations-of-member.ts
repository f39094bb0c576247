// Knows what a member of the council can be entered as: a name, terms that end after they begin and do not meet, seats likewise.
import type { MemberTyped, SeatTyped } from '../../model/council.ts'
import { violationsOfName } from '../short-name.ts'
import { violationsOfText } from '../text.ts'
import { isBlocking, type Violation } from '../violation.ts'

type Span = Readonly<{ from: string; until: string | null }>

/**
 * Of a member whose texts are normalised; what keeps it from being stored. Codes: violationsOfName, violationsOfText, endsBeforeBegin,
 * overlappingTerm, overlappingSeat.
 */
export function violationsOfMember(member: MemberTyped): readonly Violation[] {
  const at = (name: string) => `member/${member.id ?? ''}/${name}`
  const { terms, seats, newKind } = member
  const newNames = seats.flatMap(({ newSubcommittee }) => newSubcommittee ?? [])
  const seatsOfOne = [...Map.groupBy(seats, placeOf).values()]
  return [
    ...violationsOfName(at('name'), member.name),
    ...(newKind === undefined ? [] : violationsOfName(at('kindId'), newKind)),
    ...newNames.flatMap((name) => violationsOfName(at('seat'), name)),
    ...(['kana', 'shortName', 'affiliation', 'note'] as const).flatMap((name) => violationsOfText(at(name), member[name])),
    ...terms.flatMap(({ endReason }) => violationsOfText(at('endReason'), endReason)),
    ...(terms.some(isBackward) ? [{ field: at('term'), code: 'endsBeforeBegin' }] : []),
    ...(isMeetingItself(terms) ? [{ field: at('term'), code: 'overlappingTerm' }] : []),
    ...(seats.some(isBackward) ? [{ field: at('seat'), code: 'endsBeforeBegin' }] : []),
    ...(seatsOfOne.some(isMeetingItself) ? [{ field: at('seat'), code: 'overlappingSeat' }] : []),
  ].filter(isBlocking)
}

const isBackward = ({ from, until }: Span): boolean => until !== null && until < from

/** Whether two of these spans share a day. */
function isMeetingItself(spans: readonly Span[]): boolean {
  const inOrder = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return inOrder.some((span, nth) => {
    const next = inOrder[nth + 1]
    return next !== undefined && (span.until === null || next.from <= span.until)
  })
}

const placeOf = ({ subcommitteeId, newSubcommittee }: SeatTyped): string =>
  newSubcommittee === undefined ? `id ${subcommitteeId ?? ''}` : `name ${newSubcommittee}`
