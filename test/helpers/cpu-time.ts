// Knows how long a piece of work keeps its thread busy: what else runs on the machine is not what a person waits for.
import process from 'node:process'

/** `ms` is the best of `rounds`, `result` that of the last. */
export async function cpuTimeOf<T>(run: () => T, rounds = 1): Promise<Readonly<{ ms: number; result: Awaited<T> }>> {
  const start = process.threadCpuUsage()
  const result = await run()
  const { user, system } = process.threadCpuUsage(start)
  const ms = (user + system) / 1000
  if (rounds <= 1) return { ms, result }
  const later = await cpuTimeOf(run, rounds - 1)
  return { ...later, ms: Math.min(ms, later.ms) }
}
