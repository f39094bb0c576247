// Knows how a person is asked what becomes of a binding that is not saved, before another form or file comes to the front.
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useFormFiles } from '../../stores/form-files.ts'

export function LeaveDialog() {
  const leaving = useFormFiles((store) => store.leaving)
  const name = useFormFiles((store) => store.opened?.history.now.typed.name ?? '')
  const answer = (given: 'save' | 'discard' | 'stay') => leaving?.answer(given)
  return (
    <Dialog
      title={words.leaveTitle}
      isOpen={leaving !== null}
      onClose={() => answer('stay')}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={() => answer('stay')}>{words.cancel}</Button>
          <Button variant="danger" onPress={() => answer('discard')}>
            {words.leaveDiscard}
          </Button>
          <Button variant="primary" autoFocus onPress={() => answer('save')}>
            {words.leaveSave}
          </Button>
        </>
      }
    >
      <p>{words.leaveLead(name)}</p>
    </Dialog>
  )
}
