// Knows the form on which one item's check is written: its fields as the form asks for them, and the button that hands it in.
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CheckDates, ReviewStep } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Finding } from '../../../../shared/model/inspection.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { allItemsOf } from '../../../../shared/rules/check/checked-items.ts'
import { byWhom, isRefusal } from '../../../../shared/rules/check/may-act.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { entryWords as words, sayLocked, sayNotBegun, stageMarks, stageNames } from '../../../../shared/words/entry.ts'
import { kindNames } from '../../../../shared/words/fields.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { EntryContradictions, isAbout } from './entry-contradictions.tsx'
import { handIn, keepText } from './entry-deeds.ts'
import { type EntryField, entryFieldsOf } from './entry-fields.ts'
import { EntryFoot } from './entry-foot.tsx'
import { EntryNotes } from './entry-notes.tsx'
import type { EntryItem } from './entry-rows.ts'
import { EntrySymbol } from './entry-symbol.tsx'
import { EntryText } from './entry-text.tsx'
import { mayHandIn } from './may-hand-in.ts'
import { figuresOfItem } from '../../../../shared/words/figures-of-item.ts'
import { useItemContradictions } from './use-item-contradictions.ts'
import { symbolChoicesOf } from './symbol-choices.ts'

type EntryFormProps = Readonly<{
  plan: WardPlan
  /** As the ward calls it. */
  generation: FormGeneration
  organisation: Organisation
  dates: CheckDates
  entry: EntryItem
  sources: JudgeSources | null
  lastYear: WardPlan | null
  /** Grows each time the keyboard is to go to the first field. */
  takesFocus: number
  /** Said once it was handed in and nothing is left to this person; '' = nothing to say. */
  nothingLeft: string
  onHandedIn: () => void
}>

const noTexts: Readonly<Record<string, string>> = {}

