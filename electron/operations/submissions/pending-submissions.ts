// Knows the dry run of files that wards handed in, as it waits for a person's choices.
import type { IncomingFile } from '../../../shared/model/submission.ts'
import { makeDryRuns } from '../dry-runs.ts'
import type { OpenedSubmission } from './read-submission.ts'

export const pendingSubmissions = makeDryRuns<Readonly<{ opened: readonly OpenedSubmission[]; files: readonly IncomingFile[] }>>()
