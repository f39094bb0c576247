// Knows what a person should look at in form files of the city that went out filled: texts over their cells, cells and items that were left.
import type { ExportWarning } from '../../model/app-state.ts'
import type { FillProblem } from '../../model/form-template.ts'
import type { FilledBoundForm } from '../output-source.ts'
import { problemsOfBooks, unshownOfBooks } from './problems-of-books.ts'

/** Those that keep a book from being written are no warnings: such a book never goes out. */
const codes: Readonly<Partial<Record<FillProblem, ExportWarning['code']>>> = {
  overflow: 'overCell',
  notInChoices: 'notInChoices',
  obstacle: 'cellLeft',
  noSheet: 'cellLeft',
}

export function warningsOfBoundForms(forms: readonly FilledBoundForm[]): readonly ExportWarning[] {
  return forms.flatMap(({ name, books }) => [
    ...problemsOfBooks(books).flatMap(({ problem, sheet, address }): readonly ExportWarning[] => {
      const code = codes[problem]
      return code === undefined ? [] : [{ code, label: `${name}　${sheet}!${address}` }]
    }),
    ...unshownOfBooks(books).map(({ number, title }): ExportWarning => ({ code: 'itemLeft', label: `${name}　${number}　${title}` })),
  ])
}
