// Knows the changes of a series that were made after the year's plan was established, and asks at once why; it never stands in the way.
import { useEffect, useState } from 'react'
import type { IndicatorSeries, TargetChange } from '../../../../shared/model/indicator.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { targetAspectLabels, targetChangeWords } from '../../../../shared/words/target-changes.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { rescue } from './definition-fields.tsx'

type ChangeReasonsProps = Readonly<{ series: IndicatorSeries; fiscalYear: number; mayWrite: boolean }>

/** Who walks through the list by key does not read the changes at each step. */
const pause = 120

export function ChangeReasons({ series, fiscalYear, mayWrite }: ChangeReasonsProps) {
  const [changes, setChanges] = useState<readonly TargetChange[]>([])
  // The series is another object after every deed.
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const listed = await useIndicators.getState().ask((client) => client.listTargetChanges(fiscalYear))
      if (!isCurrent || !listed) return
      const shown = new Set<string>(series.links.map(({ id }) => id))
      setChanges(listed.filter((change) => change.seriesId === series.id || shown.has(change.recordId)))
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [fiscalYear, series])
  const open = changes.filter(({ reason }) => reason === '')
  if (open.length === 0) return null
  return (
    <section className="change-reasons" aria-label={words.changedAfter} data-area="reasons">
      <h3>{words.changedAfter}</h3>
      {open.map((change) => (
        <div key={change.key} className="change-reason">
          <p>
            <b>{targetAspectLabels[change.aspect]}</b>
            {words.changedFromTo(change.before || targetChangeWords.none, change.after || targetChangeWords.none)}
            <small>{words.since(change.sinceEdition)}</small>
          </p>
          {mayWrite && (
            <KeptField
              label={words.reasonOfChange}
              value=""
              mayWrite
              onKeep={async (reason) => {
                const isSaved = await useIndicators.getState().deed(async (client) => {
                  await client.saveTargetChangeReasons(fiscalYear, [{ key: change.key, reason: reason.trim() }])
                  return true
                })
                if (isSaved) setChanges((before) => before.map((one) => (one.key === change.key ? { ...one, reason: reason.trim() } : one)))
                return isSaved === true
              }}
              onLost={rescue}
            />
          )}
        </div>
      ))}
    </section>
  )
}
