// Knows what can be done with the item in front, and under which 決裁日 and 文書番号 it is written down.
import type { ReactNode } from 'react'
import { queueWords as words, sayWhyNot } from '../../../../shared/words/queue.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useChecks } from '../../../stores/checks.ts'
import type { AllowedAct, ItemActs } from './item-acts.ts'
import { dayOfSitting } from './day-of-sitting.ts'
import type { QueueItem } from './queue-items.ts'

type ActBarProps = Readonly<{
  item: QueueItem
  acts: ItemActs
  mayWrite: boolean
  onAct: (allowed: AllowedAct) => void
  onSendBack: () => void
  onTakeBack: () => void
  onDeputy: () => void
  onEntry: () => void
  onPlan: () => void
}>

export function ActBar({ item, acts, mayWrite, onAct, onSendBack, onTakeBack, onDeputy, onEntry, onPlan }: ActBarProps) {
  const { sitting, setSitting } = useChecks()
  const { confirm, readLater, confirmFor, sendBack, takeBack, refusal } = acts
  const day = dayOfSitting(sitting.decisionDate)
  const isBad = day === undefined
  const whyNot = confirm || readLater || refusal === null ? '' : sayWhyNot(refusal)
  const confirmLabel = item.turn === 'again' ? words.confirmAgain : confirm?.stepIndex === 0 ? words.handIn : words.confirm
  const main: ReactNode =
    confirm !== null ? (
      <Button variant="primary" isDisabled={isBad} onPress={() => onAct(confirm)}>
        {confirmLabel}
      </Button>
    ) : readLater !== null ? (
      <Button variant="primary" isDisabled={isBad} onPress={() => onAct(readLater)}>
        {words.readLater}
      </Button>
    ) : null
  const hasActs = main !== null || confirmFor !== null || sendBack !== null || takeBack.length > 0
  return (
    <div className="act-bar" role="group" aria-label={words.actions} data-area="actions">
      {whyNot !== '' && <p className="act-bar-why">{whyNot}</p>}
      {mayWrite && hasActs && (
        <div className="act-bar-sitting">
          <TextField
            label={words.decisionDate}
            value={sitting.decisionDate}
            onChange={(decisionDate) => setSitting({ ...sitting, decisionDate })}
            placeholder={words.decisionDateNote}
            {...(day ? { note: labelOfDay(day) } : {})}
            error={isBad ? words.badDay : null}
          />
          <TextField
            label={words.documentNumber}
            value={sitting.documentNumber}
            onChange={(documentNumber) => setSitting({ ...sitting, documentNumber })}
          />
          <p className="queue-facts">{words.sittingNote}</p>
        </div>
      )}
      <div className="act-bar-buttons">
        {mayWrite && (
          <>
            {main}
            {confirmFor && (
              <Button isDisabled={isBad} onPress={onDeputy}>
                {words.confirmFor}
              </Button>
            )}
            {sendBack && <Button onPress={onSendBack}>{words.sendBack}</Button>}
            {takeBack.length > 0 && <Button onPress={onTakeBack}>{words.takeBack}</Button>}
          </>
        )}
        <span className="toolbar-space" />
        <Button variant={mayWrite && main === null && item.turn === 'submit' ? 'primary' : 'quiet'} onPress={onEntry}>
          {words.toEntry}
        </Button>
        <Button variant="quiet" onPress={onPlan}>
          {words.toPlan}
        </Button>
      </div>
    </div>
  )
}
