// Knows one process that reads books and is asked again and again: the real one, so that many books cost one start.
import { type BookProcess, startNodeProcess, type StartBookProcess } from '../../../electron/excel/book-reader.ts'

/** `starts`: how often a process had to be started; one that ended by itself is started anew. */
export function keptBookProcess(): Readonly<{ start: StartBookProcess; starts(): number; end(): void }> {
  type Answer = Parameters<StartBookProcess>[1]
  let running: BookProcess | null = null
  let onAnswer: Answer = () => {}
  let onEnd = (): void => {}
  let starts = 0
  const start: StartBookProcess = (entry, answer, ended) => {
    onAnswer = answer
    onEnd = ended
    if (!running) {
      starts += 1
      running = startNodeProcess(
        entry,
        (told) => onAnswer(told),
        () => {
          running = null
          onEnd()
        },
      )
    }
    const process = running
    return { ask: (question) => process.ask(question), end: () => {} }
  }
  return { start, starts: () => starts, end: () => running?.end() }
}
