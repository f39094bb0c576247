// Knows how a dry run of files that wards handed in is left: nothing of it is kept.
import type { Context } from '../../context.ts'
import { pendingSubmissions } from './pending-submissions.ts'
import { stopReading } from './preview-submissions.ts'

export function cancelSubmissions(context: Context): void {
  stopReading(context)
  pendingSubmissions.drop(context)
}
