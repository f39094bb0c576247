// Knows the city's own form files among what is asked for, filled with the same state of the plan as the program's own forms.
import type { FilledBoundForm } from '../../../shared/forms/output-source.ts'
import type { FormRepeats } from '../../../shared/model/form-template.ts'
import type { OutputForm, OutputRequest } from '../../../shared/model/output.ts'
import type { Context } from '../../context.ts'
import { fillBooks } from '../form-files/fill-bound-form.ts'

/** One after the other, in the order asked for. Throws as fillBooks does. */
export async function fillBoundForms(
  context: Context,
  { fiscalYear, editionId }: OutputRequest,
  forms: readonly OutputForm[],
): Promise<readonly (FilledBoundForm & Readonly<{ repeats: FormRepeats }>)[]> {
  const filled: (FilledBoundForm & Readonly<{ repeats: FormRepeats }>)[] = []
  for (const form of forms) {
    if (form.kind !== 'boundForm') continue
    const { id } = form
    const { books, binding, template } = await fillBooks(context, { source: { kind: 'form', id }, typed: null, fiscalYear, editionId })
    const { name, repeats, cells } = binding
    filled.push({ id, name, repeats, labels: cells.map(({ label }) => label), notes: template.book.notes, books })
  }
  return filled
}
