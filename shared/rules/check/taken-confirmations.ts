// Knows which confirmations a file that came back adds to ours: the union of both logs, nothing of either lost.
import type { Confirmation, ReviewStep } from '../../model/check.ts'
import type { MergedConfirmation } from '../../model/merge.ts'

/**
 * Those of theirs that we do not have, in their order. What is the same act is told by its id alone; ours stays as it is. `isDouble`: they confirmed a
 * step of an item that we, not knowing of it, confirmed too; both stay in the log, and the later one counts. `route`: ours. Which step is the last is
 * told by it: theirs may be the one of the day on which the file was handed out.
 */
export function takenConfirmations(
  ours: readonly Confirmation[],
  theirs: readonly Confirmation[],
  route: readonly ReviewStep[],
): readonly MergedConfirmation[] {
  const lastStep = route.at(-1)?.id
  const known = new Set(ours.map(({ recordId }) => recordId))
  const told = new Set(theirs.map(({ recordId }) => recordId))
  const own = new Set(ours.flatMap((one) => (!told.has(one.recordId) && isConfirming(one) ? [keyOfStep(one)] : [])))
  return theirs
    .filter(({ recordId }) => !known.has(recordId))
    .map((one) => ({
      ...one,
      isLast: isConfirming(one) && one.stepId === lastStep,
      isDouble: isConfirming(one) && own.has(keyOfStep(one)),
    }))
}

const isConfirming = ({ act }: Confirmation): boolean => act === 'confirm' || act === 'confirmFor'
const keyOfStep = ({ kind, id, check, stepId }: Confirmation): string => `${kind}/${id}/${check}/${stepId}`
