// Knows how a person is asked before a section, post, holder or inquiry is deleted, and what goes with it.
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { QuestionDialog } from '../../components/question-dialog.tsx'

type RemoveDialogProps = Readonly<{ name: string; note: string; onRemove: () => void; onClose: () => void }>

export function RemoveDialog({ name, note, onRemove, onClose }: RemoveDialogProps) {
  return (
    <QuestionDialog
      title={words.removeTitle(name)}
      cancelLabel={words.cancel}
      confirmLabel={words.remove}
      variant="danger"
      onClose={onClose}
      onConfirm={onRemove}
    >
      <p>{note}</p>
    </QuestionDialog>
  )
}
