// Knows the problem that stands before the person now, if any.
import { create } from 'zustand'
import { describeProblem, type ProblemWords } from '../../shared/words/problem.ts'
import { ApiError } from '../api.ts'

type UnstoredText = Readonly<{ field: object; text: string; discard: () => void }>
type ProblemStore = Readonly<{
  current: ProblemWords | null
  /** Texts that could not be stored and whose cells are gone: shown until the person has had the chance to copy them. */
  rescued: readonly string[]
  rescue(texts: readonly string[]): void
  /** Texts that keep the window from closing: they cannot be stored. */
  unstored: readonly UnstoredText[]
  askToDiscard(unstored: UnstoredText): void
  /** Gives them up, so that the window can close. */
  discard(): void
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
  unstored: [],
  askToDiscard(unstored) {
    set({ unstored: [...get().unstored.filter(({ field }) => field !== unstored.field), unstored] })
  },
  discard() {
    for (const { discard } of get().unstored) discard()
    get().close()
  },
  show(error) {
    set({ current: problemOf(error) })
  },
  close: () => set({ current: null, rescued: [], unstored: [] }),
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
