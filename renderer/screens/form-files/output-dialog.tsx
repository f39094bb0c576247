// Knows the dialog that writes a form file filled with a plan: of which year and edition, which books, what does not fit, what came of it.
import { CircleCheck } from 'lucide-react'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { nameEdition } from '../../../shared/words/editions.ts'
import { formOutputWords as words } from '../../../shared/words/form-file-output.ts'
import { formFilesWords } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { WritingFooter } from '../../components/writing-footer.tsx'
import { useFormFileOutput } from '../../stores/form-file-output.ts'
import type { OpenedFormFile } from '../../stores/opened-form-file.ts'
import { useFormFill } from '../../stores/form-fill.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { type BindingProblem, problemsOf } from './binding-problems.ts'
import { namesOfFields } from './field-entries.ts'
import './output-dialog.css'

export function OutputDialog({ opened }: Readonly<{ opened: OpenedFormFile }>) {
  const { choice, phase, preview, problem, unchosen, start, cancel, again, showFile, close } = useFormFileOutput()
  const { guard } = useProblem.getState()
  const fields = useFormFill((store) => store.fields)
  const { book, history, leftOver } = opened
  const lines =
    preview === null ? [] : problemsOf({ book, draft: history.now, leftOver, preview, nameOf: namesOfFields(fields).long }).filter(isTold)
  const chosenCount = (preview?.books.length ?? 0) - unchosen.size
  return (
    <Dialog
      title={words.title}
      isOpen={choice !== null}
      onClose={close}
      isDismissable={phase.name !== 'running'}
      footer={
        <WritingFooter
          phase={phase}
          again={words.again}
          onCancel={() => void guard(cancel)}
          onShow={() => void guard(showFile)}
          onAgain={again}
          onClose={close}
          begin={
            <Button variant="primary" autoFocus isDisabled={chosenCount < 1} onPress={() => void start()}>
              {preview !== null && preview.books.length > 1 ? words.startMany(chosenCount) : words.start}
            </Button>
          }
        />
      }
    >
      {phase.name === 'choosing' && (
        <div className="form-output">
          {phase.wasCancelled && <p role="status">{words.cancelled}</p>}
          <p className="dialog-lead">{words.lead(history.now.typed.name)}</p>
          <Choices />
          {problem && <ErrorPanel problem={problem} />}
          {!problem && preview === null && <Skeleton label={formFilesWords.filling} lines={3} />}
          {preview && <Books />}
          <Warnings lines={lines} />
        </div>
      )}
      {phase.name === 'running' && <Progress label={words.writing} done={0} total={0} />}
      {phase.name === 'done' && (
        <div role="status">
          <p className="export-done">
            <CircleCheck size={18} aria-hidden="true" />
            {words.done(phase.result.fileNames.length)}
          </p>
          {phase.result.folderName !== null && <p className="export-file">{words.folder(phase.result.folderName)}</p>}
          <ul className="form-output-files">
            {phase.result.fileNames.map((fileName) => (
              <li key={fileName}>{fileName}</li>
            ))}
          </ul>
          <Warnings lines={lines} />
        </div>
      )}
      {phase.name === 'failed' && <ErrorPanel problem={phase.problem} />}
    </Dialog>
  )
}

function Choices() {
  const { choice, editions, choose } = useFormFileOutput()
  const summaries = usePlan((store) => store.summaries)
  if (!choice) return null
  return (
    <div className="form-output-choices">
      <SelectBox
        label={formFilesWords.year}
        value={String(choice.fiscalYear)}
        options={summaries.map((plan) => ({ id: String(plan.fiscalYear), label: labelOfFiscalYear(plan.fiscalYear) }))}
        onChange={(year) => void choose({ fiscalYear: Number(year) })}
        autoFocus
      />
      <SelectBox
        label={words.edition}
        value={choice.editionId ?? ''}
        options={[{ id: '', label: words.now }, ...editions.map((edition) => ({ id: edition.id, label: nameEdition(edition) }))]}
        onChange={(id) => void choose({ editionId: id === '' ? null : id })}
      />
    </div>
  )
}

/** Where one book goes out for each item: which of them. */
function Books() {
  const { preview, unchosen, chooseBook } = useFormFileOutput()
  const books = preview?.books ?? []
  if (books.length === 0) return <p role="status">{words.noBook}</p>
  if (books.length === 1) return null
  return (
    <fieldset className="form-output-books">
      <legend>{words.books}</legend>
      {books.map(({ ownerId, number, title, fileName }) => (
        <CheckBox key={ownerId} isSelected={!unchosen.has(ownerId)} onChange={(isChosen) => chooseBook(ownerId, isChosen)} note={fileName}>
          {formFilesWords.bookOf(number, title)}
        </CheckBox>
      ))}
    </fieldset>
  )
}

/** What a person would change before it goes out. */
const isTold = ({ tone }: BindingProblem): boolean => tone !== 'note'

function Warnings({ lines }: Readonly<{ lines: readonly BindingProblem[] }>) {
  if (lines.length === 0) return null
  return (
    <section className="form-output-warnings">
      <h3>{words.warnings}</h3>
      {/* It scrolls: the keyboard must be able to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul aria-label={words.warnings} tabIndex={0}>
        {lines.map(({ key, place, text }) => (
          <li key={key}>
            {place !== null && <b>{formFilesWords.placed(place.sheet, place.address, '')}</b>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
