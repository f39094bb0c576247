// Knows the lines of all opinions as lists show and search them: in memory, texts folded, as long as the file is open; and how they stay what the file holds.
import { answerStates, channels, type OpinionPage, type OpinionQuery, type OpinionRow, stages } from '../../shared/model/opinion.ts'
import { isLate, isOpen, isPointless, matchesQuery, type OpinionEntry } from '../../shared/rules/council/match-opinion.ts'
import { opinionOrders } from '../../shared/rules/council/opinion-order.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import type { Db } from './db.ts'
import { separator } from './folded-part.ts'
import {
  listLines,
  listNextLines,
  listOpinionsChangedAfter,
  listReflectedClasses,
  type OpinionLine,
  type OpinionText,
} from './repositories/opinion-lines.ts'
import { findLastChange } from './repositories/search.ts'

/** By itself, whatever was merged into it. `folded`: all its texts one behind the other, folded; `fields`: which they are, in the same order. */
export type OwnOpinion = Readonly<{ row: OpinionRow; mergedInto: string | null; folded: string; fields: Fields }>
type Fields = readonly OpinionText['field'][]
type Entry = OpinionEntry & Readonly<{ folded: string }>
type Order = OpinionQuery['order']
type Found = Readonly<{ asked: string; rows: readonly OpinionRow[]; counts: OpinionPage['counts'] }>
type Memory = {
  /** What of the change record is in `own` or `waiting`. */
  lastChange: number
  /** How far the first reading is; null = done. */
  readUpTo: string | null
  /** To be read again. */
  readonly waiting: Set<string>
  readonly own: Map<string, OwnOpinion>
  /** Code words, days and ids that many lines name, each kept once: a walk over all lines then has them at hand. */
  readonly words: Map<string, string>
  readonly merged: Map<string, Set<string>>
  /** One for each opinion that was not merged into another; what stands in `unsettled` is to be made anew. */
  readonly entries: Map<string, Entry>
  readonly unsettled: Set<string>
  readonly orders: Map<Order, Entry[]>
  /** What was asked last, for whoever reads on. */
  found: Found | null
  /** The same as `own`, year by year. */
  readonly years: Map<number, Map<string, OwnOpinion>>
}

/** So many take some 30 ms. */
const atOnce = 500
/** So many are put where they belong one by one. */
const fewMoved = 50
const memories = new WeakMap<Db, Memory>()
const fieldsByKey = new Map<string, Fields>()

/**
 * Reads some of what is not in memory yet, or not as the file has it now. Returns whether more is to be read. What changed is told by the change record,
 * which every way of changing a file writes: a deed, its undoing, a merge, an import.
 */
export function readNextOpinions(db: Db): boolean {
  const memory = memories.get(db) ?? emptyMemory(db)
  memories.set(db, memory)
  const last = findLastChange(db)
  if (last !== memory.lastChange) {
    for (const id of listOpinionsChangedAfter(db, memory.lastChange)) memory.waiting.add(id)
    memory.lastChange = last
  }
  if (memory.readUpTo !== null) {
    const lines = listNextLines(db, memory.readUpTo, atOnce)
    for (const line of lines) keep(memory, line.row.id, line)
    memory.readUpTo = lines.length < atOnce ? null : (lines.at(-1)?.row.id ?? null)
  } else if (memory.waiting.size > 0) {
    const ids = [...memory.waiting].slice(0, atOnce)
    const lines = new Map(listLines(db, ids).map((line) => [line.row.id as string, line]))
    for (const id of ids) {
      keep(memory, id, lines.get(id) ?? null)
      memory.waiting.delete(id)
    }
  }
  return memory.readUpTo !== null || memory.waiting.size > 0
}

/** Everything is read afresh when it is asked for next: rows were written without the change record telling. */
export function forgetOpinions(db: Db): void {
  memories.delete(db)
}

/** `words` as of wordsOfQuery: all of them, wherever in the opinion they stand. `today`: ISO. Whatever was not read yet is read. */
export function findOpinions(
  db: Db,
  query: OpinionQuery,
  words: readonly string[],
  today: string,
  offset: number,
  limit: number,
): OpinionPage {
  while (readNextOpinions(db));
  const memory = memories.get(db) ?? emptyMemory(db)
  settle(memory)
  const reflected = listReflectedClasses(db)
  const asked = JSON.stringify([query, words, today, [...reflected]])
  const found = memory.found?.asked === asked ? memory.found : { asked, ...lookThrough(memory, query, words, today, reflected) }
  memory.found = found
  return { total: found.rows.length, rows: found.rows.slice(offset, offset + limit), counts: found.counts }
}

/** Every opinion that is there, by year and id, merged ones too. Whatever was not read yet is read. */
export function opinionsByYear(db: Db): ReadonlyMap<number, ReadonlyMap<string, OwnOpinion>> {
  while (readNextOpinions(db));
  return (memories.get(db) ?? emptyMemory(db)).years
}

function lookThrough(
  memory: Memory,
  query: OpinionQuery,
  words: readonly string[],
  today: string,
  reflected: ReadonlySet<string>,
): Omit<Found, 'asked'> {
  // the longest is likely to be the rarest
  const rarestFirst = words.toSorted((a, b) => b.length - a.length)
  const rows: OpinionRow[] = []
  const counts = { open: 0, late: 0, pointless: 0 }
  for (const entry of inOrder(memory, query.order)) {
    if (!matchesQuery(entry, query, today, reflected) || !rarestFirst.every((word) => entry.folded.includes(word))) continue
    rows.push(entry.row)
    if (isOpen(entry.row)) {
      counts.open += 1
      if (isLate(entry.row, today)) counts.late += 1
    }
    if (isPointless(entry.row, reflected)) counts.pointless += 1
  }
  return { rows, counts }
}

