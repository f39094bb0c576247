// Knows which of the program's own forms a sheet is of which nothing is read back: by what stands at its head.
import { squash } from '../../../shared/forms/recognise/fold-label.ts'
import type { CouncilForm } from '../../../shared/model/council-form.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import { reviewSheetWords } from '../../../shared/words/review-sheet.ts'

/** So far down a title stands where somebody wrote above it. */
const lastRow = 10

/** `name` of the sheet, and of the form. */
export function otherFormsIn({ sheets }: ReadBook, forms: readonly CouncilForm[]): readonly Readonly<{ name: string; form: string }>[] {
  return sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap(({ name, cells }) => {
      const titles = cells.filter(({ row, text }) => row <= lastRow && text.length < 120).map(({ text }) => squash(text))
      const council = forms.find((form) => titles.some((title) => fixedParts(form).every((part) => title.includes(part))))
      const review = squash(reviewSheetWords.title)
      const form = council?.name ?? (titles.some((title) => title.includes(review)) ? reviewSheetWords.title : null)
      return form === null ? [] : [{ name, form }]
    })
}

/** What its title says whatever it is of. */
function fixedParts({ title }: CouncilForm): readonly string[] {
  return title
    .split(/\{[^{}]*\}/)
    .map(squash)
    .filter((part) => part !== '')
}
