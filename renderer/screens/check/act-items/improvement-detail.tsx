// Knows one improvement that no act item was made of yet: where it was written, its text, and the button that makes one.
import type { Improvement } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { actItemWords as words, describeSource, labelOfCheckOf } from '../../../../shared/words/act-items.ts'
import { Button } from '../../../components/button.tsx'
import { openPlanItem } from './open-plan-item.ts'

type ImprovementDetailProps = Readonly<{ improvement: Improvement; fiscalYear: number; mayWrite: boolean; onMake: () => void }>

export function ImprovementDetail({ improvement, fiscalYear, mayWrite, onMake }: ImprovementDetailProps) {
  const { source, number, title, text } = improvement
  return (
    <div className="act-facts">
      <h3>{labelOfCheckOf(fiscalYear, source.check)}</h3>
      <p className="act-source-name">{describeSource(source, number, title, false)}</p>
      <Button size="small" variant="quiet" onPress={() => void openPlanItem(fiscalYear, source.id)}>
        {words.openSource}
      </Button>
      <h4>{words.improvement}</h4>
      <p className="act-quote">{text}</p>
      {mayWrite && (
        <>
          <p className="act-note">{words.makeNote}</p>
          <div className="act-buttons">
            <Button variant="primary" onPress={onMake}>
              {words.make}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
