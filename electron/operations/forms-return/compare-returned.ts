// Knows how a book that came back is compared, whatever forms stand in it: each with what it is of, all told as one dry run.
import { inOrderOfBook } from '../../../shared/forms/read-return/found-row.ts'
import { type BookMarks, marksOfBook } from '../../../shared/forms/read-return/marks-of-book.ts'
import { notesOfOtherSheets } from '../../../shared/forms/read-return/other-sheets.ts'
import { readOpinionMark } from '../../../shared/forms/opinion-marks.ts'
import { readResultMark } from '../../../shared/forms/result-marks.ts'
import type { FormReturn, FormReturnNote } from '../../../shared/model/form-return.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { titleMarkOfStage } from '../../../shared/words/editions.ts'
import { formReturnWords } from '../../../shared/words/form-return.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { findFormReturn } from '../../db/repositories/form-returns.ts'
import { sealedSheetName } from '../../excel/sealed-sheet.ts'
import { readFlatPlan } from '../read-flat-plan.ts'
import { type ComparedPlan, compareWithPlan } from './compare-with-plan.ts'
import { compareWithOpinions } from './compare-with-opinions.ts'
import { compareWithReport } from './compare-with-report.ts'
import { otherFormsIn } from './other-forms.ts'
import type { PendingReturn } from './pending-return.ts'
import type { ReturnedTable } from './returned-table.ts'
import { stateOfReturn } from './state-of-return.ts'
import { titleOfReturn } from './title-of-return.ts'
import { wardInTitles, yearInTitles } from './titles-of-book.ts'

type Returned = Readonly<{ book: ReadBook; fileName: string; fileHash: string; shownYear: number }>

/**
 * Throws E-RETURN-01 (no form of ours), E-RETURN-02 {wardName, ownName}, E-RETURN-03 {year} (no plan of the year of its forms), E-RETURN-07 {form} (only forms of
 * which nothing is read back), E-OUT-06 (the program does not know the plan's forms).
 */
export async function compareReturned(context: Context, { book: whole, fileName, fileHash, shownYear }: Returned): Promise<PendingReturn> {
  const book = withoutSheets(whole, [{ sheets: [sealedSheetName] }])
  const marks = marksOfBook(book)
  const { origin } = marks
  const ownName = context.files.current()?.wardName ?? ''
  const wardName = origin?.wardName ?? wardInTitles(book, ownName)
  if (wardName !== ownName) throw new AppError('E-RETURN-02', { wardName, ownName })
  const report = compareWithReport(context, book, marks)
  const opinions = compareWithOpinions(context, book, marks, new Set(report?.sheets))
  const tables: readonly ReturnedTable[] = [...(report ? [report] : []), ...(opinions ? [opinions] : [])]
  const others = otherFormsIn(withoutSheets(book, tables), context.resources.loadCouncilForms())
  const rest = restOf(book, marks, [...tables.flatMap(({ sheets }) => sheets), ...others.map(({ name }) => name)])
  const year = origin?.fiscalYear ?? yearInTitles(rest.book) ?? report?.fiscalYear ?? opinions?.fiscalYear ?? shownYear
  const planned = await planOf(context, rest, year, tables.length > 0 || others.length > 0)
  const { compared, planId } = planned
  if (!compared && tables.length === 0) {
    const [other] = others
    throw other ? new AppError('E-RETURN-07', { form: other.form }) : new AppError('E-RETURN-01')
  }
  const fiscalYear = compared ? year : (report?.fiscalYear ?? opinions?.fiscalYear ?? year)
  const parts = { fiscalYear, hasPlan: compared !== null, hasSeries: report !== null, opinionIds: opinions?.opinionIds ?? [] }
  const movedOn = tables.reduce((sum, table) => sum + table.movedOn, 0)
  const notes: readonly FormReturnNote[] = [
    ...headNotes(context, { fileName, fileHash, fiscalYear, shownYear }),
    ...editionNote(compared),
    ...([...(compared ? [compared] : []), ...tables].some(({ foundBy }) => foundBy === 'label')
      ? [{ code: 'marksLost', detail: {} } as const]
      : []),
    ...withMovedOn(compared?.notes ?? notesOfOtherSheets(rest.book, [], marks.copies), movedOn),
    ...tables.flatMap((table) => table.notes),
    ...others.map(({ form }) => ({ code: 'notReadBack', detail: { form } }) as const),
  ]
  const found = inOrderOfBook([...(compared?.rows ?? []), ...tables.flatMap((table) => table.rows)], book)
  const rows = new Map(found.map((row, index) => [`r${index + 1}`, row]))
  const told: FormReturn = {
    token: context.newId(),
    fileName,
    fiscalYear,
    formNames: [...(compared?.formNames ?? []), ...tables.map(({ formName }) => formName)],
    notes,
    rows: [...rows].map(([key, { change: _, ...row }]) => ({ key, ...row })),
    sameCount: tables.reduce((sum, table) => sum + table.sameCount, compared?.sameCount ?? 0),
  }
  return { planId, parts, state: stateOfReturn(context, parts), fileHash, told, rows }
}

