// Knows the places of a plan that a form which came back may speak of: what stands there now, how it is called, how the forms print it today.
import { type FieldRef, isReviewKind, parentKindOf, reviewedKindOf } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Amount, WardPlan } from '../../model/ward-plan.ts'
import { printAmount } from '../../rules/amount.ts'
import { isDividedAmong, sumOfFunds } from '../../rules/amount-totals.ts'
import { numberOf } from '../../rules/numbering.ts'
import { fieldOfKey, markOfName, namedCellsOf } from '../cell-name.ts'
import type { PlacedCell } from '../form-layout.ts'
import { fieldLabelsOf, labelOfAmount } from '../recognise/field-labels.ts'
import type { ExpectedSheet } from './expected-sheet.ts'

export type KnownPlace = Readonly<{
  ref: FieldRef
  itemNumber: string
  itemTitle: string
  fieldLabel: string
  /** As it would be printed, without what the form puts around it; an amount with its unit. */
  now: string
  /** Of an amount. */
  yen: number | null
  isDivided: boolean
  /** Of a new item: what its siblings say in the same field already. */
  siblings: readonly string[]
}>
/** `hashes` of its cells, in order: what would be written into them today. */
export type PrintedPlace = Readonly<{ around: readonly [string, string]; hashes: readonly string[]; label: string | null }>
export type PlanPlaces = Readonly<{
  /** null where the plan has no such record (any more), or it is no place of a plan. */
  placeOf(key: string): KnownPlace | null
  /** How a place is called whose record is gone. */
  labelOf(ref: FieldRef): string
  /** null where that form does not show it today. */
  printedOn(formId: string, occurrence: number, key: string): PrintedPlace | null
  /** The record that a place is of (of a check's text what is checked), then what that stands in; [] of a new item, and of one that is gone. */
  lineOf(ref: FieldRef): readonly string[]
  /** Where another record of the kind says this very text in the same field; [] of amounts. */
  othersSaying(ref: FieldRef, text: string): readonly FieldRef[]
}>
type PlanRecord = Readonly<{
  id: string
  title?: string
  name?: string
  amounts?: readonly Amount[]
  reviews?: readonly object[]
  parentId?: string
}>

export function placesOfPlan(plan: WardPlan, generation: FormGeneration, expected: readonly ExpectedSheet[]): PlanPlaces {
  const records = recordsOf(plan)
  const numbers = numberOf(plan)
  const labels = fieldLabelsOf(generation)
  const printed = new Map<string, { around: readonly [string, string]; hashes: string[]; label: string | null; ownerId: string }>()
  const shown = new Map<string, PlacedCell>()
  const layouts = expected.map(({ layout }) => layout)
  for (const { layout, cell, name } of namedCellsOf(layouts)) {
    const mark = markOfName(name)
    if (!mark) continue
    const place = `${layout.formId} ${mark.occurrence} ${mark.key}`
    const known = printed.get(place)
    if (known) known.hashes.push(mark.hash)
    else printed.set(place, { around: cell.around ?? ['', ''], hashes: [mark.hash], label: null, ownerId: cell.ownerId })
    if (!shown.has(mark.key)) shown.set(mark.key, cell)
  }
  const labelOf = (ref: FieldRef): string =>
    ref.kind === 'amount'
      ? labelOfAmount(ref.amountKind, ref.fiscalYear)
      : labels.labelOf(`${ref.kind === 'newItem' ? ref.itemKind : ref.kind}.${ref.field}`)
  return {
    labelOf,
    lineOf: (ref) => (ref.kind === 'newItem' ? [] : lineOf(ownerOf(ref, records)?.id, records)),
    othersSaying: (ref, text) => othersSaying(ref, text, records, generation.unit),
    printedOn: (formId, occurrence, key) => printed.get(`${formId} ${occurrence} ${key}`) ?? null,
    placeOf(key) {
      const ref = fieldOfKey(key)
      const owner = ref && ownerOf(ref, records)
      if (!ref || !owner) return null
      const cell = shown.get(key)
      const item = records.get(cell?.ownerId ?? '') ?? owner
      const itemNumber = numbers.get(item.id) ?? ''
      const label = cell && cell.label !== '' ? withoutNumber(cell.label, itemNumber) : labelOf(ref)
      return {
        ref,
        itemNumber,
        itemTitle: item.title ?? item.name ?? '',
        fieldLabel: label,
        siblings: ref.kind === 'newItem' ? siblingsOf(ref, records) : [],
        ...contentOf(ref, owner, generation.unit),
      }
    },
  }
}

