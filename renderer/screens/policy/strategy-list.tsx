// Knows the list of the basic strategies under their pillars and visions, each with how the ward serves it.
import { type KeyboardEvent, useRef } from 'react'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { Coverage } from '../../../shared/rules/coverage.ts'
import { policyWords as words } from '../../../shared/words/policy.ts'
import { describeCount } from '../../components/coverage-strip.tsx'

type StrategyListProps = Readonly<{
  policy: BasicPolicy
  coverage: readonly Coverage[]
  /** Keys of those that nothing serves for a stated reason. */
  reasons: ReadonlyMap<string, unknown>
  selectedKey: string | null
  onSelect: (key: string) => void
}>

export function StrategyList({ policy, coverage, reasons, selectedKey, onSelect }: StrategyListProps) {
  const list = useRef<HTMLDivElement>(null)
  /** Up and down go from strategy to strategy, over the headings. */
  const step = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons[buttons.indexOf(event.currentTarget) + by]
    next?.focus()
    next?.click()
  }
  return (
    <div ref={list} className="strategy-list" data-area="strategies">
      {policy.pillars.map((pillar) => (
        <section key={pillar.key}>
          <h2>{pillar.title.print}</h2>
          {pillar.visions.map((vision) => (
            <div key={vision.key}>
              <h3>
                <span>{vision.mark}</span>
                {vision.title.print}
              </h3>
              <ul>
                {vision.basicStrategies.map((strategy) => {
                  const covered = coverage.find((entry) => entry.key === strategy.key) ?? { strategies: 0, initiatives: 0 }
                  const isSelected = strategy.key === selectedKey
                  const hasNone = covered.strategies + covered.initiatives === 0
                  return (
                    <li key={strategy.key}>
                      <button
                        type="button"
                        className="strategy-entry"
                        aria-current={isSelected ? 'true' : undefined}
                        tabIndex={isSelected || (selectedKey === null && strategy.key === coverage[0]?.key) ? 0 : -1}
                        data-home={isSelected ? 'work' : undefined}
                        onClick={() => onSelect(strategy.key)}
                        onKeyDown={step}
                      >
                        <span className="strategy-cite">{strategy.cite}</span>
                        <span className="strategy-name">{strategy.title.print}</span>
                        <span className={hasNone ? 'strategy-mark strategy-mark-none' : 'strategy-mark'}>
                          {!hasNone ? describeCount(covered) : reasons.has(strategy.key) ? words.noneWithReason : words.none}
                        </span>
                      </button>
                    </li>
                  )
                })}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
