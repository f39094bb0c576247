// Knows where the new items of a pasted block can go, for each list.
import type { ItemKind } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { ListId, ListRow } from '../../../shared/rules/list-rows.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { nameOfIndicatorKind } from '../../../shared/words/lists.ts'
import { planWords } from '../../../shared/words/plan.ts'

export type PasteParent = Readonly<{ key: string; kind: ItemKind; parentId: string; label: string }>

export function parentsFor(list: ListId, plan: WardPlan): readonly PasteParent[] {
  const numbers = numberOf(plan)
  const under = (kind: ItemKind, item: Readonly<{ id: string; title: string }>, before = ''): PasteParent => ({
    key: `${kind}/${item.id}`,
    kind,
    parentId: item.id,
    label: `${before}${numbers.get(item.id) ?? ''} ${item.title === '' ? planWords.untitled : item.title}`,
  })
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  if (list === 'initiatives') return strategies.map((strategy) => under('initiative', strategy))
  if (list === 'strategies') return plan.managementIssues.map((issue) => under('strategy', issue))
  if (list === 'reformItems') return [{ key: 'reformItem', kind: 'reformItem', parentId: plan.id, label: planWords.planItself }]
  if (list === 'amounts') return []
  return strategies.flatMap((strategy) => [
    under('outcomeIndicator', strategy, `${nameOfIndicatorKind('outcomeIndicator')}　`),
    ...strategy.initiatives.map((initiative) => under('processIndicator', initiative, `${nameOfIndicatorKind('processIndicator')}　`)),
  ])
}

/** The parent of the row that the person stands on; where there is none, the only one that there is. */
export function startParentOf(list: ListId, parents: readonly PasteParent[], row: ListRow | undefined): string {
  const own =
    row && list !== 'reformItems' ? parents.find(({ kind, parentId }) => kind === row.kind && parentId === row.parentId) : undefined
  return (own ?? (parents.length === 1 || list === 'reformItems' ? parents[0] : undefined))?.key ?? parents.at(0)?.key ?? ''
}
