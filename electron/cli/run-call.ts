// Knows how one question of the API is asked from the command line: the same answer as the window gets, as one line of JSON.
import type { Reply } from '../../shared/api.ts'
import type { Opened } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { answer } from '../serve.ts'

/** Methods that need no open file, or open or make one themselves. */
const withoutFile = new Set([
  'createDataFile',
  'createSampleFile',
  'createCityFile',
  'openDataFile',
  'openRecentFile',
  'forgetRecentFile',
  'setOperator',
  'listWards',
  'getBasicPolicy',
  'listFormGenerations',
])
/** Methods about the problem that an opening ran into: the opening is tried first, and its refusal is not the answer. */
const afterProblem = new Set(['retryOpening', 'openReadOnly', 'takeOverLock'])

export type CallOptions = Readonly<{ hasFile: boolean; operator: string | null; readOnly: boolean }>

/** Opens --file as a window would. null = open (or nothing to open); a refusal has the code and the problem as the window shows it. */
async function openFirst(context: Context, method: string, options: CallOptions): Promise<Reply | null> {
  if (!options.hasFile || withoutFile.has(method)) return null
  const opening = await answer(context, 'openDataFile', [])
  if (!opening.ok) return opening
  const problem = (opening.value as Opened)?.problem
  if (!problem || afterProblem.has(method)) return null
  if (!options.readOnly || !problem.may.includes('openReadOnly')) return { ok: false, error: { code: problem.code, detail: problem } }
  const copy = await answer(context, 'openReadOnly', [])
  return copy.ok ? null : copy
}

/** Asks, and lets the file go. */
export async function runCall(context: Context, method: string, args: readonly unknown[], options: CallOptions): Promise<Reply> {
  try {
    if (options.operator !== null) {
      const named = await answer(context, 'setOperator', [options.operator])
      if (!named.ok) return named
    }
    return (await openFirst(context, method, options)) ?? (await answer(context, method, args))
  } finally {
    context.files.close()
  }
}
