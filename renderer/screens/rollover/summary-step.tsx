// Knows the last step of 年度更新: in numbers what will be made, before it is.
import { ownedKinds } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { defaultFirstReiwaYearAs, labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { ownedItemsOf } from '../../../shared/rules/owned-items.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { itemChoices, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { offeredShifts, pathTargets, useRollover } from '../../stores/rollover.ts'
import {
  carry,
  type Choices,
  goneWithParent,
  type IndicatorRow,
  keyOfShift,
  later,
  type RolloverRow,
} from '../../stores/rollover-choices.ts'
import { nameNumber } from './items-step.tsx'

type SummaryProps = Readonly<{
  last: WardPlan
  toYear: number
  rows: readonly RolloverRow[]
  indicators: readonly IndicatorRow[]
  /** Those that the form has a place for. */
  acts: Choices['acts']
}>

export function SummaryStep({ last, toYear, rows, indicators, acts }: SummaryProps) {
  const choices = useRollover((rollover) => rollover.choices)
  const gone = goneWithParent(rows, choices.items)
  const whatOf = (row: RolloverRow) => (gone.has(row.id) ? 'drop' : (choices.items[row.id] ?? carry).what)
  const offered = offeredShifts({ last, toYear, choices })
  const chosen = offered.filter(({ shift }) => choices.ticked.has(keyOfShift(shift))).length
  const goesOn = new Set(rows.filter((row) => whatOf(row) !== 'drop').map((row) => row.id))
  const path = useRollover((rollover) => rollover.path)
  const fed = pathTargets({ path, toYear })
  const decidedAs = (what: 'keep' | 'set' | 'later') => indicators.filter((one) => (choices.targets[one.id] ?? later).do === what)
  const byPath = decidedAs('later').filter(({ id }) => fed.has(id)).length
  const staying = rows.filter((row) => whatOf(row) !== 'drop' && whatOf(row) !== 'merge')
  const counts = ownedKinds
    .map((kind) => ({ kind, count: staying.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.countOf(kind, count))
  const others = itemChoices
    .filter(({ id }) => id !== 'carry')
    .map(({ id, label }) => ({ label, list: rows.filter((row) => whatOf(row) === id) }))
    .filter(({ list }) => list.length > 0)
  return (
    <>
      <p className="dialog-lead">{words.summaryLead(labelOfFiscalYear(toYear, defaultFirstReiwaYearAs(toYear)))}</p>
      <dl className="rollover-summary">
        <dt>{words.summaryItems}</dt>
        <dd>
          <p>{words.carried(counts)}</p>
          {others.map(({ label, list }) => (
            <p key={label}>
              {words.listOf(label, list.length)}
              <span className="rollover-names">{list.map((row) => `${nameNumber(row)} ${row.title}`).join('、')}</span>
            </p>
          ))}
        </dd>
        <dt>{words.summaryTargets}</dt>
        <dd>
          {indicators.length === 0
            ? words.noIndicators
            : words.targetsOf({
                keep: decidedAs('keep').length,
                set: decidedAs('set').length,
                later: decidedAs('later').length,
                byPath,
              })}
        </dd>
        <dt>{words.summaryTexts}</dt>
        <dd>
          <p>{offered.length === 0 ? words.noShifts : words.textsOf(chosen, offered.length)}</p>
          <p>{words.marksOf}</p>
        </dd>
        <ActItems last={last} goesOn={goesOn} taken={new Set(Object.keys(acts))} />
        {rows.some((row) => row.kind === 'initiative') && (
          <>
            <dt>{words.summaryAmounts}</dt>
            <dd>{words.amountsOf(last.fiscalYear, toYear)}</dd>
            <dt>{words.summaryResults}</dt>
            <dd>{words.resultsOf}</dd>
          </>
        )}
      </dl>
    </>
  )
}

type ActItemsProps = Readonly<{ last: WardPlan; goesOn: ReadonlySet<string>; taken: ReadonlySet<string> }>

/** Improvements that become initiatives, and those that are still open and that no item of the new plan will show. */
function ActItems({ last, goesOn, taken }: ActItemsProps) {
  const actItems = useRollover((rollover) => rollover.actItems)
  const held = new Set(actItems.filter(({ id, heldBy }) => goesOn.has(heldBy) || taken.has(id)).map(({ id }) => id))
  const left = [...new Map(actItems.filter(({ id }) => !held.has(id)).map((one) => [one.id, one])).values()]
  if (left.length + taken.size === 0) return null
  const numbers = numberOf(last)
  const titles = new Map(ownedItemsOf(last).map(({ item }) => [item.id as string, item.title]))
  return (
    <>
      <dt>{words.summaryActs}</dt>
      <dd>
        {taken.size > 0 && <p>{words.actsTaken(taken.size)}</p>}
        {left.length > 0 && (
          <>
            <p className="rollover-warning">{words.actsLeft(left.length)}</p>
            <ul className="rollover-left-acts">
              {left.map(({ id, heldBy, text, dueDate }) => (
                <li key={id}>
                  {`${numbers.get(heldBy) ?? ''} ${titles.get(heldBy) ?? ''}`.trim()}
                  <span className="rollover-names">{dueDate === null ? text : `${text}（${words.actDueOn(labelOfDay(dueDate))}）`}</span>
                </li>
              ))}
            </ul>
            <p>{words.actsLeftWhere}</p>
          </>
        )}
      </dd>
    </>
  )
}
