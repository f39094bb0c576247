// Knows the list of members: who, of which kind, from when to when; walked and moved by the arrow keys.
import type { KeyboardEvent } from 'react'
import type { TermState } from '../../../../shared/rules/council/terms.ts'
import { memberWords as words } from '../../../../shared/words/council-members.ts'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import type { MemberRow } from './member-rows.ts'

const tones: Readonly<Record<TermState, ChoiceRow['tone']>> = {
  current: 'plain',
  coming: 'plain',
  ended: 'gone',
  ending: 'open',
  none: 'open',
}

type MembersListProps = Readonly<{
  rows: readonly MemberRow[]
  selectedId: string | null
  chairMark: string
  onSelect: (id: string) => void
  onEnter: () => void
  onAdd: () => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}>

export function MembersList({ rows, selectedId, chairMark, onSelect, onEnter, onAdd, onRemove, onMove }: MembersListProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || !event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const onKey = (key: string): boolean => {
    const act = { Enter: onEnter, F2: onEnter, Insert: onAdd, Delete: onRemove }[key]
    act?.()
    return act !== undefined
  }
  return (
    // The list in it takes the keys; moving is held here, since the list leaves keys with Alt alone.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="members-list" data-area="members" onKeyDown={onKeyDown}>
      <div className="members-head" aria-hidden="true">
        <span>{words.columns.name}</span>
        <span>{words.columns.kind}</span>
        <span>{words.columns.term}</span>
      </div>
      <ChoiceList
        label={words.list}
        rows={rows.map((row) => choiceOf(row, chairMark))}
        cursor={selectedId}
        onCursor={onSelect}
        onKey={onKey}
        isHome
      />
    </div>
  )
}

function choiceOf({ member, state, stateName, kindName, role, subcommittees, term }: MemberRow, chairMark: string): ChoiceRow {
  const { id, name, kana, affiliation } = member
  const isChair = role.startsWith('議長')
  const body = [kindName, affiliation].filter(Boolean).join('　')
  return {
    id,
    level: 2,
    number: '',
    text: [name, kana, role, body, subcommittees, term].filter(Boolean).join('　'),
    content: (
      <span className="members-line" data-ended={state === 'ended' || undefined}>
        <span className="members-name">
          {isChair && chairMark}
          {name}
          {role !== '' && <span className="members-role">{role}</span>}
          <span className="members-kana">{kana}</span>
        </span>
        <span className="members-body">
          {body}
          {subcommittees !== '' && <span className="members-kana">{subcommittees}</span>}
        </span>
        <span className="members-term">
          {term.split(/(?<=～)/).map((day) => (
            <span key={day}>{day}</span>
          ))}
        </span>
      </span>
    ),
    state: stateName,
    tone: tones[state],
  }
}
