// Knows how the window's side is tested against the real main process in memory: the bridge leads to its door.
import type { Reply } from '../../shared/api.ts'
import type { TestApp } from './app-in-memory.ts'

/** `answers` stands in for single methods, where a test needs an outcome that memory cannot have (a held file, a running export). */
export function bridgeTo(app: TestApp, answers: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {}): void {
  const call = async (method: string, args: readonly unknown[]): Promise<Reply> => {
    const answer = answers[method]
    return answer ? { ok: true, value: await answer(...args) } : app.ask(method, ...args)
  }
  Object.defineProperty(window, 'bridge', { configurable: true, value: { call } })
}
