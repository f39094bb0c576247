// Knows how one line of text is asked for: label, field, note, error; Enter finishes, but never during conversion.
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import { isComposing } from './is-composing.ts'

type TextFieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  note?: string
  error?: string | null
  autoFocus?: boolean
  isLabelHidden?: boolean
  placeholder?: string
}>

export function TextField({
  label,
  value,
  onChange,
  onEnter,
  note,
  error = null,
  autoFocus = false,
  isLabelHidden = false,
  placeholder,
}: TextFieldProps) {
  return (
    <AriaTextField
      className="text-field"
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      isInvalid={error !== null}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) onEnter?.()
        // It belongs to what stands around the field: a dialog closes, a command of the window runs.
        if (event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) event.continuePropagation()
      }}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
      {note !== undefined && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
