// Knows how a 意見・対応一覧 (内部用) that came back is compared with the opinions as they are now.
import { layoutCouncilForm } from '../../../shared/forms/council-form.ts'
import { opinionFormId, readOpinionMark } from '../../../shared/forms/opinion-marks.ts'
import { printedOn } from '../../../shared/forms/read-return/left-overs.ts'
import type { MarkedCell } from '../../../shared/forms/read-return/marked-place.ts'
import { marksByTable } from '../../../shared/forms/read-return/marks-by-table.ts'
import type { BookMarks } from '../../../shared/forms/read-return/marks-of-book.ts'
import { squash } from '../../../shared/forms/recognise/fold-label.ts'
import { yearIn } from '../../../shared/forms/recognise/plan-year.ts'
import { type CouncilForm, type CouncilFormRequest, opinionOrders } from '../../../shared/model/council-form.ts'
import type { ReadBook, ReadSheet } from '../../../shared/model/sheet-cells.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { councilFormText } from '../../../shared/words/council-forms.ts'
import { opinionReturnWords as words } from '../../../shared/words/opinion-return.ts'
import type { Context } from '../../context.ts'
import { expectedSheetOf } from '../../excel/expected-sheet-of.ts'
import { filledForm } from '../council/fill-council-form.ts'
import { readOpinionSources } from '../council/fill/read-sources.ts'
import { opinionRows } from '../council/fill/rows-of-opinions.ts'
import { getCouncilBook } from '../council/get-council-book.ts'
import { cellsOfOpinions, labelOfOpinion } from './cells-of-opinions.ts'
import { type ReturnedTable, returnedTable } from './returned-table.ts'

type ListOfBook = Readonly<{ fiscalYear: number; marks: readonly MarkedCell[]; foundBy: 'mark' | 'label'; printed: readonly string[] }>
type OpinionTable = ReturnedTable & Readonly<{ fiscalYear: number; opinionIds: readonly string[] }>

/** null where the book holds no such list. `taken`: sheets that are something else. */
export function compareWithOpinions(
  context: Context,
  book: ReadBook,
  { origin, marks, sheets: ownSheets }: BookMarks,
  taken: ReadonlySet<string>,
): OpinionTable | null {
  const form = context.resources.loadCouncilForms().find(({ id }) => id === 'opinions')
  if (!form) return null
  const own = marks.filter(({ key }) => readOpinionMark(key) !== null)
  const isOwn = origin !== null && own.some(({ sheet }) => sheet !== null)
  const found: ListOfBook | null = isOwn
    ? { fiscalYear: origin.fiscalYear, marks: own, foundBy: 'mark', printed: [] }
    : listByHeads(context, book, form, taken)
  if (!found) return null
  const opinionIds = [...new Set(found.marks.flatMap(({ key }) => readOpinionMark(key)?.opinionId ?? []))]
  const sources = readOpinionSources(context, found.fiscalYear, opinionIds)
  const numbers = new Map<string, number>(sources.opinions.map(({ opinion }) => [opinion.id, opinion.number]))
  const names = isOwn ? ownSheets.flatMap(({ form, name }) => (origin.formIds[form] === opinionFormId ? [name] : [])) : []
  const isOfList = ({ sheet }: MarkedCell) => sheet !== null
  const read = new Set([...names, ...found.marks.filter(isOfList).map(({ sheet }) => sheet ?? '')])
  const table = returnedTable({
    book,
    marks: found.marks,
    foundBy: found.foundBy,
    cellOf: cellsOfOpinions(sources),
    lineOf(key) {
      const place = readOpinionMark(key)
      const number = place?.field === 'number' ? numbers.get(place.opinionId) : undefined
      return place?.field === 'number' ? { line: place.opinionId, text: String(number ?? '') } : null
    },
    nameOf: (key) => ({ itemTitle: words.gone, fieldLabel: labelOfOpinion(readOpinionMark(key)?.field ?? '') }),
    formName: form.name,
    ownSheets: names,
    printed: [
      ...found.printed,
      ...headsOf(form),
      ...opinionOrders.flatMap((order) =>
        opinionRows({ ...sources, request: { ...sources.request, order } }).flatMap(({ heading }) => heading ?? []),
      ),
      ...book.sheets.filter(({ name }) => read.has(name)).flatMap((sheet) => furniture(sheet, form)),
    ],
    nameOfForm: () => form.name,
  })
  return { ...table, fiscalYear: found.fiscalYear, opinionIds }
}

const headsOf = ({ blocks }: CouncilForm): readonly string[] => blocks.flatMap(({ columns }) => columns.map(({ head }) => head))

/** Title, tag and day above the table, whatever the day and the subject are called by now. */
function furniture({ cells }: ReadSheet, form: CouncilForm): readonly string[] {
  const [made = '', tag, name] = [
    squash(councilFormText.made('2000-01-01')).slice(0, 3),
    squash(councilFormText.tag('internal')),
    squash(form.name),
  ]
  return cells.filter(({ text }) => squash(text) === tag || squash(text).startsWith(made) || isTitle(text, name)).map(({ text }) => text)
}

const isTitle = (text: string, name: string): boolean =>
  text.length < 200 && squash(text).includes('区政会議') && squash(text).includes(name)

/** By its title: which meeting or year, in which order; its lines are those that it would have now. */
function listByHeads(context: Context, { sheets }: ReadBook, form: CouncilForm, taken: ReadonlySet<string>): ListOfBook | null {
  const [name, tag] = [squash(form.name), squash(councilFormText.tag('internal'))]
  for (const sheet of sheets) {
    const title = sheet.isHidden || taken.has(sheet.name) ? undefined : sheet.cells.find(({ text }) => isTitle(text, name))
    // the public edition says the same of itself but this
    if (!title || !sheet.cells.some(({ text }) => squash(text) === tag)) continue
    const request = requestOfTitle(context, title.text, form)
    if (!request) continue
    const filled = filledForm(context, request)
    const expected = expectedSheetOf(layoutCouncilForm(filled.sheet))
    const isLine = (key: string) => readOpinionMark(key)?.field === 'number'
    const marks = marksByTable({ sheets: [sheet] }, { expected, form: 0, isLine }, taken)
    if (marks.length === 0) continue
    return { fiscalYear: filled.sheet.origin?.fiscalYear ?? 0, marks, foundBy: 'label', printed: printedOn([expected]) }
  }
  return null
}

function requestOfTitle(context: Context, title: string, form: CouncilForm): CouncilFormRequest | null {
  const fiscalYear = yearIn(title)?.fiscalYear ?? null
  const shared = { form: 'opinions', audience: 'internal', periodYear: null, sheetId: null } as const
  const subjects = [
    ...getCouncilBook(context).meetings.map((meeting) => ({ name: nameMeeting(meeting), meetingId: meeting.id, fiscalYear: null })),
    ...(fiscalYear === null ? [] : [{ name: labelOfFiscalYear(fiscalYear), meetingId: null, fiscalYear }]),
  ]
  for (const order of opinionOrders) {
    for (const { name, ...subject } of subjects) {
      const values: Readonly<Record<string, string>> = { subject: name, order: councilFormText.order(order) }
      const said = form.title.replaceAll(/\{([^{}]*)\}/g, (_, part: string) => values[part] ?? '')
      if (squash(title).endsWith(squash(said))) return { ...shared, ...subject, order }
    }
  }
  return null
}
