// Knows the field in which the speaker is chosen by few letters: what fits stands below, Enter takes the first, Tab too.
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Speaker } from '../../../../../shared/rules/council/find-speakers.ts'
import { captureWords as words } from '../../../../../shared/words/council-capture.ts'
import { isComposing } from '../../../../components/is-composing.ts'

export type SpeakerChoice = Readonly<{ speaker: Speaker; label: string; note: string }>
type SpeakerFieldProps = Readonly<{
  box: RefObject<HTMLInputElement | null>
  typed: string
  chosen: Speaker | null
  choices: readonly SpeakerChoice[]
  /** The first one is meant where nothing is typed. */
  hasLast: boolean
  onTyped: (typed: string) => void
  /** `goesOn`: the keyboard goes to the words. */
  onChoose: (choice: SpeakerChoice, goesOn: boolean) => void
  /** Enter where nothing can be meant. */
  onNobody: () => void
  onKey: (event: KeyboardEvent) => void
  complaint: string | null
  remark: string
}>

export function SpeakerField(props: SpeakerFieldProps) {
  const { box, typed, chosen, choices, hasLast, onTyped, onChoose, onNobody, onKey, complaint, remark } = props
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  /** null = nothing was moved to: the first one, where one is meant. */
  const [moved, setMoved] = useState<number | null>(null)
  const first = typed.trim() === '' && !hasLast ? -1 : 0
  const at = Math.min(moved ?? first, choices.length - 1)
  const front = choices[at]
  const take = (choice: SpeakerChoice, goesOn: boolean) => {
    setMoved(null)
    setOpen(false)
    onChoose(choice, goesOn)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (isPlain && step !== 0) {
      setOpen(true)
      setMoved(Math.max(0, Math.min(choices.length - 1, at + step)))
    } else if (isPlain && (event.key === 'Enter' || (event.key === ' ' && /^[0-9０-９]+$/.test(typed)))) {
      // Who was chosen before and not typed over stays.
      if (chosen !== null && moved === null) take(choices.find((choice) => isSame(choice.speaker, chosen)) ?? ofChosen(chosen, typed), true)
      else if (front) take(front, true)
      else onNobody()
    } else return onKey(event)
    event.preventDefault()
    event.stopPropagation()
  }
  // Over an empty box the list would cover what was just recorded: the others come when they are asked for.
  const shown = typed.trim() === '' && moved === null ? choices.slice(0, first + 1) : choices
  const isShown = isOpen && shown.length > 0
  return (
    <div className="capture-speaker">
      <label className="field-label" htmlFor={`${id}box`}>
        {words.speaker}
      </label>
      <input
        ref={box}
        id={`${id}box`}
        className="input"
        type="text"
        role="combobox"
        data-home="work"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}list`}
        aria-activedescendant={isShown && front ? `${id}${at}` : undefined}
        aria-invalid={complaint !== null}
        aria-describedby={`${id}note`}
        placeholder={words.speakerPlaceholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onFocus={(event) => {
          setOpen(true)
          event.currentTarget.select()
        }}
        onBlur={() => {
          setOpen(false)
          setMoved(null)
          // Whoever leaves the field means what it shows.
          if (chosen === null && typed.trim() !== '' && front) onChoose(front, false)
        }}
        onChange={(event) => {
          setOpen(true)
          setMoved(null)
          onTyped(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}note`} className={complaint === null ? 'field-note' : 'field-error'} role={complaint === null ? undefined : 'alert'}>
        {complaint ?? (remark === '' ? words.speakerHint : <strong className="capture-remark">{remark}</strong>)}
      </span>
      {isShown && (
        // The keyboard stays in the box: a press on the list must not take it away.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="capture-choices" onMouseDown={(event) => event.preventDefault()}>
          <div id={`${id}list`} role="listbox" aria-label={words.candidates}>
            {shown.map((choice, index) => (
              // The box takes the keys for the whole list.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={`${choice.speaker.memberId}${choice.speaker.speaker}${choice.speaker.group}`}
                id={`${id}${index}`}
                className="capture-choice"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onClick={() => take(choice, true)}
              >
                <span>{choice.label}</span>
                <span className="capture-choice-note">{choice.note}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

export const isSame = (a: Speaker, b: Speaker): boolean => a.memberId === b.memberId && a.speaker === b.speaker && a.group === b.group
const ofChosen = (speaker: Speaker, label: string): SpeakerChoice => ({ speaker, label, note: '' })
