// Knows against what a form of a plan that came back is compared: the plan of its year as it is now, on the forms that it is drawn up on.
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { compareReturn, type ComparedReturn } from '../../../shared/forms/read-return/compare-return.ts'
import { marksByLabels } from '../../../shared/forms/read-return/marks-by-labels.ts'
import type { BookMarks } from '../../../shared/forms/read-return/marks-of-book.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { listFedTexts } from '../../../shared/words/fed-texts.ts'
import { titleMarkOfStage } from '../../../shared/words/editions.ts'
import type { Context } from '../../context.ts'
import { expectedSheetOf } from '../../excel/expected-sheet-of.ts'
import { placeOfFedCell } from '../place-of-fed-cell.ts'
import { formsOfPlan } from '../read-edition.ts'
import { readIndicatorBook } from '../read-indicator-book.ts'
import { isCheckConfirmed } from '../require-open-check.ts'
import { findBoundForm } from './find-bound-form.ts'
import { hasSaid } from './has-said.ts'

export type ComparedPlan = ComparedReturn & Readonly<{ plan: WardPlan; foundBy: 'mark' | 'label' | 'binding'; edition: string }>

/** null where the book holds no form of that plan. Throws E-OUT-06 (the program does not know the plan's forms). */
export async function compareWithPlan(
  context: Context,
  book: ReadBook,
  { origin, marks: own, sheets: ownSheets, copies }: BookMarks,
  plan: WardPlan,
): Promise<ComparedPlan | null> {
  const wardName = context.files.current()?.wardName ?? ''
  const db = context.files.readable()
  const { generation } = formsOfPlan(context, plan)
  const edition = origin?.edition ?? titleMarkOfStage(plan.stage)
  const expected = generation.forms
    .filter(({ status }) => status === 'ready')
    .map(({ id: formId }) => expectedSheetOf(layoutForm({ generation, formId, plan, wardName, edition })))
  // marks of a plan that was made anew name records that nobody has any more
  const areMarked = origin?.planId === plan.id && own.some(({ sheet }) => sheet !== null)
  const binding = areMarked ? null : await findBoundForm(context, book, plan, generation, edition)
  const marks = areMarked ? own : (binding?.marks ?? marksByLabels(book, expected))
  if (marks.length === 0) return null
  const policy = context.resources.basicPolicy
  const fed = new Set(listFedTexts(readIndicatorBook(db, policy), policy).map((cell) => keyOfField(placeOfFedCell(cell))))
  const foundBy = areMarked ? 'mark' : binding ? 'binding' : 'label'
  const compared = compareReturn({
    book,
    marks,
    foundBy,
    formIds: areMarked ? origin.formIds : binding ? [binding.name] : expected.map(({ layout }) => layout.formId),
    ...(binding ? { binding } : {}),
    ownSheets,
    copies,
    plan,
    generation,
    expected,
    lockOf: (ref) => ('id' in ref && isCheckConfirmed(context, db, ref.kind, ref.id) ? 'confirmed' : null),
    isFed: (ref) => fed.has(keyOfField(ref)),
    hasSaid: (ref, value) => hasSaid(context, ref, value),
  })
  return { ...compared, plan, foundBy, edition }
}
