// Knows how an item of a plan, an indicator or a form is chosen as what an opinion changed.
import { useState } from 'react'
import type { Opinion, PlanTarget } from '../../../../../shared/model/opinion.ts'
import { reflectionWords as words } from '../../../../../shared/words/council-reflections.ts'
import { Button } from '../../../../components/button.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { PlanTargetPicker } from '../../plan-target-picker.tsx'

export function ItemDialog({ opinion, onClose }: Readonly<{ opinion: Opinion; onClose: () => void }>) {
  const [chosen, setChosen] = useState<readonly PlanTarget[]>([])
  const [note, setNote] = useState('')
  const [target] = chosen
  const save = async () => {
    if (!target) return
    const typed = { target: { kind: target.kind, id: target.id }, field: null, deedId: null, note }
    if ((await useCouncil.getState().deed((client) => client.saveReflection(opinion.id, null, typed))) !== undefined) onClose()
  }
  return (
    <Dialog
      title={words.itemTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!target} onPress={() => void save()}>
            {words.choose}
          </Button>
        </>
      }
    >
      <div className="reflection-fields">
        <PlanTargetPicker label={words.item} value={chosen} fiscalYear={opinion.fiscalYear + 1} isSingle onChange={setChosen} />
        <TextField label={words.note} value={note} onChange={setNote} onEnter={() => void save()} />
      </div>
    </Dialog>
  )
}