function withoutNumber(label: string, number: string): string {
  return number !== '' && label.startsWith(`${number} `) ? label.slice(number.length + 1) : label
}

function recordsOf(plan: WardPlan): ReadonlyMap<string, PlanRecord & Readonly<{ kind: string }>> {
  const records = new Map<string, PlanRecord & Readonly<{ kind: string }>>()
  const add = (kind: string, record: PlanRecord, parentId = plan.id as string): void =>
    void records.set(record.id, { ...record, kind, parentId })
  add('wardPlan', plan)
  for (const reform of plan.reformItems) add('reformItem', reform)
  for (const issue of plan.managementIssues) {
    add('managementIssue', issue)
    for (const strategy of issue.strategies) {
      add('strategy', strategy, issue.id)
      for (const indicator of strategy.outcomeIndicators) add('outcomeIndicator', indicator, strategy.id)
      for (const initiative of strategy.initiatives) {
        add('initiative', initiative, strategy.id)
        for (const indicator of initiative.processIndicators) add('processIndicator', indicator, initiative.id)
      }
    }
  }
  return records
}

/** The record that the place is of, of a new item its parent, of a check's text what is checked; null where it is not there. */
function ownerOf(ref: FieldRef, records: ReturnType<typeof recordsOf>): (PlanRecord & Readonly<{ kind: string; period?: string }>) | null {
  const find = (id: string, kind: string) => {
    const record = records.get(id)
    return record?.kind === kind ? record : null
  }
  if (ref.kind === 'amount') return find(ref.initiativeId, 'initiative')
  if (ref.kind === 'newItem') return find(ref.parentId, parentKindOf[ref.itemKind])
  if (!isReviewKind(ref.kind)) return find(ref.id, ref.kind)
  const at = ref.id.lastIndexOf('-')
  const owner = find(ref.id.slice(0, at), reviewedKindOf[ref.kind])
  return owner && { ...owner, period: ref.id.slice(at + 1) }
}

function lineOf(id: string | undefined, records: ReturnType<typeof recordsOf>): readonly string[] {
  const record = records.get(id ?? '')
  return record ? [record.id, ...lineOf(record.kind === 'wardPlan' ? undefined : record.parentId, records)] : []
}

function othersSaying(
  ref: FieldRef,
  text: string,
  records: ReturnType<typeof recordsOf>,
  unit: FormGeneration['unit'],
): readonly FieldRef[] {
  const own = ref.kind === 'amount' || ref.kind === 'newItem' ? null : ownerOf(ref, records)
  if (!own || ref.kind === 'amount' || ref.kind === 'newItem') return []
  return [...records.values()].flatMap((record) => {
    if (record.kind !== own.kind || record.id === own.id) return []
    const other = { ...ref, id: record.id + ref.id.slice(own.id.length) }
    const owner = ownerOf(other, records)
    return owner && contentOf(other, owner, unit).now === text ? [other] : []
  })
}

function siblingsOf(
  { itemKind, parentId, field }: Extract<FieldRef, { kind: 'newItem' }>,
  records: ReturnType<typeof recordsOf>,
): readonly string[] {
  const siblings = [...records.values()].filter((record) => record.kind === itemKind && record.parentId === parentId)
  return siblings.map((record) => String((record as Readonly<Record<string, unknown>>)[field] ?? ''))
}

function contentOf(
  ref: FieldRef,
  owner: PlanRecord & Readonly<{ period?: string }>,
  unit: FormGeneration['unit'],
): Pick<KnownPlace, 'now' | 'yen' | 'isDivided'> {
  if (ref.kind === 'newItem') return { now: '', yen: null, isDivided: false }
  if (ref.kind === 'amount') {
    const yen = sumOfFunds(owner.amounts ?? [], ref.amountKind, ref.fiscalYear)
    const isDivided = isDividedAmong(owner.amounts ?? [], ref.amountKind, ref.fiscalYear)
    return { now: yen === null ? '' : printAmount(yen, unit.yen) + unit.label, yen, isDivided }
  }
  const review = owner.period && owner.reviews?.find((one) => (one as Readonly<{ period: string }>).period === owner.period)
  const record = isReviewKind(ref.kind) ? review : owner
  const text = ((record ?? {}) as Readonly<Record<string, unknown>>)[ref.field]
  return { now: typeof text === 'string' ? text.replaceAll('\t', '\u3000') : '', yen: null, isDivided: false }
}
