// Knows which items of plans, indicators and forms a few typed words mean.
import type { PlanTarget } from '../../model/opinion.ts'
import { foldText } from '../fold-text.ts'

/** Those whose `nameOf` holds each of the words, in any order; all where nothing is typed. Letters and digits of any width are the same. */
export function findTargets(targets: readonly PlanTarget[], typed: string, nameOf: (target: PlanTarget) => string): readonly PlanTarget[] {
  const words = typed
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '')
  return targets.filter((target) => {
    const name = foldText(nameOf(target))
    return words.every((word) => name.includes(word))
  })
}
