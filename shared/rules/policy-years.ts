// Knows of which fiscal years' plans the basic policy asks that they say what they do for it.
import type { BasicPolicy } from '../model/basic-policy.ts'

export type PolicyYears = Pick<BasicPolicy, 'firstYear' | 'lastYear'>

/** Whether a plan of that year has to be tied to the policy; in other years it may be. False while the policy is not read yet (null). */
export function demandsTies(policy: PolicyYears | null, fiscalYear: number): boolean {
  return policy !== null && fiscalYear >= policy.firstYear && (policy.lastYear === null || fiscalYear <= policy.lastYear)
}
