// Knows how a sheet for members is written: head, choices and what is asked; stored by its button, or when it is left.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { type MemberSheet, memberSheetKinds } from '../../../../shared/model/member-sheet.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilSheetWords as words, sheetKindNames } from '../../../../shared/words/council-sheets.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useProblem } from '../../../stores/problem.ts'
import { changeHead, complaintOf, draftOfSheet, headOfDraft, isSameDraft, itemsOfDraft, type SheetDraft } from './sheet-draft.ts'
import { SheetItems } from './sheet-items.tsx'

type SheetFormProps = Readonly<{
  book: CouncilBook
  /** null = a new one, which begins as `first`. */
  sheet: MemberSheet | null
  first?: SheetDraft
  onSaved?: (sheetId: string) => void
  onCancel?: () => void
}>

export function SheetForm({ book, sheet, first, onSaved, onCancel }: SheetFormProps) {
  const kept = sheet ? draftOfSheet(sheet) : (first as SheetDraft)
  /** null = as it is kept. */
  const [typed, setTyped] = useState<SheetDraft | null>(null)
  const draft = typed ?? kept
  const isDirty = !isSameDraft(draft, kept)
  const complaint = complaintOf(draft)
  const isFixed = (sheet?.answers.length ?? 0) > 0
  const set = (change: Partial<SheetDraft>) => setTyped({ ...draft, ...change })
  const store = async (): Promise<boolean> => {
    const id = await useCouncil
      .getState()
      .deed((client) => client.saveMemberSheet(sheet?.id ?? null, headOfDraft(draft), itemsOfDraft(draft)))
    if (id === undefined) return false
    setTyped((latest) => (latest === typed ? null : latest))
    onSaved?.(id)
    return true
  }
  /** A new one is stored once, also where its form goes away while that is done. */
  const storing = useRef<Promise<boolean> | null>(null)
  const save = async (): Promise<boolean> => {
    if (complaint !== null) return false
    if (!isDirty && sheet !== null) return true
    storing.current ??= store().then((isStored) => {
      if (!isStored || sheet !== null) storing.current = null
      return isStored
    })
    return storing.current
  }
  useDraft(isDirty && complaint === null ? save : null, draft.title)
  useRescue(isDirty && complaint !== null ? [draft.title, draft.request, ...draft.items.map(({ text }) => text)] : [])
  /** Ctrl+Enter stores. */
  const keys = {
    onKeyDown(event: KeyboardEvent) {
      if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      void save()
    },
  }
  const years = yearsOf(draft.fiscalYear)
  const meetings = book.meetings.filter(({ fiscalYear, id }) => fiscalYear === draft.fiscalYear || id === draft.meetingId)
  const day = parseDay(draft.deadline)
  return (
    <div role="group" aria-label={words.view.contents} className="msheet-form" {...keys}>
      {isFixed ? (
        <p className="msheet-note">{words.choicesFixed}</p>
      ) : (
        <SegmentedControl
          label={words.kind}
          options={memberSheetKinds.map((id) => ({ id, label: sheetKindNames[id] }))}
          value={draft.kind}
          onChange={(kind) => setTyped(changeHead(draft, { kind }))}
        />
      )}
      <TextField
        label={words.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={complaint?.field === 'title' ? complaint.sentence : null}
        autoFocus={sheet === null}
      />
      <div className="msheet-pair">
        <SelectBox
          label={words.fiscalYear}
          value={String(draft.fiscalYear)}
          options={years.map((year) => ({ id: String(year), label: labelOfFiscalYear(year) }))}
          onChange={(id) => setTyped(changeHead(draft, { fiscalYear: Number(id) }))}
        />
        <SelectBox
          label={words.meeting}
          value={draft.meetingId ?? ''}
          options={[{ id: '', label: words.noMeeting }, ...meetings.map((meeting) => ({ id: meeting.id, label: nameMeeting(meeting) }))]}
          onChange={(id) => set({ meetingId: meetings.find((meeting) => meeting.id === id)?.id ?? null })}
        />
        <TextField
          label={words.deadline}
          value={draft.deadline}
          onChange={(deadline) => set({ deadline })}
          note={day === null ? words.deadlineNote : labelOfDay(day)}
          error={complaint?.field === 'deadline' ? complaint.sentence : null}
        />
      </div>
      <TextAreaField label={words.request} value={draft.request} onChange={(request) => set({ request })} rows={4} />
      {draft.kind === 'evaluation' && !isFixed && (
        <TextAreaField
          label={words.choices}
          value={draft.choices}
          onChange={(choices) => set({ choices })}
          rows={5}
          {...(complaint?.field === 'choices' ? { note: complaint.sentence } : {})}
        />
      )}
      <SheetItems
        items={draft.items}
        fiscalYear={draft.fiscalYear}
        answers={sheet?.answers ?? []}
        emptyNote={draft.kind === 'priorOpinion' ? words.noItemsPrior : words.itemsEmpty}
        onChange={(items) => set({ items })}
      />
      <div className="msheet-foot">
        <p className="msheet-note" role="status">
          {complaint?.sentence ?? (isDirty ? words.unsaved : words.saveKeys)}
        </p>
        <div className="msheet-buttons">
          <Button variant="primary" isDisabled={complaint !== null || (!isDirty && sheet !== null)} onPress={() => void save()}>
            {words.save}
          </Button>
          {onCancel && <Button onPress={onCancel}>{words.cancel}</Button>}
        </div>
      </div>
    </div>
  )
}

/** Sheets are made for the year at hand, the last and the next. */
const yearsOf = (year: number): readonly number[] => [year + 1, year, year - 1, year - 2]

/** What cannot be stored while the form goes away is shown to be copied. */
function useRescue(texts: readonly string[]): void {
  const latest = useRef(texts)
  useLayoutEffect(() => {
    latest.current = texts
  })
  useEffect(() => () => useProblem.getState().rescue(latest.current), [])
}
