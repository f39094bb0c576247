// Knows how a day is asked for that something is recorded with: what it is recorded of, the day, and where it can be taken away again a way to do so.
import { type ReactNode, useState } from 'react'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { dayIn } from './opinion-draft.ts'

type DayDialogProps = Readonly<{
  title: string
  label: string
  /** ISO; it follows what is chosen in the dialog until another one is typed. */
  proposed: string
  today: string
  confirmLabel: string
  isReady: boolean
  onClose: () => void
  onDay: (day: string) => void
  /** What takes it away again, where it was recorded. */
  off?: Readonly<{ label: string; onPress: () => void }>
  children: ReactNode
}>

export function DayDialog({ title, label, proposed, today, confirmLabel, isReady, onClose, onDay, off, children }: DayDialogProps) {
  /** null = as proposed. */
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? dayAsTyped(proposed)
  const day = dayIn(text, { today, fiscalYear: fiscalYearOf(today) })
  const decide = () => {
    if (!isReady || day === null) return
    onClose()
    onDay(day)
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          {off && (
            <Button
              variant="danger"
              onPress={() => {
                onClose()
                off.onPress()
              }}
            >
              {off.label}
            </Button>
          )}
          <Button variant="primary" isDisabled={!isReady || day === null} onPress={decide}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="opinion-fields">
        {children}
        {isReady && (
          <TextField
            label={label}
            value={text}
            onChange={setTyped}
            onEnter={decide}
            autoFocus
            note={day === null ? words.dayNote : labelOfDay(day)}
            error={day === null ? words.badDay : null}
          />
        )}
      </div>
    </Dialog>
  )
}
