// Knows what the thread that builds books can be asked for. Apart from the building itself, so that starting the program loads no exceljs.
import type { OutputBook } from '../../shared/forms/output-source.ts'
import { sheetsOf } from '../../shared/forms/output-source.ts'
import type { OutputFormat } from '../../shared/model/output.ts'

/** pdf: not the books but the pages that they would have, as one page of HTML each. */
export type BooksRequest = Readonly<{ books: readonly OutputBook[]; format: OutputFormat }>

/** How many sheets all of it will have but covers, which are laid out at once at the end. */
export function sheetsToLayOut({ books }: BooksRequest): number {
  return books.flatMap(({ sources }) => sources).reduce((sum, source) => sum + ('cover' in source ? 0 : sheetsOf(source)), 0)
}
