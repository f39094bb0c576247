// Knows how a new 改善アクション is written beside the plan: what, until when, whose, where it goes, and the check that found it.
import { useState } from 'react'
import { type ActItemTexts, type Destination, destinations } from '../../../shared/model/act-item.ts'
import { type Check, checks } from '../../../shared/model/check.ts'
import type { PostId } from '../../../shared/model/ids.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { actItemWords as words, destinationNames } from '../../../shared/words/act-items.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { Button } from '../../components/button.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { TextField } from '../../components/text-field.tsx'
import { postOptions } from '../check/act-items/post-options.ts'
import { leftByEscape } from './left-by-escape.ts'

type NewActItemProps = Readonly<{
  organisation: Organisation | null
  /** Whose the item is. */
  postId: PostId | null
  onSave: (check: Check | null, texts: ActItemTexts) => void
  onCancel: () => void
}>

export function NewActItem({ organisation, postId: ownPostId, onSave, onCancel }: NewActItemProps) {
  const [text, setText] = useState('')
  const [due, setDue] = useState('')
  /** undefined = as the item has it. */
  const [chosenPostId, setPostId] = useState<PostId | null>()
  const postId = chosenPostId === undefined ? ownPostId : chosenPostId
  const [destination, setDestination] = useState<Destination | null>(null)
  const [check, setCheck] = useState<Check | null>(null)
  const dueDate = parseDay(due)
  const isDueWrong = due.trim() !== '' && dueDate === null
  const isReady = text.trim() !== '' && !isDueWrong
  const save = () => {
    if (isReady) onSave(check, { text, dueDate, postId, destination, state: 'open', outcome: '' })
  }
  return (
    <div role="group" aria-label={words.add} className="act-form" {...leftByEscape(onCancel)}>
      <TextField label={words.text} value={text} onChange={setText} onEnter={save} autoFocus />
      <TextField
        label={words.dueIfAny}
        value={due}
        onChange={setDue}
        onEnter={save}
        note={dueDate === null ? words.dueNote : labelOfDay(dueDate)}
        error={isDueWrong ? words.dueError : null}
      />
      {organisation && (
        <SelectBox
          label={words.post}
          value={postId ?? ''}
          options={postOptions(organisation, { id: '', label: words.noPost })}
          onChange={(id) => setPostId(organisation.posts.find((post) => post.id === id)?.id ?? null)}
        />
      )}
      <SelectBox
        label={words.destination}
        value={destination ?? ''}
        options={[{ id: '', label: words.noDestination }, ...destinations.map((id) => ({ id, label: destinationNames[id] }))]}
        onChange={(id) => setDestination(destinations.find((one) => one === id) ?? null)}
      />
      <SelectBox
        label={words.foundIn}
        value={check ?? ''}
        options={[{ id: '', label: words.foundInNone }, ...checks.map((id) => ({ id, label: checkNames[id] }))]}
        onChange={(id) => setCheck(checks.find((one) => one === id) ?? null)}
      />
      <div className="side-buttons">
        <Button size="small" variant="primary" isDisabled={!isReady} onPress={save}>
          {words.register}
        </Button>
        <Button size="small" onPress={onCancel}>
          {words.giveUp}
        </Button>
      </div>
    </div>
  )
}
