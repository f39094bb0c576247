// Knows how the city's own form files go out with the program's forms: as bytes that wait to be put in their place with all others.
import type { FilledBoundForm, FilledOutput } from '../../../shared/forms/output-source.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getBoundForm, getTemplateBytes } from '../../db/repositories/bound-forms.ts'
import type { KeepingJob } from '../../excel/export-jobs.ts'
import { fillWorkbooks } from '../form-files/fill-workbooks.ts'
import { requireFillable } from '../form-files/require-fillable.ts'
import type { NewFile } from './write-new-folder.ts'

type OpenedBoundForm = Readonly<{ form: FilledBoundForm; template: Uint8Array }>

/** With the city's file of each. Throws E-FFILE-01 (one is gone), E-FFILE-10 (nothing at all would go out), and what requireFillable throws. */
export function openBoundForms({ files }: Context, { books, boundForms }: FilledOutput): readonly OpenedBoundForm[] {
  if (books.every(({ sources }) => sources.every((source) => 'cover' in source)) && boundForms.every((form) => form.books.length === 0))
    throw new AppError('E-FFILE-10')
  const db = files.readable()
  const opened = boundForms.map((form) => {
    const hash = getBoundForm(db, form.id)?.templateHash
    const template = hash === undefined ? null : getTemplateBytes(db, hash)
    if (!template) throw new AppError('E-FFILE-01')
    return { form, template }
  })
  requireFillable(opened.map(({ form, template }) => ({ bytes: template.length, books: form.books })))
  return opened
}

/** null where it was cancelled meanwhile. Throws as fillWorkbooks does. */
export async function writeBoundForms(
  context: Context,
  forms: readonly OpenedBoundForm[],
  { signal, tell }: KeepingJob,
): Promise<readonly NewFile[] | null> {
  const total = forms.reduce((sum, { form }) => sum + form.books.length, 0)
  const files: NewFile[] = []
  const stop = (): void => context.workbooks.cancel()
  signal.addEventListener('abort', stop)
  try {
    for (const { form, template } of forms) {
      const before = files.length
      const filled = await fillWorkbooks(context, template, form.books, (done) => {
        const what = form.books[done]?.fileName
        tell({ stage: 'fill', done: before + done, total, ...(what === undefined ? {} : { what }) })
        return !signal.aborted
      })
      if (!filled) return null
      files.push(...filled.map((bytes, nth) => ({ fileName: form.books[nth]?.fileName ?? '', bytes })))
    }
    return files
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
