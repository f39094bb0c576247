// Knows the line at the end of a list in which a new entry is named.
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { Button } from '../../../../components/button.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useDraft } from '../../../../components/use-draft.ts'
import { useOneAtATime } from '../../../../components/use-one-at-a-time.ts'
import { complaintAboutName } from './complaint-about-name.ts'

type NewNameProps = Readonly<{ label: string; taken: readonly string[]; onAdd: (name: string) => Promise<boolean> }>

export function NewName({ label, taken, onAdd }: NewNameProps) {
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const complaint = complaintAboutName(name, taken)
  const add = useOneAtATime(async (): Promise<boolean> => {
    setTried(true)
    if (complaint !== null || !(await onAdd(name.trim()))) return false
    setName('')
    setTried(false)
    return true
  })
  useDraft(name.trim() === '' ? null : add, name)
  return (
    <div className="council-settings-new">
      <TextField label={label} value={name} onChange={setName} onEnter={() => void add()} error={isTried ? complaint : null} />
      <Button icon={<Plus size={14} aria-hidden="true" />} isDisabled={name.trim() === ''} onPress={() => void add()}>
        {words.add}
      </Button>
    </div>
  )
}
