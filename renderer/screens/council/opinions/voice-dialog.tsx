// Knows how it is mended who said something where, and the words where they were mistyped: with the reminder that they stay as they were said.
import { useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionThread, Voice } from '../../../../shared/model/opinion.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { onCtrlEnter } from './on-ctrl-enter.ts'
import { complaintOfVoice, voiceDraftOf, voiceOfDraft } from './voice-draft.ts'
import { VoiceFields } from './voice-fields.tsx'

type VoiceDialogProps = Readonly<{ voice: Voice; thread: OpinionThread; book: CouncilBook; today: string; onClose: () => void }>

export function VoiceDialog({ voice, thread, book, today, onClose }: VoiceDialogProps) {
  /** What of it stands in this thread; the rest is in opinions of its own and stays as it is. */
  const [pieces] = useState(() =>
    [thread.opinion, ...thread.merged]
      .flatMap((opinion) => opinion.pieces)
      .filter((piece) => piece.voice.id === voice.id)
      .toSorted((a, b) => a.place - b.place),
  )
  const [draft, setDraft] = useState(() => voiceDraftOf(voice))
  const [texts, setTexts] = useState(() => pieces.map(({ text }) => text))
  const [isTried, setTried] = useState(false)
  const complaint = complaintOfVoice(draft, today)
  const isBlank = texts.some((text) => text.trim() === '')
  const isChanged = texts.some((text, nth) => text !== pieces[nth]?.text) || JSON.stringify(draft) !== JSON.stringify(voiceDraftOf(voice))

  const save = async (): Promise<boolean> => {
    setTried(true)
    if (!isChanged) return true
    if (isBlank || complaint !== null) return false
    const said = pieces.map(({ id }, nth) => ({ id, text: texts[nth] ?? '' }))
    return (
      (await useCouncil.getState().deed(async (client) => {
        await client.saveVoice(voice.id, voiceOfDraft(draft, today, book), said)
        return true
      })) === true
    )
  }
  const decide = () => void save().then((isSaved) => isSaved && onClose())
  return (
    <Dialog
      title={words.voiceTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isChanged} onPress={decide}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.voiceLead}</p>
      {/* Its fields take the keys; Ctrl+Enter is for the whole of it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="new-opinion" onKeyDownCapture={(event) => onCtrlEnter(event, decide)}>
        {texts.map((text, nth) => (
          <TextAreaField
            key={pieces[nth]?.id}
            label={texts.length === 1 ? words.words : words.wordsOfPart(nth + 1)}
            rows={5}
            value={text}
            onChange={(typed) => setTexts(texts.map((other, i) => (i === nth ? typed : other)))}
            autoFocus={nth === 0}
            {...(isTried && text.trim() === '' ? { note: words.wordsNeeded } : {})}
          />
        ))}
        <VoiceFields draft={draft} book={book} today={today} complaint={isTried ? complaint : null} onChange={setDraft} />
      </div>
    </Dialog>
  )
}
