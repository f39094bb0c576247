// Knows the records that a collection of a form holds, each with its number, and the numbers of the collection that nobody has any more (欠番).
import type { ItemKind } from '../model/fields.ts'
import type { Collection } from '../model/form-generation.ts'
import type { Indicator, Initiative, ManagementIssue, ReformItem, Strategy } from '../model/ward-plan.ts'
import { missingNumbersOf, ordinalsOf } from '../rules/numbering.ts'
import type { Scope } from './form-scope.ts'

/** `position` of each scope is its number among its siblings. `gaps` are places of numbers without a record, in ascending order; none before 策定. */
export type CollectionScopes = Readonly<{ items: readonly Scope[]; gaps: readonly Scope[] }>

/**
 * In the order and with the numbers of the plan; `main…` leave out what is not 主な, and have no gaps. Initiatives without a strategy around are all
 * those of the issue. Throws RangeError where the record that holds the collection is not around.
 */
export function scopesOfCollection(of: Collection, scope: Scope): CollectionScopes {
  const { wardPlan, managementIssue, strategy, initiative } = scope.records
  switch (of) {
    case 'managementIssues':
      return numbered(wardPlan.managementIssues, wardPlan.numberedUpTo, 'managementIssue', scope, '')
    case 'reformItems':
      return numbered(wardPlan.reformItems, wardPlan.reformNumberedUpTo, 'reformItem', scope, '')
    case 'strategies': {
      const { strategies, numberedUpTo } = need(managementIssue, of)
      return numbered(strategies, numberedUpTo, 'strategy', scope)
    }
    case 'mainStrategies':
      return withoutGaps(scopesOfCollection('strategies', scope).items.filter((item) => item.records.strategy?.isMain))
    case 'initiatives':
      if (strategy) return numbered(strategy.initiatives, strategy.numberedUpTo, 'initiative', scope)
      return withoutGaps(scopesOfCollection('strategies', scope).items.flatMap((item) => scopesOfCollection('initiatives', item).items))
    case 'mainInitiatives':
      return withoutGaps(scopesOfCollection('initiatives', scope).items.filter((item) => item.records.initiative?.isMain))
    case 'outcomeIndicators':
      return withoutGaps(indicatorScopes(need(strategy, of).outcomeIndicators, 'outcomeIndicator', scope))
    case 'processIndicators':
      return withoutGaps(indicatorScopes(need(initiative, of).processIndicators, 'processIndicator', scope))
  }
}

/** Records in the plan's order, each gap before the first record with a higher number that no gap stands before yet. */
export function inOrderOfNumbers(items: readonly Scope[], gaps: readonly Scope[]): readonly Readonly<{ scope: Scope; isGap: boolean }>[] {
  if (gaps.length === 0) return items.map((scope) => ({ scope, isGap: false }))
  const rest = [...gaps]
  const ordered = items.flatMap((scope) => {
    const before = rest.splice(0, rest.filter((gap) => gap.position < scope.position).length)
    return [...before.map((gap) => ({ scope: gap, isGap: true })), { scope, isGap: false }]
  })
  return [...ordered, ...rest.map((scope) => ({ scope, isGap: true }))]
}

function withoutGaps(items: readonly Scope[]): CollectionScopes {
  return { items, gaps: [] }
}

function numbered(
  items: readonly (ManagementIssue | Strategy | Initiative | ReformItem)[],
  numberedUpTo: number,
  kind: ItemKind,
  scope: Scope,
  above = `${scope.number}-`,
): CollectionScopes {
  const ordinals = ordinalsOf(items, numberedUpTo)
  return {
    items: items.map((item, index) => {
      const position = ordinals[index] ?? index + 1
      const records = { ...scope.records, [kind]: item }
      return { ...scope, records, item, number: `${above}${position}`, position, ownerId: item.id, key: `${scope.key}/${item.id}` }
    }),
    // in a hand-over file the numbers are fixed too, and those that are missing are other sections'
    gaps: (scope.records.wardPlan.stage === 'established' ? missingNumbersOf(items, numberedUpTo) : []).map((position) => ({
      ...scope,
      number: `${above}${position}`,
      position,
      key: `${scope.key}/gap${position}`,
    })),
  }
}

function indicatorScopes(items: readonly Indicator[], kind: ItemKind, scope: Scope): readonly Scope[] {
  return items.map((item, index) => ({
    ...scope,
    records: { ...scope.records, [kind]: item },
    item,
    position: index + 1,
    cumulative: cumulativeYearsOf(item),
    key: `${scope.key}/${item.id}`,
  }))
}

function cumulativeYearsOf({ cumulativeFrom: from, cumulativeUntil: until }: Indicator): Scope['cumulative'] {
  return from === null || until === null ? null : { from, until }
}

function need<T>(record: T | undefined, of: Collection): T {
  if (record === undefined) throw new RangeError(`${of} stands outside the record that holds it`)
  return record
}
