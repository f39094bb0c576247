// Knows how the binding of a file, picked or kept, is proposed anew.
import { proposeBinding } from '../../../shared/forms/bind/propose-binding.ts'
import type { FormRepeats, Proposal, TemplateSource } from '../../../shared/model/form-template.ts'
import type { Context } from '../../context.ts'
import { openTemplate } from './template-memory.ts'

/** `repeats` null = as the book looks. Throws what openTemplate throws. */
export async function proposeFormBinding(
  context: Context,
  source: TemplateSource,
  fiscalYear: number,
  repeats: FormRepeats | null,
): Promise<Proposal> {
  const { template } = await openTemplate(context, source)
  return proposeBinding({ book: template.book, generations: context.resources.formGenerations, fiscalYear, repeats })
}
