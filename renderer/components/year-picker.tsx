// Knows how the fiscal year of a new plan is chosen: years with a form, the others shown with the reason why not.
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { appWords } from '../../shared/words/app.ts'
import { startWords } from '../../shared/words/start.ts'
import type { YearOption } from './year-options.ts'
import './year-picker.css'

type YearPickerProps = Readonly<{
  label: string
  options: readonly YearOption[]
  value: number | null
  onChange: (fiscalYear: number) => void
  /** The keyboard begins here, as in a dialog about nothing else. */
  takesFocus?: boolean
}>

export function YearPicker({ label, options, value, onChange, takesFocus = false }: YearPickerProps) {
  return (
    <ListBox
      aria-label={label}
      className="year-picker"
      {...(takesFocus ? { autoFocus: 'first' } : {})}
      layout="grid"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      disabledKeys={options.filter((option) => reasonAgainst(option) !== null).map((option) => option.fiscalYear)}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys !== 'all' && keys.has(option.fiscalYear))
        if (chosen) onChange(chosen.fiscalYear)
      }}
    >
      {options.map((option) => (
        <ListBoxItem key={option.fiscalYear} id={option.fiscalYear} className="year-option" textValue={nameYear(option)}>
          <Text slot="label">{nameYear(option)}</Text>
          <Text slot="description" className="year-note">
            {reasonAgainst(option) ?? nameWithoutYears(option.generation?.name ?? '')}
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

/** 様式1・2・3（平成25～令和4年度） → 様式1・2・3: the year itself stands above. */
function nameWithoutYears(name: string): string {
  return name.replace(/（.*）$/, '')
}

/** The years before the first form stand there as one. */
function nameYear({ fiscalYear, generation }: YearOption): string {
  const name = labelOfFiscalYear(fiscalYear)
  return generation === null ? startWords.yearsUntil(name) : name
}

function reasonAgainst(option: YearOption): string | null {
  if (option.generation === null) return startWords.yearNoForm
  return option.isTaken ? appWords.yearExists : null
}
