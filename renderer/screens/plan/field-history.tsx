// Knows the last changes of one field: when, who, and from what to what in short.
import { useEffect, useState } from 'react'
import type { FieldRef } from '../../../shared/model/fields.ts'
import type { DeedWithChanges } from '../../../shared/model/deed.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { nameDeedAtField } from '../../../shared/words/history.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { useCommands } from '../../stores/commands.ts'
import { usePlan } from '../../stores/plan.ts'
import { unitOf } from '../../stores/plan-layout.ts'
import { shortenChange } from './shorten-change.ts'

const shown = 5

/** Reads again whenever `field` is another object: each deed has the form laid out again, with new ones. */
export function FieldHistory({ field }: Readonly<{ field: FieldRef }>) {
  const [deeds, setDeeds] = useState<readonly DeedWithChanges[]>([])
  const unit = usePlan(unitOf)
  useEffect(() => {
    let isCurrent = true
    // Waited for a moment: arrows held down must not ask for each cell that they pass.
    const timer = setTimeout(() => {
      usePlan
        .getState()
        .listFieldDeeds(field, shown)
        .then((found) => isCurrent && setDeeds(found))
        // The history is an extra: where it cannot be read, the field stays usable and the list empty.
        .catch(() => isCurrent && setDeeds([]))
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [field])
  return (
    <section>
      <h3>
        {words.history}
        <button type="button" className="side-link" onClick={() => useCommands.getState().run('goToHistory')}>
          {words.historyAll}
        </button>
      </h3>
      {deeds.length === 0 ? (
        <p className="side-none">{words.historyNone}</p>
      ) : (
        <ul className="field-history">
          {deeds.map(({ deed, changes }) => {
            const change = shortenChange(field, changes, unit)
            const deedName = nameDeedAtField(deed)
            return (
              <li key={deed.id}>
                <time dateTime={deed.at} title={labelOfMoment(deed.at)}>
                  {deed.at.slice(5, 10).replace('-', '/').replace(/^0/, '')} {deed.at.slice(11, 16)}
                </time>
                <span>
                  {deed.operator}
                  {deedName !== '' && <span className="history-change">{deedName}</span>}
                  {change && (
                    <span className="history-change">
                      {change.before === '' ? words.historyEmpty : change.before} →{' '}
                      {change.after === '' ? words.historyEmpty : change.after}
                    </span>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
