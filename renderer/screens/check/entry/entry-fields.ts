// Knows the fields that a check asks of one item, in the order and by the labels of the forms; of a quarter, which no form prints, our own.
import { fillTemplate } from '../../../../shared/forms/fill-template.ts'
import { type Check, isQuarter } from '../../../../shared/model/check.ts'
import { isReviewKind, type ReviewKind } from '../../../../shared/model/fields.ts'
import type { CellDefinition, FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { type LastText, lastTextOf } from '../../../../shared/rules/check/last-text.ts'
import { mayStayBlank } from '../../../../shared/rules/check/may-stay-blank.ts'
import { cellsOfGeneration } from '../../../../shared/rules/form-cells.ts'
import { quarterFieldNames } from '../../../../shared/words/check.ts'
import { entryWords as words } from '../../../../shared/words/entry.ts'

export type EntryField = Readonly<{
  /** Names it among the typed texts: `${recordId}/${field}`. */
  key: string
  ref: Readonly<{ kind: ReviewKind; id: string; field: string }>
  recordId: string
  label: string
  value: string
  isSymbol: boolean
  isMandatory: boolean
  note: string
  last: LastText | null
  /** The cell of the form; null where none shows it. */
  cell: CellDefinition | null
}>

const reviewKinds = {
  wardPlan: 'wardPlanReview',
  managementIssue: 'managementIssueReview',
  strategy: 'strategyReview',
  initiative: 'initiativeReview',
  reformItem: 'reformItemReview',
} as const satisfies Record<ItemToCheck['kind'], ReviewKind>
const symbols: ReadonlySet<string> = new Set(['progress', 'overall', 'effectiveness', 'attainment', 'implementation'])

type Reviewed = Readonly<{ id: string; reviews: readonly Readonly<{ period: Check }>[] }>
type Asked = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  check: Check
  item: ItemToCheck
  lastYears: ItemToCheck | null
  wardName: string
}>

/** `generation` with what the ward calls otherwise. Of a strategy each outcome indicator has its fields where the form has the first of them. */
export function entryFieldsOf({ plan, generation, check, item, lastYears, wardName }: Asked): readonly EntryField[] {
  const kind = reviewKinds[item.kind]
  const fieldOf = (reviewKind: ReviewKind, record: Reviewed, field: string, label: string, cell: CellDefinition | null): EntryField => ({
    key: `${record.id}/${field}`,
    ref: { kind: reviewKind, id: `${record.id}-${check}`, field },
    recordId: record.id,
    label,
    value: textIn(record.reviews, check, field),
    isSymbol: symbols.has(field),
    isMandatory: cell?.mandatory === true,
    note: '',
    last: lastTextOf(field, check, record.reviews, reviewKind === kind ? (lastYears?.item.reviews ?? []) : []),
    cell,
  })
  const own = item.item as Reviewed
  const blank = mayStayBlank(kind, check)
    ? [{ ...fieldOf(kind, own, 'blankReason', words.blankReason, null), note: words.blankReasonNote }]
    : []
  if (isQuarter(check)) {
    const names = Object.entries(quarterFieldNames)
    return [...names.map(([field, label]) => ({ ...fieldOf(kind, own, field, label, null), note: words.quarterOnly })), ...blank]
  }
  const labelOf = (cell: CellDefinition, position: number) =>
    fillTemplate(cell.label ?? cell.before ?? '', {
      generation,
      fiscalYear: plan.fiscalYear,
      firstReiwaYearAs: plan.firstReiwaYearAs,
      wardName,
      number: item.number,
      position,
      edition: '',
      cumulative: null,
    })
  const cells = cellsOf(generation, check)
  const outcomeCells = cells.filter(({ kind: of }) => of === 'outcomeReview')
  const fields = cells.flatMap(({ kind: of, field, cell }): readonly EntryField[] => {
    if (of === kind) return [fieldOf(kind, own, field, labelOf(cell, 1), cell)]
    if (item.kind !== 'strategy' || of !== 'outcomeReview' || field !== outcomeCells[0]?.field) return []
    return item.item.outcomeIndicators.flatMap((indicator, index) =>
      outcomeCells.map((one) => ({
        ...fieldOf('outcomeReview', indicator, one.field, labelOf(one.cell, index + 1), one.cell),
        note: indicator.name,
      })),
    )
  })
  return [...fields, ...blank]
}

const textIn = (reviews: Reviewed['reviews'], check: Check, field: string): string =>
  String((reviews.find(({ period }) => period === check) as Readonly<Record<string, unknown>> | undefined)?.[field] ?? '')

type ReviewCell = Readonly<{ kind: ReviewKind; field: string; cell: CellDefinition }>
const known = new WeakMap<FormGeneration, Map<Check, readonly ReviewCell[]>>()

/** Each field of the check's cells once, in the order of the forms. */
function cellsOf(generation: FormGeneration, check: Check): readonly ReviewCell[] {
  const checks = known.get(generation) ?? new Map<Check, readonly ReviewCell[]>()
  known.set(generation, checks)
  const before = checks.get(check)
  if (before) return before
  const cells = new Map<string, ReviewCell>()
  for (const { cell } of cellsOfGeneration(generation)) {
    const [kind = '', field = ''] = (cell.phase === check && cell.field?.split('.')) || []
    if (isReviewKind(kind) && !cells.has(`${kind}.${field}`)) cells.set(`${kind}.${field}`, { kind, field, cell })
  }
  const made = [...cells.values()]
  checks.set(check, made)
  return made
}
