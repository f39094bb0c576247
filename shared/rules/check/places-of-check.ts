// Knows the places of a sheet (記入票) on which a section writes one check of its items.
import { type Check, checks, isQuarter } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import { isOwnedKind, quarterlyKinds, type ReviewKind, reviewKindOf, textFields } from '../../model/fields.ts'
import type { FlatPlan, FlatRecord } from '../../model/merge.ts'
import { cellsOfGeneration } from '../form-cells.ts'
import { scopeMark } from '../merge-plans.ts'
import type { SheetPlace } from '../section-sheet.ts'
import { childrenOf } from '../sort-flat.ts'
import { kindsOfCheck } from './checked-items.ts'
import { mayStayBlank } from './may-stay-blank.ts'

/** What a quarter (区内管理用) asks of each item that it is about. */
const quarterFields: readonly string[] = ['results', 'attainment', 'findingAndImprovement', 'blankReason']

/**
 * Of the section's own items what the check asks: the texts that the generation's forms have cells of it for, of a strategy those of its outcome
 * indicators too; of a quarter 進捗状況, 区内の記号, 課題と対応. Why something is left blank can be written with each. `field` as in FlatRecord.values:
 * 'review/firstQuarter/results'.
 */
export function placesOfCheck(part: FlatPlan, generation: FormGeneration, check: Check): readonly SheetPlace[] {
  const asked = askedBy(generation, check)
  const children = childrenOf(part.records)
  return part.records.flatMap((item) => {
    if (item.values[scopeMark] !== 1 || !isOwnedKind(item.kind)) return []
    const of = { itemId: item.id, itemKind: item.kind }
    const placesOf = (record: FlatRecord, nth: number): readonly SheetPlace[] => {
      const fields = asked.get(reviewKindOf(record.kind) ?? 'wardPlanReview') ?? []
      return fields.map((name) => {
        const field = `review/${check}/${name}`
        return {
          ...of,
          key: `${record.kind}/${record.id}/${field}`,
          kind: record.kind,
          field,
          nth,
          text: String(record.values[field] ?? ''),
        }
      })
    }
    const outcomes = (children.get(item.id) ?? []).filter(({ kind }) => kind === 'outcomeIndicator')
    return [...outcomes.flatMap((outcome, index) => placesOf(outcome, index + 1)), ...placesOf(item, 0)]
  })
}

function askedBy(generation: FormGeneration, check: Check): ReadonlyMap<ReviewKind, readonly string[]> {
  if (isQuarter(check)) {
    const about = [...kindsOfCheck(generation, check)].flatMap((kind) => reviewKindOf(kind) ?? [])
    return new Map(about.map((kind) => [kind, quarterFields]))
  }
  const shown = new Set(cellsOfGeneration(generation).flatMap(({ cell }) => (cell.phase === check && cell.field ? [cell.field] : [])))
  const kinds = ['managementIssueReview', 'strategyReview', 'outcomeReview', 'initiativeReview', 'reformItemReview'] as const
  return new Map(
    kinds.map((kind) => {
      const fields: readonly string[] = textFields[kind].filter((field) => shown.has(`${kind}.${field}`))
      return [kind, fields.length > 0 && mayStayBlank(kind, check) ? [...fields, 'blankReason'] : fields] as const
    }),
  )
}

/** 'review/firstQuarter/results' of a kind that is checked → the check and the field; null of anything else. */
export function reviewPlaceOf(kind: string, field: string): Readonly<{ kind: ReviewKind; check: Check; field: string }> | null {
  const [sort, period, name = '', ...more] = field.split('/')
  const check = checks.find((one) => one === period)
  const review = reviewKindOf(kind)
  if (sort !== 'review' || !check || !review || more.length > 0) return null
  if (isQuarter(check) && !(quarterlyKinds as readonly ReviewKind[]).includes(review)) return null
  return (textFields[review] as readonly string[]).includes(name) ? { kind: review, check, field: name } : null
}
