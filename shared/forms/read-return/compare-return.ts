// Knows what a form that came back would change in the plan, place by place, and which of it cannot be taken.
import type { FormReturnNote, FormReturnReason } from '../../model/form-return.ts'
import { type FieldRef, keyOfField } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { ReadBook } from '../../model/sheet-cells.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { parseAmount, printAmount } from '../../rules/amount.ts'
import { normaliseText, violationsOfText } from '../../rules/text.ts'
import { isBlocking } from '../../rules/violation.ts'
import { fieldOfKey } from '../cell-name.ts'
import { noAmount } from '../show-amount.ts'
import { doubtMovedTexts } from './doubt-moved-texts.ts'
import type { ExpectedSheet } from './expected-sheet.ts'
import { type FoundRow, inOrderOfBook } from './found-row.ts'
import { isOtherLabel, type NearestLabels, nearestLabelsOf } from './label-of-place.ts'
import { leftOversOf, printedOn } from './left-overs.ts'
import { notesOfOtherSheets } from './other-sheets.ts'
import { type MarkedCell, type MarkedPlace, placesOfMarks } from './marked-place.ts'
import type { BindingMarks } from './marks-of-binding.ts'
import type { OwnSheet } from './marks-of-book.ts'
import { type KnownPlace, type PlanPlaces, placesOfPlan } from './places-of-plan.ts'
import { type CellsOfBook, cellsOfBook, readPlace, type ReadPlace, withoutAround } from './read-place.ts'

/**
 * `formIds` as the book numbers them. `lockOf`, `isFed`: what only the data file knows. `ownSheets`: what the book itself says is ours; `copies`: sheets
 * that are copies of others.
 */
export type ReturnRequest = Readonly<{
  book: ReadBook
  marks: readonly MarkedCell[]
  foundBy: 'mark' | 'label' | 'binding'
  formIds: readonly string[]
  ownSheets: readonly OwnSheet[]
  copies: readonly string[]
  plan: WardPlan
  generation: FormGeneration
  expected: readonly ExpectedSheet[]
  /** Of a 様式ファイル: what stands around each place and in which unit it counts, by key; and all that the file says of itself. */
  binding?: Pick<BindingMarks, 'around' | 'unitYen' | 'printed'>
  lockOf(ref: FieldRef): 'confirmed' | null
  isFed(ref: FieldRef): boolean
  /** Whether the plan said this there before, or an item did that is deleted; of an amount in yen. */
  hasSaid(ref: FieldRef, value: string | number | null): 'here' | 'deleted' | null
}>
export type ComparedReturn = Readonly<{
  rows: readonly FoundRow[]
  notes: readonly FormReturnNote[]
  sameCount: number
  formNames: readonly string[]
}>

type Reading = Readonly<{ place: MarkedPlace; read: ReadPlace; typed: string }>

