// Knows how a problem is put before the person: the four parts, the texts that have no cell any more, and one button.
import { appWords as words } from '../../shared/words/app.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ErrorPanel } from '../components/error-panel.tsx'
import { useProblem } from '../stores/problem.ts'

export function ProblemDialog() {
  const { current, rescued, close } = useProblem()
  return (
    <Dialog
      role="alertdialog"
      title={current ? words.problemTitle : words.rescuedTitle}
      isOpen={current !== null || rescued.length > 0}
      onClose={close}
      footer={
        <Button variant="primary" autoFocus onPress={close}>
          {words.close}
        </Button>
      }
    >
      {current && <ErrorPanel problem={current} />}
      {rescued.length > 0 && (
        <section className="rescued" aria-label={words.rescuedTitle}>
          <p>{words.rescuedNote}</p>
          {rescued.map((text, index) => (
            <textarea key={`${index} ${text}`} readOnly rows={4} value={text} aria-label={words.rescuedText(index + 1)} />
          ))}
        </section>
      )}
    </Dialog>
  )
}
