// Knows which findings of a year's plan a person switched off, and why.
import type { WaivedFinding } from '../../shared/model/inspection.ts'
import type { Context } from '../context.ts'
import { listWaivedFindings as readWaivedFindings } from '../db/repositories/waived-findings.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'

/** Oldest first; none where the file has no plan of that year. */
export function listWaivedFindings(context: Context, fiscalYear: number): readonly WaivedFinding[] {
  const db = context.files.readable()
  const id = findWardPlanId(db, fiscalYear)
  return id === null ? [] : readWaivedFindings(db, id)
}
