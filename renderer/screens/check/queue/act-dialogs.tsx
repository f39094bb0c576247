// Knows how 差戻し, 取消し, 代決 and the confirming of several items are asked: with their reason, or after what should be looked at first.
import { useState } from 'react'
import { queueWords as words, riskNames, sayDeputy } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import type { AllowedAct } from './item-acts.ts'
import { nameOfItem } from './name-of-item.ts'
import { isRisky, type QueueItem } from './queue-items.ts'

type ReasonDialogProps = Readonly<{
  item: QueueItem
  onGone: () => void
  /** One, or one for each step that can be opened again. */
  choices: readonly AllowedAct[]
  onClose: () => void
  onAct: (allowed: AllowedAct, comment: string) => void
}>
/** Longest reason that is taken. */
const longest = 1000

/** Of 差戻し and 取消し: without a reason it is not done. */
export function ReasonDialog({ item, choices, onClose, onGone, onAct }: ReasonDialogProps) {
  const [comment, setComment] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [index, setIndex] = useState(0)
  const chosen = choices[index]
  const isTakeBack = chosen?.act === 'takeBack'
  const isMissing = comment.trim() === ''
  const finish = () => {
    setAsked(true)
    if (isMissing || !chosen) return
    onClose()
    onAct(chosen, comment.trim())
  }
  const name = nameOfItem(item)
  return (
    <Dialog
      title={isTakeBack ? words.takeBackTitle(name) : words.sendBackTitle(name)}
      isOpen
      onClose={onClose}
      onGone={onGone}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="danger" onPress={finish}>
            {isTakeBack ? words.takeBackDo : words.sendBackDo}
          </Button>
        </>
      }
    >
      <div className="queue-dialog">
        <p>{isTakeBack ? words.takeBackNote : words.sendBackNote}</p>
        {choices.length > 1 && (
          <SelectBox
            label={words.takeBackStep}
            value={String(index)}
            options={choices.map(({ stepIndex }, nth) => ({ id: String(nth), label: stepName(item, stepIndex) }))}
            onChange={(id) => setIndex(Number(id))}
          />
        )}
        <TextAreaField
          label={isTakeBack ? words.takeBackReason : words.comment}
          value={comment}
          onChange={(text) => setComment(text.slice(0, longest))}
          note={words.commentNote}
          onDecide={finish}
          autoFocus
        />
        <p role="alert" className="field-error">
          {isAsked && isMissing ? words.commentMissing : ''}
        </p>
      </div>
    </Dialog>
  )
}

function stepName({ state }: QueueItem, stepIndex: number): string {
  const { step, by } = state.steps[stepIndex] ?? {}
  return by ? `${step?.name ?? ''}（${by.person}）` : (step?.name ?? '')
}

type DeputyDialogProps = Readonly<{
  item: QueueItem
  allowed: AllowedAct
  postName: string
  onClose: () => void
  onGone: () => void
  onAct: () => void
}>

export function DeputyDialog({ item, allowed, postName, onClose, onGone, onAct }: DeputyDialogProps) {
  const step = item.state.steps[allowed.stepIndex]?.step
  return (
    <QuestionDialog
      title={words.deputyTitle(nameOfItem(item))}
      cancelLabel={words.cancel}
      confirmLabel={words.deputyDo}
      variant="primary"
      onClose={onClose}
      onGone={onGone}
      onConfirm={onAct}
    >
      <p>{step ? sayDeputy(step, postName, allowed.permission) : ''}</p>
      {allowed.permission.forPerson !== '' && <p>{words.deputyNote}</p>}
    </QuestionDialog>
  )
}

type ManyDialogProps = Readonly<{
  items: readonly QueueItem[]
  /** What would be done with them: '確認', '提出・確認'. */
  act: string
  onClose: () => void
  onGone: () => void
  onConfirm: (items: readonly QueueItem[]) => void
}>

export function ManyDialog({ items, act, onClose, onGone, onConfirm }: ManyDialogProps) {
  const risky = items.filter(isRisky)
  const safe = items.filter((item) => !isRisky(item))
  const finish = (chosen: readonly QueueItem[]) => {
    onClose()
    onConfirm(chosen)
  }
  return (
    <Dialog
      title={words.manyTitle(items.length, act)}
      isOpen
      onClose={onClose}
      onGone={onGone}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button onPress={() => finish(items)}>{words.manyAll(items.length, act)}</Button>
          {safe.length > 0 && (
            <Button variant="primary" onPress={() => finish(safe)}>
              {words.manySafe(safe.length, act)}
            </Button>
          )}
        </>
      }
    >
      <p>{words.manyNote(risky.length)}</p>
      <ul className="queue-risky">
        {risky.map((item) => (
          <li key={item.key}>
            {nameOfItem(item)}
            <small>{item.risks.map((risk) => riskNames[risk]).join('・')}</small>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
