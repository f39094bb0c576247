// Knows the dialog that writes forms as an Excel file: which, how far, what came of it.
import { CircleCheck, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { editionWords, nameEdition, titleMarkOfStage } from '../../../shared/words/editions.ts'
import { exportStages, exportWarnings, exportWords as words } from '../../../shared/words/export.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { useApp } from '../../stores/app.ts'
import { useExport } from '../../stores/export.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import './export.css'

export function ExportDialog() {
  const { isOpen, phase, close, start, cancel, again, showFile } = useExport()
  const generation = usePlan((store) => store.generation)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (isOpen) setUnchosen(new Set())
  }, [isOpen])
  const { guard } = useProblem.getState()
  const forms = generation?.forms ?? []
  const chosen = forms.filter((form) => form.status === 'ready' && !unchosen.has(form.id)).map((form) => form.id)
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(unchosen)
    if (isChosen) next.delete(id)
    else next.add(id)
    setUnchosen(next)
  }
  const closeButton = <Button onPress={close}>{words.close}</Button>

  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      isDismissable={phase.name !== 'running'}
      footer={
        phase.name === 'running' ? (
          <Button onPress={() => void guard(cancel)} isDisabled={phase.isCancelling}>
            {phase.isCancelling ? words.cancelling : words.cancel}
          </Button>
        ) : phase.name === 'done' ? (
          <>
            {closeButton}
            <Button variant="primary" autoFocus icon={<FolderOpen size={16} aria-hidden="true" />} onPress={() => void guard(showFile)}>
              {words.showInFolder}
            </Button>
          </>
        ) : phase.name === 'failed' ? (
          <>
            {closeButton}
            <Button variant="primary" autoFocus onPress={again}>
              {words.again}
            </Button>
          </>
        ) : (
          <>
            {closeButton}
            <Button
              variant="primary"
              autoFocus
              isDisabled={chosen.length === 0 || fiscalYear === null}
              onPress={() => {
                if (fiscalYear !== null) void start(fiscalYear, chosen)
              }}
            >
              {words.start}
            </Button>
          </>
        )
      }
    >
      {phase.name === 'choosing' && (
        <>
          {phase.wasCancelled && <p role="status">{words.cancelled}</p>}
          <Contents />
          <fieldset className="export-forms">
            <legend>{words.forms}</legend>
            {forms.map((form) => (
              <CheckBox
                key={form.id}
                isSelected={chosen.includes(form.id)}
                isDisabled={form.status === 'notYet'}
                onChange={(isChosen) => choose(form.id, isChosen)}
                {...(form.status === 'notYet' ? { note: words.notYet } : {})}
              >
                {form.name}
              </CheckBox>
            ))}
          </fieldset>
          <p className="export-details">{chosen.length === 0 ? words.choose : words.details}</p>
        </>
      )}
      {phase.name === 'running' && (
        <Progress
          label={exportStages[phase.progress?.stage ?? 'layout']}
          done={phase.progress?.done ?? 0}
          total={phase.progress?.total ?? 0}
        />
      )}
      {phase.name === 'done' && (
        <div role="status">
          <p className="export-done">
            <CircleCheck size={18} aria-hidden="true" />
            {words.done}
          </p>
          <p className="export-file">{phase.result.fileName}</p>
          <ul className="export-sheets">
            {phase.result.sheets.map((sheet) => (
              <li key={sheet.name}>{words.pages(sheet.name, sheet.pages)}</li>
            ))}
          </ul>
          {phase.result.warnings.length > 0 && (
            <>
              <h3>{words.warnings}</h3>
              <ul className="export-warnings">
                {phase.result.warnings.map((warning) => (
                  <li key={`${warning.code} ${warning.label}`}>
                    <b>{warning.label}</b>
                    {exportWarnings[warning.code]}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {phase.name === 'failed' && <ErrorPanel problem={phase.problem} />}
    </Dialog>
  )
}

/** What will be written. */
function Contents() {
  const ward = useApp((app) => app.state?.file?.wardName ?? '')
  const plan = usePlan((store) => store.plan)
  const edition = useExport((store) => store.edition)
  if (!plan) return null
  if (edition) {
    const year = labelOfFiscalYear(edition.fiscalYear, plan.firstReiwaYearAs)
    return <p className="dialog-lead">{editionWords.exportLeadOfEdition(ward, year, nameEdition(edition))}</p>
  }
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const initiatives = strategies.flatMap((strategy) => strategy.initiatives)
  return (
    <div className="dialog-lead">
      <p>{words.lead(ward, labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs), titleMarkOfStage(plan.stage))}</p>
      <p className="export-contents">{words.contents(plan.managementIssues.length, strategies.length, initiatives.length)}</p>
    </div>
  )
}
