// Knows how a dry run waits for a person's word: one of its kind for each open program, of the data file that was open when it was made.
import type { Context } from '../context.ts'

export type DryRuns<T> = Readonly<{
  /** In place of the one before; `token` is what the window asks for it by. */
  keep(context: Context, token: string, what: T): void
  /** null where none waits under this token, or one of another data file than the one that is open. */
  find(context: Context, token: string): T | null
  drop(context: Context): void
}>

export function makeDryRuns<T>(): DryRuns<T> {
  const waiting = new WeakMap<Context['files'], Readonly<{ token: string; dataFile: string | undefined; what: T }>>()
  return {
    keep({ files }, token, what) {
      waiting.set(files, { token, dataFile: files.current()?.path, what })
    },
    find({ files }, token) {
      const found = waiting.get(files)
      return found?.token === token && found.dataFile === files.current()?.path ? found.what : null
    },
    drop({ files }) {
      waiting.delete(files)
    },
  }
}
