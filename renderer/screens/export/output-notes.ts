// Knows what is told of what goes out before: what the ordinance asks for first, then what keeps a file from being written, texts over their frame, what was left.
import type { LaidOutSheet } from '../../../shared/forms/layouts-of-source.ts'
import { overflowsOfLayouts } from '../../../shared/forms/overflows-of-layouts.ts'
import { warningsOfLayouts } from '../../../shared/forms/warnings-of-layouts.ts'
import { problemsOfBooks, unshownOfBooks } from '../../../shared/forms/bind/problems-of-books.ts'
import { templateNotes } from '../../../shared/model/form-template.ts'
import type { FilledBoundForm } from '../../../shared/forms/output-source.ts'
import type { OutputFinding } from '../../../shared/model/output.ts'
import { sayCouncilFinding } from '../../../shared/words/council-findings.ts'
import { exportWarningsAhead, exportWords as words } from '../../../shared/words/export.ts'
import { fillProblemWords, formFileProblemWords as said } from '../../../shared/words/form-file-problems.ts'
import { formFilesWords, templateNoteWords } from '../../../shared/words/form-files.ts'

/** `place`: the form or the cell that it is about. */
export type OutputNote = Readonly<{ key: string; place: string; text: string; isRequired: boolean }>

export function notesOf(
  sheets: readonly LaidOutSheet[],
  findings: readonly OutputFinding[],
  boundForms: readonly FilledBoundForm[] = [],
): readonly OutputNote[] {
  const layouts = sheets.map(({ layout }) => layout)
  const ofCouncil = findings.map(({ formName, finding }, index) => ({
    key: `f${index}`,
    place: formName,
    text: sayCouncilFinding(finding),
    isRequired: finding.isBlocking,
  }))
  const plain = [
    ...warningsOfLayouts(layouts).map(({ code, label }) => ({ place: label, text: exportWarningsAhead[code] })),
    ...overflowsOfLayouts(layouts).map(({ label, used, max }) => ({ place: label, text: words.overflow(used - max) })),
  ]
  return [
    ...ofCouncil.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired)),
    ...[
      ...boundForms.flatMap(notesOfBoundForm).toSorted((a, b) => Number(b.isStopping) - Number(a.isStopping)),
      ...plain,
      ...notesOfFiles(boundForms),
    ].map(({ place, text }, index) => ({ key: `w${index}`, place, text, isRequired: false })),
  ]
}

type BoundNote = Readonly<{ place: string; text: string; isStopping: boolean }>

/** A cell that does not fit in several books is told once, with the worst of them. */
function notesOfBoundForm({ name, books, labels }: FilledBoundForm): readonly BoundNote[] {
  const told = (text: string, place = name): BoundNote => ({ place, text, isStopping: false })
  if (books.length === 0) return [told(words.noFile(name))]
  return [
    ...problemsOfBooks(books).map(({ nth, sheet, address, problem, linesOver, books: wrong }): BoundNote => {
      const [worst] = wrong
      const which = worst && books.length > 1 ? formFilesWords.bookOf(worst.number, worst.title) : ''
      const where = [which, wrong.length > 1 && said.moreBooks(wrong.length - 1)].filter(Boolean).join('、')
      const lines = linesOver > 0 ? `${said.linesOver(linesOver)}。` : ''
      return {
        place: `${name}　${formFilesWords.placed(sheet, address, labels[nth] ?? '')}`,
        text: `${fillProblemWords[problem]}${lines}${where === '' ? '' : said.ofBook(where)}`,
        isStopping: problem === 'tooLong' || problem === 'notWritable',
      }
    }),
    ...unshownOfBooks(books).map(({ kind, number, title }) => told(said.unshown(kind, number, title))),
  ]
}

/** What filling does to the files themselves, each once with the names of all that it is of. */
function notesOfFiles(forms: readonly FilledBoundForm[]): readonly Readonly<{ place: string; text: string }>[] {
  return templateNotes.flatMap((note) => {
    const names = forms.flatMap(({ name, notes, books }) => (books.length > 0 && notes.includes(note) ? [name] : []))
    return names.length === 0 ? [] : [{ place: names.join('、'), text: templateNoteWords[note] }]
  })
}
