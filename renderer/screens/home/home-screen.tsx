// Knows the room that a day begins in: where the year stands, what is due of one's own, and how every item stands.
import { useEffect } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { homeWords as words } from '../../../shared/words/home.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { useIndicators } from '../../stores/indicators.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { HomeView } from './home-view.tsx'
import './home.css'
import './year-calendar.css'
import './due-pane.css'
import './board.css'
import './other-windows.css'

export function HomeScreen() {
  const { book, organisation } = useChecks()
  const { plan, generation, status } = usePlan()
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const { guard } = useProblem.getState()
  useEffect(() => {
    void guard(() => Promise.all([useChecks.getState().catchUp(), useIndicators.getState().catchUp()]))
  }, [plan, fileCount, rereadCount, guard])
  const isRead = plan !== null && generation !== null && book !== null && organisation !== null && book.fiscalYear === plan.fiscalYear
  return (
    <main className="home-room">
      {isRead ? (
        <HomeView plan={plan} generation={generation} book={book} organisation={organisation} />
      ) : plan === null && status !== 'loading' ? (
        <div className="home-nothing">
          <EmptyState text={words.noPlan} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
        </div>
      ) : (
        <Skeleton label={appWords.loading} lines={10} />
      )}
    </main>
  )
}
