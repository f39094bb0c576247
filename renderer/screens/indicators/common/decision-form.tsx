// Knows how a person decides the verdict of a common indicator: as proposed, or otherwise with a reason.
import { useRef, useState } from 'react'
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import type { CommonRow } from './common-rows.ts'

/** Longest reason that is taken. */
const longest = 1000

type DecisionFormProps = Readonly<{
  row: CommonRow
  ruleSet: RuleSet
  /** false where it was refused. */
  onDecide: (symbol: string, reason: string) => Promise<boolean>
}>

export function DecisionForm({ row: { verdict, decision }, ruleSet, onDecide }: DecisionFormProps) {
  const before = { symbol: decision?.symbol ?? '', reason: decision?.reason ?? '' }
  const [symbol, setSymbol] = useState(before.symbol)
  const [reason, setReason] = useState(before.reason)
  const [isAsked, setAsked] = useState(false)
  const isOther = symbol !== '' && symbol !== verdict.symbol
  const isDeparture = isOther && verdict.symbol !== ''
  const lacksReason = isDeparture && reason.trim() === ''
  const given = isOther ? reason.trim() : ''
  const isSame = symbol === before.symbol && given === before.reason
  const isSent = useRef(false)
  async function decide(): Promise<boolean> {
    isSent.current = true
    isSent.current = await onDecide(symbol, given)
    return isSent.current
  }
  // A reason that was written is not lost to the next row; a symbol alone waits to be decided.
  useDraft(given === before.reason || given === '' ? null : async () => isSent.current || decide(), given)
  const options = [
    { id: '', label: words.asProposed(verdict.symbol) },
    ...ruleSet.symbols.map((each) => ({ id: each.symbol, label: each.symbol === each.label ? each.symbol : each.symbol + each.label })),
  ]
  return (
    <div className="common-decision">
      <div className="common-decision-line">
        <SelectBox label={words.decision} value={symbol} onChange={setSymbol} options={options} />
      </div>
      {isOther && (
        <TextAreaField
          label={isDeparture ? words.departureReason : words.decisionReason}
          value={reason}
          rows={3}
          onChange={(text) => setReason(text.slice(0, longest))}
          {...(isDeparture && !isAsked ? { note: words.reasonNeeded } : {})}
        />
      )}
      <p role="alert" className="field-error">
        {isAsked && lacksReason ? words.reasonNeeded : ''}
      </p>
      <div className="common-decision-line">
        <Button
          size="small"
          isDisabled={isSame}
          onPress={() => {
            if (lacksReason) setAsked(true)
            else void decide()
          }}
        >
          {words.decide}
        </Button>
      </div>
    </div>
  )
}
