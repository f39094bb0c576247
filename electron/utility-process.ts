// Knows how a process of Electron's own is started for work on foreign files; the packaged program may not start itself as Node.
import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import { bookProcessLimits, type StartBookProcess } from './excel/book-reader.ts'
import type { BookAnswer } from './excel/read-book-process.ts'

export const startUtilityProcess: StartBookProcess = (entry, onAnswer, onEnd) => {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    execArgv: [`--js-flags=--max-old-space-size=${bookProcessLimits.megabytes}`],
    stdio: 'ignore',
    serviceName: 'kusei-read-book',
  })
  child.on('message', (message) => onAnswer(message as BookAnswer))
  child.on('exit', onEnd)
  return { ask: (question) => child.postMessage(question), end: () => void child.kill() }
}
