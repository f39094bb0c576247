// Knows one thing that an opinion changed: where it is, what the text was and became, what of it is left, a note, and the way there.
import type { Reflection } from '../../../../../shared/model/opinion.ts'
import type { WardPlan } from '../../../../../shared/model/ward-plan.ts'
import { sentencesOfReflection } from '../../../../../shared/rules/council/sentences-of-reflection.ts'
import { textNow } from '../../../../../shared/rules/council/text-now.ts'
import { reflectionWords as words, sayWhatIsLeft } from '../../../../../shared/words/council-reflections.ts'
import { Button } from '../../../../components/button.tsx'
import { KeptField } from '../../../../components/kept-field.tsx'
import { useProblem } from '../../../../stores/problem.ts'
import { openReflected } from './open-reflected.ts'
import { TextBeforeAndAfter } from './text-before-and-after.tsx'

type ReflectionCardProps = Readonly<{
  reflection: Reflection
  name: string
  /** The plan that it is in; null while it is read, and where there is none. */
  plan: WardPlan | null
  mayWrite: boolean
  onNote: (note: string) => Promise<boolean>
  onRemove: () => void
}>

export function ReflectionCard({ reflection, name, plan, mayWrite, onNote, onRemove }: ReflectionCardProps) {
  const { target, field, oldText, newText, day, note } = reflection
  const said = plan && field ? sayOfPlan(reflection, plan) : ''
  return (
    <li className="reflection">
      <p className="reflection-name">{name}</p>
      <p className="reflection-none">{field ? words.changedOn(day) : words.tiedOn(day)}</p>
      {field && <TextBeforeAndAfter oldText={oldText} newText={newText} />}
      {said !== '' && <p className="reflection-warning">{said}</p>}
      {(mayWrite || note !== '') && (
        <KeptField
          label={words.note}
          value={note}
          mayWrite={mayWrite}
          onKeep={onNote}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      )}
      <div className="reflection-buttons">
        {!target.isGone && (
          <Button size="small" onPress={() => void openReflected(reflection)}>
            {field ? words.openText : words.open}
          </Button>
        )}
        {mayWrite && (
          <Button size="small" variant="quiet" aria-label={words.removeNamed(name)} onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </li>
  )
}

function sayOfPlan({ field, oldText, newText }: Reflection, plan: WardPlan): string {
  if (field === null) return ''
  const now = textNow(plan, field)
  return sayWhatIsLeft(sentencesOfReflection(oldText, newText, now), now !== null)
}
