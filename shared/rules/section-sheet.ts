// Knows the places of a sheet (記入票) that a section fills in, and what its part of the plan is with what was filled in.
import type { FormGeneration } from '../model/form-generation.ts'
import type { FlatPlan, FlatRecord } from '../model/merge.ts'
import { type OwnedKind, isOwnedKind, textFields } from '../model/fields.ts'
import { parseAmount, printAmount } from './amount.ts'
import { reviewPlaceOf } from './check/places-of-check.ts'
import { demandsOfForm } from './demands-of-form.ts'
import { type ShownAmount, amountsShownBy } from './form-cells.ts'
import { scopeMark } from './merge-plans.ts'
import { childrenOf, sortFlat } from './sort-flat.ts'
import { normaliseText, violationsOfText } from './text.ts'
import { isBlocking, type Violation } from './violation.ts'

export type SheetPlace = Readonly<{
  /** Survives in a hidden column: 'initiative/ID/content', 'new/processIndicator/ID/PARENT/name', 'initiative/ID/review/firstQuarter/results'. */
  key: string
  kind: string
  /** As in FlatRecord.values. */
  field: string
  /** The item whose number stands in the line. */
  itemId: string
  itemKind: OwnedKind
  /** 1 = the first indicator of the item; 0 = the item itself. */
  nth: number
  /** As a person types it: amounts in the form's unit. */
  text: string
}>

/**
 * Of the section's own records, in the order of the plan: the texts that the forms show (and why a target is one), amounts as the forms ask for
 * them. An item without an indicator of its kind has blank lines for one, which gets an id of `newId`.
 */
export function placesOfSheet(part: FlatPlan, generation: FormGeneration, newId: () => string): readonly SheetPlace[] {
  const { shown } = demandsOfForm(generation)
  const children = childrenOf(part.records)
  const years = amountsShownBy(generation)
  const unit = generation.unit.yen
  return part.records.flatMap((item) => {
    if (item.values[scopeMark] !== 1 || !isOwnedKind(item.kind)) return []
    const of = { itemId: item.id, itemKind: item.kind }
    const texts = (r: FlatRecord, nth: number): readonly SheetPlace[] =>
      fieldsOf(r.kind, shown).map((field) => {
        return { ...of, key: `${r.kind}/${r.id}/${field}`, kind: r.kind, field, nth, text: String(r.values[field] ?? '') }
      })
    const indicatorKind = item.kind === 'strategy' ? 'outcomeIndicator' : item.kind === 'initiative' ? 'processIndicator' : null
    const indicators = (children.get(item.id) ?? []).filter((r) => r.kind === indicatorKind)
    const isAsked = indicatorKind !== null && shown.has(`${indicatorKind}.name`)
    const newIndicatorId = isAsked && indicators.length === 0 ? newId() : ''
    const blank =
      newIndicatorId === ''
        ? []
        : fieldsOf(indicatorKind ?? '', shown).map((field) => {
            return {
              ...of,
              key: `new/${indicatorKind}/${newIndicatorId}/${item.id}/${field}`,
              kind: indicatorKind ?? '',
              field,
              nth: 1,
              text: '',
            }
          })
    const amounts = item.kind === 'initiative' ? amountPlaces(item, years, part.fiscalYear, unit) : []
    return [...texts(item, 0), ...indicators.flatMap((r, i) => texts(r, i + 1)), ...blank, ...amounts.map((a) => ({ ...of, ...a }))]
  })
}

function fieldsOf(kind: string, shown: ReadonlySet<string>): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = textFields
  const isIndicator = kind === 'outcomeIndicator' || kind === 'processIndicator'
  return (known[kind] ?? []).filter((f) => shown.has(`${kind}.${f}`) || (isIndicator && f === 'targetReason'))
}

/** An amount that is divided among funds is asked for fund by fund. */
function amountPlaces(item: FlatRecord, shown: readonly ShownAmount[], fiscalYear: number, unitYen: number) {
  return shown.flatMap(({ kind, yearOffset }) => {
    const year = fiscalYear + yearOffset
    const funds = (['mayorFunds', 'managerFunds'] as const).filter(
      (fund) => typeof item.values[`amount/${kind}/${fund}/${year}`] === 'number',
    )
    const asked = funds.length > 0 ? funds : (['undivided'] as const)
    return asked.map((fund) => {
      const field = `amount/${kind}/${fund}/${year}`
      const yen = item.values[field]
      return {
        key: `initiative/${item.id}/${field}`,
        kind: 'initiative',
        field,
        nth: 0,
        text: printAmount(typeof yen === 'number' ? yen : null, unitYen),
      }
    })
  })
}