export function compareReturn(request: ReturnRequest): ComparedReturn {
  const { book, marks, formIds, plan, generation, expected } = request
  const cells = cellsOfBook(book, marks)
  const places = placesOfPlan(plan, generation, expected)
  const labels = nearestLabelsOf(expected)
  const marked = placesOfMarks(marks)
  const missing = new Set(formIds.flatMap((_, form) => (isMissing(marks, form) ? [form] : [])))
  const readings = new Map<string, Reading[]>()
  for (const place of marked) {
    if (missing.has(place.form)) continue
    const read = readPlace(place, cells)
    const printed = places.printedOn(formIds[place.form] ?? '', place.occurrence, place.key)
    const around = request.binding?.around.get(place.key) ?? printed?.around ?? ['', '']
    const known = readings.get(place.key) ?? []
    readings.set(place.key, known)
    known.push({ place, read, typed: withoutAround(read.content, around) })
  }
  const rows: FoundRow[] = []
  let sameCount = 0
  let movedOn = 0
  for (const [key, all] of readings) {
    const known = places.placeOf(key)
    const touched = all.filter(({ read }) => !read.isUntouched && !read.isGone)
    const gone = all.every(({ read }) => read.isGone)
    if (!known) rows.push(...touched.flatMap((one) => goneItemRow(one, key, places)))
    else if (gone) rows.push(...(known.now === '' ? [] : [goneCellRow(known, request.foundBy)]))
    else if (touched.length === 0) {
      sameCount += 1
      if (all.some(({ place }) => hasMovedOn(place, request, places))) movedOn += 1
      for (const { place, read } of all) {
        const isMoved = !read.isGone && read.content !== '' && isOtherLabel(labels, place, formIds, read.address, cells)
        if (isMoved) rows.push({ ...leftOverRow(read.address, read.content), reason: 'otherLabel' })
      }
    } else {
      const found = touched.flatMap((one) => rowOf(one, known, touched, request, places, labels, cells) ?? [])
      if (found.length === 0) sameCount += 1
      else rows.push(...oneOfEach(found))
    }
  }
  const sheets = book.sheets.filter(({ name }) => marks.some((mark) => mark.sheet === name))
  const taken = new Set(marks.map(({ sheet, address }) => `${sheet}!${cells.at(sheet ?? '', address)?.address}`))
  for (const { address, text } of leftOversOf(sheets, taken, request.binding?.printed ?? printedOn(expected), generation))
    rows.push(leftOverRow(address, text))
  const notes: FormReturnNote[] = [
    ...(movedOn > 0 ? [{ code: 'planMovedOn', detail: { count: movedOn } } as const] : []),
    ...[...missing].map((form) => ({ code: 'missingSheet', detail: { sheet: nameOfForm(generation, formIds[form] ?? '') } }) as const),
    ...request.ownSheets
      .filter(({ form }) => !isExpected(formIds[form] ?? '', generation))
      .map(({ name }) => ({ code: 'notReadBack', detail: { form: name } }) as const),
    ...sheets.filter(({ isHidden }) => isHidden).map(({ name }) => ({ code: 'hiddenSheet', detail: { sheet: name } }) as const),
    ...notesOfOtherSheets(book, [...sheets, ...request.ownSheets], request.copies),
  ]
  const present = formIds.filter((_, form) => !missing.has(form) && marks.some((mark) => mark.form === form))
  return {
    rows: inOrderOfBook(doubtMovedTexts(rows, places), book),
    notes,
    sameCount,
    formNames: present.map((id) => nameOfForm(generation, id)),
  }
}

/** formId of 送付票 (cover-sheet.ts). */
const coverFormId = 'cover'

/** A form of the plan, or the list of what is in the book, where there is nothing to read. */
function isExpected(id: string, { forms }: FormGeneration): boolean {
  return id === coverFormId || forms.some((form) => form.id === id)
}

function isMissing(marks: readonly MarkedCell[], form: number): boolean {
  const own = marks.filter((mark) => mark.form === form)
  return own.length > 0 && own.every(({ sheet }) => sheet === null)
}

function nameOfForm({ forms }: FormGeneration, id: string): string {
  return forms.find((form) => form.id === id)?.name ?? id
}

/** Since the book went out: today other texts would be written into its cells. */
function hasMovedOn({ form, occurrence, key, cells }: MarkedPlace, { formIds, foundBy }: ReturnRequest, places: PlanPlaces): boolean {
  if (foundBy !== 'mark') return false
  const printed = places.printedOn(formIds[form] ?? '', occurrence, key)
  if (!printed) return fieldOfKey(key)?.kind !== 'newItem'
  return printed.hashes.length !== cells.length || cells.some(({ hash }, index) => hash !== printed.hashes[index])
}

/** null where it says what the plan says. */
function rowOf(
  { place, read, typed }: Reading,
  known: KnownPlace,
  others: readonly Reading[],
  request: ReturnRequest,
  places: PlanPlaces,
  labels: NearestLabels,
  cells: CellsOfBook,
): FoundRow | null {
  const { unit } = request.generation
  const asked =
    known.ref.kind === 'amount'
      ? amountOf(typed, read.number, request.binding?.unitYen.get(place.key) ?? unit.yen)
      : textOf(known.ref, typed)
  if (!read.isFormulaOnly && !('refused' in asked) && isSame(known, asked, typed)) return null
  const refused: FormReturnReason | null = read.isFormulaOnly ? 'noFormula' : 'refused' in asked ? asked.refused : null
  const lock = known.ref.kind === 'amount' ? (known.isDivided ? 'divided' : null) : request.lockOf(known.ref)
  const isTwice = others.some((other) => other.typed !== typed || other.read.number !== read.number)
  const doubt = isTwice ? 'twoTexts' : doubtOf({ place, read, typed }, known, asked, request, places, labels, cells)
  const isSound = refused === null && lock === null
  const yen = 'yen' in asked ? asked.yen : null
  const text = known.ref.kind === 'amount' ? (yen === null ? '' : printAmount(yen, unit.yen) + unit.label) : typed
  return {
    kind: refused ? 'unreadable' : lock ? 'locked' : known.ref.kind === 'newItem' ? 'newItem' : 'changed',
    foundBy: request.foundBy,
    itemNumber: known.itemNumber,
    itemTitle: known.itemTitle,
    fieldLabel: known.fieldLabel,
    address: read.address,
    old: known.now,
    new: refused ? (read.number === null ? read.content : String(read.number)) : text,
    reason: refused ?? lock ?? doubt,
    canBeTaken: isSound,
    isChosen: isSound && doubt === null,
    change: isSound
      ? {
          ref: known.ref,
          text: known.ref.kind === 'amount' ? printAmount(yen, unit.yen) : normaliseText(typed),
          group: place.occurrence,
        }
      : null,
  }
}

