// Knows which opinions the selected field and item come of (「この一文は令和6年度第2回区政会議の意見による」), and at which stages residents were heard about it.
import { useEffect, useState } from 'react'
import type { FieldRef } from '../../../shared/model/fields.ts'
import type { CouncilTraces, ReflectionTrace } from '../../../shared/model/opinion.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { sentencesOfReflection } from '../../../shared/rules/council/sentences-of-reflection.ts'
import { stageCountsOf } from '../../../shared/rules/council/stage-counts.ts'
import { textNow } from '../../../shared/rules/council/text-now.ts'
import { stageNames } from '../../../shared/words/council.ts'
import { nameHeard, nameReflectedField, reflectionWords as words, sayWhatIsLeft } from '../../../shared/words/council-reflections.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../stores/app.ts'
import { useCouncil } from '../../stores/council.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { useTraces } from '../../stores/traces.ts'

type SideOpinionsProps = Readonly<{ plan: WardPlan; item: PlanItem | null; field: FieldRef | null }>
const shown = 3

export function SideOpinions({ plan, item, field }: SideOpinionsProps) {
  const undoState = useApp((app) => app.undoState)
  const fileCount = useApp((app) => app.fileCount)
  const traces = useTraces((store) => store.traces)
  const { fiscalYear } = plan
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    // An extra: where it cannot be read, the plan stays usable without it. Waited for a moment: typing goes on meanwhile.
    const timer = setTimeout(() => {
      useTraces
        .getState()
        .catchUp()
        .catch(() => {})
    }, 120)
    return () => clearTimeout(timer)
  }, [undoState, fileCount, fiscalYear])
  if (traces === null || traces.fiscalYear !== fiscalYear) return null
  const ofField = traces.reflections.filter((trace) => isOfField(trace, field))
  const ofItem = traces.reflections.filter((trace) => !ofField.includes(trace) && isOfItem(trace, item))
  const hasHeard = item !== null && traces.heard.length + traces.reflections.length > 0
  if (ofField.length + ofItem.length === 0 && !hasHeard) return null
  return (
    <section className="side-opinions">
      <h3>{words.side}</h3>
      {ofField.length + ofItem.length > 0 && (
        <ul>
          {ofField.map((trace) => (
            <FieldTrace key={trace.reflection.id} plan={plan} trace={trace} />
          ))}
          {ofItem.slice(0, isWhole ? undefined : shown).map((trace) => (
            <ItemTrace key={trace.reflection.id} plan={plan} trace={trace} />
          ))}
        </ul>
      )}
      {!isWhole && ofItem.length > shown && (
        <button type="button" className="side-link" onClick={() => setWhole(true)}>
          {words.more(ofItem.length - shown)}
        </button>
      )}
      {hasHeard && <Heard traces={traces} itemId={item.id} />}
    </section>
  )
}

function isOfField({ reflection }: ReflectionTrace, field: FieldRef | null): boolean {
  const of = reflection.field
  return of !== null && field !== null && 'id' in field && of.recordId === field.id && of.name === field.field
}

/** What was written for the plan as a whole stands with the plan itself. */
function isOfItem({ reflection, itemIds }: ReflectionTrace, item: PlanItem | null): boolean {
  return item === null ? reflection.target.kind === 'form' : itemIds.includes(item.id)
}

/** The sentences of the field in front that stand there because of an opinion. */
function FieldTrace({ plan, trace }: Readonly<{ plan: WardPlan; trace: ReflectionTrace }>) {
  const { oldText, newText, field } = trace.reflection
  const now = field === null ? null : textNow(plan, field)
  const left = sentencesOfReflection(oldText, newText, now)
  const standing = left.sentences.filter(({ state }) => state === 'stands')
  const changed = left.sentences.filter(({ state }) => state === 'changed')
  const said = sayWhatIsLeft(left, now !== null)
  return (
    <li className="act-item">
      {standing.map(({ text }) => (
        <p key={text} className="side-quote">
          {text}
        </p>
      ))}
      {standing.length > 0 && <p>{words.sentencesBy(standing.length, nameHeard(trace))}</p>}
      {left.sentences.length === 0 && left.takenOut.length > 0 && <p>{words.takenOutBy(left.takenOut.length, nameHeard(trace))}</p>}
      {said !== '' && (
        <p className="side-lost">
          {standing.length === 0 && `${nameHeard(trace)}　`}
          {said}
        </p>
      )}
      {changed.map(({ text, now: next }) => (
        <p key={text} className="side-none">
          {words.becameNow(text, next)}
        </p>
      ))}
      <OpenOpinion trace={trace} />
    </li>
  )
}

function ItemTrace({ plan, trace }: Readonly<{ plan: WardPlan; trace: ReflectionTrace }>) {
  const { oldText, newText, field } = trace.reflection
  const now = field === null ? null : textNow(plan, field)
  const said = field === null ? '' : sayWhatIsLeft(sentencesOfReflection(oldText, newText, now), now !== null)
  const name = nameReflectedField(field)
  return (
    <li className="act-item">
      <p>{name === '' ? words.itemBy(nameHeard(trace)) : words.fieldBy(name, nameHeard(trace))}</p>
      {said !== '' && <p className="side-lost">{said}</p>}
      <OpenOpinion trace={trace} />
    </li>
  )
}

function OpenOpinion({ trace: { opinionId, opinionNumber, opinionYear, summary } }: Readonly<{ trace: ReflectionTrace }>) {
  return (
    <>
      <p className="side-none side-summary">「{summary}」</p>
      <div className="side-buttons">
        <Button
          size="small"
          aria-label={words.sideOpenNamed(opinionYear, opinionNumber)}
          onPress={() => {
            useCouncil.getState().reveal('opinions', { opinionId })
            useApp.getState().goTo('council')
          }}
        >
          {words.sideOpen}
        </Button>
      </div>
    </>
  )
}

function Heard({ traces, itemId }: Readonly<{ traces: CouncilTraces; itemId: string }>) {
  const counts = stageCountsOf(traces.heard, itemId)
  return (
    <>
      <h4 className="side-item">{words.heard}</h4>
      <dl className="side-stages">
        {counts.map(({ stage, count, withUnder }) => (
          <div key={stage}>
            <dt>{stageNames[stage]}</dt>
            <dd className={withUnder === 0 ? 'side-none' : undefined}>{words.heardCount(count, withUnder)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
