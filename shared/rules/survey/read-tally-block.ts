// Knows the answers of one block of a pasted tally, row by row, and what of it is left out.
import { foldText } from '../fold-text.ts'
import { countsNoAnswerOf, withoutFractions, withStances } from './guess-options.ts'
import { divisionsOf, newestYear, pivoted } from './long-table.ts'
import { isPositiveSubtotal, isRemark, isSubtotal, isTotal, roleOf, withoutNumber } from './read-label.ts'
import { readCount, readPercent } from './read-number.ts'
import type { LeftOutRow, ReadOption, ReadProblem, ReadQuestion, TallyNote } from './read-tally.ts'
import { addedUp } from './added-up.ts'
import { allowsSeveralOf, baseIn, baseOf, type TotalRow } from './tally-base.ts'
import type { TallyBlock, TextLine } from './tally-blocks.ts'
import { columnsOf, type TallyColumns } from './tally-columns.ts'
import { bothOf, cellAt, type GridCell, type GridRow, isWritten, looksLikePercent, textAt } from './tally-grid.ts'

type Group = { lines: readonly TextLine[]; rows: GridRow[] }
/** What one row says, before it is known what the row is. */
type Figures = Readonly<{ count: number | null; isBracketed: boolean; percent: string }>

/** Several where a column says which question each row belongs to; [] where nothing reads like a column of answers. */
export function readTallyBlock(block: TallyBlock): readonly ReadQuestion[] {
  const found = columnsOf(block.headings, block.rows)
  if (found === null) return []
  const { rows, otherYears } = newestYear(block.rows, found.year)
  const { headings, columns, rows: whole } = wholeOf(block.headings, rows, found)
  const notes = otherYears.length === 0 ? [] : [{ code: 'otherYears' as const, texts: otherYears }]
  return groupsOf({ ...block, rows: whole }, columns)
    .map((group, index) => readGroup(group, columns, { ...block, headings, leftOut: index === 0 ? block.leftOut : [] }, notes))
    .filter(({ options }) => options.length > 0)
}

/** Where every row says of whom it counts: a table with a row for each answer, and columns for the sexes and ages. */
function wholeOf(headings: readonly GridRow[], rows: readonly GridRow[], columns: TallyColumns) {
  const divisions = divisionsOf(rows, columns)
  const turned = divisions.length === 0 ? null : pivoted(headings, rows, columns, divisions)
  const again = turned && columnsOf(turned.headings, turned.rows)
  return turned && again ? { ...turned, columns: again } : { headings, rows, columns }
}

function groupsOf({ lines, rows }: TallyBlock, { question, questionNumber }: TallyColumns): readonly Group[] {
  const groups: Group[] = []
  let [number, text] = ['', '']
  for (const row of rows) {
    const [ownNumber, ownText] = [textAt(row, questionNumber), textAt(row, question)]
    const begins = (ownNumber !== '' && ownNumber !== number) || (ownText !== '' && ownText !== text)
    if (begins) [number, text] = [ownNumber, ownText]
    const group = groups.at(-1)
    if (group && !begins) group.rows.push(row)
    else
      groups.push({
        lines: [
          ...(group ? [] : lines),
          ...[numbered(number), text].filter((line) => line !== '').map((line) => ({ text: line, row: row[0]?.row ?? 0 })),
        ],
        rows: [row],
      })
  }
  return groups
}

const numbered = (number: string): string => (/^[0-9０-９]/.test(number) ? `問${number}` : number)

