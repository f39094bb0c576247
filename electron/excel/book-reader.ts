// Knows the reading of a foreign workbook that is under way: one at a time, in a process of its own, with an end set to its time and memory.
import { fork } from 'node:child_process'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import type { BookAnswer } from './read-book-process.ts'

export type BookReader = Readonly<{
  /**
   * Plain cells of the book. Throws what readBook throws, E-IMPORT-04 where the process took too long or too much memory, E-IMPORT-05 where the
   * file cannot be read, E-IMPORT-07 where it was cancelled, E-IMPORT-10 while another book is being read. The file is only read.
   */
  read(path: string): Promise<ReadBook>
  /** Ends the reading under way; without one, nothing. */
  cancel(): void
}>

/** A process that reads books, as Node or Electron makes it. `onEnd` is told however it ends. */
export type BookProcess = Readonly<{ ask(path: string): void; end(): void }>
export type StartBookProcess = (entry: URL, onAnswer: (answer: BookAnswer) => void, onEnd: () => void) => BookProcess

export const bookProcessLimits = { milliseconds: 15_000, megabytes: 768 }

/** From source the entry is TypeScript beside this file; bundled it lies beside main.js. */
function entryUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './read-book-process.ts' : './read-book-process.js', import.meta.url)
}

/** For the command line and tests; the packaged program cannot start itself as Node, and has a process of Electron's instead. */
export const startNodeProcess: StartBookProcess = (entry, onAnswer, onEnd) => {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${bookProcessLimits.megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', (message) => onAnswer(message as BookAnswer))
  child.on('error', onEnd)
  child.on('exit', onEnd)
  return { ask: (path) => child.send(path), end: () => child.kill('SIGKILL') }
}

export function createBookReader(
  start: StartBookProcess = startNodeProcess,
  milliseconds: number = bookProcessLimits.milliseconds,
): BookReader {
  let cancel: (() => void) | null = null
  return {
    async read(path) {
      if (cancel) throw new AppError('E-IMPORT-10')
      let timer: NodeJS.Timeout | undefined
      let child: BookProcess | undefined
      try {
        const answer = await new Promise<BookAnswer>((resolve) => {
          cancel = () => resolve({ kind: 'refused', code: 'E-IMPORT-07' })
          const tooLong = (): void => resolve({ kind: 'refused', code: 'E-IMPORT-04' })
          timer = setTimeout(tooLong, milliseconds)
          child = start(entryUrl(), resolve, tooLong)
          child.ask(path)
        })
        if (answer.kind === 'refused') throw new AppError(answer.code)
        return answer.book
      } finally {
        clearTimeout(timer)
        cancel = null
        child?.end()
      }
    },
    cancel: () => cancel?.(),
  }
}
