// Knows the room of lists: the plan's items as rows, for people of Excel habits: typing, pasting, filling and changing many at once.
import { useEffect } from 'react'
import { planWords } from '../../../shared/words/plan.ts'
import { listWords as words } from '../../../shared/words/lists.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useCommands } from '../../stores/commands.ts'
import { useLists } from '../../stores/lists.ts'
import { usePlan } from '../../stores/plan.ts'
import { OpenLists } from './open-lists.tsx'
import './lists.css'

export function ListsScreen() {
  const status = usePlan((store) => store.status)
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  useEffect(() => {
    void useLists.getState().loadOrganisation()
  }, [plan?.id])
  if (status === 'loading') {
    return (
      <main className="lists-nothing">
        <Skeleton label={words.loading} lines={12} />
      </main>
    )
  }
  if (!plan || !generation) {
    const action = { label: planWords.addYearPlan, onPress: () => void useCommands.getState().run('addYear') }
    return (
      <main className="lists-nothing">
        <EmptyState text={words.noPlan} action={action} />
      </main>
    )
  }
  return <OpenLists key={plan.id} plan={plan} generation={generation} />
}
