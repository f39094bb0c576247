// Knows how the target of a tie reads in the change record.
import type { BasicPolicy } from '../model/basic-policy.ts'
import { tieToPartV, tieToWardOwn } from '../model/tie.ts'
import { policyWords } from './policy.ts'

/** '1⑴㋐ 人と人とのつながりづくりの促進'; the bare key where the policy is not known. */
export function describeTie(policy: BasicPolicy | null, target: string): string {
  if (target === tieToPartV) return `${policyWords.partV} ${policyWords.partVName}`
  if (target === tieToWardOwn) return policyWords.own
  const strategies = policy?.pillars.flatMap((pillar) => pillar.visions.flatMap((vision) => vision.basicStrategies)) ?? []
  const strategy = strategies.find(({ key }) => key === target)
  return strategy ? `${strategy.cite} ${strategy.title.print}` : target
}