/** Where a new indicator stands: behind the last of its siblings, or alone. */
export type PlaceBehind = (last: string | null) => string

/**
 * The part with what was filled in: key of a place → text; places that are not named stay as they were, blank lines that stay blank make nothing.
 * `violations`: what cannot be read or kept, `field` = the key of its place.
 */
export function fillPart(
  part: FlatPlan,
  filled: ReadonlyMap<string, string>,
  unitYen: number,
  placeBehind: PlaceBehind,
): Readonly<{ part: FlatPlan; violations: readonly Violation[] }> {
  const records = new Map(part.records.map((r) => [r.id, r]))
  const violations: Violation[] = []
  for (const [key, typed] of filled) {
    const place = placeOfKey(key)
    if (!place) continue
    const text = normaliseText(typed)
    const old = records.get(place.id)
    if (!old && (place.parentId === null || text === '' || !records.has(place.parentId))) continue
    const read = readValue(key, place.field, text, old?.values[place.field] ?? null, unitYen)
    if ('violations' in read) {
      violations.push(...read.violations)
      continue
    }
    const record = old ?? newIndicator(place, [...records.values()], placeBehind)
    records.set(record.id, { ...record, values: { ...record.values, [place.field]: read.value } })
  }
  return { part: sortFlat({ fiscalYear: part.fiscalYear, records: [...records.values()] }), violations }
}

type KeyedPlace = Readonly<{ kind: string; id: string; parentId: string | null; field: string }>

/** null where it names no place that a sheet has. */
export function placeOfKey(key: string): KeyedPlace | null {
  const parts = key.split('/')
  const isNew = parts[0] === 'new'
  const [kind = '', id = '', ...rest] = isNew ? parts.slice(1) : parts
  const [parentId = null, ...fields] = isNew ? rest : [null, ...rest]
  const field = fields.join('/')
  const isIndicator = kind === 'outcomeIndicator' || kind === 'processIndicator'
  const isAmount =
    kind === 'initiative' &&
    /^amount\/(settlement|budget|assessed)\/(undivided|mayorFunds|managerFunds)\/(1989|199\d|20\d\d|2100)$/.test(field)
  const known: Readonly<Record<string, readonly string[]>> = textFields
  const isText = Object.hasOwn(known, kind) && kind !== 'wardPlan' && (known[kind]?.includes(field) ?? false)
  const isReview = !isNew && kind !== 'wardPlan' && reviewPlaceOf(kind, field) !== null
  if (!/^[0-9a-zA-Z-]{1,64}$/.test(id) || !(isText || isAmount || isReview) || (isNew && !isIndicator)) return null
  return { kind, id, parentId, field }
}

/** An amount typed in the form's unit that comes to what was handed out is that, though it be finer than the unit. */
function readValue(
  key: string,
  field: string,
  text: string,
  old: string | number | null,
  unitYen: number,
): Readonly<{ value: string | number | null }> | Readonly<{ violations: readonly Violation[] }> {
  if (!field.startsWith('amount/')) {
    // a cell with nothing but spaces is as empty as one with nothing: neither is an edit of the other
    if (text.trim() === '' && typeof old === 'string' && old.trim() === '') return { value: old }
    const violations = violationsOfText(key, text).filter(isBlocking)
    return violations.length > 0 ? { violations } : { value: text }
  }
  if (typeof old === 'number' && text.trim() === printAmount(old, unitYen)) return { value: old }
  const parsed = parseAmount(text, unitYen, key)
  return 'violation' in parsed ? { violations: [parsed.violation] } : { value: parsed.yen }
}

function newIndicator({ kind, id, parentId }: KeyedPlace, records: readonly FlatRecord[], placeBehind: PlaceBehind): FlatRecord {
  const positions = records.filter((r) => r.kind === kind && r.parentId === parentId).map((r) => r.position)
  const last = positions.toSorted().at(-1) ?? null
  return { kind, id, parentId, position: placeBehind(last), values: { name: '', target: '', targetReason: '', cumulative: null } }
}
