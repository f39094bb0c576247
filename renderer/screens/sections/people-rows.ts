// Knows the lines of the organisation: sections, under each its posts, under each who holds it.
import type { Organisation } from '../../../shared/model/organisation.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import type { ChoiceRow } from '../../components/choice-list.tsx'

export type PeopleTarget = Readonly<{
  kind: 'section' | 'post' | 'holder'
  id: string
  sectionId: string
  postId: string | null
  name: string
}>
export type PeopleRow = ChoiceRow & Readonly<{ target: PeopleTarget }>

/** `owned`: post → how many items; `today`: ISO date, on which terms are judged. */
export function rowsOfPeople(organisation: Organisation, owned: ReadonlyMap<string, number>, today: string): readonly PeopleRow[] {
  const { sections, posts, holders } = organisation
  return sections.flatMap((section) => {
    const ofSection = posts.filter((p) => p.sectionId === section.id)
    const total = ofSection.reduce((sum, p) => sum + (owned.get(p.id) ?? 0), 0)
    const head: PeopleRow = {
      id: section.id,
      level: 1,
      number: '',
      text: section.name,
      state: words.items(total),
      tone: 'plain',
      target: { kind: 'section', id: section.id, sectionId: section.id, postId: null, name: section.name },
    }
    return [
      head,
      ...ofSection.flatMap((post): readonly PeopleRow[] => {
        const ofPost = holders.filter((h) => h.postId === post.id)
        const isHeld = ofPost.some((h) => h.from <= today && (h.until === null || today <= h.until))
        const state = [words.items(owned.get(post.id) ?? 0), isHeld ? '' : words.noHolder].filter((s) => s !== '').join('　')
        return [
          {
            id: post.id,
            level: 2,
            number: '',
            text: post.name,
            state,
            tone: isHeld ? 'plain' : 'open',
            target: { kind: 'post', id: post.id, sectionId: section.id, postId: post.id, name: post.name },
          },
          ...ofPost.map((holder): PeopleRow => {
            const isPast = holder.until !== null && holder.until < today
            const when = isPast ? words.past : holder.from > today ? words.future : ''
            return {
              id: holder.id,
              level: 3,
              number: '',
              text: holder.person,
              tone: 'plain',
              state: `${words.term(holder.from, holder.until)}${when}`,
              target: { kind: 'holder', id: holder.id, sectionId: section.id, postId: post.id, name: holder.person },
            }
          }),
        ]
      }),
    ]
  })
}
