// Knows how a problem is put before the person: the four parts, and one button.
import { appWords as words } from '../../shared/words/app.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ErrorPanel } from '../components/error-panel.tsx'
import { useProblem } from '../stores/problem.ts'

export function ProblemDialog() {
  const { current, close } = useProblem()
  return (
    <Dialog
      role="alertdialog"
      title={words.problemTitle}
      isOpen={current !== null}
      onClose={close}
      footer={
        <Button variant="primary" autoFocus onPress={close}>
          {words.close}
        </Button>
      }
    >
      {current && <ErrorPanel problem={current} />}
    </Dialog>
  )
}
