// Knows the field under the table that says why the amounts and 区関連予算 differ.
import { useId, useRef, useState } from 'react'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { amountsWords as words } from '../../../shared/words/amounts.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { isComposing } from '../../components/is-composing.ts'
import { useAmounts } from '../../stores/amounts.ts'

/** Enter and leaving the field store it; Esc takes back what was typed. */
export function BudgetNote({ text, mayWrite }: Readonly<{ text: string; mayWrite: boolean }>) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  /** null = as it is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const violation = typed === null ? undefined : violationsOfText('wardPlan/plan/budgetNote', normaliseText(typed)).find(isBlocking)
  const complaint = violation ? describeViolation(violation, words.note) : null
  async function store(): Promise<void> {
    if (typed === null || complaint !== null) return
    if (typed !== text && !(await useAmounts.getState().saveNote(typed))) return
    setTyped(null)
  }
  return (
    <div className="budget-note" data-area="note">
      <label htmlFor={id} className="field-label">
        {words.note}
      </label>
      <input
        id={id}
        ref={box}
        className="input"
        value={typed ?? text}
        readOnly={!mayWrite}
        aria-invalid={complaint !== null}
        aria-describedby={`${id}note`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void store()}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') void store()
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            setTyped(null)
          }
        }}
      />
      <span id={`${id}note`} className={complaint === null ? 'field-note' : 'field-error'} role={complaint === null ? undefined : 'alert'}>
        {complaint ?? (mayWrite ? words.noteHint : '')}
      </span>
    </div>
  )
}
