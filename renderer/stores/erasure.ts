// Knows whether the dialog of 個人情報の消去 stands open, what it was opened about, and that nothing of what was taken out stays in the window.
import { create } from 'zustand'
import type { Erasure } from '../../shared/model/council.ts'
import type { ErasureTarget } from '../../shared/model/erasure.ts'
import { useApp } from './app.ts'
import { useCapture } from './capture.ts'
import { useCouncil } from './council.ts'

type ErasureStore = Readonly<{
  isOpen: boolean
  /** null = the person says it in the dialog. */
  target: Exclude<ErasureTarget, { what: 'text' }> | null
  open(target: ErasureStore['target']): void
  close(): void
  /** Whatever is shown of the file is read again, whether all of it went well or not. undefined = refused, or told as a problem. */
  erase(target: ErasureTarget, reason: string, expected: number): Promise<Erasure | undefined>
}>

export const useErasure = create<ErasureStore>((set) => ({
  isOpen: false,
  target: null,
  open: (target) => set({ isOpen: true, target }),
  close: () => set({ isOpen: false }),
  async erase(target, reason, expected) {
    const erasure = await useCouncil.getState().deed((client) => client.erase(target, reason, expected))
    useCapture.getState().forgetSpeakers()
    useApp.setState(({ rereadCount }) => ({ rereadCount: rereadCount + 1 }))
    return erasure
  },
}))
