// Knows what of the selected thing still comes from last year: its text, its target, its results, and how one says that it stays so.
import type { FieldRef } from '../../../shared/model/fields.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { carriedByField, carriedOf } from '../../../shared/rules/carried-by-field.ts'
import { ownedItemsOf } from '../../../shared/rules/owned-items.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import type { PlanItem } from '../../stores/plan-items.ts'
import { confirmCarried, linkPastResults, linkPrevious } from '../../stores/rollover-deeds.ts'

type SideCarriedProps = Readonly<{ plan: WardPlan; item: PlanItem | null; field: FieldRef | null; mayWrite: boolean }>

export function SideCarried({ plan, item, field, mayWrite }: SideCarriedProps) {
  const mark = field ? carriedByField(plan).get(keyOfField(field)) : undefined
  const all = carriedOf(plan, idsOf(plan, item))
  const live = liveOf(plan, field)
  return (
    <>
      {(mark !== undefined || all.length > 0) && (
        <section>
          <h3>{words.carriedMark}</h3>
          {mark && (
            <>
              <p className="side-help">{mark.field === 'target' ? words.carriedTargetNote : words.carriedNote}</p>
              {mark.field === 'target' && <p className="side-quote">{words.lastTargetHint(mark.lastText)}</p>}
            </>
          )}
          {mayWrite && (
            <div className="side-buttons">
              {mark && (
                <Button size="small" onPress={() => void confirmCarried([mark])}>
                  {words.confirm}
                </Button>
              )}
              {all.length > (mark ? 1 : 0) && (
                <Button size="small" variant="quiet" onPress={() => void confirmCarried(all)}>
                  {words.confirmItem(all.length)}
                </Button>
              )}
            </div>
          )}
        </section>
      )}
      {live && <LiveResults live={live} mayWrite={mayWrite && plan.stage !== 'established'} />}
    </>
  )
}

/** A place that follows last year's records, or did: what stands there now, and how it follows them again. */
type Live = Readonly<{ isLinked: boolean; text: string; link: () => Promise<void> }>

function liveOf(plan: WardPlan, field: FieldRef | null): Live | null {
  if (field?.kind === 'initiative' && field.field === 'pastResults') {
    const initiative = ownedItemsOf(plan).find(({ item }) => item.id === field.id)?.item
    if (!initiative || !('pastResultsLinked' in initiative)) return null
    return { isLinked: initiative.pastResultsLinked, text: initiative.pastResults, link: () => linkPastResults(field.id) }
  }
  if (field?.kind !== 'outcomeIndicator' || (field.field !== 'previousResult' && field.field !== 'previousRating')) return null
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const indicator = strategies.flatMap((strategy) => strategy.outcomeIndicators).find(({ id }) => id === field.id)
  return indicator ? { isLinked: indicator.previousLinked, text: indicator[field.field], link: () => linkPrevious(field.id) } : null
}

function LiveResults({ live: { isLinked, text, link }, mayWrite }: Readonly<{ live: Live; mayWrite: boolean }>) {
  return (
    <section>
      <h3>{words.linkedTitle}</h3>
      <p className="side-help">{isLinked ? (text === '' ? words.linkedEmpty : words.linked) : words.unlinked}</p>
      {!isLinked && mayWrite && (
        <div className="side-buttons">
          <Button size="small" onPress={() => void link()}>
            {words.link}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The records that a person means with an item: itself and its indicators; without one the plan's own texts. */
export function idsOf(plan: WardPlan, item: PlanItem | null): readonly string[] {
  return item ? [item.id, ...item.indicators.map((indicator) => indicator.id)] : [plan.id]
}