type Rest = Readonly<{ book: ReadBook; marks: BookMarks }>

/** `compared` null where none of the plan's forms is in the book. A book of which nothing else is known has to be the plan's. */
async function planOf(
  context: Context,
  { book, marks }: Rest,
  fiscalYear: number,
  isKnown: boolean,
): Promise<Readonly<{ compared: ComparedPlan | null; planId: string | null }>> {
  const found = readFlatPlan(context.files.readable(), fiscalYear)
  const hasNone = isKnown && (marks.origin ? marks.origin.planId === '' : true) && book.sheets.every(({ cells }) => cells.length === 0)
  if (hasNone || (isKnown && !found)) return { compared: null, planId: found?.plan.id ?? null }
  if (!found) throw new AppError('E-RETURN-03', { year: labelOfFiscalYear(fiscalYear) })
  return { compared: await compareWithPlan(context, book, marks, found.plan), planId: found.plan.id }
}

/** What is left for the forms of the plan: without the sheets and marks of others. */
function restOf(book: ReadBook, marks: BookMarks, sheets: readonly string[]): Rest {
  const isOther = (name: string | null) => name !== null && sheets.includes(name)
  return {
    book: withoutSheets(book, [{ sheets }]),
    marks: {
      ...marks,
      marks: marks.marks.filter(({ key, sheet }) => !isOther(sheet) && readResultMark(key) === null && readOpinionMark(key) === null),
      sheets: marks.sheets.filter(({ name }) => !isOther(name)),
    },
  }
}

function withoutSheets(book: ReadBook, taken: readonly Readonly<{ sheets: readonly string[] }>[]): ReadBook {
  return { ...book, sheets: book.sheets.filter(({ name }) => !taken.some(({ sheets }) => sheets.includes(name))) }
}

type Head = Readonly<{ fileName: string; fileHash: string; fiscalYear: number; shownYear: number }>

function headNotes(context: Context, { fileName, fileHash, fiscalYear, shownYear }: Head): readonly FormReturnNote[] {
  const before = findFormReturn(context.files.readable(), titleOfReturn(fileName, fileHash).mark)
  return [
    ...(before ? [{ code: 'readBefore', detail: before } as const] : []),
    ...(fiscalYear === shownYear
      ? []
      : [{ code: 'otherYear', detail: { year: labelOfFiscalYear(fiscalYear), shown: labelOfFiscalYear(shownYear) } } as const]),
  ]
}

function editionNote(compared: ComparedPlan | null): readonly FormReturnNote[] {
  if (!compared || compared.edition === titleMarkOfStage(compared.plan.stage)) return []
  return [{ code: 'olderEdition', detail: { edition: compared.edition === '' ? formReturnWords.noEdition : compared.edition } }]
}

/** What moved on is counted over all forms of the book. */
function withMovedOn(notes: readonly FormReturnNote[], more: number): readonly FormReturnNote[] {
  const own = Number(notes.find(({ code }) => code === 'planMovedOn')?.detail['count'] ?? 0)
  const count = own + more
  return [
    ...(count > 0 ? [{ code: 'planMovedOn', detail: { count } } as const] : []),
    ...notes.filter(({ code }) => code !== 'planMovedOn'),
  ]
}
