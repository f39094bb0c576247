// Knows how a mixed opinion is taken apart: sentence by sentence it is said where each goes, with the proof that none is lost.
import { useState } from 'react'
import type { Opinion } from '../../../../shared/model/opinion.ts'
import {
  choicesOf,
  cutChoice,
  isAllThere,
  moveChoice,
  newOpinionsOf,
  partsOfChoices,
  type SplitChoice,
  wordsTo,
} from '../../../../shared/rules/council/split-choices.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { onCtrlEnter } from './on-ctrl-enter.ts'

type SplitDialogProps = Readonly<{ opinion: Opinion; onClose: () => void; onDone: () => void }>
const stay = '0'

export function SplitDialog({ opinion, onClose, onDone }: SplitDialogProps) {
  const { pieces } = opinion
  const [choices, setChoices] = useState<readonly SplitChoice[]>(() => choicesOf(pieces))
  const [at, setAt] = useState(0)
  const used = newOpinionsOf(choices)
  const chosen = choices[at]
  const complaint = complaintAbout(opinion, choices)
  const move = (index: number, to: number | null) => setChoices(moveChoice(choices, index, to))
  const split = () => {
    if (complaint !== null) return
    onClose()
    void useCouncil
      .getState()
      .deed((client) => client.splitOpinion(opinion.id, partsOfChoices(pieces, choices)))
      .then((made) => made && onDone())
  }
  const onKey = (key: string): boolean => {
    if (/^[0-9]$/.test(key)) {
      move(at, key === stay ? null : Number(key))
      setAt(Math.min(at + 1, choices.length - 1))
    } else if (key.toLowerCase() === 'x') setChoices(cutChoice(choices, at))
    else return false
    return true
  }
  const places = [null, ...Array.from({ length: used }, (_, nth) => nth + 1)]
  return (
    <Dialog
      title={words.splitTitle}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <ul className="opinion-keys dialog-note">
            {words.splitKeys.map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={complaint !== null} onPress={split}>
            {words.splitDo(used)}
          </Button>
        </>
      }
    >
      {/* Its list takes the keys; Ctrl+Enter is for the whole of it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="split" onKeyDownCapture={(event) => onCtrlEnter(event, split)}>
        <div className="split-left">
          <p className="dialog-lead">{words.splitLead}</p>
          <ChoiceList
            label={words.splitList}
            rows={rowsOf(choices)}
            cursor={String(at)}
            onCursor={(id) => setAt(Number(id))}
            onKey={onKey}
            takesFocus
          />
          {chosen && (
            <>
              <blockquote className="opinion-words split-sentence">{chosen.text}</blockquote>
              <SegmentedControl
                label={words.splitTo}
                options={[null, ...Array.from({ length: Math.min(used + 1, 9) }, (_, nth) => nth + 1)].map((to) => ({
                  id: String(to ?? stay),
                  label: nameOfPlace(to),
                }))}
                value={String(chosen.to ?? stay)}
                onChange={(id) => move(at, id === stay ? null : Number(id))}
              />
            </>
          )}
        </div>
        {/* It scrolls, and nothing in it takes the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="split-right" role="region" aria-label={words.splitResult} tabIndex={0}>
          {places.map((to) => (
            <section key={to ?? stay} className="split-place" aria-label={to === null ? words.staysHere : words.toNew(to)}>
              <h3>{to === null ? words.staysHere : words.toNew(to)}</h3>
              <p>{wordsTo(choices, to) || words.nothingYet}</p>
            </section>
          ))}
        </div>
        <p className={complaint === null ? 'split-proof' : 'split-proof split-open'} role="status">
          {complaint ?? sayProof(opinion, choices)}
        </p>
      </div>
    </Dialog>
  )
}

const nameOfPlace = (to: number | null): string => (to === null ? words.stays : words.toNew(to))

const rowsOf = (choices: readonly SplitChoice[]): readonly ChoiceRow[] =>
  choices.map(({ text, to }, index) => ({
    id: String(index),
    level: 1,
    number: String(index + 1),
    text: text.trim(),
    state: nameOfPlace(to),
    tone: to === null ? 'plain' : 'changed',
  }))

/** Why it cannot be split so; null where it can. */
function complaintAbout(opinion: Opinion, choices: readonly SplitChoice[]): string | null {
  if (opinion.answerState === 'confirmed') return words.splitConfirmed
  if (newOpinionsOf(choices) === 0) return words.splitNothing
  if (wordsTo(choices, null).trim() === '') return words.splitAll
  return choices.some(({ to }) => wordsTo(choices, to).trim() === '') ? words.splitBlank : null
}

/** '原文 120字 ＝ 80字 ＋ 40字', only where each piece is there to the character. */
function sayProof({ pieces }: Opinion, choices: readonly SplitChoice[]): string {
  if (!isAllThere(pieces, choices)) return words.splitLost
  const places = [null, ...new Set(choices.flatMap(({ to }) => (to === null ? [] : [to])))]
  const lengths = places.map((to) => [...wordsTo(choices, to)].length)
  return words.splitProof(
    pieces.reduce((sum, { text }) => sum + [...text].length, 0),
    lengths,
  )
}
