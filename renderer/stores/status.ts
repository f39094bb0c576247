// Knows what the screen in front wants said in the status bar.
import { create } from 'zustand'

/** One count or word of the status bar; `warning` colours its figure (the words must say it too). */
export type StatusItem = Readonly<{
  key: string
  label: string
  value?: string
  tone?: 'plain' | 'warning' | 'error'
  onPress?: () => void
}>
type StatusStore = Readonly<{
  items: readonly StatusItem[]
  /** Keys that matter now, e.g. 'F2 編集'. */
  keys: readonly string[]
  set(items: readonly StatusItem[]): void
  setKeys(keys: readonly string[]): void
}>

export const useStatus = create<StatusStore>((set) => ({
  items: [],
  keys: [],
  set: (items) => set({ items }),
  setKeys: (keys) => set({ keys }),
}))
