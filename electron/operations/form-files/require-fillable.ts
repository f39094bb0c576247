// Knows which filled form files are not written: too much at once, or a text that no cell can hold.
import type { FilledBook } from '../../../shared/model/form-template.ts'
import { AppError } from '../../app-error.ts'

/** What the files of one writing may come to: they are made one after the other, and held until they are written. */
const mostBytes = 512 << 20

/** `bytes`: length of the city's file. Throws E-FFILE-03 (too many large books at once), E-FFILE-09 {address}. */
export function requireFillable(forms: readonly Readonly<{ bytes: number; books: readonly FilledBook[] }>[]): void {
  if (forms.reduce((sum, { bytes, books }) => sum + books.length * bytes, 0) > mostBytes) throw new AppError('E-FFILE-03')
  for (const { cells } of forms.flatMap(({ books }) => books)) {
    const unfit = cells.find(({ problems }) => problems.includes('tooLong') || problems.includes('notWritable'))
    if (unfit) throw new AppError('E-FFILE-09', { address: `${unfit.sheet}!${unfit.address}` })
  }
}
