// Knows how the taking in of a book is left: its reading ends, and nothing of it is kept.
import type { Context } from '../context.ts'
import { dropImport } from './pending-import.ts'

export function cancelPlanImport(context: Context): void {
  context.workbooks.cancel()
  dropImport(context)
}
