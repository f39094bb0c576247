// Knows the question before many texts of last year are confirmed as this year's at once.
import { inspectionWords as words } from '../../../shared/words/inspection.ts'
import { QuestionDialog } from '../../components/question-dialog.tsx'

type ConfirmCarriedDialogProps = Readonly<{ count: number; onClose: () => void; onConfirm: () => void }>

export function ConfirmCarriedDialog({ count, onClose, onConfirm }: ConfirmCarriedDialogProps) {
  return (
    <QuestionDialog
      title={words.confirmTitle(count)}
      cancelLabel={words.cancel}
      confirmLabel={words.confirmDo}
      variant="primary"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{words.confirmNote}</p>
    </QuestionDialog>
  )
}
