// Knows what is to be told to the council: answers not reported yet, and improvements that go to the council.
import { actItemWords, describeDue } from '../../../../shared/words/act-items.ts'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'
import { Button } from '../../../components/button.tsx'
import { isOverdue } from '../../../../shared/rules/check/is-overdue.ts'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import type { CouncilYear } from './use-council-year.ts'

export function ReportPart({ year: { figures, actItems } }: Readonly<{ year: CouncilYear }>) {
  const today = useApp((app) => app.state?.today ?? '')
  const open = (actItemId: string) => {
    useChecks.getState().reveal('actItems', { actItemId })
    useApp.getState().goTo('check')
  }
  return (
    <section>
      <h2>{words.reportTitle}</h2>
      <p>{words.toldSentence(figures.told, figures.confirmed)}</p>
      <h3>{words.actItems}</h3>
      {actItems.length === 0 ? (
        <p className="council-year-note">{words.noActItems}</p>
      ) : (
        <ul className="council-year-acts" aria-label={words.actItems}>
          {actItems.map((item) => (
            <li key={item.id}>
              <span>{item.text}</span>
              <small>
                {[actItemWords.ofYear(item.fiscalYear), item.sourceTitle, item.dueDate && describeDue(item.dueDate, isOverdue(item, today))]
                  .filter(Boolean)
                  .join('　')}
              </small>
              <Button size="small" variant="quiet" aria-label={words.openActItem(item.text)} onPress={() => open(item.id)}>
                {words.open}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
