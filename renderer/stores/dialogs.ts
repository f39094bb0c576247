// Knows which of the frame's own dialogs stands open.
import { create } from 'zustand'

type DialogName = 'addYear' | 'keys' | 'about' | 'operator'
type DialogStore = Readonly<{ open: DialogName | null; show(name: DialogName): void; close(): void }>

export const useDialogs = create<DialogStore>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
