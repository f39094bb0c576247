// Knows what came back from a section, file or sheet alike: which take-out it is of, the base to compare with, and what the section made of it.
import path from 'node:path'
import { generateKeyBetween } from 'fractional-indexing'
import type { Check, Confirmation } from '../../shared/model/check.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { scopeMark } from '../../shared/rules/merge-plans.ts'
import { fillPart, placeOfKey } from '../../shared/rules/section-sheet.ts'
import { sortFlat } from '../../shared/rules/sort-flat.ts'
import { violationsOfTies } from '../../shared/rules/ties.ts'
import { sheetWords } from '../../shared/words/section-sheet.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { checkConfirmations } from '../data-file/confirmation-schema.ts'
import { checkFlatPlan } from '../data-file/flat-plan-schema.ts'
import { readHandOver } from '../data-file/read-hand-over.ts'
import { listConfirmations } from '../db/repositories/confirmations.ts'
import { findFloor } from '../db/repositories/deeds.ts'
import { getInquiry } from '../db/repositories/inquiries.ts'
import { getSectionName } from '../db/repositories/organisation.ts'
import { listReviewSteps } from '../db/repositories/review-steps.ts'
import { findSheetsByStart, getTakeOut, type TakeOutRow } from '../db/repositories/take-outs.ts'
import { flatOfJson } from './flat-plan-json.ts'
import { generationOfPart, namedPlacesOf } from './make-section-sheet.ts'
import { type FilledSheet, readSectionSheet, type SheetLine } from './read-section-sheet.ts'
import { readFlatPlan } from './read-flat-plan.ts'

export type ReturnedPart = Readonly<{
  fileName: string
  way: 'file' | 'sheet'
  takeOutId: string
  sectionId: string
  sectionName: string
  fiscalYear: number
  takenAt: string
  editedBy: string | null
  editedAt: string | null
  /** Our own note of the hand-over; null where we have none. */
  takeOut: TakeOutRow | null
  /** Of the base that the file names. */
  baseHash: string
  isOtherBase: boolean
  base: FlatPlan
  theirs: FlatPlan
  /** What was confirmed in the file since it was handed out. */
  confirmations: readonly Confirmation[]
}>

/** Throws as readHandOver; E-MERGE-04 {ward} another ward's, E-MERGE-06 damaged within. */
export function readReturnedFile(context: Context, file: string): ReturnedPart {
  const current = context.files.current()
  return readHandOver(file, current?.path ?? null, ({ ward, handOver, lastEditor }, copy) => {
    if (ward.code !== current?.wardCode) throw new AppError('E-MERGE-04', { ward: ward.name })
    const theirs = checkFlatPlan(readFlatPlan(copy, handOver.fiscalYear)?.flat)
    const own = flatOfJson(handOver.base, handOver.baseHash)
    const confirmations = theirs && own && confirmationsOf(copy, handOver.fiscalYear, [own, theirs])
    if (!theirs || !own || !confirmations || !hasKnownTies(context, theirs)) throw new AppError('E-MERGE-06')
    const takeOut = getTakeOut(context.files.readable(), handOver.takeOutId)
    const noted = takeOut ? baseOf(takeOut, handOver.baseHash) : null
    return {
      fileName: path.basename(file),
      way: 'file',
      takeOut,
      theirs,
      confirmations,
      takeOutId: handOver.takeOutId,
      sectionId: handOver.sectionId,
      sectionName: handOver.sectionName,
      fiscalYear: handOver.fiscalYear,
      takenAt: handOver.takenAt,
      editedBy: lastEditor?.operator ?? null,
      editedAt: lastEditor?.at ?? null,
      isOtherBase: noted === null,
      baseHash: handOver.baseHash,
      base: noted ?? own,
    }
  })
}

/** null where one is not what this program would have written there: of an item of the part, and of no step of the whole ward. */
function confirmationsOf(copy: Db, fiscalYear: number, sides: readonly FlatPlan[]): readonly Confirmation[] | null {
  const floor = findFloor(copy)
  const kinds = new Map(sides.flatMap(({ records }) => records.map(({ id, kind }) => [id, kind] as const)))
  const ofWard = new Set(listReviewSteps(copy).flatMap(({ id, scope }) => (scope === 'ward' ? [id] : [])))
  const made = checkConfirmations(listConfirmations(copy, fiscalYear).filter(({ deedId }) => deedId > floor))
  const isSound = made?.every(({ kind, id, stepId }) => kinds.get(id) === kind && !ofWard.has(stepId)) ?? false
  return made && isSound ? made : null
}

/** What we noted, where the file was taken from that very state; null otherwise. */
function baseOf(takeOut: TakeOutRow, baseHash: string): FlatPlan | null {
  return takeOut.baseHash === baseHash ? flatOfJson(takeOut.base, takeOut.mergedAt === null ? baseHash : null) : null
}

function hasKnownTies({ resources }: Context, plan: FlatPlan): boolean {
  return plan.records.every(({ values }) => {
    const ties = String(values['ties'] ?? '')
      .split('\n')
      .filter((t) => t !== '')
    return violationsOfTies('ties', ties, policyOfYear(resources.basicPolicy, plan.fiscalYear)).length === 0
  })
}

/**
 * Throws E-MERGE-03 where the book has no sheet of ours, E-MERGE-04 {ward}, E-MERGE-05 where nothing tells what it was taken from, E-MERGE-07
 * {violations} for cells that cannot be read or E-MERGE-08 where lines do not say what they are of.
 */
