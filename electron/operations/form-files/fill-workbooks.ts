// Knows how the books of a form file are filled: some at a time, so that nobody waits long for a word of how far it is.
import type { FilledBook } from '../../../shared/model/form-template.ts'
import type { Context } from '../../context.ts'
import type { SheetEdit } from '../../excel/fill-template.ts'
import { unlessCancelled } from '../unless-cancelled.ts'
import { inTurn } from './template-memory.ts'

/** Each time a process is started for them. */
const booksAtOnce = 24

/** `mayGoOn` is told how many are done. null where it said no, or where it was cancelled. Throws E-FFILE-05 {address} (a cell that cannot be filled) and what the reader throws. */
export async function fillWorkbooks(
  context: Context,
  template: Uint8Array,
  books: readonly FilledBook[],
  mayGoOn: (done: number) => boolean = () => true,
): Promise<readonly Uint8Array[] | null> {
  const filled: Uint8Array[] = []
  while (filled.length < books.length) {
    if (!mayGoOn(filled.length)) return null
    const some = books.slice(filled.length, filled.length + booksAtOnce)
    const more = await unlessCancelled(() => inTurn(context, () => context.workbooks.fill(template, some.map(editsOf))))
    if (!more) return null
    filled.push(...more)
  }
  return mayGoOn(filled.length) ? filled : null
}

/** What the file has no place for stays out of it; it was told before. */
function editsOf({ cells }: FilledBook): readonly SheetEdit[] {
  return cells
    .filter(({ problems }) => !problems.includes('obstacle') && !problems.includes('noSheet'))
    .map(({ sheet, address, text, number }) => ({ sheet, address, value: number ?? (text === '' ? null : text) }))
}
