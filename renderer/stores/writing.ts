// Knows how the writing of files is followed: how far it is, whether it is being cancelled, what came of it.
import type { ExportProgress } from '../../shared/model/app-state.ts'
import type { ProblemWords } from '../../shared/words/problem.ts'
import { api } from '../api.ts'
import { problemOf } from './problem.ts'

export type WritingPhase<Result> =
  | Readonly<{ name: 'choosing'; wasCancelled: boolean }>
  | Readonly<{ name: 'running'; progress: ExportProgress | null; isCancelling: boolean }>
  | Readonly<{ name: 'done'; result: Result }>
  | Readonly<{ name: 'failed'; problem: ProblemWords }>

type Held<Result> = Readonly<{
  get(): Readonly<{ phase: WritingPhase<Result> }>
  set(change: Readonly<{ phase: WritingPhase<Result> }>): void
}>

const pollMs = 150

export const choosing = { name: 'choosing', wasCancelled: false } as const

/** `write` answers null where the person cancelled: the choice of a place, or the writing under way. */
export async function followWriting<Result>({ get, set }: Held<Result>, write: () => Promise<Result | null>): Promise<void> {
  set({ phase: { name: 'running', progress: null, isCancelling: false } })
  const timer = setInterval(async () => {
    const progress = await api.getExportProgress().catch(() => null)
    const { phase } = get()
    if (phase.name === 'running' && progress) set({ phase: { ...phase, progress } })
  }, pollMs)
  try {
    const result = await write()
    const { phase } = get()
    set({
      phase: result ? { name: 'done', result } : { name: 'choosing', wasCancelled: phase.name === 'running' && phase.isCancelling },
    })
  } catch (error) {
    set({ phase: { name: 'failed', problem: problemOf(error) } })
  } finally {
    clearInterval(timer)
  }
}

/** `stop` ends the writing; what comes of it is told there. */
export async function cancelWriting<Result>({ get, set }: Held<Result>, stop: () => Promise<unknown>): Promise<void> {
  const { phase } = get()
  if (phase.name !== 'running') return
  set({ phase: { ...phase, isCancelling: true } })
  await stop()
}
