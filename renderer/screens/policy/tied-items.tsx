// Knows how the ward's strategies and initiatives that serve a basic strategy are listed, each with a way to the plan.
import { ArrowRight } from 'lucide-react'
import type { TiedItem } from '../../../shared/rules/coverage.ts'
import { kindNames } from '../../../shared/words/fields.ts'
import { policyWords as words } from '../../../shared/words/policy.ts'
import { EmptyState } from '../../components/empty-state.tsx'

/** `onJump`: the id of an item, or null for the plan as a whole. */
type TiedItemsProps = Readonly<{
  cite: string
  hasPlan: boolean
  items: readonly TiedItem[]
  /** Why nothing serves it, where a person said so in 提出前点検. */
  reason: string | null
  onJump: (id: string | null) => void
}>

export function TiedItems({ cite, hasPlan, items, reason, onJump }: TiedItemsProps) {
  return (
    <>
      <h2 className="side-title">{words.tiedOf(cite)}</h2>
      {items.length === 0 && reason !== null && (
        <dl className="tied-reason">
          <dt>{words.reason}</dt>
          <dd>{reason}</dd>
        </dl>
      )}
      {items.length === 0 ? (
        <EmptyState text={hasPlan ? words.tiedNone : words.tiedNonePlan} action={{ label: words.goToPlan, onPress: () => onJump(null) }} />
      ) : (
        <ul className="tied">
          {items.map((item) => {
            const title = item.title === '' ? words.untitled : item.title
            return (
              <li key={`${item.kind} ${item.id}`}>
                <button type="button" className="tied-item" aria-label={words.jump(item.number, title)} onClick={() => onJump(item.id)}>
                  <span className="tied-kind">
                    {kindNames[item.kind]} {item.number}
                  </span>
                  <span>{title}</span>
                  <ArrowRight size={14} aria-hidden="true" />
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
