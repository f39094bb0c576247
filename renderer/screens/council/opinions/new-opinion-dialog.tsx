// Knows how one opinion of any channel is written down by hand: who said it where, the words, and what it is about; one behind the other.
import { useEffect, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { PlanTarget } from '../../../../shared/model/opinion.ts'
import { questionsWithin } from '../../../../shared/rules/council/questions-within.ts'
import { refsOfTargets } from '../../../../shared/rules/council/refs-of-targets.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { circledNumber, opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { useOneAtATime } from '../../../components/use-one-at-a-time.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useOpinions } from '../../../stores/opinions.ts'
import { PlanTargetPicker } from '../plan-target-picker.tsx'
import { onCtrlEnter } from './on-ctrl-enter.ts'
import { blankVoice, complaintOfVoice, dayOfVoice, voiceOfDraft } from './voice-draft.ts'
import { VoiceFields } from './voice-fields.tsx'

type NewOpinionDialogProps = Readonly<{ book: CouncilBook; today: string; onClose: () => void }>

export function NewOpinionDialog({ book, today, onClose }: NewOpinionDialogProps) {
  const [voice, setVoice] = useState(() => blankVoice(today))
  // A dialog that was left by mistake has the words again when it is opened.
  const { unsent, keepUnsent } = useOpinions.getState()
  const [said, setSaid] = useState(unsent)
  useEffect(() => keepUnsent(said), [said, keepUnsent])
  const [gist, setGist] = useState('')
  const [about, setAbout] = useState<readonly PlanTarget[]>([])
  const [takesQuestions, setTakesQuestions] = useState(true)
  const [isTried, setTried] = useState(false)
  const [written, setWritten] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const found = questionsWithin(said)
  const questions = found.isNumbered ? found.questions : []
  const complaint = complaintOfVoice(voice, today)
  const isBlank = said.trim() === ''

  const write = useOneAtATime(async (): Promise<boolean> => {
    setTried(true)
    if (isBlank || complaint !== null) return false
    const place = voiceOfDraft(voice, today, book)
    const voices = [{ ...place, words: said, gist, questions: takesQuestions ? questions : [], about: refsOfTargets(about) }]
    const made = await useCouncil.getState().deed((client) => client.addVoices(voices))
    const id = made?.[0]
    if (id === undefined) return false
    useCouncil.getState().choose({ opinionId: id })
    setWritten(written + 1)
    setTried(false)
    setSaid('')
    setGist('')
    return true
  })
  const writeAndNext = () =>
    void write().then((isWritten) => {
      if (isWritten) place.current?.querySelector<HTMLElement>('textarea')?.focus()
    })
  const fiscalYear = fiscalYearOf(dayOfVoice(voice, today) ?? today)
  return (
    <Dialog
      title={words.newTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <span className="opinion-note dialog-note" role="status">
            {written === 0 ? words.writeKeys : words.written(written)}
          </span>
          <Button onPress={onClose}>{words.close}</Button>
          <Button onPress={writeAndNext}>{words.writeAndNext}</Button>
          <Button variant="primary" onPress={() => void write().then((isWritten) => isWritten && onClose())}>
            {words.write}
          </Button>
        </>
      }
    >
      {/* Its fields take the keys; Ctrl+Enter is for the whole of it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={place} className="new-opinion" onKeyDownCapture={(event) => onCtrlEnter(event, writeAndNext)}>
        <TextAreaField
          label={words.words}
          rows={5}
          value={said}
          onChange={setSaid}
          autoFocus
          {...(isTried && isBlank ? { note: words.wordsNeeded } : {})}
        />
        {questions.length > 0 && (
          <CheckBox isSelected={takesQuestions} onChange={setTakesQuestions}>
            {words.takeQuestions(questions.map((question, nth) => `${circledNumber(nth + 1)}${question}`).join('　'))}
          </CheckBox>
        )}
        <TextAreaField label={words.gist} rows={1} value={gist} onChange={setGist} />
        <VoiceFields draft={voice} book={book} today={today} complaint={isTried ? complaint : null} onChange={setVoice} />
        <PlanTargetPicker label={words.parts.about} value={about} fiscalYear={fiscalYear} onChange={setAbout} />
      </div>
    </Dialog>
  )
}
