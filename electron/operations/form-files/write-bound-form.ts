// Knows how a filled form file goes out: one book where it is asked for, or one for each 経営課題 and the like in a folder of their own.
import path from 'node:path'
import type { WriteFormRequest, WrittenForms } from '../../../shared/model/form-template.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { fileNameOf } from '../../../shared/words/file-name.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { replaceFile } from '../../data-file/write-beside.ts'
import { getBoundForm } from '../../db/repositories/bound-forms.ts'
import { writeNewFolder } from '../forms-output/write-new-folder.ts'
import { fillBooks } from './fill-bound-form.ts'
import { fillWorkbooks } from './fill-workbooks.ts'
import { requireFillable } from './require-fillable.ts'

/**
 * null = cancelled. Throws before it asks: what fillBoundForm throws, E-FFILE-09 {address}, E-FFILE-10 (no book to write), E-FFILE-03 (too many large books at once); then
 * E-FFILE-05 {address} (a cell that cannot be filled), E-OUT-01, E-OUT-02, E-OUT-04.
 */
export async function writeBoundForm(
  context: Context,
  { id, fiscalYear, editionId, ownerIds }: WriteFormRequest,
): Promise<WrittenForms | null> {
  const { books: all, template } = await fillBooks(context, { source: { kind: 'form', id }, typed: null, fiscalYear, editionId })
  const books = ownerIds ? all.filter(({ ownerId }) => ownerIds.includes(ownerId)) : all
  if (books.length === 0) throw new AppError('E-FFILE-10')
  requireFillable([{ bytes: template.bytes.length, books }])
  const [only] = books
  const isOne = all.length === 1 || books.length === 1
  const place = isOne ? await context.dialogs.chooseSavePath('workbook', only?.fileName ?? '') : await context.dialogs.chooseFolder('forms')
  if (place === null) return null
  const filled = await fillWorkbooks(context, template.bytes, books)
  if (!filled) return null
  if (isOne) {
    const [bytes = new Uint8Array()] = filled
    await replaceFile(place, bytes)
    context.exports.setLastFile(place)
    return { folderName: null, fileNames: [path.basename(place)] }
  }
  const files = books.map(({ fileName }, index) => ({ fileName, bytes: filled[index] ?? new Uint8Array() }))
  const folder = await writeNewFolder(place, folderName(context, id, fiscalYear), files, () => true)
  if (folder === null) return null
  context.exports.setLastFile(folder)
  return { folderName: path.basename(folder), fileNames: files.map(({ fileName }) => fileName) }
}

function folderName(context: Context, id: string, fiscalYear: number): string {
  const name = getBoundForm(context.files.readable(), id)?.name ?? ''
  return fileNameOf(
    [labelOfFiscalYear(fiscalYear), context.files.current()?.wardName ?? '', name].filter((part) => part !== '').join('_'),
    '',
  )
}
