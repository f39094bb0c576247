// Knows how a councillor, one of the staff or an adviser is added to the attendance: post and name, Enter.
import { type KeyboardEvent, useRef, useState } from 'react'
import type { AttendanceParty, Meeting } from '../../../../../shared/model/council.ts'
import { type AttendanceDraft, usualWay } from '../../../../../shared/rules/council/propose-attendances.ts'
import { meetingWords as words } from '../../../../../shared/words/council-meetings.ts'
import { Button } from '../../../../components/button.tsx'
import { isComposing } from '../../../../components/is-composing.ts'
import { useDraft } from '../../../../components/use-draft.ts'

type AddPersonProps = Readonly<{
  party: AttendanceParty
  meeting: Meeting
  onChange: (make: (list: readonly AttendanceDraft[]) => readonly AttendanceDraft[]) => void
}>

export function AddPerson({ party, meeting, onChange }: AddPersonProps) {
  const [post, setPost] = useState('')
  const [name, setName] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const isWritten = post.trim() !== '' || name.trim() !== ''
  const add = () => {
    if (!isWritten) return
    const person: AttendanceDraft = { id: null, party, memberId: null, name: name.trim(), post: post.trim(), way: usualWay(meeting.format) }
    onChange((list) => inPlace(list, person))
    setPost('')
    setName('')
    first.current?.focus()
  }
  // The pane stores what it holds when it is left; what stands in these boxes is only shown to be copied.
  useDraft(isWritten ? () => Promise.resolve(false) : null, `${post}　${name}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || event.repeat) return
    event.preventDefault()
    add()
  }
  return (
    <div className="party-add" role="group" aria-label={words.addPerson(party)}>
      <input
        ref={first}
        className="input"
        aria-label={words.personPost}
        placeholder={words.personPost}
        autoComplete="off"
        maxLength={200}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <input
        className="input"
        aria-label={words.personName}
        placeholder={words.personName}
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" isDisabled={!isWritten} onPress={add}>
        {words.addDo}
      </Button>
    </div>
  )
}

/** Behind the last one of the same party, else at the end. */
function inPlace(list: readonly AttendanceDraft[], person: AttendanceDraft): readonly AttendanceDraft[] {
  const at = list.findLastIndex(({ party }) => party === person.party)
  return at < 0 ? [...list, person] : [...list.slice(0, at + 1), person, ...list.slice(at + 1)]
}
