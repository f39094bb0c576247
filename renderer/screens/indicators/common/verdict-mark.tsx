// Knows how a verdict looks: a sign of its own shape and the word, whether a person decided it, and whether otherwise than was proposed.
import { CircleCheck, CircleMinus, TriangleAlert } from 'lucide-react'
import type { Outcome } from '../../../../shared/model/judgement.ts'

type VerdictMarkProps = Readonly<{ symbol: string; outcome: Outcome | null; state: string; departure: string }>

export function VerdictMark({ symbol, outcome, state, departure }: VerdictMarkProps) {
  const tone = outcome === null ? 'open' : outcome === 'met' ? 'met' : 'unmet'
  const Icon = { open: CircleMinus, met: CircleCheck, unmet: TriangleAlert }[tone]
  return (
    <span className={`verdict-mark verdict-mark-${tone}`}>
      <Icon size={14} aria-hidden="true" />
      <span>
        {symbol}
        {departure !== '' && <span className="verdict-departure">{departure}</span>}
        {state !== '' && <small>{state}</small>}
      </span>
    </span>
  )
}
