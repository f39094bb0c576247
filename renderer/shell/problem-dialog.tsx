// Knows how a problem is put before the person: the four parts, the texts that have no cell any more, and those that keep the window from closing.
import { appWords as words } from '../../shared/words/app.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ErrorPanel } from '../components/error-panel.tsx'
import { useProblem } from '../stores/problem.ts'

export function ProblemDialog() {
  const { current, rescued, unstored, close, discard } = useProblem()
  const isClosing = unstored.length > 0
  return (
    <Dialog
      role="alertdialog"
      title={isClosing ? words.closingTitle : current ? words.problemTitle : words.rescuedTitle}
      isOpen={current !== null || rescued.length > 0 || isClosing}
      onClose={close}
      footer={
        isClosing ? (
          <>
            <Button
              variant="danger"
              onPress={() => {
                discard()
                window.close()
              }}
            >
              {words.closingDiscard}
            </Button>
            <Button variant="primary" autoFocus onPress={close}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <Button variant="primary" autoFocus onPress={close}>
            {words.close}
          </Button>
        )
      }
    >
      {current && <ErrorPanel problem={current} />}
      {rescued.length > 0 && <Texts title={words.rescuedTitle} note={words.rescuedNote} texts={rescued} labelOf={words.rescuedText} />}
      {isClosing && (
        <Texts title={words.closingTitle} note={words.closingNote} texts={unstored.map(({ text }) => text)} labelOf={words.closingText} />
      )}
    </Dialog>
  )
}

type TextsProps = Readonly<{ title: string; note: string; texts: readonly string[]; labelOf: (nth: number) => string }>

/** To be copied. */
function Texts({ title, note, texts, labelOf }: TextsProps) {
  return (
    <section className="rescued" aria-label={title}>
      <p>{note}</p>
      {texts.map((text, index) => (
        <textarea key={`${index} ${text}`} readOnly rows={4} value={text} aria-label={labelOf(index + 1)} />
      ))}
    </section>
  )
}
