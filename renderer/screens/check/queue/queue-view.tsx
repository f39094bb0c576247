// Knows the queue of what a person has to confirm (確認): at the left what waits, the riskiest first, at the right the one in front and what to do with it.
import { useState } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { checkWords } from '../../../../shared/words/check.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useApp } from '../../../stores/app.ts'
import { usePlan } from '../../../stores/plan.ts'
import { QueueDesk } from './queue-desk.tsx'
import './queue.css'
import './queue-detail.css'
import './queue-dialogs.css'

type Props = Readonly<{ plan: WardPlan; book: CheckBook; organisation: Organisation }>

export function QueueView(props: Props) {
  const generation = usePlan((store) => store.generation)
  const person = useApp((app) => app.state?.operator ?? '')
  const [before, setBefore] = useState({ person, isSuccessor: false })
  if (before.person !== person) setBefore({ person, isSuccessor: true })
  if (!generation) return <EmptyState text={checkWords.noPlan} />
  // another person begins with the first of what waits for him
  return <QueueDesk key={person} {...props} generation={generation} beginsAfresh={before.isSuccessor} />
}
