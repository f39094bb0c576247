// Knows how what somebody picked of a plan is named to the file: by kind and id alone.
import type { PlanTarget, PlanTargetRef } from '../../model/opinion.ts'

export function refsOfTargets(targets: readonly PlanTarget[]): readonly PlanTargetRef[] {
  return targets.map(({ kind, id }) => ({ kind, id }))
}