function emptyMemory(db: Db): Memory {
  return {
    lastChange: findLastChange(db),
    readUpTo: '',
    waiting: new Set(),
    own: new Map(),
    words: new Map([...answerStates, ...channels, ...stages].map((word) => [word, word])),
    merged: new Map(),
    entries: new Map(),
    unsettled: new Set(),
    orders: new Map(),
    found: null,
    years: new Map(),
  }
}

/** `line` null = there is none any more. */
function keep(memory: Memory, id: string, line: OpinionLine | null): void {
  const before = memory.own.get(id)
  memory.unsettled.add(before?.mergedInto ?? id)
  if (before) memory.years.get(before.row.fiscalYear)?.delete(id)
  if (before?.mergedInto) memory.merged.get(before.mergedInto)?.delete(id)
  if (!line) {
    memory.own.delete(id)
    memory.unsettled.add(id)
    return
  }
  const { row, mergedInto, texts } = line
  const folded = texts.map(({ text }) => foldText(text)).join(separator)
  const opinion: OwnOpinion = { row: withKeptWords(memory.words, row), mergedInto, folded, fields: sharedFields(texts) }
  memory.own.set(id, opinion)
  const ofYear = memory.years.get(row.fiscalYear)
  if (ofYear) ofYear.set(id, opinion)
  else memory.years.set(row.fiscalYear, new Map([[id, opinion]]))
  memory.unsettled.add(id)
  if (mergedInto === null) return
  memory.unsettled.add(mergedInto)
  const others = memory.merged.get(mergedInto)
  if (others) others.add(id)
  else memory.merged.set(mergedInto, new Set([id]))
}

const shared = [
  'day',
  'channel',
  'stage',
  'answerState',
  'dueDate',
  'answerClassId',
  'sectionId',
  'postId',
  'meetingId',
  'memberId',
] as const satisfies readonly (keyof OpinionRow)[]

function withKeptWords(words: Map<string, string>, row: OpinionRow): OpinionRow {
  const kept: Record<string, string> = {}
  for (const key of shared) {
    const word = row[key]
    if (word === null) continue
    const known = words.get(word) ?? word
    words.set(known, known)
    kept[key] = known
  }
  return { ...row, ...kept }
}

/** Most opinions are written in the same fields: each order of them is kept once. */
function sharedFields(texts: readonly OpinionText[]): Fields {
  const fields = texts.map(({ field }) => field)
  const key = fields.join()
  const known = fieldsByKey.get(key)
  if (known) return known
  fieldsByKey.set(key, fields)
  return fields
}

/** Makes entries of what was read, and puts them where they belong in the orders that somebody asked for. */
function settle(memory: Memory): void {
  const { unsettled, entries, own, orders } = memory
  if (unsettled.size === 0) return
  const [gone, come]: [Entry[], Entry[]] = [[], []]
  for (const id of unsettled) {
    const before = entries.get(id)
    if (before) gone.push(before)
    const root = own.get(id)
    if (!root || root.mergedInto !== null) {
      entries.delete(id)
      continue
    }
    const entry = toEntry(
      root,
      [...(memory.merged.get(id) ?? [])].flatMap((other) => own.get(other) ?? []),
    )
    entries.set(id, entry)
    come.push(entry)
  }
  unsettled.clear()
  memory.found = null
  // so many are quicker put in one walk than one by one, and most of all sorted anew
  if (come.length + gone.length > entries.size) orders.clear()
  for (const [order, entries] of orders) {
    if (come.length + gone.length > fewMoved) {
      orders.set(order, withMoved(entries, order, gone, come))
      continue
    }
    for (const entry of gone) entries.splice(placeIn(entries, order, entry), 1)
    for (const entry of come) entries.splice(placeIn(entries, order, entry), 0, entry)
  }
}

function withMoved(entries: readonly Entry[], order: Order, gone: readonly Entry[], come: readonly Entry[]): Entry[] {
  const left = new Set(gone)
  const compare = opinionOrders[order]
  const next = come.toSorted((a, b) => compare(a.row, b.row))
  const moved: Entry[] = []
  let nth = 0
  for (const entry of entries) {
    if (left.has(entry)) continue
    for (let one = next[nth]; one && compare(one.row, entry.row) < 0; one = next[nth]) {
      moved.push(one)
      nth += 1
    }
    moved.push(entry)
  }
  return [...moved, ...next.slice(nth)]
}

function toEntry(root: OwnOpinion, merged: readonly OwnOpinion[]): Entry {
  if (merged.length === 0) return { row: root.row, parts: [root.row], folded: root.folded }
  const parts = [root, ...merged].map(({ row }) => row)
  const row = {
    ...root.row,
    merged: merged.length,
    reflections: parts.reduce((sum, { reflections }) => sum + reflections, 0),
    about: [...new Set(parts.flatMap(({ about }) => about))],
  }
  return { row, parts, folded: [root, ...merged].map(({ folded }) => folded).join(separator) }
}

function inOrder({ orders, entries }: Memory, order: Order): readonly Entry[] {
  const known = orders.get(order)
  if (known) return known
  const sorted = [...entries.values()].toSorted((a, b) => opinionOrders[order](a.row, b.row))
  orders.set(order, sorted)
  return sorted
}

/** Where an entry stands, or is to stand: behind all that come before it. No two are equal in an order. */
function placeIn(entries: readonly Entry[], order: Order, { row }: Entry): number {
  const compare = opinionOrders[order]
  let [from, until] = [0, entries.length]
  while (from < until) {
    const middle = (from + until) >>> 1
    if (compare((entries[middle] as Entry).row, row) < 0) from = middle + 1
    else until = middle
  }
  return from
}