export function EntryForm(props: EntryFormProps) {
  const { plan, generation, organisation, dates, entry, sources, lastYear, takesFocus, nothingLeft, onHandedIn } = props
  const { item, state } = entry
  const { check } = dates
  const root = useRef<HTMLElement>(null)
  const isFileReadOnly = useApp(isReadOnly)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  const [typed, setTyped] = useState(noTexts)
  const lastYears = useMemo(() => sameTitled(lastYear, item), [lastYear, item])
  const [isReasonWanted, setReasonWanted] = useState(false)
  const asked = useMemo(
    () => entryFieldsOf({ plan, generation, check, item, lastYears, wardName }),
    [plan, generation, check, item, lastYears, wardName],
  )
  const blankReason = asked.find(isBlankReason)
  const [hadReason] = useState(blankReason !== undefined && blankReason.value !== '')
  const isReasonShown = isReasonWanted || hadReason || (blankReason !== undefined && blankReason.value !== '')
  const fields = useMemo(() => (isReasonShown ? asked : asked.filter((field) => !isBlankReason(field))), [asked, isReasonShown])
  const contradictions = useItemContradictions({ plan, generation, check, item, sources, lastYear, typed })
  const figures = useMemo(() => figuresOfItem(plan, item, check, sources), [plan, item, check, sources])
  const isBegun = today >= dates.from
  const isConfirmed = state.stage === 'confirmed'
  const mayWrite = !isFileReadOnly && isBegun && !isConfirmed
  const locked = isFileReadOnly ? words.readOnly : !isBegun ? sayNotBegun(dates) : isConfirmed ? sayLocked(byWhom(state)) : ''
  useEffect(() => {
    if (takesFocus > 0) focusField(root.current, 0)
  }, [takesFocus])
  useEffect(() => {
    if (isReasonWanted) focusField(root.current, placesIn(root.current).length - 1)
  }, [isReasonWanted])
  const type = useCallback((key: string, text: string | null) => {
    setTyped((before) => {
      const { [key]: _, ...others } = before
      return text === null ? (Object.hasOwn(before, key) ? others : before) : { ...others, [key]: text }
    })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
    const at = indexOfField(root.current, event.target)
    if (at < 0) return
    event.preventDefault()
    event.stopPropagation()
    if (!focusField(root.current, at + 1)) root.current?.querySelector<HTMLElement>('[data-submit]')?.focus()
  }
  const step = state.steps[0]
  const permission = mayHandIn(entry, { dates, organisation, person, today })
  const isTyping = Object.values(typed).some((text) => text.trim() !== '')
  const refusal = isRefusal(permission) && !(permission.why === 'nothingWritten' && isTyping) ? permission : null
  const submit = async (as: ReviewStep) => {
    const kept = await Promise.all(fields.map((field) => typed[field.key] === undefined || keepText(field, typed[field.key] ?? '')))
    if (kept.every(Boolean) && (await handIn(item, check, as))) onHandedIn()
  }
  /** What a check may go without, where there is a reason for it. */
  const lacksText =
    (state.stage === 'empty' && !isTyping) ||
    fields.some(({ key, isMandatory, value }) => isMandatory && (typed[key] ?? value).trim() === '') ||
    contradictions.some(({ code }) => code === 'textAfterNegative')
  const offers = mayWrite && step !== undefined && state.next === 0
  return (
    <section ref={root} className="entry-form" aria-label={words.form} data-area="form" onKeyDownCapture={onKeyDown}>
      <header className="entry-head">
        <div>
          <small>
            {kindNames[item.kind]} {item.number}
          </small>
          <h3>{item.kind === 'wardPlan' ? words.wholePlan : item.title || words.untitled}</h3>
        </div>
        <span className="entry-stage" data-stage={state.stage}>
          {stageMarks[state.stage]} {stageNames[state.stage]}
        </span>
      </header>
      <div className="entry-scroll">
        <EntryNotes {...{ state, locked, figures }} />
        <EntryContradictions findings={contradictions.filter((one) => !fields.some(({ ref }) => isAbout(one, ref)))} mayWrite={mayWrite} />
        <div className="entry-fields" role="group" aria-label={words.fields}>
          {fields.map((field) => (
            <div key={field.key} className="entry-field" data-entry-field={field.key}>
              <FieldHead field={field} />
              {field.isSymbol ? (
                <EntrySymbol
                  field={field}
                  offered={symbolChoicesOf(field, { plan, generation, check, sources })}
                  {...{ plan, check, mayWrite }}
                />
              ) : (
                <EntryText
                  field={field}
                  text={typed[field.key] ?? field.value}
                  onType={(text) => type(field.key, text)}
                  {...{ generation, mayWrite }}
                />
              )}
              <EntryContradictions findings={contradictions.filter((one) => isAbout(one, field.ref))} mayWrite={mayWrite} />
            </div>
          ))}
        </div>
      </div>
      <EntryFoot
        {...{ step, offers, refusal, nothingLeft }}
        mayBeBlank={blankReason !== undefined && isReasonShown}
        contradictionCount={contradictions.length}
        onBlankReason={mayWrite && blankReason !== undefined && !isReasonShown && lacksText ? () => setReasonWanted(true) : null}
        onContradictions={() => focusField(root.current, firstWith(contradictions, fields))}
        onSubmit={() => step && void submit(step.step)}
      />
    </section>
  )
}

function FieldHead({ field: { label, isMandatory, note } }: Readonly<{ field: EntryField }>) {
  return (
    <h4>
      {label}
      {isMandatory && <small className="entry-mandatory">{words.mandatory}</small>}
      {note !== '' && <small className="entry-note">{note}</small>}
    </h4>
  )
}

const isBlankReason = ({ ref }: EntryField): boolean => ref.field === 'blankReason'

const firstWith = (findings: readonly Finding[], fields: readonly EntryField[]): number =>
  fields.findIndex(({ ref }) => findings.some((finding) => isAbout(finding, ref)))

const placesIn = (root: HTMLElement | null): readonly HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-entry-field]') ?? []),
]

function indexOfField(root: HTMLElement | null, target: EventTarget): number {
  return placesIn(root).findIndex((place) => target instanceof Node && place.contains(target))
}

/** Whether there is such a field. */
function focusField(root: HTMLElement | null, index: number): boolean {
  const field = placesIn(root)[index]?.querySelector<HTMLElement>('textarea, [role=radio][tabindex="0"]')
  field?.focus()
  return field != null
}

/** Last year's item of the same kind and title, where one alone has it. */
function sameTitled(lastYear: WardPlan | null, { kind, title }: EntryItem['item']): EntryItem['item'] | null {
  if (lastYear === null || (title.trim() === '' && kind !== 'wardPlan')) return null
  const same = allItemsOf(lastYear).filter((one) => one.kind === kind && one.title.trim() === title.trim())
  return same.length === 1 ? (same[0] ?? null) : null
}
