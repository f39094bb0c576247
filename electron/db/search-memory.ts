// Knows the texts of all years as a search sees them: folded, in memory, as long as the file is open; and how they stay what the file holds.
import { type RecordKind, textFields } from '../../shared/model/fields.ts'
import { textsBesidePlan } from '../../shared/rules/texts-beside-plan.ts'
import type { TextOfBook } from '../../shared/rules/texts-of-book.ts'
import { textsOfPlan } from '../../shared/rules/texts-of-plan.ts'
import { partsOfCouncil, readNextOfCouncil } from './council-text-memory.ts'
import type { Db } from './db.ts'
import { foldedByYear, foldedPart, type FoldedPart, forEachText, type PlacedText } from './folded-part.ts'
import { readNextOpinions } from './opinion-memory.ts'
import { findInOpinions, yearsOfOpinions } from './opinion-texts.ts'
import { getFiscalYearOf } from './repositories/items.ts'
import { recordColumns } from './repositories/record-columns.ts'
import {
  findLastChange,
  getBesidePlan,
  getFiscalYearOfRow,
  isTableBesidePlan,
  isTableOfBook,
  listRowsChangedAfter,
  rowIdsBesidePlan,
} from './repositories/search.ts'
import { getWardPlan } from './repositories/ward-plan-tree.ts'
import { listFiscalYears } from './repositories/ward-plans.ts'

/** The plan's texts in its order, then those beside it; `ids`: the year's records, those without a text too. */
type Year = FoldedPart & Readonly<{ ids: ReadonlySet<string> }>
/** `book`: by year, null = of no year; null where it is not read, or no longer as the file has it. */
type Memory = { lastChange: number; readonly years: Map<number, Year>; book: ReadonlyMap<number | null, FoldedPart> | null }
type FoundText = PlacedText & Readonly<{ fiscalYear: number | null }>

const memories = new WeakMap<Db, Memory>()
const kindOfTable: ReadonlyMap<string, RecordKind> = new Map(
  (Object.keys(textFields) as RecordKind[]).map((kind) => [recordColumns[kind].table, kind]),
)

/**
 * Reads some of what is not in memory yet, or not as the file has it now: one year's plan, all that `readBook` says of indicators and surveys, a meeting of
 * the council, or some of its opinions. Returns false when nothing is left to be read. What changed is told by the change record, which every way of
 * changing a file writes: a deed, its undoing, a merge, an import, 年度更新.
 */
export function readNextPart(db: Db, readBook: () => readonly TextOfBook[]): boolean {
  const memory: Memory = memories.get(db) ?? { lastChange: findLastChange(db), years: new Map(), book: null }
  memories.set(db, memory)
  forgetChanged(db, memory)
  const next = listFiscalYears(db).find((year) => !memory.years.has(year))
  if (next !== undefined) memory.years.set(next, readYear(db, next))
  else if (memory.book === null) memory.book = foldedByYear(readBook())
  else return readNextOfCouncil(db) || readNextOpinions(db)
  return true
}

/**
 * The texts that hold every one of `words` (as of wordsOfQuery): how many, and the first `limit` of them, newest year first, in the plan's order, then
 * the book's, then the council's with its opinions; those of no year last. `total` 0 where there are no words.
 */
export function findTexts(
  db: Db,
  words: readonly string[],
  limit: number,
  readBook: () => readonly TextOfBook[],
): Readonly<{ total: number; found: readonly FoundText[] }> {
  while (readNextPart(db, readBook));
  const found: FoundText[] = []
  let total = 0
  if (words.length === 0) return { total, found }
  // the longest is likely to be the rarest
  const rarestFirst = words.toSorted((a, b) => b.length - a.length)
  const parts = Map.groupBy(partsOf(db, memories.get(db)), ({ fiscalYear }) => fiscalYear)
  const years = new Set([...parts.keys(), ...yearsOfOpinions(db)])
  for (const fiscalYear of [...years].toSorted((a, b) => (b ?? 0) - (a ?? 0))) {
    for (const { part } of parts.get(fiscalYear) ?? []) {
      total += forEachText(part, rarestFirst, (text) => {
        if (found.length < limit) found.push({ ...text, fiscalYear })
      })
    }
    if (fiscalYear === null) continue
    const ofOpinions = findInOpinions(db, fiscalYear, rarestFirst, limit - found.length)
    total += ofOpinions.total
    found.push(...ofOpinions.found.map((text) => ({ ...text, fiscalYear })))
  }
  return { total, found }
}

function partsOf(db: Db, memory: Memory | undefined): readonly Readonly<{ fiscalYear: number | null; part: FoldedPart }>[] {
  const own = [...(memory?.years ?? []), ...(memory?.book ?? [])].map(([fiscalYear, part]) => ({ fiscalYear, part }))
  return [...own, ...partsOfCouncil(db)]
}

function forgetChanged(db: Db, memory: Memory): void {
  const last = findLastChange(db)
  if (last === memory.lastChange) return
  for (const { table, rowId } of listRowsChangedAfter(db, memory.lastChange)) {
    if (isTableOfBook(table)) memory.book = null
    const kind = kindOfTable.get(table)
    const isBeside = isTableBesidePlan(table)
    if ((kind === undefined && !isBeside) || memory.years.size === 0) continue
    // where it stood, and where it stands: an item may have come, gone or moved
    for (const [year, { ids }] of memory.years) if (ids.has(rowId)) memory.years.delete(year)
    const year = kind ? getFiscalYearOf(db, kind, rowId) : isBeside ? getFiscalYearOfRow(db, table, rowId) : null
    if (year !== null) memory.years.delete(year)
  }
  memory.lastChange = last
}

function readYear(db: Db, fiscalYear: number): Year {
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new Error('a year that is listed and not there')
  const beside = getBesidePlan(db, fiscalYear)
  const all: readonly PlacedText[] = [...textsOfPlan(plan), ...textsBesidePlan(plan, beside)]
  const ids = new Set([...all.map(({ ref }) => ref.id), ...rowIdsBesidePlan(plan.id, plan.overrides, beside)])
  return { ...foldedPart(all), ids }
}
