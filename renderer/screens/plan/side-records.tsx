// Knows what was done last for the selected initiative, and the way to its whole record.
import { useEffect, useState } from 'react'
import type { LogEntry } from '../../../shared/model/check.ts'
import { recordsWords as words, sayLogEntry } from '../../../shared/words/records.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'

const shown = 3

export function SideRecords({ initiativeId, fiscalYear }: Readonly<{ initiativeId: string; fiscalYear: number }>) {
  const undoState = useApp((app) => app.undoState)
  const [entries, setEntries] = useState<readonly LogEntry[]>([])
  useEffect(() => {
    let isCurrent = true
    // Waited for a moment: arrows held down must not ask for each item that they pass.
    const timer = setTimeout(() => {
      void useChecks
        .getState()
        .ask((client) => client.getInitiativeRecord(initiativeId))
        .then((record) => {
          if (isCurrent) setEntries(record?.entries.slice(0, shown) ?? [])
        })
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [initiativeId, undoState])
  return (
    <section>
      <h3>
        {words.side}
        <button
          type="button"
          className="side-link"
          aria-label={words.sideOpen}
          onClick={() => {
            useChecks.getState().reveal('records', { subject: { kind: 'initiative', id: initiativeId } })
            useApp.getState().goTo('check')
          }}
        >
          {words.sideLink}
        </button>
      </h3>
      {entries.length === 0 ? (
        <p className="side-none">{words.sideNone}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} className="act-item">
              {sayLogEntry(entry, fiscalYear)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
