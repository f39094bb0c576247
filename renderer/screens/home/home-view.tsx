// Knows how the home room is divided: the year's calendar on top, below it one's own items beside the board of all.
import { useEffect } from 'react'
import type { CheckBook } from '../../../shared/model/check.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { homeWords as words } from '../../../shared/words/home.ts'
import { useStatus } from '../../stores/status.ts'
import { Board } from './board.tsx'
import { CouncilPane } from './council-pane.tsx'
import { DuePane } from './due-pane.tsx'
import { progressOf } from './board-progress.ts'
import { useHome } from './use-home.ts'
import { YearCalendar } from './year-calendar.tsx'

type Props = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation }>

export function HomeView(props: Props) {
  const home = useHome(props)
  const progress = progressOf(home)
  useEffect(() => {
    useStatus.getState().setKeys(words.keys)
    return () => useStatus.getState().setKeys([])
  }, [])
  return (
    <>
      <YearCalendar home={home} progress={progress} />
      <div className="home-work">
        <div className="home-side">
          <DuePane home={home} />
          <CouncilPane home={home} />
        </div>
        <Board key={home.plan.id} home={home} progress={progress} />
      </div>
    </>
  )
}
