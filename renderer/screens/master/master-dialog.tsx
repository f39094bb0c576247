// Knows the dialog in which the city's master is taken in: what was accepted, choose a file, what it would change, which years take it, accept.
import { FileJson } from 'lucide-react'
import { useEffect } from 'react'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { masterWords as words } from '../../../shared/words/master.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useMasters } from '../../stores/masters.ts'
import { useProblem } from '../../stores/problem.ts'
import { MasterReview } from './master-review.tsx'
import './master.css'

export function MasterDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'master')
  const closeDialog = useDialogs((dialogs) => dialogs.close)
  const { phase, preview, problem, choose, accept, leave } = useMasters()
  useEffect(() => {
    if (isOpen) void useProblem.getState().guard(useMasters.getState().load)
  }, [isOpen])

  const close = () => {
    leave()
    closeDialog()
  }
  const take = async () => {
    if (await accept()) closeDialog()
  }
  const isBusy = phase === 'reading' || phase === 'accepting'
  const isReviewing = preview !== null && phase !== 'reading'
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      isDismissable={phase === 'choosing'}
      size={isReviewing ? 'wide' : 'medium'}
      footer={
        <>
          <Button onPress={close} isDisabled={isBusy}>
            {words.close}
          </Button>
          <Button
            {...(isReviewing ? {} : { variant: 'primary' as const, autoFocus: true })}
            icon={<FileJson size={16} aria-hidden="true" />}
            isDisabled={isBusy}
            onPress={() => void choose()}
          >
            {isReviewing ? words.chooseOther : words.choose}
          </Button>
          {isReviewing && (
            <Button variant="primary" autoFocus isDisabled={isBusy} onPress={() => void take()}>
              {phase === 'accepting' ? words.accepting : words.accept}
            </Button>
          )}
        </>
      }
    >
      {problem && <ErrorPanel problem={problem} />}
      {phase === 'reading' && <Progress label={words.reading} done={0} total={0} />}
      {isReviewing && <MasterReview preview={preview} />}
      {phase === 'choosing' && !problem && <Introduction />}
    </Dialog>
  )
}

function Introduction() {
  const book = useMasters((store) => store.book)
  const accepted = book?.accepted ?? []
  return (
    <>
      <p className="dialog-lead">{words.lead}</p>
      <ul className="dialog-list">
        {words.leadNotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <section aria-label={words.accepted} className="master-accepted">
        <h3>{words.accepted}</h3>
        {accepted.length === 0 ? (
          <p>{words.acceptedNone}</p>
        ) : (
          <ul>
            {accepted.map((one) => (
              <li key={`${one.hash} ${one.acceptedAt}`}>{words.acceptedBy(one, labelOfMoment(one.acceptedAt), one.acceptedBy)}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
