// Knows what the form does not ask of an indicator but the ward keeps: why this target, and which years it sums up.
import { useState } from 'react'
import { Label, TextArea, TextField as AriaTextField } from 'react-aria-components'
import type { Indicator } from '../../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { usePlan } from '../../stores/plan.ts'

type IndicatorDialogProps = Readonly<{
  kind: 'outcomeIndicator' | 'processIndicator'
  indicator: Indicator
  fiscalYear: number
  onClose: () => void
}>

/** How far back and ahead of the plan's year a target may sum up. */
const yearsAround = 10

export function IndicatorDialog({ kind, indicator, fiscalYear, onClose }: IndicatorDialogProps) {
  const [reason, setReason] = useState(indicator.targetReason)
  const [isCumulative, setCumulative] = useState(indicator.cumulativeFrom !== null)
  const [from, setFrom] = useState(indicator.cumulativeFrom ?? fiscalYear)
  const [until, setUntil] = useState(indicator.cumulativeUntil ?? fiscalYear + 2)
  const isBackwards = isCumulative && until < from
  const years = Array.from({ length: 2 * yearsAround + 1 }, (_, nth) => fiscalYear - yearsAround + nth).map((year) => ({
    id: String(year),
    label: labelOfFiscalYear(year),
  }))
  const save = () => {
    if (isBackwards) return
    onClose()
    const plan = usePlan.getState()
    if (reason !== indicator.targetReason) void plan.saveField({ kind, id: indicator.id, field: 'targetReason' }, reason)
    const span = isCumulative ? { from, until } : null
    if (span?.from !== (indicator.cumulativeFrom ?? undefined) || span?.until !== (indicator.cumulativeUntil ?? undefined)) {
      void plan.setCumulative(kind, indicator.id, span)
    }
  }
  return (
    <Dialog
      title={words.indicatorDetails(indicator.name === '' ? words.indicatorUnnamed : indicator.name)}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={isBackwards} onPress={save}>
            {words.store}
          </Button>
        </>
      }
    >
      <AriaTextField className="text-field" value={reason} onChange={setReason} autoFocus>
        <Label className="field-label">{words.targetReason}</Label>
        <TextArea className="input input-area" rows={4} />
      </AriaTextField>
      <CheckBox isSelected={isCumulative} onChange={setCumulative}>
        {words.cumulative}
      </CheckBox>
      {isCumulative && (
        <div className="year-span">
          <SelectBox label={words.cumulativeFrom} options={years} value={String(from)} onChange={(id) => setFrom(Number(id))} />
          <SelectBox label={words.cumulativeUntil} options={years} value={String(until)} onChange={(id) => setUntil(Number(id))} />
          {isBackwards && <p className="field-error">{words.cumulativeBackwards}</p>}
        </div>
      )}
    </Dialog>
  )
}
