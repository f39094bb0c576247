// Knows how a foreign workbook is understood as a ward's plan: by what its labels say, wherever they stand, whoever typed it.
import type { FormGeneration } from '../model/form-generation.ts'
import type { ImportedPlace, ImportPreview } from '../model/plan-import.ts'
import type { PlanDraft } from '../model/plan-draft.ts'
import type { ReadBook, ReadSheet } from '../model/sheet-cells.ts'
import { type FirstReiwaYearAs, defaultFirstReiwaYearAs } from '../rules/fiscal-year.ts'
import { draftOfPlaces } from './draft-of-places.ts'
import { fieldLabelsOf } from './recognise/field-labels.ts'
import { squash } from './recognise/fold-label.ts'
import { knownLabelsOf } from './recognise/known-labels.ts'
import { listPlaces, type PlacedItem } from './recognise/list-places.ts'
import { makeNode } from './recognise/plan-tree.ts'
import { type PlanYear, yearIn, yearOfSheet } from './recognise/plan-year.ts'
import { sweepSheet } from './recognise/sweep-sheet.ts'

export type RecognisedPlan = Readonly<{
  /** null where neither the book nor anybody says it. */
  fiscalYear: number | null
  firstReiwaYearAs: FirstReiwaYearAs
  formGeneration: string | null
  places: readonly ImportedPlace[]
  items: readonly PlacedItem[]
  leftOver: ImportPreview['leftOver']
  /** null without a year that has a form, and where nothing was found. */
  draft: PlanDraft | null
}>
/** `year`: as a person chose it, null = what the book says. `fileName` says it where the sheets do not. */
export type RecogniseRequest = Readonly<{ book: ReadBook; generations: readonly FormGeneration[]; year: number | null; fileName: string }>

/** Sheets of other years are not read, their texts are left over. Hidden sheets do not count at all. */
export function recognisePlan({ book, generations, year, fileName }: RecogniseRequest): RecognisedPlan {
  const sheets = book.sheets.filter((sheet) => sheet.cells.length > 0)
  const years = new Map(sheets.map((sheet) => [sheet, yearOfSheet(sheet)]))
  const told = yearToldBy(sheets, years, year) ?? yearIn(fileName)
  const fiscalYear = year ?? told?.fiscalYear ?? null
  const read = sheets.filter((sheet) => !sheet.isHidden && isOfYear(years.get(sheet) ?? null, told))
  const generation = generations.find((g) => fiscalYear !== null && g.firstYear <= fiscalYear && fiscalYear <= (g.lastYear ?? fiscalYear))
  const labels = knownLabelsOf(generations)
  const root = makeNode('plan', 0)
  const leftOver = [...leftOverOf(sheets.filter((sheet) => !read.includes(sheet)))]
  for (const sheet of read) {
    // one by one: a sheet may leave more texts over than a call has room for
    for (const left of sweepSheet(sheet, labels, root, isSummary(sheet))) leftOver.push(left)
  }
  const shownBy = generation ?? generations.at(-1)
  if (!shownBy) throw new RangeError('no form generation')
  const { places, items } = listPlaces({
    root,
    labels: fieldLabelsOf(shownBy),
    fiscalYear: fiscalYear ?? shownBy.firstYear,
    unitYen: shownBy.unit.yen,
    hasFullSheets: root.children.some((node) => node.level === 'issue' && node.openedAt !== ''),
    leave: (left) => leftOver.push(left),
  })
  const firstReiwaYearAs = told?.firstReiwaYearAs ?? defaultFirstReiwaYearAs(fiscalYear ?? shownBy.firstYear)
  const isEmpty = places.every((place) => place.state === 'notFound')
  const head = generation && fiscalYear !== null ? { fiscalYear, formGeneration: generation.id, firstReiwaYearAs } : null
  const draft = head && !isEmpty ? draftOfPlaces(head, items, places) : null
  return { fiscalYear, firstReiwaYearAs, formGeneration: generation?.id ?? null, places, items, leftOver, draft }
}

/** Of several years in one book the one that a person chose, else the newest. */
function yearToldBy(sheets: readonly ReadSheet[], years: ReadonlyMap<ReadSheet, PlanYear | null>, chosen: number | null): PlanYear | null {
  const told = sheets.filter((sheet) => !sheet.isHidden).flatMap((sheet) => years.get(sheet) ?? [])
  const ofChoice = told.find(({ fiscalYear }) => fiscalYear === chosen)
  return ofChoice ?? told.reduce<PlanYear | null>((newest, one) => (newest && newest.fiscalYear >= one.fiscalYear ? newest : one), null)
}

function isOfYear(own: PlanYear | null, told: PlanYear | null): boolean {
  return own === null || told === null || own.fiscalYear === told.fiscalYear
}

function leftOverOf(sheets: readonly ReadSheet[]): ImportPreview['leftOver'] {
  return sheets
    .filter((sheet) => !sheet.isHidden)
    .flatMap((sheet) => sheet.cells.map((cell) => ({ address: `${sheet.name}!${cell.address}`, text: cell.text })))
}

/** 様式1: it repeats in short what the full sheets say. */
function isSummary(sheet: ReadSheet): boolean {
  if (/^様式1(?!\d)/.test(squash(sheet.name))) return true
  return sheet.cells.some(({ text }) => text.length < 30 && /^(?:[【(]?様式1[】)]?|主な具体的取組)$/.test(squash(text)))
}
