// Knows how a form of the council is filled: each block from its source, and of the public edition nothing that is not public.
import type { CouncilBlock, CouncilForm, CouncilFormData } from '../../../../shared/model/council-form.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilFormText as words } from '../../../../shared/words/council-forms.ts'
import { type FormRow, type FormSources, isPublic } from './form-sources.ts'
import { attendanceFacts, otherAttendances, presentRows, rosterRows } from './rows-of-attendance.ts'
import { agendaRows, handoutRows, meetingFacts, meetingNote, minutesFacts } from './rows-of-meeting.ts'
import { minutesRows } from './rows-of-minutes.ts'
import { measureRows, opinionRows } from './rows-of-opinions.ts'
import { meetingRows, memberNote, memberRows, opinionCounts, periodRows, remarksRows } from './rows-of-report.ts'
import { commentRows, sheetFacts, tallyRows } from './rows-of-sheet.ts'

const rowsFrom: Readonly<Record<string, (sources: FormSources) => readonly FormRow[]>> = {
  meetingFacts,
  minutesFacts,
  agenda: agendaRows,
  handouts: handoutRows,
  meetingNote,
  attendanceFacts,
  roster: rosterRows,
  otherAttendances,
  present: presentRows,
  minutes: minutesRows,
  opinions: opinionRows,
  measures: measureRows,
  sheetFacts,
  tally: tallyRows,
  comments: commentRows,
  period: periodRows,
  members: memberRows,
  memberNote,
  meetings: meetingRows,
  opinionCounts,
  remarks: remarksRows,
}

/** Throws RangeError where the form's file names a source that is none. */
export function fillForm(form: CouncilForm, sources: FormSources): CouncilFormData {
  const shown = form.blocks.filter(({ audiences }) => audiences.includes(sources.audience))
  return {
    values: valuesOf(sources),
    blocks: Object.fromEntries(shown.map((block) => [block.id, rowsOf(block, sources)])),
  }
}

/** Only fields of the columns that this edition has. */
function rowsOf(block: CouncilBlock, sources: FormSources): readonly FormRow[] {
  const fill = rowsFrom[block.source]
  if (!fill) throw new RangeError(`unknown source ${block.source}`)
  const fields = new Set(
    block.columns.length === 0
      ? ['text']
      : block.columns.filter(({ audiences }) => audiences.includes(sources.audience)).map(({ field }) => field),
  )
  const say = listsOfPeople.has(block.source) ? asItIs : sayIn(sources)
  return fill(sources).map((row) => ({
    key: row.key,
    ...(row.heading === undefined ? {} : { heading: say(row.heading) }),
    ...(row.marks === undefined || isPublic(sources) ? {} : { marks: row.marks }),
    cells: Object.fromEntries(
      Object.entries(row.cells).flatMap(([field, text]) => (fields.has(field) ? [[field, namesOf.has(field) ? text : say(text)]] : [])),
    ),
  }))
}

const asItIs = (text: string): string => text
const sayIn = (sources: FormSources): ((text: string) => string) => (isPublic(sources) ? sources.hideOthers : asItIs)

/** Who stands in these stands there by name. */
const listsOfPeople: ReadonlySet<string> = new Set(['roster', 'otherAttendances', 'present', 'members'])
/** Names of the ward's own lists. */
const namesOf: ReadonlySet<string> = new Set(['speaker', 'class', 'section'])

/** What the form is about: a meeting, a 年度, a 対象期間. */
export function subjectOf({ meeting, period, request }: Pick<FormSources, 'meeting' | 'period' | 'request'>): string {
  if (meeting) return nameMeeting(meeting)
  if (period) return words.periodShort(period.from, period.until)
  return request.fiscalYear === null ? '' : labelOfFiscalYear(request.fiscalYear)
}

function valuesOf(sources: FormSources): CouncilFormData['values'] {
  const { settings, wardName, meeting, today, audience, request } = sources
  const { kindHeading, termHeading, ruleHeading, memberNote: note } = settings
  const say = sayIn(sources)
  return {
    ward: wardName,
    subject: say(subjectOf(sources)),
    meeting: meeting ? say(nameMeeting(meeting)) : '',
    order: words.order(request.order),
    tag: words.tag(audience),
    facts: isPublic(sources) ? '' : words.made(today),
    kindHeading: say(kindHeading),
    termHeading: say(termHeading),
    ruleHeading: say(ruleHeading),
    memberNote: say(note),
  }
}
