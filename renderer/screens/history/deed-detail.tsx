// Knows what one deed changed: each field before and after, and the button that takes back this deed alone.
import type { Deed, DeedWithChanges } from '../../../shared/model/deed.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { kindNames } from '../../../shared/words/fields.ts'
import { describeDeed, historyWords as words } from '../../../shared/words/history.ts'
import { Button } from '../../components/button.tsx'
import { ChangedText } from '../../components/changed-text.tsx'
import { useApp } from '../../stores/app.ts'
import { usePolicy } from '../../stores/policy.ts'
import { useProblem } from '../../stores/problem.ts'
import { revertedBy, stateWord } from './deed-list.tsx'
import { describeTie } from '../../../shared/words/describe-tie.ts'
import { listReadableChanges } from '../../../shared/words/list-readable-changes.ts'

type DeedDetailProps = Readonly<{ entry: DeedWithChanges; deeds: readonly DeedWithChanges[]; mayRevert: boolean }>

/** A deed comes with at most so many of its row changes (electron/handlers.ts). */
const mostChanges = 200

export function DeedDetail({ entry, deeds, mayRevert }: DeedDetailProps) {
  const { deed } = entry
  const state = stateWord(deed, revertedBy(deeds))
  const policy = usePolicy((store) => store.policy)
  const of = deeds.find((other) => other.deed.id === deed.ofDeed)?.deed ?? null
  const changes = listReadableChanges(entry.changes, (target) => describeTie(policy, target))
  return (
    <article className="deed-detail">
      <h3>{describeDeed(deed, of)}</h3>
      <p className="deed-facts">
        {labelOfMoment(deed.at)}　{deed.operator}
        {deed.subject && `　${kindNames[deed.subject.kind]}`}
        {state !== '' && <span className="deed-state">{state}</span>}
      </p>
      {mayRevert && state === '' && mayBeReverted(deed, deeds) && (
        <Button size="small" onPress={() => void useProblem.getState().guard(() => useApp.getState().revert(deed.id))}>
          {words.revert}
        </Button>
      )}
      {entry.changes.length >= mostChanges && <p className="deed-facts">{words.capped(mostChanges)}</p>}
      {changes.length === 0 && <p className="deed-facts">{words.noValues}</p>}
      <ol className="changes">
        {changes.map((change, index) => (
          <li key={index}>
            <h4>{change.label}</h4>
            <ChangedText
              before={change.before}
              after={change.after}
              beforeLabel={words.before}
              afterLabel={words.after}
              emptyLabel={words.emptyValue}
            />
          </li>
        ))}
      </ol>
    </article>
  )
}

/** A deed that stands, did not make the file and lies behind no edition; undoing and redoing have their own keys. */
function mayBeReverted(deed: Deed, deeds: readonly DeedWithChanges[]): boolean {
  // newest first, so that the last edition is read whenever something behind it is
  const floor = deeds.find((other) => other.deed.name === 'confirmEdition')?.deed.id ?? 0
  return (
    deed.id > floor &&
    deed.name !== 'createDataFile' &&
    deed.name !== 'createSampleFile' &&
    deed.state === 'done' &&
    deed.kind !== 'undo' &&
    deed.kind !== 'redo'
  )
}
