// Knows which file the person means who answers a problem.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'

/** Throws E-FILE-05 where no problem stands. */
export function requireProblemPath(context: Context): string {
  const path = context.files.problemPath()
  if (path === null) throw new AppError('E-FILE-05')
  return path
}
