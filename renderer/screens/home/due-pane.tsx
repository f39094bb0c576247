// Knows how one's own items are listed, the soonest first: ↑ and ↓ go through them, Enter goes where each is dealt with.
import type { DueLine } from '../../../shared/rules/check/due-lines.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { dueNames, homeWords as words, sayDue, sayLeft } from '../../../shared/words/home.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { openDue } from './open-due.ts'
import type { Home } from './use-home.ts'
import { type Roving, useRoving } from './use-roving.ts'

export function DuePane({ home }: Readonly<{ home: Home }>) {
  const lines = linesOf(home)
  return (
    <section className="home-due" aria-label={words.due} data-area="due">
      <div className="home-head">
        <h2 className="home-title">{words.due}</h2>
        {lines.length > 0 && <p className="home-facts">{words.dueCount(lines.length)}</p>}
      </div>
      {lines.length === 0 ? <NothingDue home={home} /> : <DueList lines={lines} today={home.today} />}
    </section>
  )
}

/** `year`: the fiscal year of its check, where that is not the one in front. */
type Line = Readonly<{ line: DueLine; year: number | null }>

/** By their days; what has none stays last. */
function linesOf({ due, lastYearDue, plan }: Home): readonly Line[] {
  const own = due.map((line): Line => ({ line, year: null }))
  const earlier = lastYearDue.map((line): Line => ({ line, year: plan.fiscalYear - 1 }))
  const dayOf = ({ line }: Line): string => line.due ?? '9999'
  return [...earlier, ...own].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

function NothingDue({ home: { person, ownPosts } }: Readonly<{ home: Home }>) {
  const empty =
    person === '' ? (
      <EmptyState
        text={words.noOperator}
        action={{ label: words.noOperatorAction, onPress: () => useDialogs.getState().show('operator') }}
      />
    ) : ownPosts.size === 0 ? (
      <EmptyState text={words.noPost(person)} action={{ label: words.noPostAction, onPress: () => useApp.getState().goTo('sections') }} />
    ) : (
      <EmptyState text={words.nothingDue} />
    )
  return <div className="home-nothing">{empty}</div>
}

function DueList({ lines, today }: Readonly<{ lines: readonly Line[]; today: string }>) {
  const roving = useRoving(lines.length)
  return (
    <ul className="due-list">
      {lines.map(({ line, year }, index) => (
        <li key={`${year ?? ''} ${line.key}`}>
          <DueButton line={line} year={year} today={today} index={index} roving={roving} />
        </li>
      ))}
    </ul>
  )
}

type DueButtonProps = Readonly<{
  line: DueLine
  year: number | null
  today: string
  index: number
  roving: Roving
}>

function DueButton({ line, year, today, index, roving }: DueButtonProps) {
  const isActive = index === roving.active
  const { title, note } = sayDue(line)
  const isOverdue = line.due !== null && line.due < today
  return (
    <button
      type="button"
      className="due-line"
      tabIndex={isActive ? 0 : -1}
      data-home={isActive ? 'work' : undefined}
      data-overdue={isOverdue || undefined}
      onKeyDown={roving.onKeyDown}
      onFocus={() => roving.onFocus(index)}
      onClick={() => void openDue(line, year)}
    >
      <span className="due-facts">
        <span className={`due-kind due-${line.kind}`}>{dueNames[line.kind]}</span>
        <span className="due-when">{sayLeft(line.due, today)}</span>
        {line.due !== null && <span>{labelOfDay(line.due)}</span>}
      </span>
      <span className="due-title">{year === null ? title : words.ofYear(year, title)}</span>
      {note !== '' && <span className="due-note">{note}</span>}
    </button>
  )
}
