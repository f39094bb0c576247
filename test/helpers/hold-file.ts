// Knows how a second process of the program holds a data file: opens it, says what came of it in one line of JSON, and waits to be ended.
import { randomUUID } from 'node:crypto'
import type { FileProblem } from '../../shared/model/app-state.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'

/** What is said in that line. */
export type HoldAnswer = FileProblem | null

const [file = '', operator = '', host] = process.argv.slice(2)
const session = createFileSession({
  now: () => new Date().toISOString(),
  newId: randomUUID,
  log: () => {},
  operator: () => operator,
  ...(host ? { host } : {}),
})
process.stdout.write(`${JSON.stringify(session.open(file) satisfies HoldAnswer)}\n`)
process.stdin.on('end', () => session.close()).resume()
