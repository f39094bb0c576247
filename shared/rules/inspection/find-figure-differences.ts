// Knows where a form cell says something else than the indicator that it shows: a figure that differs between two places.
import type { SeriesLinkKind } from '../../model/indicator.ts'
import type { CheckPeriod, Indicator, OutcomeIndicator, WardPlan } from '../../model/ward-plan.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/** What a cell would say if it followed its series; '' = the series says nothing there. */
export type FollowedText = Readonly<{ kind: SeriesLinkKind; id: string; what: 'target' | CheckPeriod; text: string }>

/** figureDiffers {what, indicator, here, there}. An empty target is left to targetNotSet. */
export function findFigureDifferences(plan: WardPlan, followed: readonly FollowedText[]): readonly RawFinding[] {
  const { byId } = recordsOfPlan(plan)
  return followed.flatMap(({ kind, id, what, text }): readonly RawFinding[] => {
    const found = byId.get(id)
    if (!found || found.kind !== kind || text === '') return []
    const indicator = found.record as Indicator
    const here = what === 'target' ? indicator.target : resultOf(found.record as OutcomeIndicator, what)
    if (here === text || (what === 'target' && here.trim() === '')) return []
    const field =
      what === 'target' ? { kind, id, field: 'target' } : { kind: 'outcomeReview' as const, id: `${id}-${what}`, field: 'result' }
    const values = { what, indicator: indicator.name, here, there: text }
    return [{ code: 'figureDiffers', key: `${kind}/${id}/${what}`, ownerId: found.owner?.id ?? '', field, values }]
  })
}

const resultOf = ({ reviews }: OutcomeIndicator, period: CheckPeriod): string =>
  reviews.find((review) => review.period === period)?.result ?? ''
