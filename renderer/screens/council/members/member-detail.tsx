// Knows one member of the list, there already or new: what is written is stored with Ctrl+Enter, or when it is left.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CouncilBook, Member } from '../../../../shared/model/council.ts'
import { memberWords as words } from '../../../../shared/words/council-members.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useProblem } from '../../../stores/problem.ts'
import { complaintsOf, draftOf, type MemberDraft, nextSeatOf, nextTermOf, typedOf } from './member-draft.ts'
import { SeatLines } from './seat-lines.tsx'
import { TermLines } from './term-lines.tsx'

type MemberDetailProps = Readonly<{
  /** null = a new one. */
  member: Member | null
  book: CouncilBook
  today: string
  onSaved: (id: string) => void
  /** The keyboard goes back to the list. */
  onLeave: () => void
  onRemove: () => void
}>

export function MemberDetail({ member, book, today, onSaved, onLeave, onRemove }: MemberDetailProps) {
  const [typed, setTyped] = useState<Partial<MemberDraft>>({})
  const [isTried, setTried] = useState(false)
  /** A new one is stored once, however its form goes away. */
  const isStored = useRef(false)
  const nextKey = useRef(0)
  const noteId = useId()
  const kept = draftOf(member)
  const draft: MemberDraft = { ...kept, ...typed }
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  const complaints = complaintsOf(draft)
  const isComplete = Object.keys(complaints).length === 0
  const set = (change: Partial<MemberDraft>) => setTyped((before) => ({ ...before, ...change }))
  const newKey = () => `new ${(nextKey.current += 1)}`

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (!isDirty || isStored.current) return true
    if (!isComplete) return false
    isStored.current = member === null
    const ids = await useCouncil.getState().deed((client) => client.saveMembers([typedOf(member?.id ?? null, draft)]))
    const [id] = ids ?? []
    if (id === undefined) {
      isStored.current = false
      return false
    }
    setTyped({})
    setTried(false)
    onSaved(id)
    return true
  }
  /** Ctrl+Enter stores and goes back to the list, Escape goes back. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && event.ctrlKey) void save().then((isSaved) => isSaved && onLeave())
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useDraft(isDirty && isComplete ? save : null, draft.name)
  useRescue(isDirty && !isComplete ? [words.lost(draft.name), ...Object.values(typed).filter((one) => typeof one === 'string')] : [])

  const shown = isTried ? complaints : onlyOfDays(complaints)
  return (
    // The fields in it take the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={member?.name ?? words.newMember} className="member-fields" onKeyDown={onKeyDown}>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        note={words.nameNote}
        error={shown['name'] ?? null}
        autoFocus={member === null}
      />
      <div className="member-pair">
        <TextField
          label={words.kana}
          value={draft.kana}
          onChange={(kana) => set({ kana })}
          note={words.kanaNote}
          error={shown['kana'] ?? null}
        />
        <TextField
          label={words.shortName}
          value={draft.shortName}
          onChange={(shortName) => set({ shortName })}
          note={words.shortNameNote}
          error={shown['shortName'] ?? null}
        />
      </div>
      <div className="member-pair">
        <SelectBox
          label={words.kind}
          value={draft.kindId}
          options={[{ id: '', label: words.noKind }, ...book.kinds.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(kindId) => set({ kindId })}
        />
        <TextField
          label={words.affiliation}
          value={draft.affiliation}
          onChange={(affiliation) => set({ affiliation })}
          error={shown['affiliation'] ?? null}
        />
      </div>
      <TermLines
        terms={draft.terms}
        settings={book.settings}
        complaints={shown}
        onChange={(terms) => set({ terms })}
        onAdd={() => set({ terms: [...draft.terms, nextTermOf(draft, book.settings, today, newKey())] })}
      />
      <SeatLines
        seats={draft.seats}
        subcommittees={book.subcommittees}
        complaints={shown}
        onChange={(seats) => set({ seats })}
        onAdd={() => set({ seats: [...draft.seats, nextSeatOf(draft, freeBody(draft, book), today, newKey())] })}
      />
      <TextAreaField label={words.note} value={draft.note} onChange={(note) => set({ note })} rows={2} />
      <p className="member-note" role="status" id={noteId}>
        {isDirty ? words.unsaved : words.saveKeys}
      </p>
      <div className="member-buttons">
        <Button variant="primary" isDisabled={!isDirty} aria-describedby={noteId} onPress={() => void save()}>
          {words.save}
        </Button>
        {member === null ? (
          <Button
            variant="quiet"
            onPress={() => {
              isStored.current = true
              onLeave()
            }}
          >
            {words.cancel}
          </Button>
        ) : (
          <Button variant="quiet" isDisabled={isDirty} onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  )
}

/** While it is typed only what cannot become right by typing on is told. */
const onlyOfDays = (complaints: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(complaints).filter(([place]) => place !== 'name'))

/** The first 部会 in which the member has no seat yet; '' = the whole council. */
const freeBody = ({ seats }: MemberDraft, { subcommittees }: CouncilBook): string => {
  const has = (id: string) => seats.some(({ body }) => body === id)
  // Who sits in a 部会 already gets the chair of the whole next.
  if (!has('') && subcommittees.some(({ id }) => has(id))) return ''
  return subcommittees.find(({ id }) => !has(id))?.id ?? ''
}

/** What cannot be stored while the form goes away is shown to be copied. */
function useRescue(texts: readonly string[]): void {
  const latest = useRef(texts)
  useLayoutEffect(() => {
    latest.current = texts
  })
  useEffect(() => () => useProblem.getState().rescue(latest.current), [])
}
