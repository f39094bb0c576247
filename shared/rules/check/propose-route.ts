// Knows which way up a ward most likely has, from the names of its posts: 担当 → 課長 → 副区長 → 区長.
import type { ReviewStep } from '../../model/check.ts'
import type { Organisation, Post } from '../../model/organisation.ts'

/** 総務課長（兼） is a 総務課長. */
const bare = ({ name }: Post): string =>
  name
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .trim()
const isSectionManager = (post: Post) => bare(post).endsWith('課長')
const isDeputyMayor = (post: Post) => bare(post).endsWith('副区長')
const isWardMayor = (post: Post) => bare(post).endsWith('区長') && !isDeputyMayor(post)

/** 担当 always; the others where the ward has such posts. Ids are those of the proposal and stay the same. */
export function proposeRoute({ posts }: Organisation): readonly ReviewStep[] {
  const step = (id: string, name: string, scope: ReviewStep['scope'], is: (post: Post) => boolean): readonly ReviewStep[] => {
    const postIds = posts.filter(is).map((post) => post.id)
    return postIds.length === 0 ? [] : [{ id, name, scope, postIds }]
  }
  return [
    { id: 'owner', name: '担当', scope: 'owner', postIds: [] },
    ...step('sectionManager', '課長', 'section', isSectionManager),
    ...step('deputyMayor', '副区長', 'ward', isDeputyMayor),
    ...step('wardMayor', '区長', 'ward', isWardMayor),
  ]
}
