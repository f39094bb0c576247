// Knows which opinions were to change the plan and changed nothing in it.
import type { CouncilTraces } from '../../model/opinion.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import type { RawFinding } from './raw-finding.ts'
import { recordsOfPlan } from './plan-records.ts'

/**
 * reflectedNowhere {opinionId, year, number, summary}: an opinion of the year in which the plan was drafted, classed 反映, that points at nothing; beside
 * the first item of the plan that it is about. Source: 基本方針 Ⅱ-2 and the class 「②運営方針に反映」.
 */
export function findUnreflected(plan: WardPlan, { pointless }: CouncilTraces): readonly RawFinding[] {
  const { owners } = recordsOfPlan(plan)
  return pointless.map(({ opinionId, opinionYear, opinionNumber, summary, itemIds }) => ({
    code: 'reflectedNowhere',
    key: opinionId,
    ownerId: owners.find(({ id }) => itemIds.includes(id))?.id ?? '',
    field: null,
    values: { opinionId, year: opinionYear, number: opinionNumber, summary },
  }))
}
