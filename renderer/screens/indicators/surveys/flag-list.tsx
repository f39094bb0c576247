// Knows how what does not fit in a survey is told: as notes that stand in nobody's way.
import { TriangleAlert } from 'lucide-react'
import type { SurveyFlag } from '../../../../shared/model/survey.ts'
import { saySurveyFlag } from '../../../../shared/words/survey-flags.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'

type FlagListProps = Readonly<{ flags: readonly Readonly<{ flag: SurveyFlag; about?: string }>[] }>

/** So many are read at a glance; the others are a step away. */
const shownAtOnce = 4

export function FlagList({ flags }: FlagListProps) {
  if (flags.length === 0) return null
  const rest = flags.slice(shownAtOnce)
  return (
    <div className="survey-flags" role="note" aria-label={words.flags(flags.length)}>
      <p className="survey-flags-title">
        <TriangleAlert size={14} aria-hidden="true" /> {words.flags(flags.length)}
        <span className="field-note">{words.flagsNote}</span>
      </p>
      <Lines flags={flags.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.moreFlags(rest.length)}</summary>
          <Lines flags={rest} />
        </details>
      )}
    </div>
  )
}

function Lines({ flags }: FlagListProps) {
  return (
    <ul>
      {flags.map(({ flag, about }, nth) => (
        <li key={nth}>
          {about !== undefined && <b>{about}　</b>}
          {saySurveyFlag(flag)}
        </li>
      ))}
    </ul>
  )
}
