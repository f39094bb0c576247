// Knows at which stages residents were heard about each item of the year's plan, and about which nobody was.
import { stages } from '../../../../shared/model/opinion.ts'
import { stageCountsOf } from '../../../../shared/rules/council/stage-counts.ts'
import { stageNames } from '../../../../shared/words/council.ts'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'
import { inspectionWords } from '../../../../shared/words/inspection.ts'
import { useApp } from '../../../stores/app.ts'
import { usePlan } from '../../../stores/plan.ts'
import { itemsOfPlan } from '../../../stores/plan-items.ts'
import type { CouncilYear } from './use-council-year.ts'

export function StagesPart({ year: { plan, traces, fiscalYear } }: Readonly<{ year: CouncilYear }>) {
  if (!plan) {
    return (
      <section>
        <h2>{words.stagesTitle}</h2>
        <p className="council-year-note">{words.stagesNoPlan}</p>
      </section>
    )
  }
  const lines = itemsOfPlan(plan).map((item) => ({ item, counts: stageCountsOf(traces.heard, item.id) }))
  const unheard = lines.filter(({ item, counts }) => item.kind === 'initiative' && counts.every(({ withUnder }) => withUnder === 0)).length
  const open = async (id: string) => {
    await usePlan.getState().whenSaved()
    useApp.getState().goTo('plan')
    if (usePlan.getState().fiscalYear !== fiscalYear) await usePlan.getState().openYear(fiscalYear)
    usePlan.getState().goToItem(id)
    usePlan.getState().focusForm()
  }
  return (
    <section>
      <h2>{words.stagesTitle}</h2>
      <p className="council-year-note">{words.stagesNote}</p>
      {unheard > 0 && <p>{words.stagesNone(unheard)}</p>}
      <table className="council-year-table" aria-label={words.stagesTitle}>
        <thead>
          <tr>
            {[...words.stagesColumns, ...stages.map((stage) => stageNames[stage])].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item: { id, number, title, level }, counts }) => (
            <tr key={id} data-level={level}>
              <td>{number}</td>
              <th scope="row">
                <button type="button" className="side-link" aria-label={words.openItem(`${number} ${title}`)} onClick={() => void open(id)}>
                  {title === '' ? inspectionWords.untitled : title}
                </button>
              </th>
              {counts.map(({ stage, withUnder }) => (
                <td key={stage} className={withUnder === 0 ? 'council-year-number council-year-note' : 'council-year-number'}>
                  {withUnder === 0 ? words.none : words.count(withUnder)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
