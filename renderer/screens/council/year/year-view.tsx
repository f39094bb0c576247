// Knows the council's year: its calendar on one strip, whether an opinion still reaches the next plan, what became of the year's opinions, what is to be reported.
import { useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { fiscalYearOf, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useApp } from '../../../stores/app.ts'
import { CalendarPart } from './calendar-part.tsx'
import { FiguresPart } from './figures-part.tsx'
import { ReportPart } from './report-part.tsx'
import { StagesPart } from './stages-part.tsx'
import { useCouncilYear } from './use-council-year.ts'
import './year.css'

export function YearView({ book }: Readonly<{ book: CouncilBook }>) {
  const today = useApp((app) => app.state?.today ?? '')
  const current = today === '' ? 0 : fiscalYearOf(today)
  const [fiscalYear, setFiscalYear] = useState(current)
  const year = useCouncilYear(fiscalYear)
  return (
    // It scrolls, and is read from here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="council-year" role="region" aria-label={words.view} tabIndex={0} data-home="work" data-area="year">
      <div className="council-year-head">
        <SelectBox
          label={words.year}
          value={String(fiscalYear)}
          options={yearsOf(book, current).map((one) => ({ id: String(one), label: labelOfFiscalYear(one) }))}
          onChange={(id) => setFiscalYear(Number(id))}
        />
      </div>
      {year === null ? (
        <Skeleton label={words.loading} lines={12} />
      ) : (
        <div className="council-year-parts">
          <CalendarPart book={book} year={year} today={today} />
          <FiguresPart book={book} year={year} />
          <ReportPart year={year} />
          <StagesPart year={year} />
        </div>
      )}
    </div>
  )
}

/** From next year back to the first of which a meeting or a report is known; at least five. */
function yearsOf({ meetings, reports }: CouncilBook, current: number): readonly number[] {
  const known = [...meetings.map(({ fiscalYear }) => fiscalYear), ...reports.map(({ periodYear }) => periodYear)]
  const [first, last] = [Math.min(current - 3, ...known), Math.max(current + 1, ...known)]
  return Array.from({ length: last - first + 1 }, (_, nth) => last - nth)
}
