// Knows how what changed under an item since it was confirmed is told: where, which field, before and after.
import { type Check, isQuarter } from '../model/check.ts'
import type { RowChange } from '../model/deed.ts'
import type { IndicatorSeries } from '../model/indicator.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { quarterFieldNames } from './check.ts'
import { fieldNames } from './fields.ts'
import type { ReadableChange } from './history.ts'
import { listReadableChanges } from './list-readable-changes.ts'
import { type ChangedItem, checkOfRow, placeOfChange } from './place-of-change.ts'
import { sayMove } from './say-move.ts'

/** `place`: an indicator, another check, a series; '' = the item itself. `moved`: what was moved where, as a sentence that stands alone. */
export type ItemChange = Readonly<{ moved: string }> | (ReadableChange & Readonly<{ moved: null; place: string }>)
type Known = Readonly<{
  plan: WardPlan
  item: ChangedItem
  /** The one in front: what it says for the first time stands there as a whole. null = none. */
  check: Check | null
  series: readonly IndicatorSeries[]
  posts: readonly Readonly<{ id: string; name: string }>[]
  describeTie: (target: string) => string
}>

export function changesOfItem(
  changes: readonly RowChange[],
  { plan, item, check, series, posts, describeTie }: Known,
): readonly ItemChange[] {
  const nameOfPost = (id: string) => posts.find((post) => post.id === id)?.name ?? ''
  return changes
    .filter((row) => !isFirstOfCheck(row, check))
    .flatMap((row): readonly ItemChange[] => {
      const moved = sayMove(row, plan)
      const place = placeOfChange(row, item, series)
      const found = listReadableChanges([readableRow(row, nameOfPost)], describeTie)
      const others = found.map((change) => ({ ...change, moved: null, label: labelOfChange(row, change.label), place }))
      return moved === null ? others : [{ moved }, ...others]
    })
}

const isFirstOfCheck = ({ table, rowId, before }: RowChange, check: Check | null): boolean =>
  table.endsWith('_review') && before === null && checkOfRow(rowId) === check

/** With the names of posts in place of their ids, and without the number by which the program knows the item again in a workbook. */
function readableRow({ before, after, ...row }: RowChange, nameOfPost: (id: string) => string): RowChange {
  const read = (values: RowChange['before']): RowChange['before'] =>
    values &&
    Object.fromEntries(
      Object.entries(values).flatMap(([column, value]) =>
        column === 'number' ? [] : [[column, column === 'post_id' && value !== null ? nameOfPost(String(value)) : value]],
      ),
    )
  return { ...row, before: read(before), after: read(after) }
}

const namesOnForm: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  strategy_review: fieldNames.strategyReview,
  initiative_review: fieldNames.initiativeReview,
  reform_item_review: fieldNames.reformItemReview,
}

/** A quarter's fields by their own names, with what stands behind them: '取組実績（追加）' → '進捗状況（追加）'. */
function labelOfChange({ table, rowId }: RowChange, label: string): string {
  const check = checkOfRow(rowId)
  if (check === null || !isQuarter(check) || !table.endsWith('_review')) return label
  const names = namesOnForm[table] ?? {}
  for (const [field, name] of Object.entries(quarterFieldNames)) {
    const onForm = names[field]
    if (onForm !== undefined && label.startsWith(onForm)) return name + label.slice(onForm.length)
  }
  return label
}