function readGroup(
  { lines, rows }: Group,
  columns: TallyColumns,
  { headings, leftOut: before }: TallyBlock,
  notes: readonly TallyNote[],
): ReadQuestion {
  const problems: ReadProblem[] = []
  const options: ReadOption[] = []
  const breakdown: ReadQuestion['breakdown'][number][] = []
  const { number, text: questionText, before: earlier } = questionOf(lines)
  const leftOut: LeftOutRow[] = [...earlier.map((line) => ({ ...line, why: 'note' as const })), ...before]
  const totals: TotalRow[] = []
  let subtotal = ''
  for (const row of rows) {
    const cell = labelIn(row, columns)
    const text = cell?.text ?? ''
    const at = cell?.row ?? row[0]?.row ?? 0
    const label = withoutNumber(text)
    const isWhole = isTotal(text) || isTotal(label)
    const figures = isWhole ? totalIn(row, columns) : figuresOf(row, columns, problems)
    const last = options.at(-1)
    if (text === '') {
      // percentages in a line of their own, under the counts
      const second = textAt(row, columns.count)
      if (last && last.printedPercent === '' && looksLikePercent(second))
        options[options.length - 1] = { ...last, printedPercent: figures.percent }
      else if (row.some(isWritten)) problems.push({ row: at, column: columns.label, text: writtenIn(row), code: 'noLabel' })
    } else if (cell?.isDash) leftOut.push({ row: at, text: writtenIn(row), why: 'note' })
    else if (isWhole) {
      totals.push({ label, count: figures.count, percent: figures.percent })
      leftOut.push({ row: at, text: label, why: 'total' })
    } else if (isSubtotal(text)) {
      if (subtotal === '' && isPositiveSubtotal(text)) subtotal = figures.percent
      leftOut.push({ row: at, text: label, why: 'sum' })
    } else if (isRemark(text) && figures.count === null && figures.percent === '')
      leftOut.push({ row: at, text: writtenIn(row), why: 'note' })
    else {
      const role = figures.isBracketed ? 'outside' : roleOf(label)
      breakdown.push(...partsOf(row, columns, options.length, problems))
      options.push({ label, role, isPositive: false, count: figures.count, printedPercent: figures.percent, row: at })
    }
  }
  const above = [...lines.map((line) => line.text), ...headings.flatMap((heading) => heading.map(({ text }) => text))].filter(
    (text) => text !== '',
  )
  const written = baseIn(above)
  const beside = rows.map((row) => readCount(textAt(row, columns.base))).find((read) => read.is === 'count')
  const besides = beside?.is === 'count' ? beside.count : null
  const summed = addedUp(options, columns, breakdown, written ?? totals[0]?.count ?? besides)
  const roughBase = baseOf(totals, written, besides, summed.options, false)
  const { options: told, rate } = withoutFractions(summed.options, subtotal, roughBase)
  const allowsSeveral = allowsSeveralOf(above, told, roughBase)
  // of several answers the positive ones would count people twice
  const read = allowsSeveral ? told : withStances(told)
  return {
    number,
    text: questionText,
    allowsSeveral,
    options: read,
    printedBase: baseOf(totals, written, besides, read, allowsSeveral),
    printedRate: rate,
    countsNoAnswer: countsNoAnswerOf(read),
    breakdown,
    columns: { label: columns.label, count: columns.count, percent: columns.percent },
    notes: [...notes, ...notesOf(columns), ...summed.notes, ...sameAnswers(read)],
    leftOut,
    problems,
  }
}

/** Of a row whose label is empty, what stands before it: 合計 and 無回答 are often written there. */
function labelIn(row: GridRow, { label, question, questionNumber }: TallyColumns): GridCell | null {
  const own = cellAt(row, label)
  if (own === null || own.text !== '') return own
  const before = row.slice(0, label).findLast((cell, place) => cell.text !== '' && place !== question && place !== questionNumber)
  return before && (isTotal(before.text) || roleOf(before.text) !== 'answer') ? before : own
}

function notesOf({ otherYears, left }: TallyColumns): readonly TallyNote[] {
  return [
    ...(otherYears.length === 0 ? [] : [{ code: 'otherYears' as const, texts: otherYears }]),
    ...(left.length === 0 ? [] : [{ code: 'columnsLeft' as const, texts: left }]),
  ]
}

