// Knows the pane of all that is not answered yet, over all inquiries of the year: shown, written to Excel, reminded at once.
import { AlertTriangle, Copy, FileDown } from 'lucide-react'
import { useState } from 'react'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Section } from '../../../shared/model/organisation.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { outstandingWords as words } from '../../../shared/words/outstanding.ts'
import { labelOfDaysLeft, nameAbout, sectionWords } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { copyText } from '../../components/copy-text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { useInquiries } from '../../stores/inquiries.ts'
import { useProblem } from '../../stores/problem.ts'
import { outstandingRowsOf, remindersOf, tableOfOutstanding } from './outstanding-rows.ts'

type OutstandingPaneProps = Readonly<{
  inquiries: readonly Inquiry[]
  sections: readonly Section[]
  fiscalYear: number
  today: string
}>

/** No check and not the plan either. */
const everything = 'all'

export function OutstandingPane({ inquiries, sections, fiscalYear, today }: OutstandingPaneProps) {
  const [said, setSaid] = useState('')
  const [about, setAbout] = useState(everything)
  const all = outstandingRowsOf(inquiries, sections, today)
  const abouts = new Map(all.map(({ inquiry }) => [inquiry.check ?? '', nameAbout(fiscalYear, inquiry.check)]))
  const isNarrowed = abouts.has(about)
  const rows = isNarrowed ? all.filter(({ inquiry }) => (inquiry.check ?? '') === about) : all
  const over = rows.filter(({ days }) => days < 0).length
  if (rows.length === 0) {
    return (
      <div className="sections-one" data-area="detail">
        <EmptyState text={words.none} />
      </div>
    )
  }
  const exportRows = async () => {
    const { exportList } = useInquiries.getState()
    const result = await useProblem.getState().guard(() => exportList(words.listTitle(fiscalYear), words.columns, tableOfOutstanding(rows)))
    if (result) setSaid(words.exported(result.fileName))
  }
  const reminded = isNarrowed ? rows : rows.filter(({ days }) => days < 0)
  const copy = () => {
    if (copyText(remindersOf(reminded, today))) setSaid(sectionWords.copied)
  }
  return (
    <div className="sections-one" data-area="detail">
      <div className="sections-actions">
        <span className={over > 0 ? 'sections-alarm' : 'sections-note'}>
          {over > 0 && <AlertTriangle size={16} aria-hidden="true" />}
          {words.count(rows.length, over)}
        </span>
        {abouts.size > 1 && (
          <SelectBox
            label={words.about}
            value={isNarrowed ? about : everything}
            options={[{ id: everything, label: words.allAbout }, ...[...abouts].map(([id, label]) => ({ id, label }))]}
            onChange={setAbout}
          />
        )}
        <span className="toolbar-space" />
        {reminded.length > 0 && (
          <Button size="small" icon={<Copy size={14} aria-hidden="true" />} data-home="begin" onPress={copy}>
            {isNarrowed ? words.copyShown(reminded.length) : words.copyOverdue}
          </Button>
        )}
        <Button size="small" icon={<FileDown size={14} aria-hidden="true" />} onPress={() => void exportRows()}>
          {words.exportList}
        </Button>
      </div>
      <p className="sections-note" role="status">
        {said}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className="take-out-scroll" tabIndex={0} role="region" aria-label={words.title}>
        <table className="take-outs outstanding" aria-label={words.title}>
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ inquiry, sectionId, sectionName, days, note }) => (
              <tr key={`${inquiry.id}/${sectionId}`}>
                <td>{sectionName}</td>
                <td>{nameAbout(inquiry.fiscalYear, inquiry.check)}</td>
                <td>
                  <button
                    type="button"
                    className="outstanding-open"
                    aria-label={words.open(inquiry.title)}
                    onClick={() => useInquiries.getState().reveal(inquiry.id)}
                  >
                    {inquiry.title}
                  </button>
                </td>
                <td>{labelOfDay(inquiry.deadline)}</td>
                <td>
                  <span className={days < 0 ? 'answer-open answer-over' : 'answer-open'}>
                    {days < 0 && <AlertTriangle size={14} aria-hidden="true" />}
                    {labelOfDaysLeft(days)}
                  </span>
                </td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
