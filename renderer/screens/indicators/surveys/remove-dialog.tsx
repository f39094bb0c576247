// Knows how a person is asked before a survey, a question or a 覆面調査 is deleted: what goes with it, and which indicators lose their figure.
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { QuestionDialog } from '../../../components/question-dialog.tsx'

type RemoveDialogProps = Readonly<{
  title: string
  note: string
  /** Indicators that take their figure from it. */
  names: readonly string[]
  onClose: () => void
  onRemove: () => void
}>

export function RemoveDialog({ title, note, names, onClose, onRemove }: RemoveDialogProps) {
  return (
    <QuestionDialog
      title={title}
      cancelLabel={words.cancel}
      confirmLabel={words.removeDo}
      variant="danger"
      onClose={onClose}
      onConfirm={onRemove}
    >
      <p>{note}</p>
      {names.length > 0 && <p className="result-warning">{words.removeUsed(names)}</p>}
    </QuestionDialog>
  )
}
