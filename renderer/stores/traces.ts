// Knows what opinions changed in the plan in front, and when residents were heard about it.
import { create } from 'zustand'
import type { UndoState } from '../../shared/model/deed.ts'
import type { CouncilTraces } from '../../shared/model/opinion.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'

type TracesStore = Readonly<{
  /** Of the year that it names; null = not read yet, and in a hand-over file. */
  traces: CouncilTraces | null
  /** Reads it where something was done since, or another plan came to the front. Throws what the asking throws. */
  catchUp(): Promise<void>
}>

export const useTraces = create<TracesStore>((set) => {
  /** The last reading: of which file and year, and the deeds as of which it reads. */
  let latest: Readonly<{ of: string; undoState: UndoState; done: Promise<void> }> | null = null
  return {
    traces: null,
    async catchUp() {
      const { fileCount, undoState, state } = useApp.getState()
      const { fiscalYear } = usePlan.getState()
      const of = `${fileCount}/${fiscalYear}`
      if (latest?.of === of && latest.undoState === undoState) return latest.done
      // the council stays in the ward's own file
      if (fiscalYear === null || state?.file?.handOver) return set({ traces: null })
      if (latest?.of !== of) set({ traces: null })
      const own: NonNullable<typeof latest> = { of, undoState, done: read(fiscalYear, () => latest === own) }
      latest = own
      return own.done
    },
  }
  async function read(fiscalYear: number, isLatest: () => boolean): Promise<void> {
    try {
      const traces = await api.getCouncilTraces(fiscalYear)
      if (isLatest()) set({ traces })
    } catch (error) {
      if (isLatest()) latest = null
      throw error
    }
  }
})
