// Knows what a master file is and would do: its name and day, what is to be known before, the years that take it, and its differences.
import type { MasterPreview } from '../../../shared/model/master.ts'
import { masterWords as words, sayIssueDay, sayMasterNote, sayMasterYear } from '../../../shared/words/master.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { useMasters } from '../../stores/masters.ts'
import { DifferenceTable } from './difference-table.tsx'

export function MasterReview({ preview }: Readonly<{ preview: MasterPreview }>) {
  const taken = useMasters((store) => store.years)
  const phase = useMasters((store) => store.phase)
  const { setYear } = useMasters.getState()
  return (
    <div className="master-review">
      <div className="master-side">
        <section aria-label={words.about}>
          <h3>{words.about}</h3>
          <dl className="master-facts">
            <dt>{words.name}</dt>
            <dd>{preview.name}</dd>
            <dt>{words.issuedOn}</dt>
            <dd>{sayIssueDay(preview.issuedOn)}</dd>
            <dt>{words.fileName}</dt>
            <dd>{preview.fileName}</dd>
            <dt>{words.hash}</dt>
            <dd className="master-hash">{preview.hash}</dd>
          </dl>
        </section>
        {preview.notes.length > 0 && (
          <section aria-label={words.notes}>
            <h3>{words.notes}</h3>
            <ul className="dialog-list">
              {preview.notes.map((note) => (
                <li key={sayMasterNote(note)}>{sayMasterNote(note)}</li>
              ))}
            </ul>
          </section>
        )}
        <section aria-label={words.years}>
          <h3>{words.years}</h3>
          <p className="master-note">{words.yearsNote}</p>
          {preview.years.length === 0 && <p className="master-note">{words.yearsNone}</p>}
          <div role="group" aria-label={words.years} className="master-years">
            {preview.years.map((year) => {
              const { label, note } = sayMasterYear(year)
              return (
                <CheckBox
                  key={year.fiscalYear}
                  isSelected={taken.includes(year.fiscalYear) || year.stays === 'taken'}
                  isDisabled={year.stays !== null || phase === 'accepting'}
                  onChange={(isTaken) => setYear(year.fiscalYear, isTaken)}
                  note={note}
                >
                  {label}
                </CheckBox>
              )
            })}
          </div>
        </section>
      </div>
      <DifferenceTable differences={preview.differences} />
    </div>
  )
}
