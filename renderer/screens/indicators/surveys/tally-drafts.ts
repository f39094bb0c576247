// Knows what becomes of a table that was read: which of its questions are taken, into which, under which columns, and which answers are positive.
import type { OptionId, QuestionId } from '../../../../shared/model/ids.ts'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { foldText } from '../../../../shared/rules/fold-text.ts'
import { type ReadQuestion, readTally } from '../../../../shared/rules/survey/read-tally.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { emptyQuestion, type QuestionDraft } from './survey-deeds.ts'

export type Cells = readonly (readonly string[])[]
export type TallyColumns = Readonly<{ label: number; count: number | null; percent: number | null }>
export type TallyDraft = Readonly<{
  read: ReadQuestion
  columns: TallyColumns
  /** First and last row (from 0) of the cells that belong to it. */
  rows: readonly [number, number]
  isTaken: boolean
  /** null = a new question. */
  targetId: QuestionId | null
}>

/** `chosen`: the question whose tally was asked for; otherwise each goes to the question of its number or its wording, or becomes a new one. */
export function draftsOf(cells: Cells, survey: Survey, chosen: Question | null): readonly TallyDraft[] {
  const read = readTally(cells)
  return read.map((question) => ({
    read: question,
    columns: question.columns,
    rows: rowsOf(question),
    isTaken: true,
    targetId: (read.length === 1 && chosen ? chosen : sameOf(question, survey))?.id ?? null,
  }))
}

/** Read again with other columns; what stood over it (number and text) stays. */
export function withColumns(cells: Cells, draft: TallyDraft, columns: TallyColumns): TallyDraft {
  const [first, last] = draft.rows
  const at = (row: readonly string[], column: number | null) => (column === null ? '' : (row[column] ?? ''))
  const headings = new Set(draft.read.leftOut.flatMap(({ row, why }) => (why === 'heading' ? [row] : [])))
  const places = Array.from({ length: last - first + 1 }, (_, nth) => first + nth).filter((row) => !headings.has(row))
  const body = places
    .map((row) => cells[row] ?? [])
    .map((row) => [at(row, columns.label), at(row, columns.count), at(row, columns.percent)])
  const again = readTally([['選択肢', '回答数', '割合'], ...body])[0]
  const { read } = draft
  if (!again) return { ...draft, columns, read: { ...read, options: [], printedBase: null, printedRate: '', leftOut: [], problems: [] } }
  const moved = <Row extends Readonly<{ row: number }>>(rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((one) => (one.row === 0 ? [] : [{ ...one, row: places[one.row - 1] ?? first }]))
  return {
    ...draft,
    columns,
    read: {
      ...again,
      number: read.number,
      text: read.text,
      breakdown: [],
      options: moved(again.options),
      leftOut: [...read.leftOut.filter(({ why }) => why === 'heading'), ...moved(again.leftOut)],
      problems: moved(again.problems),
    },
  }
}

/** Where the answers stand side by side there are no columns to choose from. */
export function areInColumns({ read: { options } }: TallyDraft): boolean {
  return options.length < 2 || options.some(({ row }) => row !== options[0]?.row)
}

export function withPositive(draft: TallyDraft, nth: number, isPositive: boolean): TallyDraft {
  const options = draft.read.options.map((option, index) => (index === nth ? { ...option, isPositive } : option))
  return { ...draft, read: { ...draft.read, options } }
}

/** Into `target` (its number, text and filter stay; options of the same name keep what hangs on them), or as a new question. */
export function questionOf({ read }: TallyDraft, target: Question | null, nth: number): QuestionDraft {
  const before = target ?? {
    ...emptyQuestion,
    number: read.number || words.nextNumber(nth),
    text: read.text,
    allowsSeveral: read.allowsSeveral,
  }
  const left = [...(target?.options ?? [])]
  const options = read.options.map(({ label, role, isPositive, count, printedPercent }) => {
    const found = left.findIndex((option) => foldText(option.label) === foldText(label))
    const id = found === -1 ? null : (left.splice(found, 1)[0]?.id ?? null)
    return { id, label, role, isPositive, count, printedPercent }
  })
  return {
    ...before,
    text: before.text === '' ? read.text : before.text,
    countsNoAnswer: read.countsNoAnswer ?? before.countsNoAnswer,
    printedBase: read.printedBase,
    printedRate: read.printedRate,
    options,
  }
}

/** The same as if it were stored, for a look at what it comes to. */
export function previewOf(draft: TallyDraft, survey: Survey): Readonly<{ question: Question; survey: Survey }> {
  const target = survey.questions.find(({ id }) => id === draft.targetId) ?? null
  const { options, ...head } = questionOf(draft, target, 1)
  const question: Question = {
    ...head,
    id: target?.id ?? ('preview' as QuestionId),
    options: options.map((option, nth) => ({ ...option, id: option.id ?? (`preview-${nth}` as OptionId) })),
  }
  return { question, survey }
}

function rowsOf({ options, leftOut, problems }: ReadQuestion): readonly [number, number] {
  const rows = [...options, ...leftOut, ...problems].map(({ row }) => row)
  return [Math.min(...rows), Math.max(...rows)]
}

function sameOf({ number, text }: ReadQuestion, survey: Survey): Question | undefined {
  const same = (a: string, b: string) => a !== '' && foldText(a) === foldText(b)
  return survey.questions.find((one) => same(one.number, number)) ?? survey.questions.find((one) => same(one.text, text))
}
