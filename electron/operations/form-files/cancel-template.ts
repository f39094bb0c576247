// Knows how a picked template is left: what is being read or filled ends, what was picked is forgotten.
import type { Context } from '../../context.ts'
import { dropPicked } from './template-memory.ts'

export function cancelTemplate(context: Context): void {
  context.workbooks.cancel()
  dropPicked(context)
}
