// Knows what a sheet's answers come to: by item how many chose what, of how many who answered, what was written, and who has not returned it.
import type { MemberId } from '../../model/ids.ts'
import type { MemberSheet } from '../../model/member-sheet.ts'

/** `counts`: by place in the sheet's choices. `answered`: members who chose one; shares are of these. `comments`: in the order of the members. */
export type ItemTally = Readonly<{
  itemId: string
  counts: readonly number[]
  answered: number
  comments: readonly Readonly<{ memberId: MemberId; text: string }>[]
}>
/** `issued`: who got it. `returned`, `missing`: of these and of those who returned it without; `missing` in the order of the members. */
export type SheetTally = Readonly<{ issued: number; returned: number; missing: readonly MemberId[]; items: readonly ItemTally[] }>

/** `memberIds`: the ward's order. Of members who are not in it (they are gone) nothing is left in the sheet. */
export function tallySheet(
  { items, choices, copies, answers }: Pick<MemberSheet, 'items' | 'choices' | 'copies' | 'answers'>,
  memberIds: readonly MemberId[],
): SheetTally {
  const orderOf = new Map(memberIds.map((id, index) => [id, index]))
  const inOrder = <T extends Readonly<{ memberId: MemberId }>>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => (orderOf.get(a.memberId) ?? orderOf.size) - (orderOf.get(b.memberId) ?? orderOf.size))
  return {
    issued: copies.filter(({ issuedDay }) => issuedDay !== null).length,
    returned: copies.filter(({ returnedDay }) => returnedDay !== null).length,
    missing: inOrder(copies.filter(({ issuedDay, returnedDay }) => issuedDay !== null && returnedDay === null)).map(
      ({ memberId }) => memberId,
    ),
    items: items.map(({ id }) => {
      const own = answers.filter(({ itemId }) => itemId === id)
      const counts = choices.map((_, place) => own.filter(({ choice }) => choice === place).length)
      return {
        itemId: id,
        counts,
        answered: counts.reduce((sum, count) => sum + count, 0),
        comments: inOrder(own.filter(({ comment }) => comment !== '')).map(({ memberId, comment: text }) => ({ memberId, text })),
      }
    }),
  }
}
