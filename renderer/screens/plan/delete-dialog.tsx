// Knows the question before an item is deleted: what would go with it, and that it can be taken back.
import { useEffect, useState } from 'react'
import type { ItemLoss } from '../../../shared/model/loss.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { describeItemLoss } from '../../../shared/words/loss.ts'
import { nameItem, planWords as words } from '../../../shared/words/plan.ts'
import { QuestionDialog } from '../../components/question-dialog.tsx'
import { readItemLoss } from '../../stores/item-loss.ts'
import { usePlan } from '../../stores/plan.ts'
import { itemsUnder, type PlanItem } from '../../stores/plan-items.ts'
import { useProblem } from '../../stores/problem.ts'

export function DeleteDialog({ plan, item, onClose }: Readonly<{ plan: WardPlan; item: PlanItem; onClose: () => void }>) {
  const parts = describeUnder(plan, item)
  const [loss, setLoss] = useState<ItemLoss | null>(null)
  const { kind, id } = item
  useEffect(() => {
    void useProblem
      .getState()
      .guard(() => readItemLoss(kind, id))
      .then((read) => setLoss(read ?? null))
  }, [kind, id])
  return (
    <QuestionDialog
      title={words.removeTitle(nameItem(item))}
      cancelLabel={words.cancel}
      confirmLabel={words.remove}
      variant="danger"
      onClose={onClose}
      onConfirm={() => void usePlan.getState().deleteItem(item.kind, item.id)}
    >
      <p>{parts.length === 0 ? words.removeNothingUnder : words.removeUnder(parts)}</p>
      {loss && describeItemLoss(loss).map((line) => <p key={line}>{line}</p>)}
      {plan.stage === 'established' && <p>{words.removeGap(item.number)}</p>}
      <p>{words.removeUndo}</p>
    </QuestionDialog>
  )
}

/** '戦略 2件', '具体的取組 5件', 'アウトカム指標 3件', …: what stands under an item, by kind. */
export function describeUnder(plan: WardPlan, item: PlanItem): readonly string[] {
  const under = itemsUnder(plan, item)
  const indicators = (kind: PlanItem['kind']) =>
    [item, ...under].filter((one) => one.kind === kind).reduce((sum, one) => sum + one.indicators.length, 0)
  const counts = [
    ['strategy', under.filter((one) => one.kind === 'strategy').length],
    ['initiative', under.filter((one) => one.kind === 'initiative').length],
    ['outcomeIndicator', indicators('strategy')],
    ['processIndicator', indicators('initiative')],
  ] as const
  return counts.filter(([, count]) => count > 0).map(([kind, count]) => words.countOf(kind, count))
}
