// Knows what is to be looked at in a binding before it goes out, worst first, each with the cell that it is about.
import { problemsOfBooks, unshownOfBooks } from '../../../shared/forms/bind/problems-of-books.ts'
import type { BoundCell, FillPreview, FillProblem, Proposal, TemplateBook } from '../../../shared/model/form-template.ts'
import { doubtWords, fillProblemWords, formFileProblemWords as said } from '../../../shared/words/form-file-problems.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { type FormDraft, keyOfCell } from '../../stores/form-draft.ts'

export type BindingProblem = Readonly<{
  key: string
  tone: 'error' | 'doubt' | 'note'
  text: string
  /** null = it is about no cell. */
  place: Readonly<{ sheet: string; address: string }> | null
}>
type Given = Readonly<{
  book: TemplateBook
  draft: FormDraft
  leftOver: Proposal['leftOver']
  preview: FillPreview | null
  nameOf: (cell: BoundCell) => string
}>

const errors: ReadonlySet<FillProblem> = new Set(['tooLong', 'notWritable', 'noSheet', 'obstacle'])

export function problemsOf(given: Given): readonly BindingProblem[] {
  const all = [...doubtful(given), ...filled(given), ...unshown(given.preview), ...locked(given), ...left(given)]
  const order = { error: 0, doubt: 1, note: 2 }
  return all.toSorted((a, b) => order[a.tone] - order[b.tone])
}

function doubtful({ draft, nameOf }: Given): readonly BindingProblem[] {
  return draft.typed.cells.flatMap((cell) => {
    const doubt = draft.doubts[keyOfCell(cell)]
    return doubt === undefined
      ? []
      : [{ key: `doubt/${keyOfCell(cell)}`, tone: 'doubt' as const, text: `${nameOf(cell)}：${doubtWords[doubt]}`, place: cell }]
  })
}

/** A cell that is too small in several books is told once, with the worst of them. */
function filled({ draft, preview, nameOf }: Given): readonly BindingProblem[] {
  const cells = new Map(draft.typed.cells.map((cell) => [keyOfCell(cell), cell]))
  const books = preview?.books ?? []
  return problemsOfBooks(books).flatMap((found): readonly BindingProblem[] => {
    const cell = cells.get(keyOfCell(found))
    if (!cell) return []
    const { problem, linesOver, books: wrong } = found
    const [worst] = wrong
    const which = worst && books.length > 1 ? words.bookOf(worst.number, worst.title) : ''
    const where = [which, which !== '' && wrong.length > 1 && said.moreBooks(wrong.length - 1)].filter(Boolean).join('、')
    const lines = linesOver > 0 ? `${said.linesOver(linesOver)}。` : ''
    const text = `${nameOf(cell)}：${fillProblemWords[problem]}${lines}${where === '' ? '' : said.ofBook(where)}`
    return [{ key: `${problem}/${keyOfCell(cell)}`, tone: errors.has(problem) ? 'error' : 'doubt', text, place: cell }]
  })
}

function locked({ book, draft, nameOf }: Given): readonly BindingProblem[] {
  return book.sheets.flatMap((sheet) => {
    if (!sheet.isProtected) return []
    const open = new Set(sheet.cells.filter(({ isLocked }) => !isLocked).map(({ address }) => address))
    return draft.typed.cells
      .filter((cell) => cell.sheet === sheet.name && !open.has(cell.address) && draft.doubts[keyOfCell(cell)] !== 'locked')
      .map((cell) => ({ key: `locked/${keyOfCell(cell)}`, tone: 'note' as const, text: `${nameOf(cell)}：${said.locked}`, place: cell }))
  })
}

function unshown(preview: FillPreview | null): readonly BindingProblem[] {
  return unshownOfBooks(preview?.books ?? []).map(({ id, kind, number, title }) => ({
    key: `unshown/${id}`,
    tone: 'doubt' as const,
    text: said.unshown(kind, number, title),
    place: null,
  }))
}

/** Labels that nothing is bound by yet. */
function left({ draft, leftOver }: Given): readonly BindingProblem[] {
  const used = new Set(draft.typed.cells.map(({ sheet, label }) => `${sheet}!${label}`))
  return leftOver
    .filter(({ sheet, text }) => !used.has(`${sheet}!${text}`))
    .map(({ sheet, address, text }) => ({
      key: `left/${sheet}!${address}`,
      tone: 'note' as const,
      text: said.leftOver(text.slice(0, 40)),
      place: { sheet, address },
    }))
}
