// Knows the list of surveys by year, and what is done with a whole survey.
import { Plus } from 'lucide-react'
import type { Survey } from '../../../../shared/model/survey.ts'
import { surveyTypeNames } from '../../../../shared/words/survey-caption.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { YearList } from '../year-list.tsx'

type SurveyListProps = Readonly<{
  surveys: readonly Survey[]
  yearInFront: number | null
  cursor: string | null
  mayWrite: boolean
  /** Whether there is a year to which one can be added. */
  mayAdd: boolean
  onCursor: (id: string) => void
  onAdd: () => void
  onReceive: () => void
  onRemove: () => void
  onSettings: () => void
}>

export function SurveyList(props: SurveyListProps) {
  const { surveys, yearInFront, cursor, mayWrite, mayAdd, onCursor, onAdd, onReceive, onRemove, onSettings } = props
  return (
    <section className="surveys-left" aria-label={words.list} data-area="list">
      {mayWrite && (
        <div className="surveys-actions">
          <Button size="small" icon={<Plus size={14} aria-hidden="true" />} isDisabled={!mayAdd} onPress={onAdd}>
            {words.newSurvey}
          </Button>
          <Button size="small" isDisabled={!mayAdd} onPress={onReceive}>
            {words.receive}
          </Button>
        </div>
      )}
      <YearList
        label={words.list}
        items={surveys.map(({ id, fiscalYear, name, type, returned, isCentral }) => ({
          id,
          fiscalYear,
          name,
          state: words.summary(isCentral ? words.centralShort : surveyTypeNames[type], returned),
        }))}
        yearInFront={yearInFront}
        cursor={cursor}
        onCursor={onCursor}
        {...(mayWrite ? { onInsert: onAdd, onDelete: onRemove } : {})}
      />
      {mayWrite && (
        <div className="surveys-actions">
          <Button size="small" variant="quiet" isDisabled={!surveys.some(({ id }) => id === cursor)} onPress={onRemove}>
            {words.remove}
          </Button>
          <Button size="small" variant="quiet" onPress={onSettings}>
            {words.settings}
          </Button>
        </div>
      )}
    </section>
  )
}
