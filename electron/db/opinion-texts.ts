// Knows which texts of opinions hold words: it asks the lines that lists keep in memory, so that no text is kept twice.
import type { OpinionTextField } from '../../shared/model/search.ts'
import type { Db } from './db.ts'
import { type PlacedText, separator } from './folded-part.ts'
import { opinionsByYear, type OwnOpinion } from './opinion-memory.ts'
import { listLines } from './repositories/opinion-lines.ts'

/** Where a text that was found stands: the nth of an opinion. */
type Place = Readonly<{ own: OwnOpinion; nth: number; field: OpinionTextField }>

export const yearsOfOpinions = (db: Db): readonly number[] => [...opinionsByYear(db).keys()]

/** The texts of a year's opinions that hold all words (at least one): how many, and the first `limit` of them, by number of the opinion. */
export function findInOpinions(
  db: Db,
  fiscalYear: number,
  words: readonly string[],
  limit: number,
): Readonly<{ total: number; found: readonly PlacedText[] }> {
  const places: Place[] = []
  let total = 0
  for (const own of opinionsByYear(db).get(fiscalYear)?.values() ?? []) {
    if (!words.every((word) => own.folded.includes(word))) continue
    for (const nth of textsWith(own.folded, words)) {
      const field = own.fields[nth]
      if (field === undefined || field === 'member') continue
      total += 1
      if (limit > 0) places.push({ own, nth, field })
    }
  }
  const first = places.toSorted((a, b) => a.own.row.number - b.own.row.number || a.nth - b.nth).slice(0, limit)
  return { total, found: readTexts(db, first) }
}

/** Places of the texts, one behind the other in `folded`, that hold all words. */
function textsWith(folded: string, words: readonly string[]): readonly number[] {
  const found: number[] = []
  let start = 0
  for (let nth = 0; start <= folded.length; nth += 1) {
    const next = folded.indexOf(separator, start)
    const end = next < 0 ? folded.length : next
    const missing = words.find((word) => !isWithin(folded, word, start, end))
    if (missing === undefined) found.push(nth)
    // behind the last place of a word no text can hold it
    else if (folded.indexOf(missing, end) < 0) break
    start = end + separator.length
  }
  return found
}

function isWithin(folded: string, word: string, start: number, end: number): boolean {
  const at = folded.indexOf(word, start)
  return at >= 0 && at + word.length <= end
}

/** What is kept in memory is folded: the texts themselves are read from the file. */
function readTexts(db: Db, places: readonly Place[]): readonly PlacedText[] {
  const ids = [...new Set(places.map(({ own }) => own.row.id as string))]
  if (ids.length === 0) return []
  const lines = new Map(listLines(db, ids).map(({ row, texts }) => [row.id as string, texts]))
  return places.map(({ own: { row }, nth, field }) => ({
    ref: { kind: 'opinion', id: row.id, field },
    text: lines.get(row.id)?.[nth]?.text ?? '',
    number: String(row.number),
    title: row.summary,
  }))
}
