// Knows what stands on the 送付票: whose plan in which state it is, by which number that state is told from every other, and with what it was made.
import type { CoverSheet } from '../../../shared/forms/cover-sheet.ts'
import type { FilledBoundForm } from '../../../shared/forms/output-source.ts'
import type { OutputRequest } from '../../../shared/model/output.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { audienceNames } from '../../../shared/words/council-forms.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { labelOfDate, nameEdition } from '../../../shared/words/editions.ts'
import { coverWords as words } from '../../../shared/words/output.ts'
import type { Context } from '../../context.ts'
import { hashOfState, type OutputState } from './output-state.ts'

/** `boundForms`: form files of the city that go out beside it, under their names. */
export function coverOf(
  { files, clock, version }: Context,
  { forms, audience }: OutputRequest,
  state: OutputState,
  boundForms: readonly FilledBoundForm[],
): CoverSheet {
  const { plan, edition, mark } = state
  const { wardName = '', wardCode = '' } = files.current() ?? {}
  const facts = [
    { label: words.ward, text: words.wardWithCode(wardName, wardCode) },
    { label: words.year, text: labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs) },
    { label: words.edition, text: edition ? nameEdition(edition) : words.now(mark) },
    ...(edition
      ? [
          { label: words.confirmed, text: words.confirmedBy(labelOfDay(edition.confirmedAt), edition.confirmedBy) },
          { label: words.decided, text: edition.decisionDate === null ? words.none : labelOfDate(edition.decisionDate) },
          { label: words.documentNumber, text: edition.documentNumber || words.none },
          { label: words.snapshot, text: edition.id },
        ]
      : []),
    { label: words.hash, text: hashOfState(state) },
    ...(forms.some(({ kind }) => kind === 'council') ? [{ label: words.audience, text: audienceNames[audience] }] : []),
    { label: words.made, text: labelOfDate(clock.today()) },
    { label: words.program, text: words.programName(version) },
  ]
  const isOfNow = edition !== null && forms.some(({ kind }) => kind !== 'plan' && kind !== 'boundForm')
  return {
    sheetName: words.sheetName,
    title: words.title,
    facts,
    blanks: words.blanks,
    listTitle: words.list,
    heads: words.heads,
    files: boundForms.flatMap(({ name, books }) => books.map(({ fileName }) => ({ formName: name, fileName }))),
    pageUnit: words.pageUnit,
    notCounted: words.notCounted,
    notes: [words.notes.hash, ...(isOfNow ? [words.notes.now] : []), ...(boundForms.length > 0 ? [words.notes.boundForms] : [])],
  }
}
