// Knows the note that a person keeps beside an item (or the plan) for the office alone: stored on leaving it, never on a form.
import { useEffect, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import type { OwnedKind } from '../../../shared/model/fields.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { usePlan } from '../../stores/plan.ts'

type SideNoteProps = Readonly<{ kind: OwnedKind | 'wardPlan'; id: string; note: string; mayWrite: boolean }>

export function SideNote({ kind, id, note, mayWrite }: SideNoteProps) {
  const [text, setText] = useState(note)
  useEffect(() => setText(note), [note])
  const store = () => {
    if (text !== note) void usePlan.getState().saveField({ kind, id, field: 'internalNote' }, text)
  }
  return (
    <section>
      <TextField className="side-note" value={text} onChange={setText} onBlur={store} isReadOnly={!mayWrite}>
        <Label>
          {words.internalNote} <small>{words.internalNoteHint}</small>
        </Label>
        <TextArea rows={2} />
      </TextField>
    </section>
  )
}
