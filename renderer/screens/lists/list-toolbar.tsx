// Knows the tools over a list: which list, what it is narrowed to, and the way to find and replace.
import { Replace } from 'lucide-react'
import { listNames, listWords as words } from '../../../shared/words/lists.ts'
import { Button } from '../../components/button.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useCommands } from '../../stores/commands.ts'
import { type PostFilter, useLists } from '../../stores/lists.ts'
import { usePlan } from '../../stores/plan.ts'
import type { ListInFront } from './use-list.ts'

export function ListToolbar({ list, mayWrite }: Readonly<{ list: ListInFront; mayWrite: boolean }>) {
  const filter = useLists((store) => store.filter)
  const postFilter = useLists((store) => store.postFilter)
  const { sections, posts } = useLists((store) => store.organisation)
  return (
    <div className="toolbar lists-toolbar">
      <SegmentedControl
        label={words.lists}
        value={list.list}
        onChange={(id) => {
          // An open text is stored first; where it cannot be, the list stays.
          if (usePlan.getState().isEditing) return
          useLists.getState().show(id)
        }}
        options={list.lists.map((id) => ({ id, label: listNames[id] }))}
      />
      <div className="lists-filter">
        <TextField
          label={words.filter}
          isLabelHidden
          placeholder={words.filter}
          value={filter}
          onChange={(text) => useLists.getState().narrow(text)}
        />
      </div>
      <SelectBox
        label={words.filterPost}
        isLabelHidden
        value={postFilter}
        onChange={(id) => useLists.getState().narrowToPost(id as PostFilter)}
        options={[
          { id: 'all', label: words.allPosts },
          { id: 'none', label: words.noPost },
          ...sections.map((section) => ({
            group: section.name,
            options: [
              { id: `section/${section.id}`, label: words.wholeSection(section.name) },
              ...posts.filter((post) => post.sectionId === section.id).map((post) => ({ id: `post/${post.id}`, label: post.name })),
            ],
          })),
        ]}
      />
      <span className="toolbar-note" role="status">
        {words.count(list.rows.length, list.all.length)}
      </span>
      <span className="toolbar-space" />
      {mayWrite && (
        <Button
          size="small"
          variant="quiet"
          icon={<Replace size={15} aria-hidden="true" />}
          onPress={() => useCommands.getState().run('replaceText')}
        >
          {words.replace}
        </Button>
      )}
    </div>
  )
}
