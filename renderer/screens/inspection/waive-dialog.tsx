// Knows the question why a finding is switched off: without a reason it is not.
import { useState } from 'react'
import type { Finding } from '../../../shared/model/inspection.ts'
import { describeFinding, findingNames, inspectionWords as words, nameFindingPlace } from '../../../shared/words/inspection.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'

/** Longest reason that is taken. */
const longest = 1000

type WaiveDialogProps = Readonly<{ finding: Finding; onClose: () => void; onWaive: (reason: string) => void }>

export function WaiveDialog({ finding, onClose, onWaive }: WaiveDialogProps) {
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const finish = () => {
    if (reason.trim() === '') return setAsked(true)
    onClose()
    onWaive(reason.trim())
  }
  return (
    <Dialog
      title={words.waiveTitle(findingNames[finding.code])}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={finish}>
            {words.waiveDo}
          </Button>
        </>
      }
    >
      <p className="waive-place">{nameFindingPlace(finding)}</p>
      <p className="waive-sentence">{describeFinding(finding)}</p>
      <TextField
        label={words.reason}
        value={reason}
        onChange={(text) => setReason(text.slice(0, longest))}
        onEnter={finish}
        note={words.waiveNote}
        error={isAsked && reason.trim() === '' ? words.reasonMissing : null}
        autoFocus
      />
    </Dialog>
  )
}
