// Knows the room of the basic policy: the 13 basic strategies and how the ward serves them, or the policy's whole text.
import { useState } from 'react'
import { coverageOf, listTiedItems } from '../../../shared/rules/coverage.ts'
import { reasonsForUnserved } from '../../../shared/rules/inspection/find-unserved-strategies.ts'
import { appWords } from '../../../shared/words/app.ts'
import { noteOfPolicyYears, policyWords as words } from '../../../shared/words/policy.ts'
import { CoverageStrip } from '../../components/coverage-strip.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { useInspection } from '../../stores/inspection.ts'
import { usePlan } from '../../stores/plan.ts'
import { listBasicStrategies, usePolicy } from '../../stores/policy.ts'
import { MasterLine } from '../master/master-line.tsx'
import { PolicyText } from './policy-text.tsx'
import { StrategyDetail } from './strategy-detail.tsx'
import { StrategyList } from './strategy-list.tsx'
import { TiedItems } from './tied-items.tsx'
import './policy.css'

export function PolicyScreen() {
  const { policy, selectedKey, select } = usePolicy()
  const plan = usePlan((store) => store.plan)
  const waived = useInspection((store) => store.waived)
  const [view, setView] = useState<'strategies' | 'fullText'>('strategies')
  if (!policy) {
    return (
      <main className="policy-loading">
        <Skeleton label={appWords.loading} lines={10} />
      </main>
    )
  }
  const coverage = coverageOf(policy, plan)
  const reasons = reasonsForUnserved(waived)
  const place = listBasicStrategies(policy).find(({ strategy }) => strategy.key === selectedKey)
  return (
    <main className="policy">
      <nav className="policy-side" aria-label={words.tree}>
        <StrategyList
          policy={policy}
          coverage={coverage}
          reasons={reasons}
          selectedKey={selectedKey}
          onSelect={(key) => {
            select(key)
            setView('strategies')
          }}
        />
        <CoverageStrip
          coverage={coverage}
          note={plan && noteOfPolicyYears(policy, plan.fiscalYear)}
          onPress={(key) => {
            select(key)
            setView('strategies')
          }}
        />
      </nav>
      <div className="policy-main" data-area="policy">
        <div className="toolbar">
          <SegmentedControl
            label={words.view}
            value={view}
            onChange={setView}
            options={[
              { id: 'strategies', label: words.strategies },
              { id: 'fullText', label: words.fullText },
            ]}
          />
          <span className="toolbar-title">{policy.title}</span>
        </div>
        <MasterLine fiscalYear={plan?.fiscalYear ?? null} />
        {view === 'fullText' ? <PolicyText policy={policy} /> : place && <StrategyDetail key={place.strategy.key} {...place} />}
      </div>
      <aside className="policy-tied" aria-label={words.tied} data-area="tied">
        <TiedItems
          cite={place?.strategy.cite ?? ''}
          hasPlan={plan !== null}
          reason={selectedKey === null ? null : (reasons.get(selectedKey)?.reason ?? null)}
          items={plan && selectedKey !== null ? listTiedItems(plan, selectedKey) : []}
          onJump={(id) => {
            useApp.getState().goTo('plan')
            if (id !== null) usePlan.getState().goToItem(id)
          }}
        />
      </aside>
    </main>
  )
}
