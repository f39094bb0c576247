// Knows how one of a few views is chosen: segments side by side, one of them on.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

type SegmentedControlProps<Id extends string> = Readonly<{
  label: string
  options: readonly Readonly<{ id: Id; label: string; isDisabled?: boolean }>[]
  value: Id
  onChange: (id: Id) => void
}>

export function SegmentedControl<Id extends string>({ label, options, value, onChange }: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segment" isDisabled={option.isDisabled ?? false}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
