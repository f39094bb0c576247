// Knows the file that came back and is being taken in: what it brings, and what the person chose.
import { create } from 'zustand'
import type { MergeChoices, MergePreview } from '../../shared/model/merge.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

type MergeStore = Readonly<{
  preview: MergePreview | null
  choices: MergeChoices
  isBusy: boolean
  /** Asks which file, and reads it. Whether there is something to show. */
  begin(): Promise<boolean>
  choose(key: string, side: 'theirs' | 'ours'): void
  /** Whether it was taken in. */
  apply(): Promise<boolean>
  cancel(): void
}>

export const useMerge = create<MergeStore>((set, get) => ({
  preview: null,
  choices: {},
  isBusy: false,
  async begin() {
    set({ isBusy: true })
    await usePlan.getState().whenSaved()
    const preview = await useProblem.getState().guard(() => api.previewMerge())
    set({ isBusy: false, ...(preview ? { preview, choices: {} } : {}) })
    return preview != null
  },
  choose: (key, side) => set({ choices: { ...get().choices, [key]: side } }),
  async apply() {
    const { preview, choices } = get()
    if (!preview) return false
    const done = await useProblem.getState().guard(async () => {
      await useApp.getState().runDeed(() => api.applyMerge(preview.token, choices))
      return true
    })
    if (!done) return false
    set({ preview: null, choices: {} })
    await usePlan.getState().reload()
    return true
  },
  cancel() {
    set({ preview: null, choices: {} })
    void useProblem.getState().guard(() => api.cancelMerge())
  },
}))
