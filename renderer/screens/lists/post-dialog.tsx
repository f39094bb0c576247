// Knows how many items are given to one post at once.
import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { isOwnedKind } from '../../../shared/model/fields.ts'
import type { ListRow } from '../../../shared/rules/list-rows.ts'
import { listWords as words } from '../../../shared/words/lists.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useLists } from '../../stores/lists.ts'
import { ownersOfRows } from './owners-of-rows.ts'

const none = 'none'
/** Before a section's id: its first post. */
const whole = 'section/'

export function PostDialog({ rows }: Readonly<{ rows: readonly ListRow[] }>) {
  const { sections, posts } = useLists((store) => store.organisation)
  const { close, setPostOf } = useLists.getState()
  const common = rows.every(({ postId }) => postId === rows[0]?.postId) ? (rows[0]?.postId ?? none) : ''
  const [chosen, setChosen] = useState(common)
  const owners = ownersOfRows(rows)
  const postsOf = (sectionId: string) => posts.filter((post) => post.sectionId === sectionId)
  const target = chosen.startsWith(whole) ? (postsOf(chosen.slice(whole.length))[0]?.id ?? '') : chosen
  const change = () => {
    if (target === '') return
    close()
    void setPostOf(owners, target === none ? null : target)
  }
  return (
    <Dialog
      title={words.postTitle(owners.length)}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={target === '' || target === common} onPress={change}>
            {words.postDo}
          </Button>
        </>
      }
    >
      {posts.length === 0 ? (
        <p className="dialog-lead">{words.postEmpty}</p>
      ) : (
        <>
          <p className="dialog-lead">{rows.some(({ kind }) => !isOwnedKind(kind)) ? words.postOfOwners(owners.length) : words.postNote}</p>
          <ListBox
            className="pick-list"
            aria-label={words.postLabel}
            autoFocus
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen === '' ? [] : [chosen]}
            onSelectionChange={(keys) => setChosen(keys === 'all' ? '' : String([...keys][0] ?? ''))}
          >
            <ListBoxItem id={none} className="pick-item" textValue={words.postNone}>
              {words.postNone}
            </ListBoxItem>
            {sections.map((section) => (
              <ListBoxSection key={section.id}>
                <Header className="pick-heading">{section.name}</Header>
                {postsOf(section.id)
                  .slice(0, 1)
                  .map((first) => (
                    <ListBoxItem
                      key={whole}
                      id={`${whole}${section.id}`}
                      className="pick-item"
                      textValue={words.postOfSection(section.name, first.name)}
                    >
                      {words.postOfSection(section.name, first.name)}
                    </ListBoxItem>
                  ))}
                {postsOf(section.id).map((post) => (
                  <ListBoxItem key={post.id} id={post.id} className="pick-item" textValue={post.name}>
                    {post.name}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </>
      )}
    </Dialog>
  )
}
