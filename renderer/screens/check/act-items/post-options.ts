// Knows the posts of a ward as a list to choose from: by section, with nobody in front.
import type { Organisation } from '../../../../shared/model/organisation.ts'

type Option = Readonly<{ id: string; label: string }>

export function postOptions(
  { sections, posts }: Organisation,
  ...first: readonly Option[]
): readonly (Option | Readonly<{ group: string; options: readonly Option[] }>)[] {
  const postsIn = (sectionId: string) => posts.filter((post) => post.sectionId === sectionId).map(({ id, name }) => ({ id, label: name }))
  return [...first, ...sections.map(({ id, name }) => ({ group: name, options: postsIn(id) })).filter(({ options }) => options.length > 0)]
}
