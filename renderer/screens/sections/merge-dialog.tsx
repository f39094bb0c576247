// Knows how what came back is looked through place by place, and taken in at once.
import { AlertTriangle } from 'lucide-react'
import { useEffect } from 'react'
import type { MergePreview } from '../../../shared/model/merge.ts'
import { chosenFor, undecidedOf } from '../../../shared/rules/take-choices.ts'
import { confirmationWords, tellMergedConfirmation } from '../../../shared/words/confirmations.ts'
import { tellAttached } from '../../../shared/words/merge-attached.ts'
import { countChanges, describePreview, mergeWords as words } from '../../../shared/words/merge.ts'
import { kindNames } from '../../../shared/words/fields.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useDialogs } from '../../stores/dialogs.ts'
import { useMerge } from '../../stores/merge.ts'
import { groupChanges } from './group-changes.ts'
import { MergeChangeCard } from './merge-change-card.tsx'
import './merge.css'

export function MergeDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'merge')
  const preview = useMerge((merge) => merge.preview)
  useEffect(() => {
    if (!isOpen || useMerge.getState().preview || useMerge.getState().isBusy) return
    void useMerge
      .getState()
      .begin()
      .then((found) => {
        if (!found) useDialogs.getState().close()
      })
  }, [isOpen])
  return isOpen && preview ? <Preview preview={preview} /> : null
}

function Preview({ preview }: Readonly<{ preview: MergePreview }>) {
  const choices = useMerge((merge) => merge.choices)
  const { choose, apply, cancel } = useMerge.getState()
  const { changes, oursOnly, confirmations } = preview
  const undecided = undecidedOf(changes, choices).length
  const close = () => {
    cancel()
    useDialogs.getState().close()
  }
  const take = async () => {
    if (await apply()) useDialogs.getState().close()
  }
  const choiceOf = (change: (typeof changes)[number]) =>
    change.state === 'conflict' && !Object.hasOwn(choices, change.key) ? null : chosenFor(change, choices)
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      size="wide"
      footer={
        <>
          {undecided > 0 && (
            <span className="merge-undecided" role="status">
              <AlertTriangle size={16} aria-hidden="true" />
              {words.undecided(undecided)}
            </span>
          )}
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={undecided > 0} onPress={() => void take()}>
            {changes.length + confirmations.length === 0 ? words.applyNothing : words.apply}
          </Button>
        </>
      }
    >
      {describePreview(preview).map((line) => (
        <p key={line} className="merge-lead">
          {line}
        </p>
      ))}
      <p className="merge-count">{changes.length === 0 ? words.nothing : countChanges(changes, oursOnly)}</p>
      {confirmations.length > 0 && (
        <section className="merge-group">
          <h3>{confirmationWords.merged}</h3>
          <ul className="merge-confirmations">
            {confirmations.map((one) => (
              <li key={one.recordId}>
                {tellMergedConfirmation(one)}
                {one.isDouble && (
                  <span className="merge-double">
                    <AlertTriangle size={14} aria-hidden="true" />
                    {confirmationWords.isDouble}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="merge-groups" role="group" aria-label={words.changes}>
        {groupChanges(changes).map((group) => (
          <section key={group.key} className="merge-group">
            <h3>
              {group.number !== '' && <span className="merge-number">{group.number}</span>}
              {group.title === '' && group.number === '' ? kindNames.wardPlan : group.title}
            </h3>
            {tellAttached(group.changes.filter((change) => choiceOf(change) === 'theirs')).map((line) => (
              <p key={line} className="merge-attached">
                {line}
              </p>
            ))}
            {group.changes.map((change) => (
              <MergeChangeCard key={change.key} change={change} choice={choiceOf(change)} onChoose={(side) => choose(change.key, side)} />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
