// Knows how the way up of one item is shown: each step with how it stands, who did it and when.
import type { ReviewState } from '../../../../shared/rules/check/review-state.ts'
import { queueWords as words, sayStep, stepStatusNames } from '../../../../shared/words/queue.ts'

export function StepLine({ steps, next }: Pick<ReviewState, 'steps' | 'next'>) {
  return (
    <ol className="step-line" aria-label={words.steps}>
      {steps.map((one, index) => (
        <li key={one.step.id} className={`step step-${one.status}`} aria-current={index === next ? 'step' : undefined}>
          <b>{one.step.name}</b>
          <span className="step-status">{stepStatusNames[one.status]}</span>
          {one.by && <small>{sayStep(one)}</small>}
        </li>
      ))}
    </ol>
  )
}
