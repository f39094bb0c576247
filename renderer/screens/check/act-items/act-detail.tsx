// Knows one 改善アクション of the ledger: what is to be done by whom until when, where it goes and how it ended; what is written is stored when it is left.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ActItem, actItemStates, destinations } from '../../../../shared/model/act-item.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { actItemWords as words, actStateNames, destinationNames } from '../../../../shared/words/act-items.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useProblem } from '../../../stores/problem.ts'
import { type ActDraft, complaintOf, draftOf, textsOfDraft } from './act-draft.ts'
import { postOptions } from './post-options.ts'

type ActDetailProps = Readonly<{
  item: ActItem
  organisation: Organisation
  /** The keyboard goes back to the list. */
  onLeave: () => void
  onRemove: () => void
  /** null = not in this file. */
  onMakeInitiative: (() => void) | null
}>

export function ActDetail({ item, organisation, onLeave, onRemove, onMakeInitiative }: ActDetailProps) {
  const [typed, setTyped] = useState<Partial<ActDraft>>({})
  const [isTried, setTried] = useState(false)
  const kept = draftOf(item)
  const draft: ActDraft = { ...kept, ...typed }
  const isDirty = (Object.keys(kept) as (keyof ActDraft)[]).some((key) => draft[key] !== kept[key])
  const complaint = complaintOf(draft)
  const day = parseDay(draft.due)
  const set = (change: Partial<ActDraft>) => setTyped((before) => ({ ...before, ...change }))

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (!isDirty) return true
    if (complaint !== null) return false
    const isSaved =
      (await useChecks.getState().deed((client) => client.saveActItem(item.id, item.source, textsOfDraft(draft)))) !== undefined
    if (isSaved) {
      setTyped({})
      setTried(false)
    }
    return isSaved
  }
  useDraft(isDirty && complaint === null ? save : null, draft.text)
  useRescue(isDirty && complaint !== null ? [draft.text, draft.outcome] : [])

  const complaintAt = (field: 'text' | 'due' | 'outcome') =>
    complaint?.field === field && (isTried || field === 'due') ? complaint.sentence : null
  return (
    <div role="group" aria-label={words.title} className="act-fields" {...formKeys(save, onLeave)}>
      <TextAreaField label={words.text} value={draft.text} onChange={(text) => set({ text })} rows={4} {...noteOf(complaintAt('text'))} />
      <div className="act-pair">
        <TextField
          label={words.dueDate}
          value={draft.due}
          onChange={(due) => set({ due })}
          note={day === null ? words.dueNote : labelOfDay(day)}
          error={complaintAt('due')}
        />
        <SelectBox
          label={words.post}
          value={draft.postId ?? ''}
          options={postOptions(organisation, { id: '', label: words.noPost })}
          onChange={(id) => set({ postId: organisation.posts.find((post) => post.id === id)?.id ?? null })}
        />
      </div>
      <SelectBox
        label={words.destination}
        value={draft.destination ?? ''}
        options={[{ id: '', label: words.noDestination }, ...destinations.map((id) => ({ id, label: destinationNames[id] }))]}
        onChange={(id) => set({ destination: destinations.find((one) => one === id) ?? null })}
      />
      <div>
        <span className="field-label">{words.state}</span>
        <SegmentedControl
          label={words.state}
          options={actItemStates.map((id) => ({ id, label: actStateNames[id] }))}
          value={draft.state}
          onChange={(state) => set({ state })}
        />
      </div>
      <TextAreaField
        label={words.outcome[draft.state]}
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
        rows={2}
        {...noteOf(complaintAt('outcome'))}
      />
      <p className="act-note" role="status">
        {isDirty ? words.unsaved : words.saveKeys}
      </p>
      <div className="act-buttons">
        <Button variant="primary" isDisabled={!isDirty} onPress={() => void save()}>
          {words.save}
        </Button>
        {item.state === 'open' && onMakeInitiative !== null && (
          <Button isDisabled={isDirty} onPress={onMakeInitiative}>
            {words.makeInitiative}
          </Button>
        )}
        <Button variant="quiet" isDisabled={isDirty} onPress={onRemove}>
          {words.remove}
        </Button>
      </div>
    </div>
  )
}

/** Ctrl+Enter stores and goes back to the list, Escape goes back. */
function formKeys(save: () => Promise<boolean>, leave: () => void) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (isComposing(event)) return
      if (event.key === 'Enter' && event.ctrlKey) void save().then((isSaved) => isSaved && leave())
      else if (event.key === 'Escape') leave()
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

const noteOf = (sentence: string | null): Readonly<{ note?: string }> => (sentence === null ? {} : { note: sentence })

/** What cannot be stored while the form goes away is shown to be copied. */
function useRescue(texts: readonly string[]): void {
  const latest = useRef(texts)
  useLayoutEffect(() => {
    latest.current = texts
  })
  useEffect(() => () => useProblem.getState().rescue(latest.current), [])
}
