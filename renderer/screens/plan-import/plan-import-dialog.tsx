// Knows the dialog that takes in a hand-typed book: choose, read, check and correct, take in.
import { FileSpreadsheet } from 'lucide-react'
import { useEffect } from 'react'
import { planImportWords as words } from '../../../shared/words/plan-import.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useMasterData } from '../../stores/master-data.ts'
import { usePlanImport } from '../../stores/plan-import.ts'
import { useProblem } from '../../stores/problem.ts'
import { ReviewPane, obstacleOf } from './review-pane.tsx'
import './plan-import.css'

export function PlanImportDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'importPlan')
  const closeDialog = useDialogs((dialogs) => dialogs.close)
  const { phase, preview, problem, wasCancelled, choose, cancelReading, apply, leave } = usePlanImport()
  const { guard } = useProblem.getState()
  useEffect(() => {
    if (isOpen) void guard(useMasterData.getState().load)
  }, [isOpen, guard])

  const close = () => {
    leave()
    closeDialog()
  }
  const take = async () => {
    if (await apply()) closeDialog()
  }
  const isBusy = phase === 'reading' || phase === 'applying'
  const isReviewing = preview !== null && (phase === 'reviewing' || phase === 'applying')
  const chooseLabel = isReviewing ? words.chooseOther : words.choose
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      isDismissable={phase === 'choosing'}
      size={isReviewing ? 'large' : 'medium'}
      footer={
        phase === 'reading' ? (
          <Button onPress={() => void guard(cancelReading)}>{words.cancelReading}</Button>
        ) : (
          <>
            <Button onPress={close} isDisabled={isBusy}>
              {words.close}
            </Button>
            <Button
              {...(isReviewing ? {} : { variant: 'primary' as const, autoFocus: true })}
              icon={<FileSpreadsheet size={16} aria-hidden="true" />}
              isDisabled={isBusy}
              onPress={() => void choose()}
            >
              {chooseLabel}
            </Button>
            {isReviewing && (
              <Button
                variant="primary"
                isDisabled={isBusy || obstacleOf(preview) !== null || preview.draft === null}
                onPress={() => void take()}
              >
                {phase === 'applying' ? words.applying : words.apply}
              </Button>
            )}
          </>
        )
      }
    >
      {problem && <ErrorPanel problem={problem} />}
      {phase === 'choosing' && !problem && (
        <>
          {wasCancelled && <p role="status">{words.cancelled}</p>}
          <p className="dialog-lead">{words.lead}</p>
          <ul className="dialog-list">
            {words.leadNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {phase === 'reading' && <Progress label={words.reading} done={0} total={0} />}
      {isReviewing && <ReviewPane preview={preview} />}
    </Dialog>
  )
}
