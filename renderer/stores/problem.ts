// Knows the problem that stands before the person now, if any.
import { create } from 'zustand'
import { describeProblem, type ProblemWords } from '../../shared/words/problem.ts'
import { ApiError } from '../api.ts'

type ProblemStore = Readonly<{
  current: ProblemWords | null
  /** Texts that could not be stored and whose cells are gone: shown until the person has had the chance to copy them. */
  rescued: readonly string[]
  rescue(texts: readonly string[]): void
  /** Shows what went wrong: a refusal of the main process, or (anything else) a bug. */
  show(error: unknown): void
  close(): void
  /** Runs it and shows what it throws; undefined where it threw. */
  guard<T>(act: () => Promise<T>): Promise<T | undefined>
}>

export const useProblem = create<ProblemStore>((set, get) => ({
  current: null,
  rescued: [],
  rescue(texts) {
    const written = texts.filter((text) => text.trim() !== '')
    if (written.length > 0) set({ rescued: [...get().rescued, ...written] })
  },
  show(error) {
    set({ current: problemOf(error) })
  },
  close: () => set({ current: null, rescued: [] }),
  async guard(act) {
    try {
      return await act()
    } catch (error) {
      get().show(error)
      return undefined
    }
  },
}))

/** The words for what was thrown: a refusal of the main process, or (anything else) a bug, which the console is told too. */
export function problemOf(error: unknown): ProblemWords {
  if (error instanceof ApiError) return describeProblem(error.code, error.detail)
  console.error(error)
  return describeProblem('E-BUG-01', null)
}
