// Knows the dialog that reads a filled form back: choose, read, compare and choose the rows, take them in or ask for corrections.
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { QuestionDialog } from '../../components/question-dialog.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useFormReturn } from '../../stores/form-return.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { ReturnReview } from './return-review.tsx'
import './form-return.css'

export function FormReturnDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'formReturn')
  return isOpen ? <OpenFormReturn /> : null
}

function OpenFormReturn() {
  const hasFile = useApp((app) => app.state?.file != null)
  const mayTake = useApp((app) => !isReadOnly(app))
  const hasPlan = usePlan((plan) => plan.plan !== null)
  const store = useFormReturn()
  const { phase, preview, problem, wasCancelled, taken, asked, isTouched, requestedFile, done } = store
  const [question, setQuestion] = useState<'leave' | 'unasked' | null>(null)
  const { guard } = useProblem.getState()

  const leave = () => {
    store.leave()
    useDialogs.getState().close()
  }
  const isReading = phase === 'reading'
  const isBusy = isReading || phase === 'applying' || phase === 'requesting'
  const isReviewing = preview !== null && !isReading
  const close = () => (isReviewing && isTouched ? setQuestion('leave') : leave())
  const take = () => (asked.size > 0 && requestedFile === null ? setQuestion('unasked') : void store.apply())
  const lacks = hasFile ? (hasPlan ? null : words.noPlan) : words.noFile
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      isDismissable={!isBusy}
      size={isReviewing ? 'wide' : 'medium'}
      footer={
        isReading ? (
          <Button autoFocus onPress={() => void guard(store.cancelReading)}>
            {words.cancelReading}
          </Button>
        ) : (
          <>
            <Button autoFocus={done !== null} onPress={close} isDisabled={isBusy}>
              {words.close}
            </Button>
            {lacks === null && (
              <Button
                {...(isReviewing || done ? {} : { variant: 'primary' as const, autoFocus: true })}
                icon={<FileSpreadsheet size={16} aria-hidden="true" />}
                isDisabled={isBusy}
                onPress={() => void store.choose()}
              >
                {isReviewing || done ? words.chooseOther : words.choose}
              </Button>
            )}
            {isReviewing && preview.rows.length > 0 && (
              // it holds the keyboard while it works: pressed again, it does nothing
              <Button isDisabled={phase === 'applying' || asked.size === 0} onPress={() => void store.request()}>
                {phase === 'requesting' ? words.requesting : words.request(asked.size)}
              </Button>
            )}
            {isReviewing && mayTake && preview.rows.length > 0 && (
              <Button variant="primary" isDisabled={phase === 'requesting' || taken.size === 0} onPress={take}>
                {phase === 'applying' ? words.applying : words.apply(taken.size)}
              </Button>
            )}
          </>
        )
      }
    >
      {problem && <ErrorPanel problem={problem} />}
      {isReading && <Progress label={words.reading} done={0} total={0} />}
      {lacks !== null && <EmptyState text={lacks} />}
      {isReviewing && !mayTake && <p className="return-read-only">{words.readOnly}</p>}
      {isReviewing && <ReturnReview preview={preview} mayTake={mayTake} />}
      {done && !isReading && (
        <p className="return-done" role="status">
          {done.isUndone ? words.undone : words.applied(done.count)}
          {!done.isUndone && (
            <Button size="small" onPress={() => void store.undo()}>
              {words.undo}
            </Button>
          )}
        </p>
      )}
      {phase === 'choosing' && !problem && !done && lacks === null && <Lead wasCancelled={wasCancelled} />}
      {question === 'leave' && (
        <QuestionDialog
          title={words.leaveTitle}
          cancelLabel={words.stay}
          confirmLabel={words.leave}
          variant="primary"
          onClose={() => setQuestion(null)}
          onConfirm={leave}
        >
          <p>{words.leaveText}</p>
        </QuestionDialog>
      )}
      {question === 'unasked' && (
        <QuestionDialog
          title={words.unaskedTitle}
          cancelLabel={words.stay}
          confirmLabel={words.takeAnyway}
          variant="primary"
          onClose={() => setQuestion(null)}
          onConfirm={() => void store.apply()}
        >
          <p>{words.unaskedText(asked.size)}</p>
        </QuestionDialog>
      )}
    </Dialog>
  )
}

function Lead({ wasCancelled }: Readonly<{ wasCancelled: boolean }>) {
  return (
    <>
      {wasCancelled && <p role="status">{words.cancelled}</p>}
      <p className="dialog-lead">{words.lead}</p>
      <ul className="dialog-list">
        {words.leadNotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}
