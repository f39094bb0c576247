// Knows what stands below the fields of an item: whether it was handed in, why it cannot be, and the buttons that lead on from there.
import { AlertTriangle, Send } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Refusal } from '../../../../shared/rules/check/may-act.ts'
import type { StepState } from '../../../../shared/rules/check/review-state.ts'
import { entryWords as words, sayWhyNot } from '../../../../shared/words/entry.ts'
import { Button } from '../../../components/button.tsx'

type EntryFootProps = Readonly<{
  /** 担当. */
  step: StepState | undefined
  /** The button is offered; `refusal` says why it does nothing now. */
  offers: boolean
  refusal: Refusal | null
  /** The field 空欄とする理由 stands above. */
  mayBeBlank: boolean
  contradictionCount: number
  /** It was the last that this person had to hand in: said in these words; '' = it was not. */
  nothingLeft: string
  /** Brings the field 空欄とする理由; null where it is not wanted, or there already. */
  onBlankReason: (() => void) | null
  onContradictions: () => void
  onSubmit: () => void
}>

export function EntryFoot(props: EntryFootProps) {
  const { step, offers, refusal, mayBeBlank, contradictionCount, nothingLeft, onBlankReason, onContradictions, onSubmit } = props
  const last = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (nothingLeft !== '') last.current?.focus()
  }, [nothingLeft])
  return (
    <footer className="entry-foot" data-entry-submit>
      {nothingLeft !== '' && (
        <p ref={last} className="entry-nothing-left" role="status" tabIndex={-1}>
          {nothingLeft}
        </p>
      )}
      {step?.by && <span>{words.handedIn(step.by.person, step.by.at)}</span>}
      {step?.status === 'stale' && <span className="entry-warning">{words.changedSince}</span>}
      {offers && refusal !== null && <span className="entry-why">{sayWhyNot(refusal, mayBeBlank)}</span>}
      {onBlankReason && (
        <Button size="small" onPress={onBlankReason}>
          {words.blankReasonOpen}
        </Button>
      )}
      <span className="toolbar-space" />
      {contradictionCount > 0 && (
        <Button variant="quiet" icon={<AlertTriangle size={15} aria-hidden="true" />} onPress={onContradictions}>
          {words.contradictionCount(contradictionCount)}
        </Button>
      )}
      {offers && (
        <Button
          variant="primary"
          icon={<Send size={15} aria-hidden="true" />}
          isDisabled={refusal !== null}
          onPress={onSubmit}
          data-submit="true"
        >
          {step?.status === 'stale' ? words.submitAgain : words.submit}
        </Button>
      )}
    </footer>
  )
}
