// Knows the items of the plan that nobody answers for: how many, which, and the way to each.
import { AlertTriangle, Check } from 'lucide-react'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { unownedItemsOf } from '../../../shared/rules/ownership.ts'
import { kindNames } from '../../../shared/words/fields.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { labelOfItemNumber } from '../../../shared/words/section-sheet.ts'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'

type UnownedListProps = Readonly<{ plan: WardPlan; organisation: Organisation; today: string }>

export function UnownedList({ plan, organisation, today }: UnownedListProps) {
  const items = unownedItemsOf(plan, organisation, today)
  const numbers = numberOf(plan)
  const posts = new Map<string, string>(organisation.posts.map((p) => [p.id, p.name]))
  if (items.length === 0) {
    return (
      <p className="sections-fine">
        <Check size={16} aria-hidden="true" />
        {words.allOwned}
      </p>
    )
  }
  return (
    <>
      <h3 className="sections-alarm">
        <AlertTriangle size={16} aria-hidden="true" />
        {words.unownedCount(items.length)}
      </h3>
      <p className="sections-note">{words.unownedNote}</p>
      <ul className="unowned-list" aria-label={words.unowned}>
        {items.map(({ kind, id, title, postId, why }) => (
          <li key={id}>
            <button type="button" className="unowned-item" onClick={() => jump(id)}>
              <span className="unowned-number">{labelOfItemNumber(kind, numbers.get(id) ?? '')}</span>
              <span className="unowned-title">{title === '' ? kindNames[kind] : title}</span>
              <span className="unowned-why">{why === 'noPost' ? words.whyNoPost : words.whyNoHolder(posts.get(postId ?? '') ?? '')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function jump(id: string): void {
  useApp.getState().goTo('plan')
  usePlan.getState().goToItem(id)
}
