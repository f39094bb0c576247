// Knows the running log of one's own initiatives (取組の記録): the list, and beside it the record of the one in front.
import { useEffect, useMemo, useState } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { units } from '../../../../shared/rules/amount.ts'
import { initiativesOf } from '../../../../shared/rules/amount-totals.ts'
import { initiativesInScope } from '../../../../shared/rules/check/initiatives-in-scope.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { usePlan } from '../../../stores/plan.ts'
import { unitOf } from '../../../stores/plan-layout.ts'
import { useStatus } from '../../../stores/status.ts'
import { RecordPanel } from './record-panel.tsx'
import { RecordsList } from './records-list.tsx'
import { recallScope, rememberScope } from './remember-scope.ts'
import './records.css'

type Props = Readonly<{ plan: WardPlan; book: CheckBook; organisation: Organisation }>

export function RecordsView({ plan, book, organisation }: Props) {
  const subject = useChecks((store) => store.subject)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const mayWrite = useApp((app) => !isReadOnly(app)) && !isPart
  const unitLabel = usePlan(unitOf)
  const [scope, setScope] = useState(recallScope)
  const [day, setDay] = useState<string | null>(null)
  /** The initiative into whose line the keyboard is to go, and how often it was sent there. */
  const [entered, setEntered] = useState({ id: '', nth: 0 })
  const enter = (id: string) => setEntered({ id, nth: entered.nth + 1 })
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const numbers = useMemo(() => numberOf(plan), [plan])
  const all = useMemo(() => initiativesOf(plan), [plan])
  const chosenId = subject?.kind === 'initiative' && all.some(({ id }) => id === subject.id) ? subject.id : null
  const narrowed = useMemo(() => initiativesInScope(plan, organisation, person, today, scope), [plan, organisation, person, today, scope])
  // One that was asked for by name is shown, whoever's it is.
  const isOutside = chosenId !== null && !narrowed.some(({ id }) => id === chosenId)
  const shown = isOutside ? all.filter((one) => one.id === chosenId || narrowed.includes(one)) : narrowed
  const initiative = shown.find(({ id }) => id === chosenId) ?? shown[0]
  const year = { fiscalYear: plan.fiscalYear, today }
  const choose = (id: string) => useChecks.getState().choose({ subject: { kind: 'initiative', id } })

  if (all.length === 0) {
    return (
      <div className="records-nothing">
        <EmptyState text={words.noInitiatives} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
      </div>
    )
  }
  return (
    <div className="records">
      <RecordsList
        initiatives={shown}
        cursor={initiative?.id ?? null}
        scope={scope}
        onScope={(next) => {
          setScope(next)
          rememberScope(next)
          useChecks.getState().choose({ subject: null })
        }}
        onCursor={(id) => {
          setEntered({ ...entered, id: '' })
          choose(id)
        }}
        onEnter={() => initiative && enter(initiative.id)}
        nothing={scope === 'section' ? words.nothingOfSection : words.nothingOwn(labelOfDay(today))}
        {...{ numbers, book, year }}
      />
      {initiative ? (
        <div className="records-main">
          {isPart && <p className="records-notice">{words.handOver}</p>}
          <RecordPanel
            key={initiative.id}
            initiative={initiative}
            number={numbers.get(initiative.id) ?? ''}
            unit={{ label: unitLabel, yen: units[unitLabel] ?? 1000 }}
            takesFocus={entered.id === initiative.id ? entered.nth : 0}
            onDay={setDay}
            onStep={(by) => {
              const next = shown[shown.indexOf(initiative) + by]
              if (!next) return
              choose(next.id)
              enter(next.id)
            }}
            {...{ book, year, mayWrite, day }}
          />
        </div>
      ) : (
        <div className="records-main" />
      )}
    </div>
  )
}
