// Knows the view from which the council's forms go out: which form of what, for whom, its pages, and what is to be looked at before.
import { useEffect, useMemo, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { audiences, opinionOrders } from '../../../../shared/model/council-form.ts'
import { audienceNames, orderNames } from '../../../../shared/words/council-forms.ts'
import { councilFormsWords as words } from '../../../../shared/words/council-forms-view.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useExport } from '../../../stores/export.ts'
import { useStatus } from '../../../stores/status.ts'
import { DayDialog } from '../opinions/day-dialog.tsx'
import { type ChosenForm, recallForm, rememberForm } from './chosen-form.ts'
import { FormFindings } from './form-findings.tsx'
import { FormPreview } from './form-preview.tsx'
import { requestOf, subjectInFront, subjectsOf } from './form-subjects.ts'
import { ReportFields } from './report-fields.tsx'
import { useFilledForm } from './use-filled-form.ts'
import './forms.css'

export function FormsView({ book }: Readonly<{ book: CouncilBook }>) {
  const today = useApp((app) => app.state?.today ?? '')
  const mayWrite = useApp((app) => !isReadOnly(app))
  const meetingId = useCouncil((store) => store.chosen.meetingId)
  const [chosen, setChosen] = useState(recallForm)
  const [said, setSaid] = useState('')
  const [isExporting, setExporting] = useState(false)
  const [isPublishing, setPublishing] = useState(false)
  const { form, audience, order } = chosen
  const groups = subjectsOf(form, book, today)
  const subject = subjectInFront(groups, chosen.subject, meetingId, today)
  const request = subject === null ? null : requestOf(form, audience, order, subject)
  const { forms, filled, again } = useFilledForm(request)
  const definition = forms.find(({ id }) => id === form)
  const sheet = useMemo(
    () => (filled && definition ? { form: definition, audience, data: filled.data } : null),
    [filled, definition, audience],
  )
  useEffect(() => {
    useStatus.getState().setKeys(words.keys)
    return () => useStatus.getState().setKeys([])
  }, [])
  const choose = (change: Partial<ChosenForm>) => {
    const next = { ...chosen, ...change }
    setChosen(next)
    rememberForm(next)
    setSaid('')
  }
  const exportForm = async () => {
    if (!request || isExporting) return
    setExporting(true)
    await useCouncil.getState().whenSaved()
    const result = await useCouncil.getState().ask((client) => client.exportCouncilForm(request))
    setExporting(false)
    if (result) setSaid(words.done(result.fileName))
  }
  const exportMany = async () => {
    await useCouncil.getState().whenSaved()
    const key = `council/${form}`
    useExport.getState().openWith({ forms: [key], subjects: { [key]: subject ?? '' }, audience, order })
  }
  const periodYear = request?.periodYear ?? null
  const report = book.reports.find((one) => one.periodYear === periodYear) ?? {
    periodYear: periodYear ?? 0,
    publishedDay: null,
    remarks: '',
  }
  const publishable = filled?.publishable ?? []
  return (
    <div className="council-forms">
      <div className="toolbar" data-area="filters">
        <SelectBox
          label={words.form}
          isLabelHidden
          value={form}
          options={forms.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => choose({ form: forms.find((one) => one.id === id)?.id ?? form })}
        />
        {subject !== null && (
          <SelectBox label={words.subject} isLabelHidden value={subject} options={groups} onChange={(id) => choose({ subject: id })} />
        )}
        <SegmentedControl
          label={words.audience}
          options={audiences.map((id) => ({ id, label: audienceNames[id] }))}
          value={audience}
          onChange={(id) => choose({ audience: id })}
        />
        {form === 'opinions' && (
          <SegmentedControl
            label={words.order}
            options={opinionOrders.map((id) => ({ id, label: orderNames[id] }))}
            value={order}
            onChange={(id) => choose({ order: id })}
          />
        )}
        <span className="toolbar-note" role="status">
          {isExporting ? words.exporting : said}
        </span>
        <span className="toolbar-space" />
        <Button variant="primary" size="small" isDisabled={!filled || isExporting} onPress={() => void exportForm()}>
          {words.export}
        </Button>
      </div>
      {request === null && (
        <EmptyState
          text={form === 'evaluations' ? words.noSubject.sheet : words.noSubject.meeting}
          action={{
            label: form === 'evaluations' ? words.toSheets : words.toMeetings,
            onPress: () => useCouncil.getState().show(form === 'evaluations' ? 'sheets' : 'meetings'),
          }}
        />
      )}
      {request !== null && filled === null && <EmptyState text={words.failed} action={{ label: words.again, onPress: again }} />}
      {request !== null && filled !== null && (
        <div className="council-forms-body">
          {sheet ? <FormPreview key={`${form}/${audience}/${subject}`} sheet={sheet} /> : <Skeleton label={words.filling} lines={12} />}
          <aside className="council-forms-side" aria-label={words.findings} data-area="detail">
            {form === 'report' && <ReportFields report={report} today={today} mayWrite={mayWrite} />}
            {mayWrite && publishable.length > 0 && (
              <Button size="small" onPress={() => setPublishing(true)}>
                {words.publish(publishable.length)}
              </Button>
            )}
            <FormFindings findings={filled?.findings ?? []} />
            <Button size="small" onPress={() => void exportMany()}>
              {words.exportMany}
            </Button>
            <p className="council-form-note">{audience === 'public' ? words.publicNote : words.internalNote}</p>
          </aside>
        </div>
      )}
      {isPublishing && (
        <DayDialog
          title={words.publishTitle}
          label={words.publishDay}
          proposed={today}
          today={today}
          confirmLabel={words.publishDo}
          isReady={publishable.length > 0}
          onClose={() => setPublishing(false)}
          onDay={(day) => void useCouncil.getState().deed((client) => client.setPublished(publishable, day))}
        >
          <p>{words.publishLead(publishable.length)}</p>
        </DayDialog>
      )}
    </div>
  )
}
