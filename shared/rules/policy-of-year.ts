// Knows which basic policy the plan of a year stands on, where the years of a file do not all stand on the same.
import type { BasicPolicy } from '../model/basic-policy.ts'

const made = new WeakMap<BasicPolicy, Map<BasicPolicy, BasicPolicy>>()

/** The same object for the same year. It can be asked for another year as the given one can. */
export function policyOfYear(policy: BasicPolicy, fiscalYear: number): BasicPolicy {
  const whole = policy.whole ?? policy
  const found = whole.ofYears?.find(({ years }) => years.includes(fiscalYear))
  if (!found) return whole
  const known = made.get(whole) ?? new Map<BasicPolicy, BasicPolicy>()
  made.set(whole, known)
  const own = known.get(found.policy) ?? { ...found.policy, whole }
  known.set(found.policy, own)
  return own
}

/** Every policy that a year of the file stands on, that of new plans first. */
export function policiesOf(policy: BasicPolicy): readonly BasicPolicy[] {
  const whole = policy.whole ?? policy
  return [whole, ...(whole.ofYears ?? []).map((one) => one.policy)]
}
