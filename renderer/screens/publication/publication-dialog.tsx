// Knows the dialog that makes the files to be published of one edition: which edition, what goes out, how the page would read, how far it is, what came of it.
import { CircleCheck } from 'lucide-react'
import { useEffect } from 'react'
import { publishedParts } from '../../../shared/model/publication.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { nameEdition } from '../../../shared/words/editions.ts'
import { exportStages, exportWarnings } from '../../../shared/words/export.ts'
import { publicationWords as words, publishedFileNames, publishedPartNames, sizeOfFile } from '../../../shared/words/publication.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { WritingFooter } from '../../components/writing-footer.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useEditions } from '../../stores/editions.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { partsToMake, usePublication } from '../../stores/publication.ts'
import { PageOutline } from './page-outline.tsx'
import './publication.css'

export function PublicationDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'publication')
  return isOpen ? <Publication /> : null
}

function Publication() {
  const phase = usePublication((store) => store.phase)
  const editionId = usePublication((store) => store.editionId)
  const preview = usePublication((store) => store.preview)
  const parts = usePublication((store) => store.parts)
  const { load, start, cancel, showFolder, again } = usePublication.getState()
  const { guard } = useProblem.getState()
  useEffect(() => void guard(load), [guard, load])
  const close = () => useDialogs.getState().close()
  const isRunning = phase.name === 'running'
  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={close}
      isDismissable={!isRunning}
      footer={
        <WritingFooter
          phase={phase}
          again={words.again}
          onCancel={() => void guard(cancel)}
          onShow={() => void guard(showFolder)}
          onAgain={again}
          onClose={close}
          begin={
            editionId !== null && (
              <Button
                variant="primary"
                isDisabled={preview === null || partsToMake({ parts, preview }).length === 0}
                onPress={() => void start()}
              >
                {words.start}
              </Button>
            )
          }
        />
      }
    >
      {phase.name === 'choosing' && <Choices wasCancelled={phase.wasCancelled} />}
      {isRunning && (
        <Progress
          label={exportStages[phase.progress?.stage ?? 'layout']}
          done={phase.progress?.done ?? 0}
          total={phase.progress?.total ?? 0}
        />
      )}
      {phase.name === 'done' && <Outcome />}
      {phase.name === 'failed' && <ErrorPanel problem={phase.problem} />}
    </Dialog>
  )
}

function Choices({ wasCancelled }: Readonly<{ wasCancelled: boolean }>) {
  const editions = useEditions((store) => store.editions)
  const firstReiwaYearAs = usePlan((store) => store.plan?.firstReiwaYearAs)
  const mayConfirm = !useApp(isReadOnly)
  const { editionId, parts, preview, previewProblem, chooseEdition, choosePart } = usePublication()
  const { guard } = useProblem.getState()
  if (editions === null) return <Skeleton label={words.reading} lines={6} />
  if (editions.length === 0) {
    const confirm = { label: words.confirm, onPress: () => useDialogs.getState().show('confirmEdition') }
    return (
      <>
        <EmptyState text={words.noEdition} {...(mayConfirm ? { action: confirm } : {})} />
        {!mayConfirm && <p className="publication-note">{words.readOnlyNote}</p>}
      </>
    )
  }
  const options = editions.map((edition) => ({
    id: edition.id,
    label: words.editionOption(labelOfFiscalYear(edition.fiscalYear, firstReiwaYearAs), nameEdition(edition)),
  }))
  return (
    <div className="publication">
      <div className="publication-choices">
        {wasCancelled && <p role="status">{words.cancelled}</p>}
        <p className="dialog-lead">{words.lead}</p>
        <SelectBox
          label={words.edition}
          value={editionId ?? ''}
          options={options}
          onChange={(id) => void guard(() => chooseEdition(id))}
          autoFocus
        />
        <fieldset className="publication-parts">
          <legend>{words.parts}</legend>
          {publishedParts.map((part) => {
            const isMissing = part === 'pdf' && preview?.canPrint === false
            return (
              <CheckBox
                key={part}
                isSelected={parts.has(part) && !isMissing}
                isDisabled={isMissing}
                onChange={(isChosen) => choosePart(part, isChosen)}
                note={isMissing ? words.noPdf : publishedPartNames[part].note}
              >
                {publishedPartNames[part].name}
              </CheckBox>
            )
          })}
        </fieldset>
        {partsToMake({ parts, preview }).length === 0 && (
          <p className="publication-note" role="status">
            {words.nothingChosen}
          </p>
        )}
        <p className="publication-note">{words.left}</p>
      </div>
      {previewProblem ? (
        <ErrorPanel problem={previewProblem} />
      ) : preview ? (
        <PageOutline preview={preview} />
      ) : (
        <Skeleton label={words.reading} lines={8} />
      )}
    </div>
  )
}

function Outcome() {
  const phase = usePublication((store) => store.phase)
  if (phase.name !== 'done') return null
  const { folderName, files, warnings } = phase.result
  return (
    <div role="status">
      <p className="publication-done">
        <CircleCheck size={18} aria-hidden="true" />
        {words.done(folderName)}
      </p>
      <ul className="publication-files">
        {files.map(({ name, size }) => (
          <li key={name}>{words.fileLine(name, publishedFileNames[name] ?? '', sizeOfFile(size))}</li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <>
          <h3>{words.warnings}</h3>
          <ul className="publication-warnings">
            {warnings.map(({ code, label }) => (
              <li key={`${code} ${label}`}>
                <b>{label}</b>
                {exportWarnings[code]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
