// Knows what a person, or who held his post before him, confirmed in this year and is not in the plan any more.
import type { CheckBook, Confirmation } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { allItemsOf } from '../../../../shared/rules/check/checked-items.ts'
import { isSamePerson, termsOf } from '../../../../shared/rules/check/route.ts'

type Asked = Readonly<{ book: CheckBook; organisation: Organisation; person: string; today: string }>

const isSeeing = ({ act }: Confirmation): boolean => act === 'confirm' || act === 'confirmFor' || act === 'readLater'

/** Confirmations that say what the person's side saw, in their order: his own, and those of a post that he holds now. */
export function seenBy({ book, organisation, person, today }: Asked): readonly Confirmation[] {
  const held = new Set<string>(termsOf(organisation, person, today).map(({ postId }) => postId))
  // a few people confirm thousands of times
  const own = new Map<string, boolean>()
  const isOwn = (name: string): boolean => {
    const known = own.get(name) ?? isSamePerson(name, person)
    own.set(name, known)
    return known
  }
  return book.confirmations.filter(
    (one) => isSeeing(one) && (isOwn(one.person) || (one.act !== 'confirmFor' && one.postId !== null && held.has(one.postId))),
  )
}

/** Of what was seen the last of each item that is deleted now. */
export function goneItems(plan: WardPlan, seen: readonly Confirmation[]): readonly Confirmation[] {
  const there = new Set<string>(allItemsOf(plan).map(({ item }) => item.id))
  return [...new Map(seen.flatMap((one) => (there.has(one.id) ? [] : [[one.id, one] as const]))).values()]
}
