// Knows the first step of 年度更新: which year's plan is made, and what its form has no place for.
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { demandsOfForm } from '../../../shared/rules/demands-of-form.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { listYearOptions } from '../../components/year-options.ts'
import { YearPicker } from '../../components/year-picker.tsx'
import { useApp } from '../../stores/app.ts'
import { usePlan } from '../../stores/plan.ts'
import { useRollover, what } from '../../stores/rollover.ts'

export function YearStep({ last }: Readonly<{ last: WardPlan }>) {
  const rollover = useRollover()
  const summaries = usePlan((plan) => plan.summaries)
  const generations = usePlan((plan) => plan.generations)
  const today = useApp((app) => app.state?.today ?? '')
  const taken = summaries.filter((summary) => !summary.isBlank).map((summary) => summary.fiscalYear)
  // a plan may be drafted for the year after any that the calendar has reached
  const until = `${Math.max(Number(today.slice(0, 4)), last.fiscalYear + 1)}${today.slice(4)}`
  const options = listYearOptions(generations, until, taken)
    .filter((option) => option.fiscalYear > last.fiscalYear && option.generation !== null)
    .toReversed()
  const generation = what(rollover)?.generation
  const listed = generation && demandsOfForm(generation).listed
  const hasInitiatives = last.managementIssues.some((issue) => issue.strategies.some((strategy) => strategy.initiatives.length > 0))
  return (
    <div className="rollover-year">
      <p className="dialog-lead">{words.yearLead(labelOfFiscalYear(last.fiscalYear, last.firstReiwaYearAs))}</p>
      {options.every((option) => option.isTaken) ? (
        <p className="rollover-note">{words.noYear}</p>
      ) : (
        <YearPicker label={words.year} options={options} value={rollover.toYear} onChange={rollover.setYear} takesFocus />
      )}
      <div role="status">
        {generation && <p className="rollover-note">{words.formNow(generation.name)}</p>}
        {listed && !listed.has('initiative') && hasInitiatives && <p className="rollover-warning">{words.noInitiatives}</p>}
        {listed && !listed.has('reformItem') && last.reformItems.length > 0 && <p className="rollover-warning">{words.noReformItems}</p>}
      </div>
    </div>
  )
}
