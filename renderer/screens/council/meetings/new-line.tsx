// Knows the line in which a new 議題 or 資料 is typed: its number is proposed, Enter stores it, a pasted list becomes many.
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { nextNumber } from '../../../../shared/rules/council/next-number.ts'
import { type NumberedLine, readNumberedLines } from '../../../../shared/rules/council/read-numbered-lines.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { useDraft } from '../../../components/use-draft.ts'

type NewLineProps = Readonly<{
  kind: 'agenda' | 'handout'
  /** null = it is the first one. */
  lastNumber: string | null
  firstNumber: string
  onAdd: (lines: readonly NumberedLine[]) => Promise<boolean>
}>

export function NewLine({ kind, lastNumber, firstNumber, onAdd }: NewLineProps) {
  const [title, setTitle] = useState('')
  /** null = as proposed. */
  const [typedNumber, setTypedNumber] = useState<string | null>(null)
  /** What was added while `lastNumber` was still the last that stood there: a fast typist is ahead of the file. */
  const [ahead, setAhead] = useState<Readonly<{ of: string | null; number: string }> | null>(null)
  const last = ahead?.of === lastNumber ? (ahead?.number ?? null) : lastNumber
  const number = typedNumber ?? (last === null ? firstNumber : nextNumber(last))
  const isWritten = title.trim() !== ''
  const add = async (): Promise<boolean> => {
    const adding = onAdd([{ number, title }])
    setTitle('')
    setTypedNumber(null)
    setAhead({ of: lastNumber, number })
    const isAdded = await adding
    if (!isAdded) {
      setAhead(null)
      setTitle((next) => (next === '' ? title : next))
      setTypedNumber((next) => next ?? typedNumber)
    }
    return isAdded
  }
  useDraft(isWritten ? add : null, title)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || event.repeat || !isWritten) return
    event.preventDefault()
    void add()
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const lines = /\n./.test(text.trim()) && title === '' ? readNumberedLines(text) : []
    if (lines.length === 0) return
    event.preventDefault()
    void onAdd(lines)
  }
  return (
    <div className="line-fields">
      <div className="line-number">
        <input
          className="input"
          aria-label={words.newNumber}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={number}
          onChange={(event) => setTypedNumber(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <input
        className="input line-new-title"
        aria-label={words.newLine[kind]}
        placeholder={words.newLinePlaceholder[kind]}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  )
}
