// Knows the room of indicators: six views of what is measured, one of them in front.
import { useEffect } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { indicatorWords as words } from '../../../shared/words/indicators.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { indicatorTabs, useIndicators } from '../../stores/indicators.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { CommonView } from './common/common-view.tsx'
import { JudgementView } from './judgement/judgement-view.tsx'
import { MysteryShoppingView } from './mystery-shopping/mystery-shopping-view.tsx'
import { SeriesView } from './series/series-view.tsx'
import { SurveysView } from './surveys/surveys-view.tsx'
import { TargetChangesView } from './target-changes/target-changes-view.tsx'
import './indicators.css'

export function IndicatorsScreen() {
  const { book, rules, tab, show, revealed } = useIndicators()
  const plan = usePlan((store) => store.plan)
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const { guard } = useProblem.getState()
  // A deed on the plan may be one on its indicators, and undo and redo are of anything.
  useEffect(() => {
    void guard(useIndicators.getState().catchUp)
  }, [plan, fileCount, rereadCount, guard])
  const options = indicatorTabs.map((id) => ({ id, label: words.tab[id] }))
  return (
    <main className="indicators-room">
      <div className="toolbar" data-area="views">
        <SegmentedControl label={words.views} options={options} value={tab} onChange={show} />
        {isPart && (
          <span className="toolbar-note" role="note">
            {words.notInPart}
          </span>
        )}
      </div>
      <div className="indicators-view" key={revealed}>
        {book === null || rules === null ? (
          <Skeleton label={appWords.loading} lines={10} />
        ) : (
          <>
            {tab === 'common' && <CommonView book={book} rules={rules} />}
            {tab === 'series' && <SeriesView book={book} rules={rules} />}
            {tab === 'judgement' && <JudgementView book={book} rules={rules} />}
            {tab === 'surveys' && <SurveysView book={book} />}
            {tab === 'mysteryShopping' && <MysteryShoppingView book={book} rules={rules} />}
            {tab === 'targetChanges' && <TargetChangesView />}
          </>
        )}
      </div>
    </main>
  )
}
