// Knows how a kept form file is opened: its book as it looks, and what its cells show.
import type { BoundFormHead, OpenedForm } from '../../../shared/model/form-template.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { listBoundForms as listForms } from '../../db/repositories/bound-forms.ts'
import { openTemplate } from './template-memory.ts'

/** Throws E-FFILE-01 where it is gone. */
export async function getBoundForm(context: Context, id: string): Promise<OpenedForm> {
  const { template, form } = await openTemplate(context, { kind: 'form', id })
  if (!form) throw new AppError('E-FFILE-01')
  return { form, book: template.book }
}

export function listBoundForms(context: Context): readonly BoundFormHead[] {
  return listForms(context.files.readable())
}
