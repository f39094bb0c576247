// Knows the second door: the same handlers as the window, from the terminal — demo, call METHOD JSON, methods.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { describeProblem } from '../shared/words/problem.ts'
import { cliWords } from '../shared/words/terminal.ts'
import type { Reply } from '../shared/api.ts'
import { AppError } from './app-error.ts'
import type { Log } from './context.ts'
import { type CliPaths, makeCliContext, makeCliDialogs } from './cli/cli-context.ts'
import { describeMethods } from './cli/describe-methods.ts'
import { type CallOptions, runCall } from './cli/run-call.ts'
import { runDemo } from './cli/run-demo.ts'

const options = {
  file: { type: 'string' },
  out: { type: 'string' },
  in: { type: 'string' },
  operator: { type: 'string' },
  'read-only': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const complain = (line: string): boolean => process.stderr.write(`${line}\n`)

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { values, command: positionals[0], rest: positionals.slice(1) }
  } catch {
    return null
  }
}

/** The argument list of a call; undefined where the text is no JSON array. */
function argumentsOf(json: string | undefined): readonly unknown[] | undefined {
  if (json === undefined) return []
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function demo(out: string, operator: string): Promise<number> {
  try {
    await runDemo(out, operator, say)
    return 0
  } catch (error) {
    const refusal = refusalOf(error)
    complain(cliWords.failed(describeProblem(refusal.code, refusal.detail)))
    return 1
  }
}

/** Where the start itself fails: master data that is damaged, a place that cannot be written. */
function refusalOf(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('E-BUG-01', null, { cause: error })
}

/** One question; whatever happens, the answer is one. */
async function call(method: string, args: readonly unknown[], paths: CliPaths, options: CallOptions, log?: Log): Promise<Reply> {
  try {
    return await runCall(makeCliContext(makeCliDialogs(paths), log), method, args, options)
  } catch (error) {
    const { code, detail, stack } = refusalOf(error)
    log?.('callFailed', { code, stack: stack ?? '' })
    return { ok: false, error: detail === null ? { code } : { code, detail } }
  }
}

/** Runs one command line and returns the exit code: 0 done, 1 refused or not understood. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv)
  if (!read || (!read.command && !read.values.help)) {
    complain(cliWords.usage)
    return 1
  }
  const { values, command, rest } = read
  if (values.help) {
    say(cliWords.usage)
    return 0
  }
  if (command === 'demo') return demo(values.out ?? 'demo-output', values.operator ?? cliWords.demoOperator)
  if (command === 'methods') {
    say(JSON.stringify({ ok: true, value: describeMethods() }))
    return 0
  }
  const [method, json] = rest
  const args = argumentsOf(json)
  if (command !== 'call' || method === undefined || args === undefined || rest.length > 2) {
    // who called for an answer gets one
    if (command === 'call') say(JSON.stringify({ ok: false, error: { code: 'E-ASK-01' } }))
    complain(cliWords.usage)
    return 1
  }
  const paths = { file: values.file ?? null, out: values.out ?? null, in: values.in ?? null }
  const asked = { hasFile: values.file !== undefined, operator: values.operator ?? null, readOnly: values['read-only'] }
  const log: Log | undefined = values.verbose ? (event, data) => complain(JSON.stringify({ event, ...data })) : undefined
  const reply = await call(method, args, paths, asked, log)
  say(JSON.stringify(reply))
  return reply.ok ? 0 : 1
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) process.exitCode = await runCli(process.argv.slice(2))
