// Knows how one sheet is read from top to bottom: which label, heading or list each text belongs to, by where it stands to them.
import type { ReadCell, ReadSheet } from '../../model/sheet-cells.ts'
import { squash } from './fold-label.ts'
import type { KnownLabels, Meaning, Phase } from './known-labels.ts'
import { notesOf } from './note-columns.ts'
import { type Claim, type PlanNode, openNode } from './plan-tree.ts'
import { type Heading, readHeading } from './read-heading.ts'
import { isPlanTitle } from './plan-year.ts'
import { lastRowOf, type Owner, settleOwners } from './settle-owners.ts'
import { unitOfSheet } from './unit-of-sheet.ts'

export type LeftOver = Readonly<{ address: string; text: string }>

type Place = Readonly<{ owner: Owner; way: 'below' | 'right' }> | null

const endOf = (cell: ReadCell): number => cell.column + cell.columnSpan

/** Adds what the sheet says to the tree; returns the texts that found no place. */
export function sweepSheet(sheet: ReadSheet, labels: KnownLabels, root: PlanNode, isSummary: boolean): readonly LeftOver[] {
  const leftOver: LeftOver[] = []
  const opened: Owner[] = []
  const places: Place[] = []
  let besides: Owner[] = []
  let block = root
  let phase: Phase = 'plan'
  const last = sheet.cells.reduce((most, cell) => Math.max(most, Math.min(endOf(cell), 300)), 1)
  const unitYen = unitOfSheet(sheet)
  const addressOf = (cell: ReadCell): string => `${sheet.name}!${cell.address}`
  const leave = (cell: ReadCell, text = cell.text): void => void leftOver.push({ address: addressOf(cell), text })
  const claimOf = (cell: ReadCell, text: string, reason: string | null): Claim => ({ text, address: addressOf(cell), isSummary, reason })

  const put = (from: number, to: number, place: Place): void => {
    for (let column = from; column < Math.min(to, last + 1); column += 1) places[column] = place
  }
  const open = (cell: ReadCell, meaning: Owner['meaning'], reason: string | null = null, targetsOf: Owner | null = null): Owner => {
    const owner: Owner = { meaning, node: block, phase, cell, reason, values: [], items: [], targetsOf }
    opened.push(owner)
    besides.push(owner)
    put(cell.column, cell.columnSpan > 1 ? endOf(cell) : reachOf(cell), { owner, way: 'below' })
    return owner
  }
  /** A label in one narrow cell speaks for what is free to its right. */
  const reachOf = (cell: ReadCell): number => {
    for (let column = cell.column + 1; column <= last; column += 1) {
      const place = places[column]
      if (place && place.owner.cell.column > cell.column) return column
    }
    return last + 1
  }
  const ownerOf = (cell: ReadCell): Place => {
    const here = places[cell.column] ?? null
    const left = besides
      .filter((owner) => owner.cell.row <= cell.row && cell.row <= lastRowOf(owner.cell) && endOf(owner.cell) <= cell.column)
      .reduce<Owner | null>((nearest, owner) => (nearest && nearest.cell.column >= owner.cell.column ? nearest : owner), null)
    if (!left) return here
    const isUnder = here?.way === 'below' && here.owner !== left
    const isExactlyUnder =
      isUnder && cell.columnSpan > 1 && here.owner.cell.column === cell.column && here.owner.cell.columnSpan === cell.columnSpan
    return isExactlyUnder || (isUnder && here.owner.cell.row >= left.cell.row) ? here : { owner: left, way: 'right' }
  }

  const notes = new Set(notesOf(sheet, isOfForm))
  for (const cell of sheet.cells) {
    if (notes.has(cell)) {
      leave(cell)
      continue
    }
    besides = besides.filter((owner) => lastRowOf(owner.cell) >= cell.row)
    take(cell)
  }
  settleOwners(opened, { root, isSummary, unitYen, addressOf, claimOf, leave })
  return leftOver

  function isOfForm(cell: ReadCell): boolean {
    const { text } = cell
    const isLabel = labels.meaningOf(text, 'initiative', 'plan') !== null || labels.amountsIn(text).length > 0
    return isLabel || isPlanTitle(text) || readHeading(text, null) !== null || labels.isFixed(text) || /様式[1-3]/.test(squash(text))
  }

  function take(cell: ReadCell): void {
    const place = ownerOf(cell)
    const list = place?.owner.meaning.kind === 'list' ? place.owner.meaning.of : null
    if (list && place && takeList(cell, place, list)) return
    const heading = isValueByPlace(cell, place) ? null : readHeading(cell.text, null)
    if (heading) return takeHeading(cell, heading)
    const band = labels.phaseOf(cell.text) ?? phaseOfLetter(cell)
    if (band) {
      phase = band
      return put(cell.column, endOf(cell), null)
    }
    if (/^[計画中間振り返自己評価]$/.test(cell.text.trim()) && cell.column <= 3) return
    const meaning = labels.meaningOf(cell.text, block.level, phase)
    if (meaning) return takeLabel(cell, meaning)
    if (isPlanTitle(cell.text) || /^[【([]?様式[1-3]/.test(squash(cell.text)) || labels.isFixed(cell.text))
      return put(cell.column, endOf(cell), null)
    const amounts = isValueByPlace(cell, place) || block.level === 'plan' ? [] : labels.amountsIn(cell.text)
    for (const { meaning: amount, text } of amounts) openQuietly(cell, amount, null).values.push({ ...cell, text, number: null })
    if (amounts.length > 0) return
    const inside = isValueByPlace(cell, place) ? null : inlineLabelOf(cell)
    if (inside) {
      const owner = open(cell, inside.meaning)
      owner.values.push({ ...cell, text: inside.rest })
      return
    }
    takeValue(cell, place)
  }

  /** Right under the label that has its very columns: what stands there is what it asks for, whatever it begins with. */
  function isValueByPlace(cell: ReadCell, place: Place): boolean {
    if (place?.way !== 'below' || place.owner.meaning.kind !== 'text' || place.owner.reason !== null) return false
    const label = place.owner.cell
    return label.columnSpan > 1 && label.column === cell.column && label.columnSpan === cell.columnSpan && cell.row === lastRowOf(label) + 1
  }

  function takeHeading(cell: ReadCell, heading: Heading): void {
    const parent = heading.isMissing ? parentOf(root, heading) : null
    if (heading.isMissing) {
      parent?.missing.add(heading.numbers.at(-1) ?? 0)
      return put(1, last + 1, null)
    }
    block = openNode(root, heading, addressOf(cell), isSummary)
    phase = 'plan'
    besides = []
    put(1, last + 1, null)
    if (heading.amount) {
      const meaning = labels.meaningOf(heading.amount.label || '予算額', 'initiative', 'plan')
      if (meaning?.kind === 'amount') {
        block.amounts.push({
          ...claimOf(cell, heading.amount.text, null),
          amount: meaning.amount,
          era: meaning.era,
          unitYen: meaning.unitYen ?? unitYen,
        })
      }
    }
    if (heading.title.trim() === '') open(cell, { kind: 'title' })
    else if (heading.level === 'strategy')
      put(1, last + 1, { owner: openQuietly(cell, { kind: 'text', field: 'strategy.approach' }, 'unlabelled'), way: 'below' })
  }

  function openQuietly(cell: ReadCell, meaning: Meaning, reason: string | null): Owner {
    const owner: Owner = { meaning, node: block, phase, cell, reason, values: [], items: [], targetsOf: null }
    opened.push(owner)
    return owner
  }

  /** A heading within a list, one cell each or several in one; false = the cell is something else. */
  function takeList(cell: ReadCell, place: NonNullable<Place>, list: 'strategies' | 'initiatives'): boolean {
    const level = list === 'strategies' ? 'strategy' : 'initiative'
    const whole = readHeading(cell.text, list)
    const lines = cell.text.split('\n')
    const isOneHeading = whole?.level === level && !lines.slice(1).some((line) => /^\s*[・･○●]/.test(line) || readHeading(line, list))
    if (isOneHeading) {
      addItem(cell, whole, place)
      return true
    }
    if (!lines.some((line) => readHeading(line, list)?.level === level)) return false
    let text: string[] = []
    const flush = (): void => {
      if (text.join('').trim() !== '') takeValue({ ...cell, text: text.join('\n') }, place)
      text = []
    }
    for (const line of lines) {
      const heading = readHeading(line, list)
      if (heading?.level === level) {
        flush()
        addItem(cell, heading, place)
      } else text.push(line)
    }
    flush()
    return true
  }

  /** 「主な具体的取組（5年度予算額）」 says of what year the amounts behind its items are. */
  function eraOfList({ owner }: NonNullable<Place>): string {
    return /(\d{1,2}|元)年?度?(?:決算|予算|算定)/.exec(squash(owner.cell.text))?.[1] ?? ''
  }

  function addItem(cell: ReadCell, heading: Heading, place: NonNullable<Place>): void {
    if (heading.isMissing) {
      parentOf(root, heading)?.missing.add(heading.numbers.at(-1) ?? 0)
      return
    }
    const node = openNode(root, heading, addressOf(cell), isSummary)
    if (isSummary) node.isMain = true
    place.owner.items.push({ node, cell, values: [] })
    if (heading.amount) {
      const meaning = labels.meaningOf(heading.amount.label || '予算額', 'initiative', 'plan')
      if (meaning?.kind === 'amount') {
        node.amounts.push({
          ...claimOf(cell, heading.amount.text, null),
          amount: meaning.amount,
          era: meaning.era === '' ? eraOfList(place) : meaning.era,
          unitYen: meaning.unitYen ?? unitYen,
        })
      }
    }
    if (place.way === 'right') put(cell.column, endOf(cell), place)
  }

  function takeLabel(cell: ReadCell, meaning: Meaning): void {
    if (meaning.kind !== 'target') return void open(cell, meaning)
    const beside = besides.findLast((owner) => owner.meaning.kind === 'indicators') ?? null
    const above = places[cell.column]?.owner ?? null
    open(cell, meaning, null, beside ?? (above?.meaning.kind === 'indicators' ? above : null))
  }

  /** 「現状：…」 or a first line that is a label, the rest its text. */
  function inlineLabelOf(cell: ReadCell): Readonly<{ meaning: Meaning; rest: string }> | null {
    const [first = '', ...others] = cell.text.split('\n')
    const rest = others.join('\n').trim()
    const isMarked = /^[\s]*[【(（<＜◆■●]/.test(first) || labelLength(first) >= 4
    if (rest === '' || !isMarked || first.length > 60) return null
    const meaning = labels.meaningOf(first, block.level, phase)
    return meaning?.kind === 'text' ? { meaning, rest } : null
  }

  function takeValue(cell: ReadCell, place: Place): void {
    if (!place || isFarBelow(cell, place.owner)) return leave(cell)
    const { owner, way } = place
    const item = owner.items.at(-1)
    if (item) item.values.push(cell)
    else owner.values.push(cell)
    if (way !== 'right') return
    put(cell.column, endOf(cell), place)
    // answered beside it, a label asks for nothing below
    for (let column = 0; column < places.length; column += 1) {
      if (places[column]?.owner === owner && places[column]?.way === 'below') places[column] = null
    }
  }
}

/** Two empty rows and more: what comes then is no part of the text any more. */
function isFarBelow(cell: ReadCell, { meaning, cell: label, values }: Owner): boolean {
  if (meaning.kind !== 'text' && meaning.kind !== 'indicators' && meaning.kind !== 'title') return false
  return cell.row - lastRowOf(values.at(-1) ?? label) > 2
}

function parentOf(root: PlanNode, heading: Heading): PlanNode | null {
  let node = root
  for (const number of heading.numbers.slice(0, -1)) {
    const child = node.children.findLast((one) => one.number === number && one.level !== 'reform')
    if (!child) return null
    node = child
  }
  return node
}

function phaseOfLetter(cell: ReadCell): Phase | null {
  if (cell.column > 3) return null
  const letter = cell.text.trim()
  return letter === '計' ? 'plan' : letter === '自' ? 'selfEvaluation' : letter === '中' ? 'midYearReview' : null
}

function labelLength(text: string): number {
  return squash(text).length
}
