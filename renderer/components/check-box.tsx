// Knows how a choice that is on or off looks; the reason why it cannot be chosen stands beside it.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

type CheckBoxProps = Readonly<{
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
  note?: string
  children: ReactNode
}>

export function CheckBox({ isSelected, onChange, isDisabled = false, note, children }: CheckBoxProps) {
  return (
    <AriaCheckbox className="check-box" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="check-box-mark" aria-hidden="true">
        {isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      <span>{children}</span>
      {note !== undefined && <span className="check-box-note">{note}</span>}
    </AriaCheckbox>
  )
}
