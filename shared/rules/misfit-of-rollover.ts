// Knows whether what a person chose for 年度更新 still fits last year's plan.
import type { OwnedKind } from '../model/fields.ts'
import type { RolloverRequest } from '../model/rollover.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { ownedItemsOf } from './owned-items.ts'
import { applyShifts } from './shift-years.ts'

/** Parts that one item can be split into. */
export const maxParts = 20

/**
 * null = it fits. unknownItem, unknownTarget: not in the plan, or named twice; badSplit: fewer than two titles or an empty one; badMerge: it goes
 * into itself, into another kind, or into an item that is not carried; badActItem: an improvement without a title, named twice, or under a strategy
 * that does not go on; otherText: a year does not stand where it stood.
 */
export function misfitOfRollover(
  last: WardPlan,
  request: RolloverRequest,
): 'unknownItem' | 'unknownTarget' | 'badSplit' | 'badMerge' | 'badActItem' | 'otherText' | null {
  const owned = ownedItemsOf(last)
  const kindOf = new Map<string, OwnedKind>(owned.map(({ kind, item }) => [item.id, kind]))
  const asked = new Map(request.items.map((item) => [item.id, item]))
  if (asked.size !== request.items.length || request.items.some((item) => kindOf.get(item.id) !== item.kind)) return 'unknownItem'

  const goesOn = new Set<string>([last.id])
  for (const { item, parentId } of owned) {
    const what = asked.get(item.id)?.do ?? 'carry'
    if (what === 'merge' || (what !== 'drop' && goesOn.has(parentId))) goesOn.add(item.id)
  }
  for (const item of request.items) {
    if (item.do === 'split' && (item.titles.length < 2 || item.titles.length > maxParts || item.titles.includes(''))) return 'badSplit'
    if (item.do !== 'merge') continue
    const into = item.into ?? ''
    const intoIsCarried = goesOn.has(into) && (asked.get(into)?.do ?? 'carry') === 'carry'
    if (into === item.id || kindOf.get(into) !== item.kind || !intoIsCarried) return 'badMerge'
  }

  const { actItems } = request
  if (new Set(actItems.map(({ id }) => id)).size !== actItems.length) return 'badActItem'
  if (actItems.some(({ strategyId, title }) => title === '' || kindOf.get(strategyId) !== 'strategy' || !goesOn.has(strategyId)))
    return 'badActItem'

  const indicators = new Map(
    last.managementIssues.flatMap((issue) =>
      issue.strategies.flatMap((strategy) => [
        ...strategy.outcomeIndicators.map((i) => [i.id as string, 'outcomeIndicator'] as const),
        ...strategy.initiatives.flatMap((initiative) =>
          initiative.processIndicators.map((i) => [i.id as string, 'processIndicator'] as const),
        ),
      ]),
    ),
  )
  if (new Set(request.targets.map((t) => t.id)).size !== request.targets.length) return 'unknownTarget'
  if (request.targets.some((t) => indicators.get(t.id) !== t.kind)) return 'unknownTarget'
  return shiftsFit(last, request) ? null : 'otherText'
}

function shiftsFit(last: WardPlan, request: RolloverRequest): boolean {
  const texts = textsById(last)
  const places = Map.groupBy(request.shifts, (s) => `${s.kind}/${s.recordId}/${s.field}`)
  return [...places].every(([place, shifts]) => {
    const text = texts.get(place)
    if (text === undefined) return false
    try {
      applyShifts(text, shifts)
      return true
    } catch {
      return false
    }
  })
}

/** 'initiative/ID/content' → its text. */
function textsById(last: WardPlan): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const add = (kind: string, record: Readonly<{ id: string }>): void => {
    for (const [field, text] of Object.entries(record)) if (typeof text === 'string') texts.set(`${kind}/${record.id}/${field}`, text)
  }
  add('wardPlan', last)
  for (const { kind, item } of ownedItemsOf(last)) {
    add(kind, item)
    if ('outcomeIndicators' in item) for (const indicator of item.outcomeIndicators) add('outcomeIndicator', indicator)
    if ('processIndicators' in item) for (const indicator of item.processIndicators) add('processIndicator', indicator)
  }
  return texts
}
