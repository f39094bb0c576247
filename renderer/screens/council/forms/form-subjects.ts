// Knows of what each form of the council can go out, and what is asked for when it does.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Audience, CouncilFormId, CouncilFormRequest, OpinionOrder } from '../../../../shared/model/council-form.ts'
import { periodYearOf } from '../../../../shared/rules/council/report-period.ts'
import { fiscalYearOf, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { labelOfPeriod } from '../../../../shared/words/council-forms.ts'
import { councilFormsWords as words } from '../../../../shared/words/council-forms-view.ts'
import { shortLabelOfDay } from '../../../../shared/words/dates.ts'

type Option = Readonly<{ id: string; label: string }>
export type SubjectGroup = Readonly<{ group: string; options: readonly Option[] }>
type SubjectKind = 'meeting' | 'year' | 'period' | 'sheet'

const kindsOf: Readonly<Record<CouncilFormId, readonly SubjectKind[]>> = {
  report: ['period'],
  agenda: ['meeting'],
  attendance: ['meeting'],
  minutes: ['meeting'],
  opinions: ['meeting', 'year'],
  measures: ['period', 'year', 'meeting'],
  evaluations: ['sheet'],
}

/** Groups of what it can be of, none of them empty; ids are 'meeting:…', 'year:2026', 'period:2025', 'sheet:…'. */
export function subjectsOf(form: CouncilFormId, book: CouncilBook, today: string): readonly SubjectGroup[] {
  const all: Readonly<Record<SubjectKind, SubjectGroup>> = {
    meeting: {
      group: words.meetings,
      options: book.meetings.map((meeting) => ({
        id: `meeting:${meeting.id}`,
        label: `${nameMeeting(meeting)}${meeting.day === null ? '' : `（${shortLabelOfDay(meeting.day)}）`}`,
      })),
    },
    year: { group: words.years, options: yearsOf(book, today).map((year) => ({ id: `year:${year}`, label: labelOfFiscalYear(year) })) },
    period: {
      group: words.periods,
      options: periodsOf(book, today).map((year) => ({ id: `period:${year}`, label: labelOfPeriod(year) })),
    },
    sheet: {
      group: words.sheets,
      options: book.sheets
        .filter(({ kind }) => kind === 'evaluation')
        .map(({ id, title, fiscalYear }) => ({ id: `sheet:${id}`, label: `${labelOfFiscalYear(fiscalYear)}　${title}` })),
    },
  }
  return kindsOf[form].map((kind) => all[kind]).filter(({ options }) => options.length > 0)
}

/** From the first meeting to this year, the newest first. */
function yearsOf({ meetings }: CouncilBook, today: string): readonly number[] {
  const now = fiscalYearOf(today)
  return countingDown(
    Math.max(now, ...meetings.map(({ fiscalYear }) => fiscalYear)),
    Math.min(now - 1, ...meetings.map(({ fiscalYear }) => fiscalYear)),
  )
}

/** From the first that anything is known of to the one that runs, the newest first. The ordinance is of 平成25年. */
function periodsOf({ meetings, members }: CouncilBook, today: string): readonly number[] {
  const days = [...meetings.flatMap(({ day }) => day ?? []), ...members.flatMap(({ terms }) => terms.map(({ from }) => from))]
  const now = periodYearOf(today)
  return countingDown(now, Math.max(2012, Math.min(now - 1, ...days.map(periodYearOf))))
}

const countingDown = (from: number, until: number): readonly number[] =>
  Array.from({ length: from - until + 1 }, (_, index) => from - index)

/** Which is in front unless somebody chose another: of periods the last that is over, else the first of all; `meetingId` where it can be of that. */
export function subjectInFront(groups: readonly SubjectGroup[], chosen: string, meetingId: string, today: string): string | null {
  const ids = groups.flatMap(({ options }) => options.map(({ id }) => id))
  const wanted = [chosen, `meeting:${meetingId}`, `period:${periodYearOf(today) - 1}`]
  return wanted.find((id) => ids.includes(id)) ?? ids[0] ?? null
}

export function requestOf(form: CouncilFormId, audience: Audience, order: OpinionOrder, subject: string): CouncilFormRequest {
  const [kind, id = ''] = subject.split(':')
  return {
    form,
    audience,
    order: form === 'opinions' ? order : 'meeting',
    meetingId: kind === 'meeting' ? (id as CouncilFormRequest['meetingId']) : null,
    fiscalYear: kind === 'year' ? Number(id) : null,
    periodYear: kind === 'period' ? Number(id) : null,
    sheetId: kind === 'sheet' ? id : null,
  }
}