function sameAnswers(options: readonly ReadOption[]): readonly TallyNote[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { label } of options) {
    const folded = foldText(label)
    if (seen.has(folded)) twice.add(label)
    seen.add(folded)
  }
  return twice.size === 0 ? [] : [{ code: 'sameAnswer', texts: [...twice] }]
}

function figuresOf(row: GridRow, columns: TallyColumns, problems: ReadProblem[]): Figures {
  const tell = (column: number | null, code: ReadProblem['code']) => {
    const cell = cellAt(row, column)
    if (cell) problems.push({ row: cell.row, column: cell.column, text: cell.text, code })
  }
  const counted = textAt(row, columns.count)
  const both = bothOf(counted) ?? (columns.count === null ? bothOf(textAt(row, columns.percent)) : null)
  const isPercentInstead = both === null && looksLikePercent(counted) && readCount(counted).is === 'refused'
  const read = readCount(isPercentInstead ? '' : (both?.count ?? counted))
  if (read.is === 'refused') tell(columns.count, 'notACount')
  const own = textAt(row, columns.percent)
  const from = own === '' && (both || isPercentInstead) ? columns.count : columns.percent
  const percent = readPercent(both && (own === '' || columns.count === null) ? both.percent : from === columns.percent ? own : counted)
  if (percent.is === 'refused') tell(from, 'notAPercent')
  if (percent.is === 'percent' && Number(percent.percent) > 100) tell(from, 'percentOver100')
  return {
    count: read.is === 'count' ? read.count : null,
    isBracketed: read.is === 'count' && read.isBracketed,
    percent: percent.is === 'percent' ? percent.percent : '',
  }
}

/** A total may be over 100, and a base stand among percentages. */
function totalIn(row: GridRow, { count, percent }: TallyColumns): Figures {
  const both = bothOf(textAt(row, count ?? percent))
  const [counted, told] = [readCount(both?.count ?? textAt(row, count)), readPercent(both?.percent ?? textAt(row, percent))]
  const base =
    counted.is !== 'count' && told.is === 'percent' && !told.hasSign && Number(told.percent) > 102 ? readCount(told.percent) : counted
  return { count: base.is === 'count' ? base.count : null, isBracketed: false, percent: told.is === 'percent' ? told.percent : '' }
}

function partsOf(row: GridRow, { parts }: TallyColumns, option: number, problems: ReadProblem[]): ReadQuestion['breakdown'] {
  return parts.flatMap(({ column, sex, age }) => {
    const cell = cellAt(row, column)
    const read = readCount(bothOf(cell?.text ?? '')?.count ?? cell?.text ?? '')
    if (read.is === 'refused' && cell) problems.push({ row: cell.row, column: cell.column, text: cell.text, code: 'notACount' })
    return read.is === 'count' ? [{ option, sex, age, count: read.count }] : []
  })
}

const questionForm =
  /^[【［[]?\s*((?:問|設問|質問|[SsＳｓ]?[QqＱｑ]|[FfＦｆ])\s*[0-9０-９]+(?:[-－‐ー―の][0-9０-９]+)?(?:[(（][0-9０-９]+[)）])?)\s*[】］\]]?\s*[.．:：、]?\s*([\s\S]*)$/

/** `before`: lines that stand before the one with the number, and are not the question's. */
function questionOf(lines: readonly TextLine[]): Readonly<{ number: string; text: string; before: readonly TextLine[] }> {
  const at = lines.findIndex(({ text }) => questionForm.test(text))
  const [, number = '', rest = ''] = questionForm.exec(lines[at]?.text ?? '') ?? []
  const texts = lines.slice(at + 1).map(({ text }) => text)
  const whole = [...new Set([rest, ...texts])].filter((text) => text !== '').join('\n')
  return { number: number.normalize('NFKC').replace(/\s/g, ''), text: whole, before: lines.slice(0, Math.max(0, at)) }
}

const writtenIn = (row: GridRow): string =>
  row
    .filter(isWritten)
    .map(({ text }) => text)
    .join(' ')
