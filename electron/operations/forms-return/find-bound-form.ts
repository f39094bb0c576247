// Knows which of the city's own form files of a year a book is, filled and sent back.
import { type BindingMarks, marksOfBinding } from '../../../shared/forms/read-return/marks-of-binding.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { Context } from '../../context.ts'
import { listBoundFormsOf } from '../../db/repositories/bound-forms.ts'
import { fillScopesOf } from '../form-files/fill-scopes.ts'
import { openTemplate } from '../form-files/template-memory.ts'

/** null where it is none of them. Throws as openTemplate does. */
export async function findBoundForm(
  context: Context,
  book: ReadBook,
  plan: WardPlan,
  generation: FormGeneration,
  edition: string,
): Promise<(Readonly<{ name: string }> & BindingMarks) | null> {
  const wardName = context.files.current()?.wardName ?? ''
  for (const { id } of listBoundFormsOf(context.files.readable(), plan.fiscalYear)) {
    const { template, form } = await openTemplate(context, { kind: 'form', id })
    if (!form) continue
    const scopes = fillScopesOf(plan, form.repeats, wardName, edition).map(({ scope }) => scope)
    const marks = marksOfBinding(book, { template: template.book, form, unitYen: generation.unit.yen }, scopes)
    if (marks && marks.marks.length > 0) return { name: form.name, ...marks }
  }
  return null
}
