// Knows how a text of several lines is asked for: label, field, note. Enter is a line end; with Ctrl it decides, where something is decided.
import type { KeyboardEvent } from 'react'
import { Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { isComposing } from './is-composing.ts'

type TextAreaFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  rows?: number
  note?: string
  autoFocus?: boolean
  /** What Ctrl+Enter does. */
  onDecide?: () => void
}>

export function TextAreaField({ label, value, onChange, rows = 4, note, autoFocus = false, onDecide }: TextAreaFieldProps) {
  const decide = (event: KeyboardEvent) => {
    if (!onDecide || event.key !== 'Enter' || !event.ctrlKey || event.repeat || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    onDecide()
  }
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className="field-label">{label}</Label>
      <TextArea className="input text-area" rows={rows} onKeyDown={decide} />
      {note !== undefined && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
    </AriaTextField>
  )
}
