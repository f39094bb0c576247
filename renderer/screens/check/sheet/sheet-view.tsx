// Knows the view レビュー資料: which check and which area, what is on its page, what was decided, and how it is put out and shown in the meeting.
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useApp } from '../../../stores/app.ts'
import { usePlan } from '../../../stores/plan.ts'
import { SheetDesk } from './sheet-desk.tsx'
import './sheet.css'

type Props = Readonly<{ plan: WardPlan; book: CheckBook; organisation: Organisation }>

export function SheetView(props: Props) {
  const generation = usePlan((store) => store.generation)
  if (!generation) return <Skeleton label={appWords.loading} lines={10} />
  if (props.plan.managementIssues.length + props.plan.reformItems.length === 0)
    return <EmptyState text={words.noAreas} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
  return <SheetDesk {...props} generation={generation} />
}
