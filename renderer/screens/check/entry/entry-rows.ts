// Knows the items of one check as lines of a list: whose are shown, and how far each has come.
import type { CheckBook, CheckDates } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { checkedItemsOf, type ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { type ReviewState, reviewStateOf } from '../../../../shared/rules/check/review-state.ts'
import { termsOf } from '../../../../shared/rules/check/route.ts'
import { keyOfCheck, logByCheck } from '../../../../shared/rules/check/states-of-year.ts'
import { entryWords as words, stageMarks, stageNames } from '../../../../shared/words/entry.ts'
import type { ChoiceRow } from '../../../components/choice-list.tsx'

export const entryScopes = ['own', 'section', 'all'] as const
/** own: of the posts that the person holds today · section: of every post of those posts' sections. */
export type EntryScope = (typeof entryScopes)[number]
export type EntryItem = Readonly<{ item: ItemToCheck; state: ReviewState }>

type Asked = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; dates: CheckDates; today: string }>

/** All items of the check with their state, in the plan's order. */
export function entryItemsOf({ plan, generation, book, dates, today }: Asked): readonly EntryItem[] {
  const log = logByCheck(book.confirmations)
  return checkedItemsOf(plan, generation, dates.check).map((item) => ({
    item,
    state: reviewStateOf(item, dates, book.route, log.get(keyOfCheck(item.kind, item.item.id, dates.check)) ?? [], today),
  }))
}

export function inScope(
  items: readonly EntryItem[],
  scope: EntryScope,
  { organisation, person, today }: Readonly<{ organisation: Organisation; person: string; today: string }>,
): readonly EntryItem[] {
  if (scope === 'all') return items
  const held = new Set<string>(termsOf(organisation, person, today).map(({ postId }) => postId))
  const sections = new Set(organisation.posts.flatMap((post) => (held.has(post.id) ? [post.sectionId] : [])))
  const ofSections = organisation.posts.filter(({ sectionId }) => sections.has(sectionId)).map(({ id }) => id as string)
  const posts = scope === 'own' ? held : new Set(ofSections)
  return items.filter(({ item: { postId } }) => postId !== null && posts.has(postId))
}

const levels = { wardPlan: 1, managementIssue: 1, strategy: 2, initiative: 3, reformItem: 1 } as const
const tones = {
  notBegun: 'plain',
  empty: 'open',
  writing: 'changed',
  underway: 'plain',
  sentBack: 'open',
  confirmed: 'plain',
} as const satisfies Record<ReviewState['stage'], ChoiceRow['tone']>

/** `id` names the item among all kinds. */
export const rowIdOf = ({ item }: EntryItem): string => `${item.kind}/${item.item.id}`

/** `tickable`: those that can be ticked, `ticked`: those that are; both by `rowIdOf`. What stands highest of them stands at the margin. */
export function rowsOfItems(
  entries: readonly EntryItem[],
  tickable: ReadonlySet<string>,
  ticked: ReadonlySet<string>,
): readonly ChoiceRow[] {
  const shown = entries.map(({ item }) => levels[item.kind])
  const top = Math.min(...shown)
  const hasLevels = Math.max(...shown) > top
  return entries.map((entry) => {
    const { item, state } = entry
    const id = rowIdOf(entry)
    return {
      id,
      level: (hasLevels ? levels[item.kind] - top + 1 : 2) as ChoiceRow['level'],
      number: item.number,
      text: item.kind === 'wardPlan' ? words.wholePlan : item.title || words.untitled,
      state: `${stageMarks[state.stage]} ${stageNames[state.stage]}`,
      tone: tones[state.stage],
      ...(tickable.has(id) ? { isTicked: ticked.has(id) } : {}),
    }
  })
}
