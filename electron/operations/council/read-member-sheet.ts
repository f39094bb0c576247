// Knows how what a member wrote is read from the sheet: line by line, whatever became of rows and columns; what is not taken is told with its cell.
import type { MemberSheet, MemberSheetAnswer } from '../../../shared/model/member-sheet.ts'
import type { ReadBook, ReadCell } from '../../../shared/model/sheet-cells.ts'
import { isMark, plainOf, readChoice } from '../../../shared/rules/council/read-choice.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { noteWords, pageColumns, pageWords } from '../../../shared/words/member-sheet-page.ts'
import type { FoundPage } from './find-member-sheet.ts'
import { headOf, type LineKey, markStart, readLineKey, type SheetOf, stampOf } from './make-member-sheet.ts'

export type FilledPage = Readonly<{
  answers: readonly Omit<MemberSheetAnswer, 'memberId'>[]
  added: readonly Readonly<{ cell: string; text: string }>[]
  notes: readonly string[]
}>
type Item = MemberSheet['items'][number]
/** What a line of the table is for. `how`: why a line that we did not make is an opinion. */
type Purpose = Readonly<{ kind: 'item'; item: Item } | { kind: 'free'; how: keyof typeof reasons | null }>
const reasons = { added: noteWords.added, double: noteWords.double, removedItem: noteWords.removedItem } as const

/** So many cells of a sheet that is not ours are told one by one. */
const mostTold = 20

