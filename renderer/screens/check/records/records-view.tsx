// Knows the running log of one's own items (取組の記録): the list, and beside it the record of the one in front.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { units } from '../../../../shared/rules/amount.ts'
import { itemsInScope, itemsToLog } from '../../../../shared/rules/check/items-in-scope.ts'
import { loggedKindOf } from '../../../../shared/rules/check/logged-kind-of.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
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

export function RecordsView(props: Props) {
  const generation = usePlan((store) => store.generation)
  return generation ? <Records {...props} generation={generation} /> : <Skeleton label={appWords.loading} lines={10} />
}

function Records({ plan, book, organisation, generation }: Props & Readonly<{ generation: FormGeneration }>) {
  const subject = useChecks((store) => store.subject)
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const mayWrite = useApp((app) => !isReadOnly(app))
  const unitLabel = usePlan(unitOf)
  const [scope, setScope] = useState(recallScope)
  const [day, setDay] = useState<string | null>(null)
  /** The item into whose line the keyboard is to go, and how often it was sent there. */
  const [entered, setEntered] = useState({ id: '', nth: 0 })
  const enter = (id: string) => setEntered({ id, nth: entered.nth + 1 })
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const list = useRef<HTMLElement>(null)
  const all = useMemo(() => itemsToLog(plan, generation), [plan, generation])
  const chosenId = all.find(({ kind, item }) => kind === subject?.kind && item.id === subject.id)?.item.id ?? null
  const narrowed = useMemo(() => itemsInScope(all, organisation, person, today, scope), [all, organisation, person, today, scope])
  // One that was asked for by name is shown, whoever's it is.
  const isOutside = chosenId !== null && !narrowed.some(({ item }) => item.id === chosenId)
  const shown = isOutside ? all.filter((one) => one.item.id === chosenId || narrowed.includes(one)) : narrowed
  const inFront = shown.find(({ item }) => item.id === chosenId) ?? shown[0]
  const idInFront = inFront?.item.id ?? null
  const year = { fiscalYear: plan.fiscalYear, today }
  const kind = loggedKindOf(generation)
  const choose = (id: string) => useChecks.getState().choose({ subject: { kind, id } })

  if (all.length === 0) {
    return (
      <div className="records-nothing">
        <EmptyState text={words.noItems[kind]} action={{ label: words.toPlan, onPress: () => useApp.getState().goTo('plan') }} />
      </div>
    )
  }
  return (
    <div className="records">
      <RecordsList
        ref={list}
        items={shown}
        cursor={idInFront}
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
        onEnter={() => idInFront !== null && enter(idInFront)}
        nothing={scope === 'section' ? words.nothingOfSection : words.nothingOwn(labelOfDay(today))}
        {...{ book, year }}
      />
      {inFront ? (
        <div className="records-main">
          <RecordPanel
            key={inFront.item.id}
            item={inFront}
            unit={{ label: unitLabel, yen: units[unitLabel] ?? 1000 }}
            takesFocus={entered.id === idInFront ? entered.nth : 0}
            onDay={setDay}
            onLeave={() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
            onStep={(by) => {
              const next = shown[shown.indexOf(inFront) + by]
              if (!next) return
              choose(next.item.id)
              enter(next.item.id)
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
