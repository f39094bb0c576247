// Knows the dialog on one measured value: what it is, where it comes from, who measured it when, and what the forms will print of it.
import { useState } from 'react'
import type { IndicatorSeries, MeasurementState } from '../../../../shared/model/indicator.ts'
import { measurementStates } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { periodLabels, stateLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { complaintsOf, type MeasurementDraft, draftOf, readDraft } from './measurement-draft.ts'
import { MeasurementPreview } from './measurement-preview.tsx'
import { Complaint, MeasurementValue } from './measurement-value.tsx'
import { emptyMeasurement } from '../../../../shared/words/read-year-cell.ts'
import { saveYears } from './series-deeds.ts'
import { measuredIn } from './year-columns.ts'
import type { SeriesWorld } from './year-rows.ts'

type MeasurementDialogProps = Readonly<{
  series: IndicatorSeries
  fiscalYear: number
  period: CheckPeriod
  /** The state that was just typed and wants its reason; null = as it is stored. */
  state: MeasurementState | null
  world: SeriesWorld
  firstReiwaYearAs: FirstReiwaYearAs
  operator: string
  mayWrite: boolean
  onClose: () => void
}>

export function MeasurementDialog(props: MeasurementDialogProps) {
  const { series, fiscalYear, period, state, world, firstReiwaYearAs, operator, mayWrite, onClose } = props
  const stored = measuredIn(series, fiscalYear, period)
  const [draft, setDraft] = useState<MeasurementDraft>(() => {
    const first = draftOf(stored ?? emptyMeasurement(operator))
    return state === null ? first : { ...first, state }
  })
  const [isTried, setTried] = useState(false)
  const { measured } = readDraft(draft, series)
  const complaints = complaintsOf(draft, series)
  // What is not typed yet is missed only when it is to be stored.
  const complaintOn = (field: keyof MeasurementDraft) => (isTried || draft[field] !== '' ? (complaints[field] ?? null) : null)
  const change = (part: Partial<MeasurementDraft>) => setDraft((before) => ({ ...before, ...part }))
  const title = words.measurementTitle(series.name, labelOfFiscalYear(fiscalYear, firstReiwaYearAs), periodLabels[period])

  async function save(): Promise<void> {
    setTried(true)
    if (Object.keys(complaints).length > 0) return
    if (await saveYears(series.id, [{ fiscalYear, [period]: measured }])) onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        mayWrite ? (
          <>
            <Button onPress={onClose}>{words.cancel}</Button>
            <Button variant="primary" onPress={() => void save()}>
              {words.store}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{words.close}</Button>
        )
      }
    >
      <fieldset className="measurement" disabled={!mayWrite}>
        <div className="measurement-state">
          <SegmentedControl
            label={words.state}
            value={draft.state}
            options={measurementStates.map((id) => ({ id, label: stateLabels[id], isDisabled: !mayWrite }))}
            onChange={(next) => change({ state: next })}
          />
        </div>
        {draft.state === 'value' ? (
          <MeasurementValue {...{ series, fiscalYear, draft, change, complaintOn }} book={world.book} onEnter={() => void save()} />
        ) : (
          <>
            <TextField
              label={words.reason}
              value={draft.reason}
              onChange={(reason) => change({ reason })}
              onEnter={() => void save()}
              note={words.reasonNote}
              error={complaintOn('reason')}
              autoFocus
            />
            <TextField
              label={words.substitute}
              value={draft.substitute}
              onChange={(substitute) => change({ substitute })}
              onEnter={() => void save()}
              note={words.substituteNote}
            />
          </>
        )}
        <MeasurementPreview {...{ series, fiscalYear, period, measured, world }} />
        <div className="measurement-row">
          <TextField
            label={words.from}
            value={draft.from}
            onChange={(from) => change({ from })}
            note={words.dayNote}
            error={complaintOn('from')}
          />
          <TextField label={words.until} value={draft.until} onChange={(until) => change({ until })} error={complaintOn('until')} />
          <TextField
            label={words.measuredBy}
            value={draft.measuredBy}
            onChange={(measuredBy) => change({ measuredBy })}
            error={complaintOn('measuredBy')}
          />
        </div>
        <EvidenceFields {...{ draft, change, mayWrite }} />
        <TextAreaField label={words.note} value={draft.note} onChange={(note) => change({ note })} rows={2} />
        <Complaint text={complaintOn('note')} />
      </fieldset>
    </Dialog>
  )
}
