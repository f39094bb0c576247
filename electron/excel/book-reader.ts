// Knows the work on a foreign workbook that is under way, reading or filling it: one at a time, in a process of its own, with an end set to its time and memory.
import { fork } from 'node:child_process'
import type { TemplateBook } from '../../shared/model/form-template.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import type { SheetEdit } from './fill-template.ts'
import type { BookAnswer, BookQuestion } from './read-book-process.ts'

export type BookReader = Readonly<{
  /**
   * Plain cells of the book. Throws what readBook throws, E-IMPORT-04 where the process took too long or too much memory, E-IMPORT-05 where the
   * file cannot be read, E-IMPORT-07 where it was cancelled, E-IMPORT-10 while another book is being read. The file is only read.
   */
  read(path: string): Promise<ReadBook>
  /** A template as it looks. Throws what readTemplate throws, and of the above E-IMPORT-04, -07 and -10. */
  describe(template: Uint8Array): Promise<TemplateBook>
  /** A filled template for each list of cells. Throws what fillTemplate throws, and of the above E-IMPORT-04, -07 and -10. */
  fill(template: Uint8Array, books: readonly (readonly SheetEdit[])[]): Promise<readonly Uint8Array[]>
  /** Ends the work under way; without any, nothing. */
  cancel(): void
}>

/** A process for foreign books, as Node or Electron makes it. `onEnd` is told however it ends. */
export type BookProcess = Readonly<{ ask(question: BookQuestion): void; end(): void }>
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
  return { ask: (question) => child.send(question), end: () => child.kill('SIGKILL') }
}

export function createBookReader(
  start: StartBookProcess = startNodeProcess,
  milliseconds: number = bookProcessLimits.milliseconds,
): BookReader {
  let cancel: (() => void) | null = null
  const ask = async (question: BookQuestion): Promise<Exclude<BookAnswer, { kind: 'refused' }>> => {
    if (cancel) throw new AppError('E-IMPORT-10')
    let timer: NodeJS.Timeout | undefined
    let child: BookProcess | undefined
    try {
      const answer = await new Promise<BookAnswer>((resolve) => {
        cancel = () => resolve({ kind: 'refused', code: 'E-IMPORT-07', detail: null })
        const tooLong = (): void => resolve({ kind: 'refused', code: 'E-IMPORT-04', detail: null })
        timer = setTimeout(tooLong, milliseconds)
        child = start(entryUrl(), resolve, tooLong)
        child.ask(question)
      })
      if (answer.kind === 'refused') throw new AppError(answer.code, answer.detail)
      return answer
    } finally {
      clearTimeout(timer)
      cancel = null
      child?.end()
    }
  }
  const unexpected = (): never => {
    throw new Error('the process for books answered another question')
  }
  return {
    async read(path) {
      const answer = await ask({ kind: 'read', path })
      return answer.kind === 'read' ? answer.book : unexpected()
    },
    async describe(template) {
      const answer = await ask({ kind: 'describe', template })
      return answer.kind === 'described' ? answer.book : unexpected()
    },
    async fill(template, books) {
      const answer = await ask({ kind: 'fill', template, books })
      return answer.kind === 'filled' ? answer.books : unexpected()
    },
    cancel: () => cancel?.(),
  }
}
