// Knows how this year's file takes over the binding of last year's: it is picked, the cells are found again, and nothing is written.
import { proposeBinding } from '../../../shared/forms/bind/propose-binding.ts'
import { rebind } from '../../../shared/forms/bind/rebind.ts'
import type { RebindPreview } from '../../../shared/model/form-template.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { chooseTemplate, keepPicked, openTemplate } from './template-memory.ts'

/** null = cancelled. Throws E-FILE-01 and E-FILE-02 before it asks, E-FFILE-01 where the form is gone, and what chooseTemplate throws. */
export async function previewRebind(context: Context, id: string): Promise<RebindPreview | null> {
  context.files.writable()
  const { template: older, form } = await openTemplate(context, { kind: 'form', id })
  if (!form) throw new AppError('E-FFILE-01')
  const template = await chooseTemplate(context)
  if (!template) return null
  const fromYear = (form.untilYear ?? Math.max(form.fromYear, fiscalYearOf(context.clock.today()))) + 1
  const { fileName, book } = template
  const proposal = proposeBinding({ book, generations: context.resources.formGenerations, fiscalYear: fromYear, repeats: form.repeats })
  const found = rebind({ older: older.book, cells: form.cells, newer: book, proposal })
  return { token: keepPicked(context, template, form), fileName, book, form, fromYear, ...found }
}
