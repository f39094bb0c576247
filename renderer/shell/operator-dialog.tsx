// Knows how the name of the person at the keyboard is asked for: once before the first change, later from the header.
import { useEffect, useRef, useState } from 'react'
import { normalizeOperatorName, violationsOfOperatorName } from '../../shared/rules/operator-name.ts'
import { appWords as words } from '../../shared/words/app.ts'
import { describeViolation } from '../../shared/words/violations.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { useApp } from '../stores/app.ts'
import { useDialogs } from '../stores/dialogs.ts'
import { useProblem } from '../stores/problem.ts'
import { focusWork } from './focus-work.ts'

export function OperatorDialog() {
  const asking = useApp((app) => app.askingOperator)
  const operator = useApp((app) => app.state?.operator ?? '')
  const isOpen = useDialogs((dialogs) => dialogs.open === 'operator') || asking !== null
  const [name, setName] = useState(operator)
  const isAnother = useRef(false)
  useEffect(() => {
    if (isOpen) setName(operator)
  }, [isOpen, operator])
  /** Another person begins with the work of the room; who was asked in the midst of his work goes on where he was. */
  const begin = () => {
    if (isAnother.current) focusWork()
    isAnother.current = false
  }

  const close = (given: boolean) => {
    useDialogs.getState().close()
    asking?.answer(given)
  }
  const given = normalizeOperatorName(name)
  const violation = violationsOfOperatorName(given)[0]
  const save = async () => {
    if (violation) return
    const isSaved = await useProblem.getState().guard(() =>
      useApp
        .getState()
        .setOperator(given)
        .then(() => true),
    )
    if (!isSaved) return
    isAnother.current = asking === null && given !== operator
    close(true)
  }
  return (
    <Dialog
      title={words.operatorTitle}
      size="small"
      isOpen={isOpen}
      onClose={() => close(false)}
      onGone={begin}
      footer={
        <>
          <Button onPress={() => close(false)}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={violation !== undefined} onPress={save}>
            {words.operatorSave}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={words.operatorLabel}
        note={words.operatorNote}
        value={name}
        onChange={setName}
        onEnter={save}
        error={violation && given !== '' ? describeViolation(violation) : null}
      />
    </Dialog>
  )
}
