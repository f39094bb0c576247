// Knows how a section, a post or a holder is named, and from when to when a person holds a post.
import { useState } from 'react'
import type { PostHolder } from '../../../shared/model/organisation.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { kindNames } from '../../../shared/words/fields.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOrganisation } from '../../stores/organisation.ts'

/** What is written: a new one (id null) or another name. `sectionId`, `postId`: what it stands under. */
export type PeopleEdit = Readonly<{
  kind: 'section' | 'post' | 'holder'
  id: string | null
  sectionId: string
  postId: string
  name: string
  holder: PostHolder | null
  today: string
}>

const titles = { section: words.newSection, post: words.newPost, holder: words.newHolder }
const labels = { section: words.sectionName, post: words.postName, holder: words.personName }
const kinds = { section: kindNames.section, post: kindNames.post, holder: kindNames.postHolder }

export function PeopleDialog({ edit, onClose }: Readonly<{ edit: PeopleEdit; onClose: (savedId: string | null) => void }>) {
  const { kind, id, holder } = edit
  const [name, setName] = useState(edit.name)
  const [from, setFrom] = useState(holder?.from ?? edit.today)
  const [until, setUntil] = useState(holder?.until ?? '')
  const [isTried, setTried] = useState(false)
  const [fromDay, untilDay] = [parseDay(from), until.trim() === '' ? null : parseDay(until)]
  const isBadUntil = until.trim() !== '' && untilDay === null
  const isHolder = kind === 'holder'
  const save = async () => {
    setTried(true)
    if (name.trim() === '' || (isHolder && (fromDay === null || isBadUntil))) return
    const { saveSection, savePost, saveHolder } = useOrganisation.getState()
    const saved = await (kind === 'section'
      ? saveSection(id, name)
      : kind === 'post'
        ? savePost(id, edit.sectionId, name)
        : saveHolder(id, edit.postId, name, fromDay ?? '', untilDay))
    if (saved !== undefined) onClose(saved)
  }
  return (
    <Dialog
      title={id === null ? titles[kind] : words.change(kinds[kind])}
      isOpen
      onClose={() => onClose(null)}
      size="small"
      footer={
        <>
          <Button onPress={() => onClose(null)}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="people-fields">
        <TextField label={labels[kind]} value={name} onChange={setName} onEnter={() => void save()} autoFocus />
        {isHolder && (
          <>
            <TextField
              label={words.from}
              value={from}
              onChange={setFrom}
              onEnter={() => void save()}
              note={words.dayNote}
              error={isTried && fromDay === null ? words.badDay : null}
            />
            <TextField
              label={words.until}
              value={until}
              onChange={setUntil}
              onEnter={() => void save()}
              error={isTried && isBadUntil ? words.badDay : null}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
