// Knows the question before a plan that is still 案 is discarded: what would be lost.
import { useEffect, useState } from 'react'
import type { PlanLoss } from '../../../shared/model/rollover.ts'
import { describeLoss, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { discardPlan, readPlanLoss } from '../../stores/rollover-deeds.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'

export function DiscardDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'discardPlan')
  const close = useDialogs((dialogs) => dialogs.close)
  const fiscalYear = usePlan((plan) => plan.fiscalYear)
  const [loss, setLoss] = useState<PlanLoss | null>(null)
  useEffect(() => {
    setLoss(null)
    if (!isOpen || fiscalYear === null) return
    void useProblem
      .getState()
      .guard(() => readPlanLoss(fiscalYear))
      .then((read) => (read ? setLoss(read) : close()))
  }, [isOpen, fiscalYear, close])
  if (fiscalYear === null) return null
  return (
    <Dialog
      title={words.discardTitle(fiscalYear)}
      isOpen={isOpen}
      onClose={close}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button autoFocus onPress={close}>
            {loss?.refused ? words.close : words.cancel}
          </Button>
          {!loss?.refused && (
            <Button
              variant="danger"
              isDisabled={loss === null}
              onPress={async () => {
                close()
                await discardPlan(fiscalYear)
              }}
            >
              {words.discard}
            </Button>
          )}
        </>
      }
    >
      {loss === null ? (
        <Skeleton label={words.loading} lines={3} />
      ) : loss.refused ? (
        <p>{words.discardRefused}</p>
      ) : (
        <>
          <p>{words.discardLead}</p>
          <ul className="error-details">
            {describeLoss(loss).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="rollover-note">{words.discardUndo}</p>
        </>
      )}
    </Dialog>
  )
}
