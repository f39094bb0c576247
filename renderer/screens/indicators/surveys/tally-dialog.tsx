// Knows the preview of a table of tallies: what was read as which question, into which it goes; nothing is written until it is said.
import { useState } from 'react'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { readBlock } from '../../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../../shared/rules/read-html-table.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { storeDrafts } from './store-drafts.ts'
import { TallyDraftPane } from './tally-draft-pane.tsx'
import { type Cells, draftsOf, type TallyDraft } from './tally-drafts.ts'

/** `cells` null: they are still to be pasted. `source`: the file that they are from; '' = pasted. */
type TallyDialogProps = Readonly<{ survey: Survey; question: Question | null; cells: Cells | null; source: string; onClose: () => void }>

export function TallyDialog({ survey, question, cells: given, source, onClose }: TallyDialogProps) {
  const [cells, setCells] = useState(given)
  const [drafts, setDrafts] = useState<readonly TallyDraft[]>(() => (given ? draftsOf(given, survey, question) : []))
  const taken = drafts.filter(({ isTaken, read }) => isTaken && read.options.length > 0)
  const take = (text: string, html: string) => {
    const block = readBlock(text, html === '' ? null : readHtmlTable(html)).map((row) => row.map((cell) => cell.text))
    if (block.length === 0) return
    setCells(block)
    setDrafts(draftsOf(block, survey, question))
  }
  function store(): void {
    onClose()
    void storeDrafts(survey.id, taken)
  }
  return (
    <Dialog
      title={words.previewTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            // What was pasted is looked at, and then said yes to.
            key={cells === null ? 'empty' : 'read'}
            variant="primary"
            autoFocus={cells !== null}
            isDisabled={taken.length === 0}
            onPress={store}
          >
            {words.previewDo(taken.length)}
          </Button>
        </>
      }
    >
      {source !== '' && <p className="field-note">{source}</p>}
      {cells === null ? (
        <PasteArea onTake={take} />
      ) : drafts.length === 0 ? (
        <p role="alert">{words.previewNothing}</p>
      ) : (
        drafts.map((draft, nth) => (
          <TallyDraftPane
            key={nth}
            title={words.previewQuestion(nth + 1, drafts.length)}
            cells={cells}
            survey={survey}
            draft={draft}
            onChange={(changed) => setDrafts(drafts.map((one, index) => (index === nth ? changed : one)))}
          />
        ))
      )}
    </Dialog>
  )
}

function PasteArea({ onTake }: Readonly<{ onTake: (text: string, html: string) => void }>) {
  return (
    <label className="paste-area">
      <span className="dialog-lead">{words.previewPaste}</span>
      <textarea
        className="input text-area"
        aria-label={words.previewArea}
        rows={4}
        // The dialog is about nothing else.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onPaste={(event) => {
          event.preventDefault()
          // This field goes: the keyboard stays in the dialog.
          event.currentTarget.closest<HTMLElement>('[role=dialog]')?.focus()
          onTake(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
        }}
      />
    </label>
  )
}
