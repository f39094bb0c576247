// Knows which rows of a form that came back only look like changes: what stands there is of another item, or a part of it stands elsewhere in the book.
import type { FormReturnReason } from '../../model/form-return.ts'
import { type FieldRef, keyOfField } from '../../model/fields.ts'
import { likeness } from '../../rules/likeness.ts'
import { squash } from '../recognise/fold-label.ts'
import type { FoundRow } from './found-row.ts'
import type { PlanPlaces } from './places-of-plan.ts'

/** By what an item is known among its like. */
const nameFields: ReadonlySet<string> = new Set(['title', 'name'])
/** Shorter ones (50％以上, 同上) stand in many places. */
const leastLetters = 6
/** Less alike than this, a name is that of another item rather than a new wording. */
const leastLikeness = 0.5

/**
 * Rows that were chosen and are doubtful for that are chosen no more. What carries our marks tells itself of which item it is, unless cells were sorted or
 * copied over each other.
 */
export function doubtMovedTexts(rows: readonly FoundRow[], places: PlanPlaces): readonly FoundRow[] {
  const news = new Map(rows.flatMap((row) => (row.change ? [[keyOfField(row.change.ref), row.new] as const] : [])))
  const otherItems = new Set<string>()
  for (const row of rows) {
    const [owner] = row.change ? places.lineOf(row.change.ref) : []
    if (owner !== undefined && isOfAnotherItem(row, news, places)) otherItems.add(owner)
  }
  const strays = rows.flatMap(({ kind, new: text }) => (kind === 'leftOver' && squash(text).length >= leastLetters ? [text.trim()] : []))
  return rows.map((row) => {
    if (!row.isChosen || !row.change) return row
    if (places.lineOf(row.change.ref).some((id) => otherItems.has(id))) return doubtful(row, 'otherItem')
    return strays.some((text) => row.old.includes(text) && !row.new.includes(text)) ? doubtful(row, 'elsewhere') : row
  })
}

const doubtful = (row: FoundRow, reason: FormReturnReason): FoundRow => ({ ...row, reason, isChosen: false })

function isOfAnotherItem(
  { change, foundBy, reason, old, new: text }: FoundRow,
  news: ReadonlyMap<string, string>,
  places: PlanPlaces,
): boolean {
  if (!change || text.trim() === '') return false
  const isName = isNameOf(change.ref)
  if (reason === 'otherItem' || (isName && reason === 'earlierText')) return true
  const others = isName || squash(text).length >= leastLetters ? places.othersSaying(change.ref, text) : []
  // of cells that tell themselves whose they are a text is only moved where it is gone from its own place
  if (foundBy === 'mark') return others.some((other) => (news.get(keyOfField(other)) ?? text) !== text)
  return others.length > 0 || (isName && old.trim() !== '' && likeness(squash(old), squash(text)) < leastLikeness)
}

function isNameOf(ref: FieldRef): boolean {
  return ref.kind !== 'amount' && nameFields.has(ref.field)
}
