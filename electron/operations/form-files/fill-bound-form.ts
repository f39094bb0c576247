// Knows what would stand in each bound cell of a form file, book by book, before anything is written.
import { fillCells } from '../../../shared/forms/bind/fill-cells.ts'
import { unshownItems } from '../../../shared/forms/bind/unshown-items.ts'
import { numberOfBook } from '../../../shared/forms/bind/value-of-path.ts'
import type { BoundFormTyped, FilledBook, FillPreview, FillRequest } from '../../../shared/model/form-template.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { fileNameOf, freeFileName, keyOfFileName } from '../../../shared/words/file-name.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { readOutputState } from '../forms-output/output-state.ts'
import { fillScopesOf } from './fill-scopes.ts'
import { openTemplate, type Template } from './template-memory.ts'

/** Throws E-FFILE-01 and E-FFILE-04 as openTemplate does, E-FFILE-08 {fiscalYear} without a plan of that year, E-EDITION-03 and E-EDITION-04. */
export async function fillBoundForm(context: Context, request: FillRequest): Promise<FillPreview> {
  const { books, template } = await fillBooks(context, request)
  return { books, notes: template.book.notes }
}

export async function fillBooks(
  context: Context,
  { source, typed, fiscalYear, editionId }: FillRequest,
): Promise<Readonly<{ books: readonly FilledBook[]; binding: BoundFormTyped; template: Template }>> {
  const { template, form } = await openTemplate(context, source)
  const binding = typed ?? form
  if (!binding) throw new AppError('E-FFILE-01')
  const { plan, generation, mark, name } = stateOf(context, fiscalYear, editionId)
  const wardName = context.files.current()?.wardName ?? ''
  const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  const taken = new Set<string>()
  const books = fillScopesOf(plan, binding.repeats, wardName, mark).map(({ id, title, scope }): FilledBook => {
    const number = numberOfBook(scope)
    const stem = [year, wardName, binding.name, number, name].filter((part) => part !== '').join('_')
    const fileName = freeFileName(fileNameOf(stem, 'xlsx'), (key) => taken.has(key))
    taken.add(keyOfFileName(fileName))
    const cells = fillCells(template.book, binding.cells, binding.repeats, scope, generation.unit.yen)
    return { ownerId: id, number, title, fileName, cells, unshown: unshownItems(binding.cells, binding.repeats, scope) }
  })
  return { books, binding, template }
}

function stateOf(context: Context, fiscalYear: number, editionId: string | null) {
  try {
    return readOutputState(context, fiscalYear, editionId)
  } catch (error) {
    throw error instanceof AppError && error.code === 'E-OUT-07' ? new AppError('E-FFILE-08', { fiscalYear }) : error
  }
}
