// Knows how a small check box without words looks, in a row that has its name; the keyboard reaches it through the row.
import { Check, Minus } from 'lucide-react'

type CheckMarkProps = Readonly<{ label: string; isSelected: boolean | 'some'; onChange: (isSelected: boolean) => void }>

export function CheckMark({ label, isSelected, onChange }: CheckMarkProps) {
  return (
    <label className="check-mark">
      <input
        ref={(box) => {
          if (box) box.indeterminate = isSelected === 'some'
        }}
        type="checkbox"
        className="check-mark-input"
        aria-label={label}
        tabIndex={-1}
        checked={isSelected === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="check-mark-box" data-selected={isSelected !== false || undefined} aria-hidden="true">
        {isSelected === true && <Check size={12} strokeWidth={3} />}
        {isSelected === 'some' && <Minus size={12} strokeWidth={3} />}
      </span>
    </label>
  )
}
