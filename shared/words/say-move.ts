// Knows how a record that was moved under another one is told: what it is, from where, and to where.
import type { RowChange } from '../model/deed.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { allItemsOf } from '../rules/check/checked-items.ts'
import { kindNames } from './fields.ts'

const movable: Readonly<Record<string, Readonly<{ kind: keyof typeof kindNames; parent: string }>>> = {
  strategy: { kind: 'strategy', parent: 'management_issue_id' },
  initiative: { kind: 'initiative', parent: 'strategy_id' },
  outcome_indicator: { kind: 'outcomeIndicator', parent: 'strategy_id' },
  process_indicator: { kind: 'processIndicator', parent: 'initiative_id' },
}

/**
 * 'アウトカム指標「健診の受診率」を戦略1-1から戦略1-2へ移しました。'; without the place where that is not in the plan any more. null where the row stayed under what
 * it stood under, came or went.
 */
export function sayMove({ table, rowId, before, after }: RowChange, plan: WardPlan): string | null {
  const known = movable[table]
  if (!known || !before || !after || !Object.hasOwn(after, known.parent)) return null
  const place = (id: unknown): string => {
    const item = allItemsOf(plan).find((one) => one.item.id === id)
    return item ? kindNames[item.kind] + item.number : ''
  }
  const [from, to] = [place(before[known.parent]), place(after[known.parent])]
  const name = nameOf(plan, rowId)
  return `${kindNames[known.kind]}${name === '' ? '' : `「${name}」`}を${from === '' ? '' : `${from}から`}${to === '' ? 'ほかの項目' : to}へ移しました。`
}

function nameOf(plan: WardPlan, id: string): string {
  for (const checked of allItemsOf(plan)) {
    if (checked.item.id === id) return checked.title
    const indicators =
      checked.kind === 'strategy' ? checked.item.outcomeIndicators : checked.kind === 'initiative' ? checked.item.processIndicators : []
    const indicator = indicators.find((one) => one.id === id)
    if (indicator) return indicator.name
  }
  return ''
}
