// Knows what was done last for the selected item, and the way to its whole record.
import { useEffect, useState } from 'react'
import type { LogEntry, LoggedItem } from '../../../shared/model/check.ts'
import { recordsWords as words, sayLogEntry } from '../../../shared/words/records.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'

const shown = 3

export function SideRecords({ item, fiscalYear }: Readonly<{ item: LoggedItem; fiscalYear: number }>) {
  const { itemKind, itemId } = item
  const undoState = useApp((app) => app.undoState)
  const [entries, setEntries] = useState<readonly LogEntry[]>([])
  useEffect(() => {
    let isCurrent = true
    // Waited for a moment: arrows held down must not ask for each item that they pass.
    const timer = setTimeout(() => {
      void useChecks
        .getState()
        .ask((client) => client.getItemRecord({ itemKind, itemId }))
        .then((record) => {
          if (isCurrent) setEntries(record?.entries.slice(0, shown) ?? [])
        })
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [itemKind, itemId, undoState])
  return (
    <section>
      <h3>
        {words.side}
        <button
          type="button"
          className="side-link"
          aria-label={words.sideOpen}
          onClick={() => {
            useChecks.getState().reveal('records', { subject: { kind: itemKind, id: itemId } })
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
