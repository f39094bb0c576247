// Knows the line into which an opinion is typed while it is spoken: who, Enter, what, Enter; agenda item and stage stay until they are changed.
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { Meeting } from '../../../../../shared/model/council.ts'
import { stages } from '../../../../../shared/model/opinion.ts'
import { findSpeakers } from '../../../../../shared/rules/council/find-speakers.ts'
import { questionsWithin } from '../../../../../shared/rules/council/questions-within.ts'
import { captureWords as words, sayTerm } from '../../../../../shared/words/council-capture.ts'
import { stageNames } from '../../../../../shared/words/council.ts'
import { Button } from '../../../../components/button.tsx'
import { CheckBox } from '../../../../components/check-box.tsx'
import { isComposing } from '../../../../components/is-composing.ts'
import { SegmentedControl } from '../../../../components/segmented-control.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'
import { nextDraft } from '../../../../stores/capture-draft.ts'
import { type Capture, useCapture } from '../../../../stores/capture.ts'
import { type SpeakerChoice, SpeakerField } from './speaker-field.tsx'
import { choiceOf, type MeetingSpeakers } from './speakers-of-meeting.ts'

type CaptureLineProps = Readonly<{
  meeting: Meeting
  capture: Capture
  speakers: MeetingSpeakers
  speakerBox: RefObject<HTMLInputElement | null>
  wordsBox: RefObject<HTMLTextAreaElement | null>
  /** Number of the opinion that is mended; '' of a new one. */
  mending: string
  onMendLast: () => void
  onToList: () => void
  /** After the file has it. */
  onKept: (speaker: string, wasMended: boolean) => void
}>

