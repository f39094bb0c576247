// Knows the indicators of one strategy or initiative: what they measure, and how one is added or taken away.
import { Plus, X } from 'lucide-react'
import { planWords as words } from '../../../shared/words/plan.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { usePlan } from '../../stores/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import type { PlanDeeds } from './use-plan-deeds.ts'

export function IndicatorList({ item, mayWrite, deeds }: Readonly<{ item: PlanItem; mayWrite: boolean; deeds: PlanDeeds }>) {
  const kind = item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator'
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
              </button>
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
    </section>
  )
}
