// Knows what is picked of a plan while it is on its way to the file: the next pick goes on from it, not from what the file had before.
import { useEffect, useState } from 'react'
import type { PlanTarget } from '../../../shared/model/opinion.ts'

type Picked = Readonly<{ targets: readonly PlanTarget[]; isStored: boolean }>

/** `kept`: as it was read last. `store`: false where it was refused; then what is kept stands again. */
export function usePickedTargets(
  kept: readonly PlanTarget[],
  store: (targets: readonly PlanTarget[]) => Promise<boolean>,
): readonly [targets: readonly PlanTarget[], pick: (targets: readonly PlanTarget[]) => void] {
  /** null = as it is kept. */
  const [picked, setPicked] = useState<Picked | null>(null)
  useEffect(() => setPicked((now) => (now?.isStored ? null : now)), [kept])
  const pick = (targets: readonly PlanTarget[]) => {
    const own: Picked = { targets, isStored: false }
    setPicked(own)
    void store(targets).then((isStored) => setPicked((now) => (now !== own ? now : isStored ? { ...own, isStored } : null)))
  }
  return [picked?.targets ?? kept, pick]
}
