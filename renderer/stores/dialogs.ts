// Knows which dialog that belongs to no room stands open.
import { create } from 'zustand'

export type DialogName =
  | 'addYear'
  | 'keys'
  | 'about'
  | 'operator'
  | 'rollOver'
  | 'discardPlan'
  | 'overrides'
  | 'replace'
  | 'merge'
  | 'takeOut'
  | 'confirmEdition'
  | 'importPlan'
  | 'search'
  | 'formReturn'
  | 'master'
  | 'exportMaster'
  | 'publication'

type DialogStore = Readonly<{ open: DialogName | null; show(name: DialogName): void; close(): void }>

export const useDialogs = create<DialogStore>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
