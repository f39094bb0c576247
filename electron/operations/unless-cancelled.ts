// Knows what comes of work on a foreign book that a person stopped: nothing, and no error.
import { AppError } from '../app-error.ts'

/** null where the reading or filling was cancelled. Throws what else the work throws. */
export async function unlessCancelled<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'E-IMPORT-07') return null
    throw error
  }
}
