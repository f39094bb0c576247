// Knows how a book that was read is understood anew, for another fiscal year than it says itself.
import type { ImportPreview } from '../../shared/model/plan-import.ts'
import type { Context } from '../context.ts'
import { getImport, keepImport } from './pending-import.ts'

/** The token stays the same. Throws E-IMPORT-08 where the dry run is over. */
export function rereadPlanImport(context: Context, token: string, fiscalYear: number): ImportPreview {
  const { book, fileName } = getImport(context, token)
  return keepImport(context, token, book, fileName, fiscalYear)
}
