// Knows how a kept form file is taken out with its binding; the city's file itself stays, so that this can be taken back.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteBoundForm as remove, getBoundForm } from '../../db/repositories/bound-forms.ts'
import { subjectOf } from './save-bound-form.ts'

/** Throws E-FFILE-01 where there is no such form. */
export function deleteBoundForm(context: Context, id: string): void {
  const form = getBoundForm(context.files.writable(), id)
  if (!form) throw new AppError('E-FFILE-01')
  runDeed(context, { name: 'deleteBoundForm', subject: subjectOf(id, form) }, (db) => remove(db, id))
}
