// Knows how the reading back of a form is left: its reading ends, and nothing of it is kept.
import type { Context } from '../../context.ts'
import { dropReturn } from './pending-return.ts'

export function cancelFormReturn(context: Context): void {
  context.workbooks.cancel()
  dropReturn(context)
}
