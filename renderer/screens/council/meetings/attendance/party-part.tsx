// Knows those of one party (委員, 市会議員, 市側, アドバイザー等) at a meeting: one line each, a key for how each took part, and a line for one more.
import { useState } from 'react'
import type { AttendanceParty, AttendanceWay, CouncilBook, Meeting } from '../../../../../shared/model/council.ts'
import type { AttendanceDraft } from '../../../../../shared/rules/council/propose-attendances.ts'
import { termOn } from '../../../../../shared/rules/council/terms.ts'
import { partyNames, wayNames } from '../../../../../shared/words/council.ts'
import { countAttendance, meetingWords as words } from '../../../../../shared/words/council-meetings.ts'
import { ChoiceList, type ChoiceRow } from '../../../../components/choice-list.tsx'
import { AddMember } from './add-member.tsx'
import { AddPerson } from './add-person.tsx'

type PartyPartProps = Readonly<{
  party: AttendanceParty
  meeting: Meeting
  book: CouncilBook
  list: readonly AttendanceDraft[]
  mayWrite: boolean
  takesFocus: boolean
  onChange: (make: (list: readonly AttendanceDraft[]) => readonly AttendanceDraft[]) => void
}>
const wayOfKey: Readonly<Record<string, AttendanceWay>> = { '1': 'venue', '2': 'online', '3': 'written', '0': 'absent' }

export function PartyPart({ party, meeting, book, list, mayWrite, takesFocus, onChange }: PartyPartProps) {
  const [cursor, setCursor] = useState<string | null>(null)
  const own = list.flatMap((person, place) => (person.party === party ? [{ person, id: String(place) }] : []))
  if (own.length === 0 && !mayWrite) return null
  const rows = own.map(({ person, id }) => ({ ...lineOf(person, meeting, book), id }))
  const label = partyNames[party]

  const onKey = (key: string, id: string): boolean => {
    // Space is the tick of a list: there, or not; it does not go on.
    if (key === ' ') {
      if (!mayWrite) return false
      onChange((all) =>
        all.map((person, nth) => (nth === Number(id) ? { ...person, way: person.way === 'absent' ? 'venue' : 'absent' } : person)),
      )
      return true
    }
    const way = wayOfKey[key]
    if (!mayWrite || (way === undefined && key !== 'Delete')) return false
    const place = Number(id)
    if (way === undefined) onChange((all) => all.toSpliced(place, 1))
    else onChange((all) => all.map((person, nth) => (nth === place ? { ...person, way } : person)))
    const at = rows.findIndex((row) => row.id === id)
    // Who stood behind one that went has its place now.
    setCursor((way === undefined ? (rows[at + 1] ? id : rows[at - 1]?.id) : (rows[at + 1]?.id ?? id)) ?? null)
    return true
  }
  return (
    <section className="party" aria-label={label}>
      <h3>
        {label}
        <span className="meeting-hint">{own.length === 0 ? words.nobody : countAttendance(own.map(({ person }) => person.way))}</span>
      </h3>
      {own.length > 0 && (
        <ChoiceList
          label={label}
          rows={rows}
          cursor={cursor}
          onCursor={setCursor}
          onKey={onKey}
          takesFocus={takesFocus}
          isHome={takesFocus}
        />
      )}
      {mayWrite && party === 'member' && <AddMember meeting={meeting} book={book} list={list} onChange={onChange} />}
      {mayWrite && party !== 'member' && <AddPerson party={party} meeting={meeting} onChange={onChange} />}
    </section>
  )
}

function lineOf(person: AttendanceDraft, { day }: Meeting, { members, kinds }: CouncilBook): Omit<ChoiceRow, 'id'> {
  const member = members.find(({ id }) => id === person.memberId)
  const kind = kinds.find(({ id }) => id === member?.kindId)?.name ?? ''
  const isOutOfTerm = member !== undefined && day !== null && termOn(member, day) === null
  const texts = member ? [member.name, kind, member.affiliation] : [person.post, person.name]
  return {
    level: 2,
    number: wayNames[person.way],
    text: texts.filter((text) => text !== '').join('　'),
    content: (
      <span className="party-line">
        {texts.map((text, nth) => (
          // Two of them may be the same; none of them moves.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={nth}>{text}</span>
        ))}
      </span>
    ),
    state: isOutOfTerm ? words.outOfTerm : '',
    tone: isOutOfTerm ? 'open' : person.way === 'absent' ? 'changed' : 'plain',
  }
}
