// Knows how what of the council is due is listed below one's own items; where nothing is, nothing of it is shown.
import { useEffect, useMemo } from 'react'
import { councilHomeWords as words } from '../../../shared/words/council-home.ts'
import { useApp } from '../../stores/app.ts'
import { useCouncilDue } from '../../stores/council-due.ts'
import { useProblem } from '../../stores/problem.ts'
import { type CouncilLine, councilLinesOf } from './council-lines.ts'
import { openCouncilLine } from './open-council-line.ts'
import type { Home } from './use-home.ts'
import { type Roving, useRoving } from './use-roving.ts'

export function CouncilPane({ home: { ownPosts, today } }: Readonly<{ home: Home }>) {
  const due = useCouncilDue((store) => store.due)
  const undoState = useApp((app) => app.undoState)
  const fileCount = useApp((app) => app.fileCount)
  useEffect(() => {
    void useProblem.getState().guard(useCouncilDue.getState().catchUp)
  }, [undoState, fileCount])
  const lines = useMemo(() => (due === null ? [] : councilLinesOf(due, ownPosts, today)), [due, ownPosts, today])
  const roving = useRoving(lines.length)
  if (lines.length === 0) return null
  return (
    <section className="home-council" aria-label={words.title} data-area="council">
      <div className="home-head">
        <h2 className="home-title">{words.title}</h2>
      </div>
      <ul className="due-list">
        {lines.map((line, index) => (
          <li key={line.key}>
            <LineButton line={line} index={index} roving={roving} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LineButton({ line, index, roving }: Readonly<{ line: CouncilLine; index: number; roving: Roving }>) {
  const { kind, title, when, facts, isLate } = line
  return (
    <button
      type="button"
      className="due-line"
      tabIndex={index === roving.active ? 0 : -1}
      data-overdue={isLate || undefined}
      onKeyDown={roving.onKeyDown}
      onFocus={() => roving.onFocus(index)}
      onClick={() => openCouncilLine(line)}
    >
      <span className="due-facts">
        <span className="due-kind">{words.kinds[kind]}</span>
        {when !== '' && <span className="due-when">{when}</span>}
        {facts !== '' && <span>{facts}</span>}
      </span>
      <span className="due-title">{title}</span>
    </button>
  )
}
