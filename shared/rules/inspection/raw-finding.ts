// Knows a finding before its item is named: what a check says of a record alone, so that it stays good while the record stays.
import type { Finding } from '../../model/inspection.ts'

/** `title` only where the finding is about something that is no item of the plan (a basic strategy). */
export type RawFinding = Omit<Finding, 'number' | 'title' | 'postId'> & Readonly<{ title?: string }>