/** Every text in the book is in one of the three, or is one that we printed. */
export function readMemberSheet(book: ReadBook, page: FoundPage, of: SheetOf): FilledPage {
  const { sheet } = of
  const { columns, headRow } = page
  const notes: string[] = []
  const answers = new Map<string, Omit<MemberSheetAnswer, 'memberId'>>()
  const added: { cell: string; text: string }[] = []
  const tellOther = ({ address, text }: ReadCell): void => void notes.push(noteWords.otherCell(address, text))
  const take = ({ address, text }: ReadCell): string => {
    const kept = normaliseText(text).trim()
    if (violationsOfText('text', kept).some(isBlocking)) {
      notes.push(noteWords.badText(address))
      return ''
    }
    return kept
  }
  // A number means what it stood for on the paper that the member had in hand.
  const mayBeNumber = page.sheet.cells.some(({ row, text }) => row < headRow && plainOf(text) === plainOf(pageWords.legend(sheet.choices)))
  const choiceColumns = new Map(
    (page.rows.get(headRow) ?? []).flatMap(({ column, text }) => {
      const choice = sheet.choices.findIndex((one) => plainOf(one) === plainOf(text))
      return choice === -1 || Object.values(columns).includes(column) ? [] : [[column, choice] as const]
    }),
  )

  for (const address of page.sheet.formulas ?? []) {
    const cell = page.sheet.cells.find((one) => one.address === address)
    notes.push(cell ? noteWords.formula(address, cell.text) : noteWords.emptyFormula(address))
  }
  if (!page.isHeadKnown) notes.push(noteWords.noHead(headRow))
  const printed = new Set(headOf(of).map(({ text }) => stampOf(text)))
  for (const [row, cells] of page.rows) {
    const key = keyOf(cells, columns.key)
    const own = cells.filter(({ column, text }) => column !== columns.key || (readLineKey(text) === null && !text.startsWith(markStart)))
    if (row < headRow) own.filter(({ text }) => !isPrinted(text, key, printed)).forEach(tellOther)
    else if (row === headRow) own.filter((cell) => !isHead(cell)).forEach(tellOther)
    else readLine(own, key)
  }
  for (const { name, isHidden, cells } of book.sheets) {
    if (name === page.sheet.name || (isHidden && name === pageWords.choicesName)) continue
    if (cells.length > mostTold) notes.push(noteWords.otherSheet(name, cells.length))
    else for (const cell of cells) tellOther({ ...cell, address: `${name}!${cell.address}` })
  }
  for (const item of sheet.items) if (!answers.has(item.id)) notes.push(noteWords.missingRow(item.text))
  return { answers: [...answers.values()], added, notes }

  function isHead({ text, column }: ReadCell): boolean {
    return (Object.values(pageColumns) as readonly string[]).includes(plainOf(text)) || choiceColumns.has(column)
  }

  function readLine(cells: readonly ReadCell[], key: LineKey | null): void {
    const first = cells[0]
    if (!first) {
      if (key?.kind === 'item') keepLine(key)
      return
    }
    const purpose = purposeOf(cells, key)
    if (purpose.kind === 'item') readItem(purpose.item, cells, key)
    else {
      const written = cells.filter((cell) => cell.column === columns.comment || !isLabelOf(cell, key, purpose.how))
      const text = written
        .map(take)
        .filter((one) => one !== '')
        .join('　')
      const at = written[0]?.address ?? ''
      if (text !== '') added.push({ cell: at, text })
      if (text !== '' && purpose.how !== null) notes.push(reasons[purpose.how](at))
    }
  }

  function isLabelOf({ column, text }: ReadCell, key: LineKey | null, how: keyof typeof reasons | null): boolean {
    if (key?.stamps.has(stampOf(text))) return true
    return how === null && (text.trim() === pageWords.freeNumber || (column === columns.label && plainOf(text) === plainOf(pageWords.free)))
  }

  /** A line of which nothing is left but its key was there all the same. */
  function keepLine({ id }: LineKey): void {
    if (sheet.items.some((item) => item.id === id) && !answers.has(id)) answers.set(id, { itemId: id, choice: null, comment: '' })
  }

  function purposeOf(cells: readonly ReadCell[], key: LineKey | null): Purpose {
    const label = cells.find(({ column }) => column === columns.label)
    const number = cells.find(({ column }) => column === columns.number)
    const isOurs = key !== null && label !== undefined && key.stamps.has(stampOf(label.text))
    if (key?.kind === 'free' && (isOurs || label === undefined)) return { kind: 'free', how: null }
    const byKey = key?.kind === 'item' ? sheet.items.find(({ id }) => id === key.id) : undefined
    if (isOurs && byKey === undefined) return { kind: 'free', how: key.kind === 'item' ? 'removedItem' : null }
    const byLabel = isOurs ? undefined : itemByLabel(label, number)
    const item = byLabel ?? byKey
    if (!item) return { kind: 'free', how: key !== null || isFreeLabel(label) ? null : 'added' }
    if (answers.has(item.id)) return { kind: 'free', how: 'double' }
    if (byLabel && byKey && byLabel !== byKey && label) notes.push(noteWords.movedRow(label.address, byLabel.text))
    return { kind: 'item', item }
  }

  function isFreeLabel(label: ReadCell | undefined): boolean {
    return label !== undefined && plainOf(label.text) === plainOf(pageWords.free)
  }

  function itemByLabel(label: ReadCell | undefined, number: ReadCell | undefined): Item | undefined {
    const nth = plainOf(number?.text ?? '')
    // with its name and its key gone there is the number
    if (!label) return columns.key === null ? sheet.items.find((_, index) => String(index + 1) === nth) : undefined
    const same = sheet.items.filter(({ text }) => plainOf(text) === plainOf(label.text))
    return same.length < 2 ? same[0] : same.find((item) => String(sheet.items.indexOf(item) + 1) === nth)
  }

  function readItem(item: Item, cells: readonly ReadCell[], key: LineKey | null): void {
    const number = String(sheet.items.indexOf(item) + 1)
    let comment = ''
    const chosen: { cell: ReadCell; choice: number }[] = []
    for (const cell of cells) {
      const { column, address, text } = cell
      const marked = choiceColumns.get(column)
      if (column === columns.comment) comment = take(cell)
      else if (column === columns.choice) {
        const choice = readChoice(text, sheet.choices, mayBeNumber)
        if (choice === null) notes.push(noteWords.badChoice(address, text))
        else chosen.push({ cell, choice })
      } else if (marked !== undefined && isMark(text)) chosen.push({ cell, choice: marked })
      else if (key?.stamps.has(stampOf(text)) || (column === columns.label && plainOf(text) === plainOf(item.text))) continue
      else if (column === columns.number && plainOf(text) === number) continue
      else if (column === columns.label) notes.push(noteWords.changedLabel(address, text))
      else tellOther(cell)
    }
    const [one] = chosen
    const isSure = chosen.every(({ choice }) => choice === one?.choice)
    if (!isSure) for (const { cell } of chosen) notes.push(noteWords.twoChoices(cell.address, cell.text))
    answers.set(item.id, { itemId: item.id, choice: isSure ? (one?.choice ?? null) : null, comment })
  }
}

function keyOf(cells: readonly ReadCell[], column: number | null): LineKey | null {
  const cell = column === null ? undefined : cells.find((one) => one.column === column)
  return cell ? readLineKey(cell.text) : null
}

function isPrinted(text: string, key: LineKey | null, printed: ReadonlySet<string>): boolean {
  const stamp = stampOf(text)
  return printed.has(stamp) || (key?.stamps.has(stamp) ?? false)
}
