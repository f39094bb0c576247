// Knows how one more member is added to the attendance, also one whose term does not hold on the day.
import { useState } from 'react'
import type { CouncilBook, Meeting } from '../../../../../shared/model/council.ts'
import { type AttendanceDraft, usualWay } from '../../../../../shared/rules/council/propose-attendances.ts'
import { meetingWords as words } from '../../../../../shared/words/council-meetings.ts'
import { Button } from '../../../../components/button.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'

type AddMemberProps = Readonly<{
  meeting: Meeting
  book: CouncilBook
  list: readonly AttendanceDraft[]
  onChange: (make: (list: readonly AttendanceDraft[]) => readonly AttendanceDraft[]) => void
}>

export function AddMember({ meeting, book, list, onChange }: AddMemberProps) {
  const [chosenId, setChosenId] = useState('')
  const others = book.members.filter(({ id }) => list.every(({ memberId }) => memberId !== id))
  const chosen = others.find(({ id }) => id === chosenId)
  if (others.length === 0) return null
  const add = () => {
    if (!chosen) return
    const person: AttendanceDraft = { id: null, party: 'member', memberId: chosen.id, name: '', post: '', way: usualWay(meeting.format) }
    onChange((all) => {
      const at = all.findLastIndex(({ party }) => party === 'member') + 1
      return [...all.slice(0, at), person, ...all.slice(at)]
    })
    setChosenId('')
  }
  return (
    <div className="party-add" role="group" aria-label={words.addMember}>
      <SelectBox
        label={words.addMember}
        isLabelHidden
        value={chosen?.id ?? ''}
        options={[{ id: '', label: words.addMember }, ...others.map(({ id, name }) => ({ id, label: name }))]}
        onChange={setChosenId}
      />
      <Button size="small" isDisabled={!chosen} onPress={add}>
        {words.addDo}
      </Button>
    </div>
  )
}
