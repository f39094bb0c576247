// Knows the indicators of one strategy or initiative: what they measure, and how one is added or taken away.
import { Plus, SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import { commonIndicatorsOf } from '../../../shared/rules/inspection/common-indicators.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { captionOfCommonIndicator } from '../../../shared/words/policy.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { usePlan } from '../../stores/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { IndicatorDialog } from './indicator-dialog.tsx'
import type { PlanDeeds } from './use-plan-deeds.ts'

type IndicatorListProps = Readonly<{ item: PlanItem; policy: BasicPolicy | null; mayWrite: boolean; deeds: PlanDeeds }>

export function IndicatorList({ item, policy, mayWrite, deeds }: IndicatorListProps) {
  const kind = item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator'
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const [openId, setOpenId] = useState<string | null>(null)
  const captionOf = (name: string) => {
    const common = name === '' || policy === null ? null : commonIndicatorsOf(policy).find(name)
    return common && captionOfCommonIndicator(common)
  }
  const open = item.indicators.find((indicator) => indicator.id === openId)
  return (
    <section>
      <h3>
        {words.indicators[kind]}
        {mayWrite && <IconButton label={words.addKind(kind)} icon={<Plus size={14} />} onPress={() => deeds.addIndicator(item)} />}
      </h3>
      {item.indicators.length === 0 ? (
        <p className="side-none">{words.indicatorNone}</p>
      ) : (
        <ol className="indicator-lines">
          {item.indicators.map((indicator) => (
            <li key={indicator.id} className="indicator-line">
              <button
                type="button"
                className="indicator-open"
                onClick={() => {
                  usePlan.getState().goToField(`${kind}/${indicator.id}/name`)
                  usePlan.getState().focusForm()
                }}
              >
                <span className="indicator-text">
                  {indicator.name === '' ? words.indicatorUnnamed : indicator.name}
                  {indicator.target !== '' && <b>　{indicator.target}</b>}
                </span>
                <IndicatorCaption text={captionOf(indicator.name)} />
              </button>
              {mayWrite && (
                <IconButton
                  label={words.indicatorDetails(indicator.name === '' ? words.indicatorUnnamed : indicator.name)}
                  icon={<SlidersHorizontal size={14} />}
                  onPress={() => setOpenId(indicator.id)}
                />
              )}
              {mayWrite && (
                <IconButton
                  label={words.indicatorRemove(indicator.name === '' ? words.indicatorUnnamed : indicator.name)}
                  icon={<X size={14} />}
                  onPress={() => void usePlan.getState().deleteItem(kind, indicator.id)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {open && fiscalYear !== null && (
        <IndicatorDialog key={open.id} kind={kind} indicator={open} fiscalYear={fiscalYear} onClose={() => setOpenId(null)} />
      )}
    </section>
  )
}

/** What the city says of an indicator that is its own. */
function IndicatorCaption({ text }: Readonly<{ text: string | null }>) {
  return text === null ? null : <span className="indicator-caption">{text}</span>
}
