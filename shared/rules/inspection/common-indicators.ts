// Knows the names and targets that are the city's own (the 17 common indicators of the basic policy), however a ward spaces and marks them.
import type { BasicPolicy, CommonIndicator } from '../../model/basic-policy.ts'

export type CitedIndicator = Readonly<{ indicator: CommonIndicator /** Of its basic strategy: '1⑴㋐'. */; cite: string }>
/** `find`: the one of that name, null where there is none. */
export type CommonIndicators = Readonly<{
  hasName(name: string): boolean
  hasTarget(target: string): boolean
  find(name: string): CitedIndicator | null
}>

const known = new WeakMap<BasicPolicy, CommonIndicators>()

/** Names and targets are compared without width, spaces, brackets and the number in front: 「①　…区民の割合」 is the city's. */
export function commonIndicatorsOf(policy: BasicPolicy): CommonIndicators {
  const before = known.get(policy)
  if (before) return before
  const strategies = policy.pillars.flatMap((p) => p.visions.flatMap((v) => v.basicStrategies))
  const cited = strategies.flatMap(({ cite, commonIndicators }) => commonIndicators.map((indicator) => ({ indicator, cite })))
  const all = cited.map(({ indicator }) => indicator)
  const names = new Map<string, CitedIndicator>(cited.map((one) => [bare(one.indicator.name.print), one]))
  const targets = new Set(all.flatMap((indicator) => indicator.commonTarget.text.print.split(/(?=[①-⑳])/)).map(bare))
  for (const { commonTarget } of all) targets.add(bare(commonTarget.text.print))
  const made = {
    hasName: (name: string) => names.has(bare(name)),
    hasTarget: (target: string) => targets.has(bare(target)),
    find: (name: string) => names.get(bare(name)) ?? null,
  }
  known.set(policy, made)
  return made
}

function bare(text: string): string {
  return text
    .replace(/^[\s①-⑳・]*(?:\d+[\s.．)）])?/, '')
    .normalize('NFKC')
    .replace(/[\s「」｢｣『』。]/g, '')
}