export function readReturnedSheet(context: Context, file: string, book: ReadBook): ReturnedPart {
  const sheet = readSectionSheet(book)
  const current = context.files.current()
  const db = context.files.readable()
  if (!sheet || !current) throw new AppError('E-MERGE-03')
  const { mark, markStart } = sheet
  if (mark && mark.wardCode !== current.wardCode) throw new AppError('E-MERGE-04', { ward: wardNameOf(context, mark.wardCode) })
  const found = mark ? [getTakeOut(db, mark.takeOutId)] : markStart === null ? [] : findSheetsByStart(db, markStart)
  const takeOut = found.length === 1 ? (found[0] ?? null) : null
  if (!mark && !takeOut) throw new AppError('E-MERGE-05')
  const noted = takeOut ? baseOf(takeOut, mark?.baseHash ?? takeOut.baseHash) : null
  const base = noted ?? baseOfSheet(context, sheet)
  const sectionId = takeOut?.sectionId ?? mark?.sectionId ?? ''
  return {
    fileName: path.basename(file),
    way: 'sheet',
    takeOut,
    base,
    isOtherBase: noted === null,
    theirs: fillBase(context, base, sheet, checkOf(db, takeOut)),
    takeOutId: takeOut?.id ?? mark?.takeOutId ?? '',
    sectionId,
    sectionName: getSectionName(db, sectionId) ?? '',
    baseHash: mark?.baseHash ?? takeOut?.baseHash ?? '',
    fiscalYear: base.fiscalYear,
    takenAt: takeOut?.takenAt ?? mark?.takenAt ?? '',
    editedBy: null,
    editedAt: null,
    confirmations: [],
  }
}

const wardNameOf = ({ resources }: Context, code: string): string =>
  [...resources.wards, resources.sampleWard].find((w) => w.code === code)?.name ?? code

const behind = (last: string | null): string => generateKeyBetween(last, null)

/** The check that the sheet was made for; null = the plan. */
const checkOf = (db: Db, takeOut: TakeOutRow | null): Check | null =>
  takeOut?.inquiryId ? (getInquiry(db, takeOut.inquiryId)?.check ?? null) : null

function fillBase(context: Context, base: FlatPlan, sheet: FilledSheet, check: Check | null): FlatPlan {
  const keyed = keyLines(context, base, sheet.lines, check)
  const unit = generationOfPart(context, base).unit.yen
  const { part, violations } = fillPart(base, new Map([...keyed].map(([key, line]) => [key, line.text])), unit, behind)
  if (violations.length > 0) {
    const labelled = violations.map((v) => ({ ...v, label: keyed.get(v.field)?.address ?? '' }))
    throw new AppError('E-MERGE-07', { violations: labelled })
  }
  // a key that was written over may name an indicator where none can stand
  const sound = checkFlatPlan(part)
  if (!sound) throw new AppError('E-MERGE-08')
  return sound
}

/** Key of a place → its line. A line that lost its key is known by its number and its name. */
function keyLines(context: Context, base: FlatPlan, lines: readonly SheetLine[], check: Check | null): ReadonlyMap<string, SheetLine> {
  const ids = new Set(base.records.map((r) => r.id))
  const nameOf = (number: string, field: string) => `${number} ${field}`.normalize('NFKC').replaceAll(/\s+/g, ' ')
  const byName = new Map<string, string>()
  if (lines.some((l) => l.key === null)) {
    for (const place of namedPlacesOf(context, base, check)) byName.set(nameOf(place.number, place.label), place.key)
  }
  const keyed = new Map<string, SheetLine>()
  for (const line of lines) {
    if (line.text === sheetWords.tooLong || line.text === sheetWords.confirmed) continue
    const key = line.key ?? byName.get(nameOf(line.number, line.field)) ?? ''
    const place = placeOfKey(key)
    const isKnown = place !== null && (ids.has(place.id) || (place.parentId !== null && ids.has(place.parentId)))
    const other = keyed.get(key)
    if (!isKnown || (other && other.text !== line.text)) throw new AppError('E-MERGE-08')
    keyed.set(key, line)
  }
  return keyed
}

/** Nobody noted what this sheet was made of: what its lines say stood there, within our plan as it is. */
function baseOfSheet(context: Context, { mark, lines }: FilledSheet): FlatPlan {
  const ours = mark ? readFlatPlan(context.files.readable(), mark.fiscalYear)?.flat : undefined
  if (!ours) throw new AppError('E-MERGE-05')
  const byId = new Map(ours.records.map((r) => [r.id, r]))
  const own = new Set<string>()
  for (const { key } of lines) {
    const place = key === null ? null : placeOfKey(key)
    const id = place?.parentId ?? place?.id
    if (id === undefined) throw new AppError('E-MERGE-08')
    if (!byId.has(id)) throw new AppError('E-MERGE-05')
    own.add(id)
  }
  const needed = new Set(own)
  for (const id of own) for (let r = byId.get(id); r?.parentId; r = byId.get(r.parentId)) needed.add(r.parentId)
  const records = ours.records
    .filter((r) => needed.has(r.id))
    .map((r) => (own.has(r.id) ? { ...r, values: { ...r.values, [scopeMark]: 1 } } : r))
  const before = new Map(lines.flatMap((l) => (l.key === null ? [] : [[l.key, l.before] as const])))
  return fillPart(sortFlat({ fiscalYear: ours.fiscalYear, records }), before, generationOfPart(context, ours).unit.yen, behind).part
}
