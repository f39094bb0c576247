// Knows how tests send forms of a plan out as a workbook, and compare what comes back with a plan: the real writer, the real reader, no file.
import { expectedSheetOf } from '../../electron/excel/expected-sheet-of.ts'
import { readBook } from '../../electron/excel/read-book.ts'
import { writeWorkbook } from '../../electron/excel/write-workbook.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import { type ComparedReturn, compareReturn } from '../../shared/forms/read-return/compare-return.ts'
import { marksByLabels } from '../../shared/forms/read-return/marks-by-labels.ts'
import { marksOfBook } from '../../shared/forms/read-return/marks-of-book.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { titleMarkOfStage } from '../../shared/words/editions.ts'

const wardName = '天王寺区'

/** Every form of the generation that the program fills. */
export function layoutsOf(plan: WardPlan, generation: FormGeneration): readonly FormLayout[] {
  return generation.forms
    .filter(({ status }) => status === 'ready')
    .map(({ id: formId }) => layoutForm({ generation, formId, plan, wardName, edition: titleMarkOfStage(plan.stage) }))
}

export async function sendOut(plan: WardPlan, generation: FormGeneration): Promise<Uint8Array> {
  return writeWorkbook(layoutsOf(plan, generation))
}

/** `isMarked` false: as if the marks were lost. */
export function compareBook(book: ReadBook, plan: WardPlan, generation: FormGeneration, isMarked = true): ComparedReturn {
  const { origin, marks, sheets: ownSheets, copies } = marksOfBook(book)
  const expected = layoutsOf(plan, generation).map(expectedSheetOf)
  return compareReturn({
    book,
    marks: isMarked ? marks : marksByLabels(book, expected),
    foundBy: isMarked ? 'mark' : 'label',
    formIds: isMarked ? (origin?.formIds ?? []) : expected.map(({ layout }) => layout.formId),
    ownSheets,
    copies,
    plan,
    generation,
    expected,
    lockOf: () => null,
    isFed: () => false,
    hasSaid: () => null,
  })
}

export async function bringBack(bytes: Uint8Array, plan: WardPlan, generation: FormGeneration, isMarked = true): Promise<ComparedReturn> {
  return compareBook(await readBook(bytes), plan, generation, isMarked)
}