export function CaptureLine(props: CaptureLineProps) {
  const { meeting, capture, speakers, speakerBox, wordsBox, mending, onMendLast, onToList, onKept } = props
  const { draft, last, stage: lastStage } = capture
  const id = useId()
  const [complaint, setComplaint] = useState<'speaker' | 'words' | null>(null)
  const type = (change: Partial<typeof draft>) => useCapture.getState().type(meeting.id, change)
  const stage = draft.stage ?? lastStage
  const item = meeting.agenda.find((one) => one.id === draft.agendaItemId)
  const choices = findSpeakers(draft.speaker === null ? draft.typed : '', speakers.world).map((speaker) => choiceOf(speaker, speakers))
  const found = questionsWithin(draft.words)
  const speaker = draft.speaker ?? (draft.typed.trim() === '' ? last : null)
  const seat = speaker ? speakers.seatOf(speaker) : undefined
  const term = seat ? sayTerm(seat.term) : ''

  const choose = (choice: SpeakerChoice, goesOn: boolean) => {
    setComplaint(null)
    type({ speaker: choice.speaker, typed: speakers.nameOf(choice.speaker) })
    if (goesOn) wordsBox.current?.focus()
  }
  function keep(staysWith: boolean): void {
    if (draft.words.trim() === '') {
      setComplaint('words')
      wordsBox.current?.focus()
      return
    }
    if (speaker === null) {
      setComplaint('speaker')
      speakerBox.current?.focus()
      return
    }
    setComplaint(null)
    const wasMended = draft.mended !== null
    if (draft.speaker === null) type({ speaker })
    void useCapture
      .getState()
      .keep(meeting)
      .then((isKept) => {
        if (isKept) onKept(speakers.nameOf(speaker), wasMended)
      })
    if (staysWith) {
      type({ speaker, typed: speakers.nameOf(speaker) })
      wordsBox.current?.focus()
    } else speakerBox.current?.focus()
  }
  /** Keys that mean the same in both fields. */
  function onKey(event: KeyboardEvent): void {
    if (isComposing(event) || event.metaKey) return
    const digit = /^Digit(\d)$|^Numpad(\d)$/.exec(event.code)
    const nth = digit ? Number(digit[1] ?? digit[2]) : null
    if (event.altKey && !event.ctrlKey && nth !== null) {
      const chosen = meeting.agenda[nth - 1]
      if (nth === 0 || chosen) type({ agendaItemId: chosen?.id ?? null })
    } else if (event.altKey && !event.ctrlKey && event.code === 'KeyS') {
      type({ stage: stages[(stages.indexOf(stage) + (event.shiftKey ? stages.length - 1 : 1)) % stages.length] ?? stage })
    } else if (event.altKey && !event.ctrlKey && event.code === 'KeyQ') type({ isAsking: !(draft.isAsking ?? found.isNumbered) })
    else if (event.ctrlKey && !event.altKey && event.key === 'ArrowUp') onMendLast()
    else if (event.ctrlKey && !event.altKey && event.key === 'ArrowDown') onToList()
    else if (event.key === 'Escape' && draft.mended !== null) type(nextDraft(draft))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function onWordsKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      // One Enter is one opinion, however long the key is held.
      if (!event.repeat) keep(event.ctrlKey)
    } else if ((event.key === 'Backspace' && draft.words === '') || (event.key === 'Escape' && draft.mended === null)) {
      event.preventDefault()
      event.stopPropagation()
      speakerBox.current?.focus()
    } else onKey(event)
  }
  return (
    <div role="group" aria-label={mending === '' ? words.line : words.lineMending(mending)} className="capture-line" data-area="entry">
      <div className="capture-place">
        <SelectBox
          label={words.agenda}
          value={draft.agendaItemId ?? ''}
          onChange={(chosen) => type({ agendaItemId: meeting.agenda.find((one) => one.id === chosen)?.id ?? null })}
          options={[
            { id: '', label: words.noAgenda },
            ...meeting.agenda.map((one, nth) => ({
              id: one.id,
              label: `${nth < 9 ? `[${words.agendaKey(nth + 1)}] ` : ''}${one.number} ${one.title}`.trim(),
            })),
          ]}
        />
        <SegmentedControl
          label={words.stage}
          options={stages.map((one) => ({ id: one, label: stageNames[one] }))}
          value={stage}
          onChange={(chosen) => type({ stage: chosen })}
        />
        <span className="sr-only" role="status">
          {[item ? `${item.number} ${item.title}`.trim() : '', stageNames[stage]].filter(Boolean).join('　')}
        </span>
        {mending !== '' && <strong className="capture-mending">{words.lineMending(mending)}</strong>}
      </div>
      <div className="capture-fields">
        <SpeakerField
          box={speakerBox}
          typed={draft.typed}
          chosen={draft.speaker}
          choices={choices}
          hasLast={last !== null}
          onTyped={(typed) => type({ typed, speaker: null })}
          onChoose={choose}
          onNobody={() => setComplaint('speaker')}
          onKey={onKey}
          complaint={complaint === 'speaker' ? words.noSpeakerYet : null}
          remark={seat && term !== '' ? words.told(speakers.nameOf({ memberId: seat.member.id, speaker: '', group: '' }), term) : ''}
        />
        <div className="capture-words">
          <label className="field-label" htmlFor={`${id}words`}>
            {words.words}
          </label>
          <textarea
            ref={wordsBox}
            id={`${id}words`}
            className="input text-area"
            rows={Math.min(8, Math.max(2, draft.words.split('\n').length))}
            placeholder={words.wordsPlaceholder}
            aria-invalid={complaint === 'words'}
            aria-describedby={complaint === 'words' ? `${id}complaint` : undefined}
            spellCheck={false}
            value={draft.words}
            onChange={(event) => {
              setComplaint(null)
              type({ words: event.currentTarget.value })
            }}
            onKeyDown={onWordsKey}
          />
          {complaint === 'words' && (
            <span id={`${id}complaint`} className="field-error" role="alert">
              {words.wordsNeeded}
            </span>
          )}
          {draft.mended === null && found.questions.length > 0 && (
            <div className="capture-questions">
              <CheckBox isSelected={draft.isAsking ?? found.isNumbered} onChange={(isAsking) => type({ isAsking })}>
                {words.questions(found.questions.length)}
              </CheckBox>
              <ol aria-label={words.questionList}>
                {found.questions.map((question, nth) => (
                  <li key={nth}>{question}</li>
                ))}
              </ol>
            </div>
          )}
        </div>
        <div className="capture-do">
          <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => keep(false)}>
            {mending === '' ? words.keep : words.keepMended}
          </Button>
          {mending !== '' && (
            <Button variant="quiet" size="small" onPress={() => type(nextDraft(draft))}>
              {words.cancelMending}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
