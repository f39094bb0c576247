// Knows what of the council is due in the open file, for the home room and the rail: numbers only, so that no opinion is read for it.
import { create } from 'zustand'
import type { UndoState } from '../../shared/model/deed.ts'
import type { CouncilDue } from '../../shared/model/council-due.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'

type CouncilDueStore = Readonly<{
  /** null = not read yet. */
  due: CouncilDue | null
  /** Reads it where something was done since it was read, or another file came to the front. */
  catchUp(): Promise<void>
}>

export const useCouncilDue = create<CouncilDueStore>((set) => {
  /** The file that it is of. */
  let of = -1
  /** The last reading, and the deeds as of which it reads. */
  let latest: Readonly<{ undoState: UndoState; done: Promise<void> }> | null = null
  async function read(isLatest: () => boolean): Promise<void> {
    try {
      const due = await api.getCouncilDue()
      if (isLatest()) set({ due })
    } catch (error) {
      if (isLatest()) latest = null
      throw error
    }
  }
  return {
    due: null,
    async catchUp() {
      const { fileCount, undoState } = useApp.getState()
      if (fileCount !== of) {
        of = fileCount
        latest = null
        set({ due: null })
      }
      if (latest?.undoState !== undoState) {
        const own: NonNullable<typeof latest> = { undoState, done: read(() => latest === own) }
        latest = own
      }
      await latest?.done
    },
  }
})
