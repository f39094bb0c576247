// Knows what is written of 運営状況の公表 besides what is recorded: when it was published, and その他.
import { useContext } from 'react'
import type { CouncilReport } from '../../../../shared/model/council.ts'
import { readRecordDay } from '../../../../shared/rules/check/read-record-day.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { councilFormsWords as words } from '../../../../shared/words/council-forms-view.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { UnstoredTextsContext } from '../../../components/unstored-texts-context.ts'
import { useCouncil } from '../../../stores/council.ts'

type ReportFieldsProps = Readonly<{ report: CouncilReport; today: string; mayWrite: boolean }>

export function ReportFields({ report, today, mayWrite }: ReportFieldsProps) {
  const { rescue } = useContext(UnstoredTextsContext)
  const { periodYear, publishedDay, remarks } = report
  const dayIn = (text: string) => readRecordDay(text, today, fiscalYearOf(today))
  const save = (change: Partial<CouncilReport>) =>
    useCouncil
      .getState()
      .deed(async (client) => {
        await client.saveCouncilReport({ ...report, ...change })
        return true
      })
      .then((isKept) => isKept === true)
  const onLost = (text: string) => rescue([text])
  return (
    <section aria-label={words.report} className="council-form-report">
      <KeptField
        key={`day/${periodYear}`}
        label={words.publishedDay}
        value={dayAsTyped(publishedDay)}
        mayWrite={mayWrite}
        complaintOf={(text) => (text.trim() === '' || dayIn(text) !== null ? null : words.badDay)}
        onKeep={(text) => save({ publishedDay: text.trim() === '' ? null : dayIn(text) })}
        onLost={onLost}
        note={publishedDay === null ? words.publishedDayNote : labelOfDay(publishedDay)}
      />
      <KeptField
        key={`remarks/${periodYear}`}
        label={words.remarks}
        value={remarks}
        mayWrite={mayWrite}
        onKeep={(text) => save({ remarks: text })}
        onLost={onLost}
        rows={3}
      />
    </section>
  )
}
