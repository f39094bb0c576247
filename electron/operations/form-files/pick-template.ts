// Knows how the city's own form file is picked: it is read and understood, and nothing is written.
import { proposeBinding } from '../../../shared/forms/bind/propose-binding.ts'
import type { PickedTemplate } from '../../../shared/model/form-template.ts'
import type { Context } from '../../context.ts'
import { listFormsOfTemplate } from '../../db/repositories/bound-forms.ts'
import { chooseTemplate, keepPicked } from './template-memory.ts'

/** null = cancelled. Throws E-FILE-01 and E-FILE-02 (no file to keep it in) before it asks, and what chooseTemplate throws. */
export async function pickTemplate(context: Context, fiscalYear: number): Promise<PickedTemplate | null> {
  const db = context.files.writable()
  const template = await chooseTemplate(context)
  if (!template) return null
  const { fileName, book, hash } = template
  const proposal = proposeBinding({ book, generations: context.resources.formGenerations, fiscalYear, repeats: null })
  return { token: keepPicked(context, template, null), fileName, book, proposal, usedBy: listFormsOfTemplate(db, hash) }
}
