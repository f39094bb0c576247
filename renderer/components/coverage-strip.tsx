// Knows how it is shown at a glance which of the 13 basic strategies the ward's plan serves.
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import type { Coverage } from '../../shared/rules/coverage.ts'
import { policyWords as words } from '../../shared/words/policy.ts'
import './coverage-strip.css'

export type CoverageStripProps = Readonly<{
  coverage: readonly Coverage[]
  /** A sentence under it; null = none. */
  note?: string | null
  onPress?: (key: string) => void
}>

/** One cell a basic strategy: full = served by a strategy, half = by initiatives only, outline = by none; each cell says so in words. */
export function CoverageStrip({ coverage, note = null, onPress }: CoverageStripProps) {
  const covered = coverage.filter((entry) => entry.strategies > 0).length
  return (
    <div className="coverage">
      <p className="coverage-sum">
        <strong>{words.coverage(covered, coverage.length)}</strong> {words.coverageTail}
      </p>
      <Cells isPressable={onPress !== undefined} label={words.coverage(covered, coverage.length)}>
        {coverage.map((entry) => {
          const text = words.coverageCell(entry.cite, entry.title, describeCount(entry))
          const className = `coverage-cell coverage-${stateOf(entry)}`
          return (
            <li key={entry.key}>
              {onPress ? (
                <button type="button" className={className} title={text} aria-label={text} onClick={() => onPress(entry.key)} />
              ) : (
                <span className={className} title={text} role="img" aria-label={text} />
              )}
            </li>
          )
        })}
      </Cells>
      {note !== null && <p className="coverage-note">{note}</p>}
    </div>
  )
}

/** Thirteen buttons are one stop of the Tab key; the arrows go from one to the next. */
function Cells({ isPressable, label, children }: Readonly<{ isPressable: boolean; label: string; children: ReactNode }>) {
  const list = <ul className="coverage-cells">{children}</ul>
  return isPressable ? <Toolbar aria-label={label}>{list}</Toolbar> : list
}

/** '戦略 2・取組 3', '取組 1', 'なし'. */
export function describeCount({ strategies, initiatives }: Pick<Coverage, 'strategies' | 'initiatives'>): string {
  const parts = [strategies > 0 && words.strategiesTied(strategies), initiatives > 0 && words.initiativesTied(initiatives)].filter(Boolean)
  return parts.length === 0 ? words.none : parts.join('・')
}

function stateOf({ strategies, initiatives }: Coverage): 'full' | 'half' | 'none' {
  if (strategies > 0) return 'full'
  return initiatives > 0 ? 'half' : 'none'
}
