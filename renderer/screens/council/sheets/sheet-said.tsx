// Knows what a sheet for members says to those who may only read.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { MemberSheet } from '../../../../shared/model/member-sheet.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilSheetWords as words, sheetKindNames } from '../../../../shared/words/council-sheets.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'

export function SheetSaid({ book, sheet }: Readonly<{ book: CouncilBook; sheet: MemberSheet }>) {
  const meeting = book.meetings.find(({ id }) => id === sheet.meetingId)
  const said = [
    [words.kind, sheetKindNames[sheet.kind]],
    [words.fiscalYear, labelOfFiscalYear(sheet.fiscalYear)],
    [words.title, sheet.title],
    [words.meeting, meeting ? nameMeeting(meeting) : words.noMeeting],
    ...(sheet.deadline === null ? [] : [[words.deadline, labelOfDay(sheet.deadline)]]),
    [words.request, sheet.request],
    ...(sheet.choices.length === 0 ? [] : [[words.choices, sheet.choices.join('\n')]]),
    ...sheet.items.map(({ text }, index) => [words.item(index + 1), text]),
  ]
  return (
    <dl className="msheet-said">
      {said.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
