// Knows what the marks and colours of the board mean.
import { homeWords as words } from '../../../shared/words/home.ts'
import { stageMarks, stageNames } from '../../../shared/words/entry.ts'

const stages = ['notBegun', 'empty', 'writing', 'underway', 'sentBack', 'confirmed'] as const

export function BoardLegend() {
  return (
    <ul className="board-legend" aria-label={words.legend}>
      {stages.map((stage) => (
        <li key={stage} className="board-cell" data-stage={stage}>
          {`${stageMarks[stage]} ${stageNames[stage]}`}
        </li>
      ))}
      <li className="board-cell" data-stage="stale">
        {words.legendStale}
      </li>
      <li>
        <span className="board-late">{words.legendLate}</span>
      </li>
      <li>
        <span className="board-rating" data-tone="bad">
          {words.legendBad}
        </span>
      </li>
    </ul>
  )
}
