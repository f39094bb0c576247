// Knows how a text of several lines is asked for: label, field, note. Enter is a line end.
import { Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'

type TextAreaFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  rows?: number
  note?: string
  autoFocus?: boolean
}>

export function TextAreaField({ label, value, onChange, rows = 4, note, autoFocus = false }: TextAreaFieldProps) {
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className="field-label">{label}</Label>
      <TextArea className="input text-area" rows={rows} />
      {note !== undefined && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
    </AriaTextField>
  )
}
