// Knows the basic policy of the city that the plan in front stands on, and what of it is looked at.
import { create } from 'zustand'
import type { BasicPolicy, BasicStrategy, Pillar, Vision } from '../../shared/model/basic-policy.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'

type PolicyStore = Readonly<{
  policy: BasicPolicy | null
  /** Key of the basic strategy looked at. */
  selectedKey: string | null
  /** Reads it once for each file; later calls do nothing. */
  load(): Promise<void>
  /** Another one came into effect. */
  take(whole: BasicPolicy): void
  select(key: string): void
}>

export const usePolicy = create<PolicyStore>((set, get) => {
  /** The file that it was read of. */
  let of = 0
  const inFront = (policy: BasicPolicy): BasicPolicy => {
    const { fiscalYear } = usePlan.getState()
    return fiscalYear === null ? (policy.whole ?? policy) : policyOfYear(policy, fiscalYear)
  }
  usePlan.subscribe((now, before) => {
    const { policy } = get()
    if (now.fiscalYear !== before.fiscalYear && policy !== null && inFront(policy) !== policy) get().take(policy)
  })
  return {
    policy: null,
    selectedKey: null,
    async load() {
      const { fileCount } = useApp.getState()
      if (get().policy && of === fileCount) return
      get().take(await api.getBasicPolicy())
      of = fileCount
    },
    take(whole) {
      const policy = inFront(whole)
      const keys = listBasicStrategies(policy).map(({ strategy }) => strategy.key)
      const { selectedKey } = get()
      set({ policy, selectedKey: selectedKey !== null && keys.includes(selectedKey) ? selectedKey : (keys[0] ?? null) })
    },
    select: (selectedKey) => set({ selectedKey }),
  }
})

/** The 13 basic strategies in the policy's order, each with what it stands under. */
export function listBasicStrategies(policy: BasicPolicy): readonly Readonly<{ pillar: Pillar; vision: Vision; strategy: BasicStrategy }>[] {
  return policy.pillars.flatMap((pillar) =>
    pillar.visions.flatMap((vision) => vision.basicStrategies.map((strategy) => ({ pillar, vision, strategy }))),
  )
}
