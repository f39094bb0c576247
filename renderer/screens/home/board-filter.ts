// Knows how the board is narrowed: to the items that are worked on, to one 経営課題, to one post or one's own.
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { BoardRow } from '../../../shared/rules/check/board-rows.ts'
import { homeWords as words } from '../../../shared/words/home.ts'

export const boardKinds = ['work', 'all'] as const
/** `issueId`: null = any, '' = of none. `postId`: null = any, '' = nobody's, 'own' = of one's own posts. */
export type BoardFilter = Readonly<{ kinds: (typeof boardKinds)[number]; issueId: string | null; postId: string | null }>
export const everything: BoardFilter = { kinds: 'work', issueId: null, postId: null }
const ownPosts = 'own'

/** What is worked on: 具体的取組 and 取組項目; in a plan that has no 具体的取組, 戦略. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter, own: ReadonlySet<string>): readonly BoardRow[] {
  const worked = hasInitiatives(rows) ? ['initiative', 'reformItem'] : ['strategy', 'reformItem']
  return rows.filter(
    ({ kind, issueId, postId }) =>
      (filter.kinds === 'all' || worked.includes(kind)) &&
      (filter.issueId === null || filter.issueId === issueId) &&
      (filter.postId === null || (filter.postId === ownPosts ? own.has(postId ?? '') : filter.postId === (postId ?? ''))),
  )
}

const hasInitiatives = (rows: readonly BoardRow[]): boolean => rows.some(({ kind }) => kind === 'initiative')

export function kindOptions(rows: readonly BoardRow[]) {
  const worked = hasInitiatives(rows) ? words.kindNames.initiatives : words.kindNames.strategies
  return boardKinds.map((id) => ({ id, label: id === 'all' ? words.kindNames.all : worked }))
}

/** For a SelectBox, in which null is 'all'. */
export const idOf = (value: string | null): string => (value === null ? 'all' : value === '' ? 'none' : value)
export const valueOf = (id: string): string | null => (id === 'all' ? null : id === 'none' ? '' : id)

export function issueOptions({ managementIssues, reformItems }: WardPlan) {
  return [
    { id: 'all', label: words.allIssues },
    ...managementIssues.map(({ id, title }, index) => ({ id, label: `${index + 1} ${title || words.untitled}` })),
    ...(reformItems.length > 0 ? [{ id: 'none', label: words.form3 }] : []),
  ]
}

/** Posts that own something on the board, by section. */
export function postOptions(rows: readonly BoardRow[], { sections, posts }: Organisation) {
  const owners = new Set<string>(rows.map(({ postId }) => postId ?? ''))
  return [
    { id: 'all', label: words.allPosts },
    { id: ownPosts, label: words.ownPosts },
    ...sections.flatMap(({ id, name }) => {
      const of = posts.filter((post) => post.sectionId === id && owners.has(post.id))
      return of.length === 0 ? [] : [{ group: name, options: of.map((post) => ({ id: post.id as string, label: post.name })) }]
    }),
    ...(owners.has('') ? [{ id: 'none', label: words.noOwner }] : []),
  ]
}
