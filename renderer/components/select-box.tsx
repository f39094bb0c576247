// Knows how one of several is chosen from a short list: the system's own list, with its label, and what is wrong with the choice.
import { useId } from 'react'
import './select-box.css'

type Option = Readonly<{ id: string; label: string }>
type SelectBoxProps = Readonly<{
  label: string
  value: string
  onChange: (id: string) => void
  options: readonly (Option | Readonly<{ group: string; options: readonly Option[] }>)[]
  isLabelHidden?: boolean
  autoFocus?: boolean
  error?: string | null
}>

export function SelectBox({ label, value, onChange, options, isLabelHidden = false, autoFocus = false, error = null }: SelectBoxProps) {
  const id = useId()
  return (
    <>
      <label className="select-box">
        <span className={isLabelHidden ? 'sr-only' : 'field-label'}>{label}</span>
        <select
          className="select-box-field"
          value={value}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : id}
          // Only where a person asked for what begins with it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) =>
            'group' in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ),
          )}
        </select>
      </label>
      {error !== null && (
        <p id={id} className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  )
}
