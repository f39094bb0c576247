// Knows the texts of all years as a search sees them: folded, in memory, as long as the file is open; and how they stay what the file holds.
import { type RecordKind, textFields } from '../../shared/model/fields.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import type { PlaceOfText } from '../../shared/model/search.ts'
import { textsBesidePlan } from '../../shared/rules/texts-beside-plan.ts'
import type { TextOfBook } from '../../shared/rules/texts-of-book.ts'
import { type TextOfPlan, textsOfPlan } from '../../shared/rules/texts-of-plan.ts'
import type { Db } from './db.ts'
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

type PlacedText = Readonly<Omit<TextOfPlan, 'ref'> & { ref: PlaceOfText }>
/**
 * Texts in their order, empty ones left out. `folded`: all of them in one string, the nth from `starts[n]` to `starts[n + 1]`, so that a word is looked
 * for in one go.
 */
type Part = Readonly<{ texts: readonly PlacedText[]; folded: string; starts: Uint32Array }>
/** The plan's texts in its order, then those beside it; `ids`: the year's records, those without a text too. */
type Year = Part & Readonly<{ ids: ReadonlySet<string> }>
/** `book`: by year, null = of no year; null where it is not read, or no longer as the file has it. */
type Memory = { lastChange: number; readonly years: Map<number, Year>; book: ReadonlyMap<number | null, Part> | null }
type FoundText = PlacedText & Readonly<{ fiscalYear: number | null }>

/** In no folded text, so that no word reaches from one text into the next. */
const separator = '\n'
const memories = new WeakMap<Db, Memory>()
const kindOfTable: ReadonlyMap<string, RecordKind> = new Map(
  (Object.keys(textFields) as RecordKind[]).map((kind) => [recordColumns[kind].table, kind]),
)

/**
 * Reads what is not in memory yet, or not as the file has it now: one year's plan, or all that `readBook` says of indicators and surveys. Returns whether
 * more is to be read. What changed is told by the change record, which every way of changing a file writes: a deed, its undoing, a merge, an import,
 * 年度更新.
 */
export function readNextPart(db: Db, readBook: () => readonly TextOfBook[]): boolean {
  const memory: Memory = memories.get(db) ?? { lastChange: findLastChange(db), years: new Map(), book: null }
  memories.set(db, memory)
  forgetChanged(db, memory)
  const [next, ...others] = listFiscalYears(db).filter((year) => !memory.years.has(year))
  if (next !== undefined) memory.years.set(next, readYear(db, next))
  else if (memory.book === null) memory.book = readParts(readBook())
  return others.length > 0 || memory.book === null
}

/**
 * The texts that hold every one of `words` (as of wordsOfQuery): how many, and the first `limit` of them, newest year first, in the plan's order, then
 * the book's; those of no year last. `total` 0 where there are no words.
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
  // the longest is likely to be the rarest
  const [first, ...others] = words.toSorted((a, b) => b.length - a.length)
  if (first === undefined) return { total, found }
  for (const { fiscalYear, part } of partsInOrder(memories.get(db))) {
    if (others.some((word) => !part.folded.includes(word))) continue
    total += forEachText(part, first, others, (text) => {
      if (found.length < limit) found.push({ ...text, fiscalYear })
    })
  }
  return { total, found }
}

function partsInOrder(memory: Memory | undefined): readonly Readonly<{ fiscalYear: number | null; part: Part }>[] {
  const parts = [...(memory?.years ?? []), ...(memory?.book ?? [])].map(([fiscalYear, part]) => ({ fiscalYear, part }))
  return parts.toSorted((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))
}

/** Every text of a part with these words, in order; returns how many. */
function forEachText({ texts, folded, starts }: Part, first: string, others: readonly string[], act: (text: PlacedText) => void): number {
  let count = 0
  let nth = 0
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, starts[nth])) {
    while ((starts[nth + 1] ?? Number.POSITIVE_INFINITY) <= at) nth += 1
    const text = texts[nth]
    const holds = (word: string) => folded.slice(starts[nth], starts[nth + 1]).includes(word)
    if (text && others.every(holds)) {
      count += 1
      act(text)
    }
    nth += 1
  }
  return count
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
  return { ...partOf(all), ids }
}

function readParts(book: readonly TextOfBook[]): ReadonlyMap<number | null, Part> {
  return new Map([...Map.groupBy(book, ({ fiscalYear }) => fiscalYear)].map(([fiscalYear, texts]) => [fiscalYear, partOf(texts)]))
}

function partOf(all: readonly PlacedText[]): Part {
  const texts = all.filter(({ text }) => text !== '')
  const folded = texts.map(({ text }) => foldText(text))
  const starts = new Uint32Array(texts.length + 1)
  for (const [nth, one] of folded.entries()) starts[nth + 1] = (starts[nth] ?? 0) + one.length + separator.length
  return { texts, folded: folded.map((one) => one + separator).join(''), starts }
}
