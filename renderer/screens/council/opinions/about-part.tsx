// Knows what an opinion is about: items of plans and indicators, each deed at once; from each the list goes to all that is said about it.
import type { Opinion, PlanTarget } from '../../../../shared/model/opinion.ts'
import { refsOfTargets } from '../../../../shared/rules/council/refs-of-targets.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { Button } from '../../../components/button.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { PlanTargetPicker } from '../plan-target-picker.tsx'
import { usePickedTargets } from '../use-picked-targets.ts'

type AboutPartProps = Readonly<{ opinion: Opinion; mayWrite: boolean; onOnly: (target: PlanTarget) => void }>

export function AboutPart({ opinion, mayWrite, onOnly }: AboutPartProps) {
  const [about, pick] = usePickedTargets(opinion.about, async (targets) => {
    const isStored = await useCouncil.getState().deed(async (client) => {
      await client.saveOpinionAbout(opinion.id, refsOfTargets(targets))
      return true
    })
    return isStored === true
  })
  return (
    <>
      {mayWrite ? (
        <PlanTargetPicker label={words.parts.about} isLabelHidden value={about} fiscalYear={opinion.fiscalYear} onChange={pick} />
      ) : (
        <ul className="opinion-about">
          {about.map((target) => (
            <li key={`${target.kind}${target.id}`}>{nameTarget(target)}</li>
          ))}
        </ul>
      )}
      {!mayWrite && about.length === 0 && <p className="opinion-note">{words.noAbout}</p>}
      {about.length > 0 && (
        <div className="opinion-buttons">
          {about.map((target) => (
            <Button key={`${target.kind}${target.id}`} size="small" variant="quiet" onPress={() => onOnly(target)}>
              {words.onlyAbout(target.number === '' ? target.title : target.number)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
