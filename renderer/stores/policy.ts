// Knows the basic policy of the city, which never changes while the program runs, and what of it is looked at.
import { create } from 'zustand'
import type { BasicPolicy, BasicStrategy, Pillar, Vision } from '../../shared/model/basic-policy.ts'
import { api } from '../api.ts'

type PolicyStore = Readonly<{
  policy: BasicPolicy | null
  /** Key of the basic strategy looked at. */
  selectedKey: string | null
  /** Reads it once; later calls do nothing. */
  load(): Promise<void>
  select(key: string): void
}>

export const usePolicy = create<PolicyStore>((set, get) => ({
  policy: null,
  selectedKey: null,
  async load() {
    if (get().policy) return
    const policy = await api.getBasicPolicy()
    set({ policy, selectedKey: get().selectedKey ?? listBasicStrategies(policy)[0]?.strategy.key ?? null })
  },
  select: (selectedKey) => set({ selectedKey }),
}))

/** The 13 basic strategies in the policy's order, each with what it stands under. */
export function listBasicStrategies(policy: BasicPolicy): readonly Readonly<{ pillar: Pillar; vision: Vision; strategy: BasicStrategy }>[] {
  return policy.pillars.flatMap((pillar) =>
    pillar.visions.flatMap((vision) => vision.basicStrategies.map((strategy) => ({ pillar, vision, strategy }))),
  )
}
