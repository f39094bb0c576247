// Knows whose posts a step of the way up is for one item, and which posts a person holds on a day.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { ReviewStep } from '../../model/check.ts'
import type { PostId } from '../../model/ids.ts'
import type { Organisation, PostHolder } from '../../model/organisation.ts'
import { holdersOn } from '../ownership.ts'

/**
 * owner: the item's own post; of an item that is nobody's, all posts of the ward · section: those of the step's posts that stand in the section of the
 * item's post; where there are none, all of the step's posts, so that no item is left without a way · ward: all of the step's posts.
 */
export function postsOfStep(step: ReviewStep, postId: PostId | null, { posts }: Organisation): readonly PostId[] {
  const known = new Set(posts.map(({ id }) => id))
  const own = step.postIds.filter((id) => known.has(id))
  if (step.scope === 'owner') return postId === null ? posts.map(({ id }) => id) : known.has(postId) ? [postId] : []
  if (step.scope === 'ward') return own
  const sectionOf = new Map(posts.map(({ id, sectionId }) => [id, sectionId]))
  const section = postId === null ? undefined : sectionOf.get(postId)
  const inSection = own.filter((id) => section !== undefined && sectionOf.get(id) === section)
  return inSection.length > 0 ? inSection : own
}

/** 山田　花子, 山田 花子 and 山田花子 are one person: names are typed by hand on both sides. */
export const isSamePerson = (a: string, b: string): boolean => nameKey(a) !== '' && nameKey(a) === nameKey(b)
const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, '')

/** The terms of that day (ISO date). */
export function termsOf(organisation: Organisation, person: string, date: string): readonly PostHolder[] {
  return holdersOn(organisation, date).filter((holder) => isSamePerson(holder.person, person))
}

/** Since when the person of a term has held its post without a gap, ISO date. */
export function heldSince(organisation: Organisation, term: PostHolder): string {
  const before = organisation.holders.find(
    (other) =>
      other.id !== term.id &&
      other.postId === term.postId &&
      isSamePerson(other.person, term.person) &&
      other.from < term.from &&
      other.until !== null &&
      dayAfter(other.until) >= term.from,
  )
  return before ? heldSince(organisation, before) : term.from
}

/** ISO date. */
const dayAfter = (date: string): string => formatISO(addDays(parseISO(date), 1), { representation: 'date' })
