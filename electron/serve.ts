// Knows how a question reaches its handler and how the answer goes back: the same for the window and the command line.
import { performance } from 'node:perf_hooks'
import type { Api, Reply } from '../shared/api.ts'
import { AppError, RuleBroken } from './app-error.ts'
import type { Context } from './context.ts'
import { handlers } from './handlers.ts'
import { hasOwnSize } from './message-size.ts'
import { schemas } from './schemas.ts'

/** Milliseconds of the main thread that a call may take before it is logged by name. */
const slowCall = 50

/**
 * Answers one question; never throws. Codes besides those of the operations: E-ASK-01 unknown method or arguments that do not fit (nothing was
 * done), E-RULE-01 with the violations, E-BUG-01 for everything unforeseen.
 */
export async function answer(context: Context, method: unknown, args: unknown): Promise<Reply> {
  const call = readCall(method, args)
  if (!call) {
    context.log('refusedCall', { method: isMethod(method) ? method : null })
    return { ok: false, error: { code: 'E-ASK-01' } }
  }
  const start = performance.now()
  try {
    const result = call.handler(context, ...call.args)
    const took = performance.now() - start
    if (took > slowCall) context.log('slowCall', { method: call.method, milliseconds: Math.round(took) })
    const value = await result
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: toReplyError(context, call.method, error) }
  }
}

type Call = Readonly<{ method: keyof Api; handler: (context: Context, ...args: readonly unknown[]) => unknown; args: readonly unknown[] }>

const isMethod = (method: unknown): method is keyof Api => typeof method === 'string' && Object.hasOwn(schemas, method)

function readCall(method: unknown, args: unknown): Call | null {
  if (!isMethod(method)) return null
  try {
    if (!hasOwnSize(method, args)) return null
    const parsed = schemas[method].safeParse(args)
    if (!parsed.success) return null
    return { method, handler: handlers[method] as Call['handler'], args: parsed.data }
  } catch {
    return null // a message whose own getters throw
  }
}

function toReplyError(context: Context, method: string, error: unknown): Readonly<{ code: string; detail?: unknown }> {
  if (error instanceof RuleBroken) return { code: 'E-RULE-01', detail: error.violations }
  if (error instanceof AppError) {
    const cause = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : null
    if (cause !== null) context.log('refusedByMachine', { method, code: error.code, cause })
    return error.detail === null ? { code: error.code } : { code: error.code, detail: error.detail }
  }
  context.log('bug', { method, error: error instanceof Error ? error.name : typeof error, where: placeOf(error) })
  return { code: 'E-BUG-01' }
}

/** The lines of the stack without the message (it may quote a person's text) and without folders. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return ''
  const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/(?:file:\/\/)?[^\s()]*[/\\]/g, ''))
    .join(' < ')
}
