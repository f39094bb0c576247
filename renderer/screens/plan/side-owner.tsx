// Knows which post (役職) owns the selected item, and who holds it today.
import { useEffect, useState } from 'react'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { useApp } from '../../stores/app.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { readOrganisation, setPostOf } from '../../stores/rollover-deeds.ts'

export function SideOwner({ item, mayWrite }: Readonly<{ item: PlanItem; mayWrite: boolean }>) {
  const today = useApp((app) => app.state?.today ?? '')
  const rereadCount = useApp((app) => app.rereadCount)
  const fileCount = useApp((app) => app.fileCount)
  const [organisation, setOrganisation] = useState<Organisation | null>(null)
  useEffect(() => {
    let isCurrent = true
    readOrganisation()
      .then((read) => isCurrent && setOrganisation(read))
      // An extra: where it cannot be read, the item stays usable.
      .catch(() => isCurrent && setOrganisation(null))
    return () => {
      isCurrent = false
    }
  }, [rereadCount, fileCount])
  if (!organisation) return null
  const { sections, posts, holders } = organisation
  const people = holders.filter((h) => h.postId === item.postId && h.from <= today && (h.until === null || h.until >= today))
  const postsIn = (sectionId: string) =>
    posts.filter((post) => post.sectionId === sectionId).map((post) => ({ id: post.id, label: post.name }))
  return (
    <section>
      <h3>{words.ownerTitle}</h3>
      {posts.length === 0 ? (
        <p className="side-none">{words.ownerNoPosts}</p>
      ) : !mayWrite ? (
        <p>{posts.find((post) => post.id === item.postId)?.name ?? words.ownerNone}</p>
      ) : (
        <SelectBox
          label={words.owner}
          isLabelHidden
          value={item.postId ?? ''}
          options={[
            { id: '', label: words.ownerNone },
            ...sections.map((section) => ({ group: section.name, options: postsIn(section.id) })),
          ]}
          onChange={(id) => void setPostOf(item.kind, item.id, id || null)}
        />
      )}
      {item.postId !== null && (
        <p className={people.length === 0 ? 'side-vacant' : 'side-help'}>
          {people.length === 0 ? words.ownerVacant : people.map((holder) => holder.person).join('、')}
        </p>
      )}
    </section>
  )
}
