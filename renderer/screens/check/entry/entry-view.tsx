// Knows the view 記入, on which a section writes the checks of its items: which check, which items, and the form of the one in front.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { overrideGeneration } from '../../../../shared/forms/override-generation.ts'
import type { CheckBook, CheckDates, CheckedKind } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { datesWithItems } from '../../../../shared/rules/check/dates-with-items.ts'
import { checkOfToday } from '../../../../shared/rules/check/queue.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { entryWords as words, sayDates } from '../../../../shared/words/entry.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { useStatus } from '../../../stores/status.ts'
import { EntryForm } from './entry-form.tsx'
import { type EntryItem, entryItemsOf, type EntryScope, inScope, rowIdOf } from './entry-rows.ts'
import { EntrySide } from './entry-side.tsx'
import { nextOwnTurn } from './may-hand-in.ts'
import { useLastYear } from './use-last-year.ts'
import './entry.css'

type Props = Readonly<{ plan: WardPlan; book: CheckBook; organisation: Organisation }>

export function EntryView(props: Props) {
  const generation = usePlan((store) => store.generation)
  if (!generation) return <Skeleton label={appWords.loading} lines={10} />
  return <Entry {...props} generation={overrideGeneration(generation, props.plan.overrides)} />
}

function Entry({ plan, book, organisation, generation }: Props & Readonly<{ generation: FormGeneration }>) {
  const chosenCheck = useChecks((store) => store.check)
  const subject = useChecks((store) => store.subject)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const readOnly = useApp(isReadOnly)
  const { book: indicators, rules } = useIndicators()
  const policy = usePolicy((store) => store.policy)
  const lastYear = useLastYear(plan)
  const [chosenScope, setScope] = useState<EntryScope | null>(null)
  /** The form into which the keyboard is to go, and how often it was sent there. */
  const [entered, setEntered] = useState({ id: '', nth: 0 })
  /** What was handed in when nothing was left; '' = nothing was. */
  const [lastHandedIn, setLastHandedIn] = useState('')
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    useStatus.getState().setKeys(readOnly ? words.keysToRead : words.keys)
    return () => useStatus.getState().setKeys([])
  }, [readOnly])
  useEffect(() => void usePolicy.getState().load(), [])
  const sources = useMemo(() => (indicators && rules && policy ? { book: indicators, rules, policy } : null), [indicators, rules, policy])
  const offered = useMemo(() => datesWithItems(plan, generation, book.dates), [plan, generation, book.dates])
  const check = chosenCheck !== null && offered.some((one) => one.check === chosenCheck) ? chosenCheck : checkOfToday(offered, today)
  const dates = book.dates.find((one) => one.check === check)
  const items = useMemo(() => (dates ? entryItemsOf({ plan, generation, book, dates, today }) : []), [plan, generation, book, dates, today])
  const own = useMemo(() => inScope(items, 'own', { organisation, person, today }), [items, organisation, person, today])
  const scope = chosenScope ?? (own.length > 0 ? 'own' : 'all')
  const narrowed = useMemo(
    () => (scope === 'own' ? own : inScope(items, scope, { organisation, person, today })),
    [items, own, scope, organisation, person, today],
  )
  const subjectId = subject && `${subject.kind}/${subject.id}`
  // One that was asked for by name is shown, whoever's it is.
  const isOutside =
    chosenScope === null && items.some((one) => rowIdOf(one) === subjectId) && !narrowed.some((one) => rowIdOf(one) === subjectId)
  const shown = isOutside ? items : narrowed
  const at = Math.max(
    0,
    shown.findIndex((one) => rowIdOf(one) === subjectId),
  )
  const entry = shown[at]
  const choose = (id: string) => {
    setLastHandedIn('')
    const [kind = '', ...rest] = id.split('/')
    useChecks.getState().choose({ subject: { kind: kind as CheckedKind, id: rest.join('/') } })
  }
  const enter = (one: EntryItem) => setEntered({ id: rowIdOf(one), nth: entered.nth + 1 })
  /** After 提出 the keyboard goes to what the person still has to write, of whatever is shown. */
  const goOn = (done: EntryItem, of: CheckDates) => {
    const next = nextOwnTurn(items, done, { dates: of, organisation, person, today })
    if (!next) return setLastHandedIn(rowIdOf(done))
    choose(rowIdOf(next))
    enter(next)
  }
  const step = (by: 1 | -1) => {
    const next = shown[at + by]
    if (!next) return
    choose(rowIdOf(next))
    const isInForm = root.current?.querySelector('.entry-form')?.contains(document.activeElement) === true
    setEntered({ id: isInForm ? rowIdOf(next) : '', nth: entered.nth + 1 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || isComposing(event)) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div ref={root} className="entry" onKeyDownCapture={onKeyDown}>
      <div className="toolbar" data-area="check">
        <SegmentedControl
          label={words.check}
          options={offered.map((one) => ({ id: one.check, label: checkNames[one.check] }))}
          value={check}
          onChange={(next) => {
            setEntered({ ...entered, id: '' })
            useChecks.getState().choose({ check: next })
          }}
        />
        <span className="toolbar-note">{dates ? sayDates(dates) : ''}</span>
      </div>
      {items.length === 0 || !dates ? (
        <div className="entry-nothing">
          <EmptyState
            text={words.noItems(checkNames[check])}
            action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }}
          />
        </div>
      ) : (
        <>
          <EntrySide
            key={`${check}/${plan.fiscalYear}`}
            scope={isOutside ? 'all' : scope}
            onScope={(next) => {
              setScope(next)
              useChecks.getState().choose({ subject: null })
            }}
            shown={shown}
            cursor={entry ? rowIdOf(entry) : null}
            onCursor={(id) => {
              setEntered({ ...entered, id: '' })
              choose(id)
            }}
            onEnter={() => entry && enter(entry)}
            handingIn={{ dates, organisation, person, today, generation, sources, lastYear }}
            isReadOnly={readOnly}
          />
          {entry ? (
            <EntryForm
              key={`${rowIdOf(entry)}/${check}/${plan.fiscalYear}`}
              takesFocus={entered.id === rowIdOf(entry) ? entered.nth : 0}
              nothingLeft={lastHandedIn === rowIdOf(entry) ? words.nothingLeft(checkNames[check]) : ''}
              onHandedIn={() => goOn(entry, dates)}
              {...{ plan, generation, organisation, dates, entry, sources, lastYear }}
            />
          ) : (
            <div className="entry-form" />
          )}
        </>
      )}
    </div>
  )
}
