// Knows what the options of a question are after cells of its tally were typed: a row behind the last is a new option, an emptied one goes.
import type { CellChange } from '../cell-grid.tsx'
import { roleOf } from '../../../../shared/rules/survey/read-label.ts'
import { isPositiveAmong } from '../../../../shared/rules/survey/stance.ts'
import { countTyped, percentTyped } from '../typed-numbers.ts'
import type { OptionDraft } from './survey-deeds.ts'

/** The texts are known to be readable. */
export function changeOptions(options: readonly OptionDraft[], changes: readonly CellChange[]): readonly OptionDraft[] {
  const next: (OptionDraft | undefined)[] = [...options]
  for (const { row, column, text } of changes) {
    const before = next[row] ?? blank
    if (column === 'label') next[row] = { ...before, ...(before.label === '' ? guess(text, next) : {}), label: text.trim() }
    else if (column === 'count') next[row] = { ...before, count: countTyped(text) }
    else if (column === 'printedPercent') next[row] = { ...before, printedPercent: percentTyped(text) }
  }
  return next.filter((option): option is OptionDraft => option !== undefined && !isEmpty(option))
}

const blank: OptionDraft = { id: null, label: '', role: 'answer', isPositive: false, count: null, printedPercent: '' }

/** What a new option seems to be, by its wording: 無回答, そう思う. */
const guess = (label: string, beside: readonly (OptionDraft | undefined)[]): Pick<OptionDraft, 'role' | 'isPositive'> => ({
  role: roleOf(label),
  isPositive: isPositiveAmong(
    label,
    beside.map((option) => option?.label ?? ''),
  ),
})

function isEmpty({ label, count, printedPercent }: OptionDraft): boolean {
  return label === '' && count === null && printedPercent === ''
}