/** The first that holds. */
function doubtOf(
  { place, read, typed }: Reading,
  { ref }: KnownPlace,
  asked: Asked,
  request: ReturnRequest,
  places: PlanPlaces,
  labels: NearestLabels,
  cells: CellsOfBook,
): FormReturnReason | null {
  if (hasMovedOn(place, request, places)) return 'planMovedOn'
  if (read.content === '') return 'emptied'
  if (read.isPartGone) return 'partGone'
  if (read.isHidden) return 'hiddenCell'
  if (read.isMerged) return 'merged'
  if (!read.isSure) return 'byLabel'
  if (isOtherLabel(labels, place, request.formIds, read.address, cells)) return 'otherLabel'
  if (request.isFed(ref)) return 'fed'
  // what carries no marks does not tell what stood there when it went out
  const said = request.foundBy === 'mark' ? null : request.hasSaid(ref, 'yen' in asked ? asked.yen : normaliseText(typed))
  return said === 'deleted' ? 'otherItem' : said === 'here' ? 'earlierText' : null
}

type Asked = Readonly<{ text: string }> | Readonly<{ yen: number | null }> | Readonly<{ refused: FormReturnReason }>

function amountOf(typed: string, number: number | null, unitYen: number): Asked {
  const parsed = parseAmount(number === null ? (typed.trim() === noAmount ? '' : typed) : String(number), unitYen)
  return 'violation' in parsed ? { refused: 'notAnAmount' } : { yen: parsed.yen }
}

function textOf(ref: FieldRef, typed: string): Asked {
  const [violation] = violationsOfText(keyOfField(ref), normaliseText(typed)).filter(isBlocking)
  if (violation) return { refused: violation.code === 'tooLong' ? 'tooLong' : 'letters' }
  return { text: typed }
}

function isSame(known: KnownPlace, asked: Asked, typed: string): boolean {
  if ('yen' in asked) return asked.yen === known.yen
  return known.siblings.includes(typed) || typed === (known.now.trim() === '' ? '' : known.now)
}

/** The same text in several places of the book is one row. */
function oneOfEach(rows: readonly FoundRow[]): readonly FoundRow[] {
  return rows.filter(
    (row, index) => rows.findIndex((other) => other.new === row.new && other.kind === row.kind) === index || row.kind === 'newItem',
  )
}

const plain = { canBeTaken: false, isChosen: false, change: null, reason: null } as const

function goneItemRow({ read }: Reading, key: string, places: PlanPlaces): readonly FoundRow[] {
  const ref = fieldOfKey(key)
  const told = { kind: 'goneItem', foundBy: 'mark', itemNumber: '', itemTitle: '', old: '' } as const
  return ref ? [{ ...plain, ...told, fieldLabel: places.labelOf(ref), address: read.address, new: read.content }] : []
}

function goneCellRow({ itemNumber, itemTitle, fieldLabel, now }: KnownPlace, foundBy: ReturnRequest['foundBy']): FoundRow {
  return { ...plain, kind: 'goneCell', foundBy, itemNumber, itemTitle, fieldLabel, address: '', old: now, new: '' }
}

/** A text that no place takes. */
export function leftOverRow(address: string, text: string): FoundRow {
  return { ...plain, kind: 'leftOver', foundBy: '', itemNumber: '', itemTitle: '', fieldLabel: '', address, old: '', new: text }
}
