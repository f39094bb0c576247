// Knows whether a member was in office on a day: in a term, behind the last one, before the first, or never told.
import type { Member } from '../../model/council.ts'
import { termOn } from './terms.ts'

/** `day` of ended: the last day in office; of ahead: the first. ISO. */
export type TermAt = Readonly<{ kind: 'within' | 'untold' } | { kind: 'ended' | 'ahead'; day: string }>

/** Both ends of a term belong to it. */
export function termAt({ terms }: Pick<Member, 'terms'>, day: string): TermAt {
  if (terms.length === 0) return { kind: 'untold' }
  if (termOn({ terms }, day)) return { kind: 'within' }
  const ended = terms
    .map(({ until }) => until)
    .filter((until) => until < day)
    .toSorted()
    .at(-1)
  const begins = terms.map(({ from }) => from).toSorted()[0] ?? day
  return ended === undefined ? { kind: 'ahead', day: begins } : { kind: 'ended', day: ended }
}
