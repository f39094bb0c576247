// Knows the dialog that confirms the plan as an edition: kind, decision, 改定履歴, what is still open, and that it is for good.
import { useEffect, useState } from 'react'
import type { EditionKind } from '../../../shared/model/edition.ts'
import { kindsAllowedNext, proposedKind } from '../../../shared/rules/edition-order.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { editionKindNames, editionWords as words, proposedNote } from '../../../shared/words/editions.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { useEditions } from '../../stores/editions.ts'
import { useInspection } from '../../stores/inspection.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { EditionNotices, isBlocked } from './edition-notices.tsx'
import './editions.css'

export function ConfirmDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'confirmEdition')
  const plan = usePlan((store) => store.plan)
  return isOpen && plan ? <Questions /> : null
}

/** Longest 文書番号 that is taken. */
const longestNumber = 200

function Questions() {
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  const editions = useEditions((store) => store.editions) ?? []
  const ward = useApp((app) => app.state?.file?.wardName ?? '')
  const today = useApp((app) => app.state?.today ?? '')
  const book = useChecks((store) => store.book)
  const [chosen, setChosen] = useState<EditionKind | null>(null)
  const [day, setDay] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const [proposal, setProposal] = useState('')
  /** null = as proposed. */
  const [note, setNote] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const { guard } = useProblem.getState()
  useEffect(() => {
    const read = async () => {
      await useEditions.getState().load()
      await useChecks.getState().catchUp()
      setProposal(await useEditions.getState().proposeNote())
    }
    void guard(read)
    return useInspection.getState().follow()
  }, [guard])

  if (!plan) return null
  const official = generation?.checks ?? []
  const kinds = kindsAllowedNext(editions, official)
  const kind = chosen !== null && kinds.includes(chosen) ? chosen : proposedKind(editions, official, book?.dates ?? [], today)
  const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  const decisionDate = parseDay(day)
  const proposed = proposedNote(kind, year, decisionDate ?? today, proposal)
  const notices = { kind, kinds, plan, generation, book, today }
  const isDayWrong = day.trim() !== '' && decisionDate === null
  const close = () => useDialogs.getState().close()
  const submit = async () => {
    setRunning(true)
    const edition = { kind, decisionDate, documentNumber: documentNumber.trim(), revisionNote: (note ?? proposed).trim() }
    const made = await guard(() => useEditions.getState().confirm(edition))
    setRunning(false)
    if (!made) return
    close()
    useApp.getState().goTo('editions')
  }
  return (
    <Dialog
      title={words.dialogTitle}
      isOpen
      onClose={close}
      isDismissable={!isRunning}
      footer={
        <>
          <Button onPress={close} isDisabled={isRunning}>
            {words.cancel}
          </Button>
          <Button variant="primary" isDisabled={isRunning || isDayWrong || isBlocked(notices)} onPress={() => void submit()}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.dialogLead(ward, year)}</p>
      <div className="edition-kind">
        <span className="field-label">{words.kind}</span>
        <SegmentedControl
          label={words.kind}
          options={kinds.map((id) => ({ id, label: editionKindNames[id] }))}
          value={kind}
          onChange={setChosen}
        />
        {kinds.length === 1 && <span className="field-note">{words.kindFixed}</span>}
      </div>
      <div className="edition-pair">
        <TextField
          label={words.decisionDay}
          value={day}
          onChange={setDay}
          note={decisionDate === null ? words.decisionDayNote : labelOfDay(decisionDate)}
          error={isDayWrong ? words.decisionDayError : null}
          autoFocus
        />
        <TextField
          label={words.documentNumber}
          value={documentNumber}
          onChange={(text) => setDocumentNumber(text.slice(0, longestNumber))}
        />
      </div>
      <TextAreaField label={words.noteLabel} value={note ?? proposed} onChange={setNote} rows={6} note={words.noteHelp} />
      <EditionNotices {...notices} />
    </Dialog>
  )
}
