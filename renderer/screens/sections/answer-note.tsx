// Knows the remark on what a section answered: typed in its line, stored with Enter or when the field is left.
import { useEffect, useState } from 'react'
import { outstandingWords as words } from '../../../shared/words/outstanding.ts'
import { TextField } from '../../components/text-field.tsx'

type AnswerNoteProps = Readonly<{ sectionName: string; note: string; mayWrite: boolean; onSave: (note: string) => void }>

export function AnswerNote({ sectionName, note, mayWrite, onSave }: AnswerNoteProps) {
  const [text, setText] = useState(note)
  useEffect(() => setText(note), [note])
  if (!mayWrite) return <span className="answer-note">{note}</span>
  const save = () => {
    if (text.trim() !== note) onSave(text.trim())
  }
  return (
    <div className="answer-note" onBlur={save}>
      <TextField
        label={words.note(sectionName)}
        isLabelHidden
        placeholder={words.notePlaceholder}
        value={text}
        onChange={setText}
        onEnter={save}
      />
    </div>
  )
}
