// Knows how it is written what an opinion is about.
import type { PlanTargetRef } from '../../../shared/model/opinion.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteAbout, insertAbout, listAboutOf } from '../../db/repositories/opinion-rows.ts'
import { requireOpinion } from './require-opinion.ts'
import { requireTargets } from './require-targets.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/** The same again makes no deed. What it is about already may be gone by now, and stays. Throws E-OPINION-01, E-OPINION-08 (newly named and not there). */
export function saveOpinionAbout(context: Context, id: string, about: readonly PlanTargetRef[]): void {
  const db = context.files.writable()
  const opinion = requireOpinion(db, id)
  const kept = listAboutOf(db, id)
  const targets = requireTargets(context, db, about, kept)
  const isSame = (a: PlanTargetRef, b: PlanTargetRef) => a.kind === b.kind && a.id === b.id
  runDeed(context, { name: 'saveOpinionAbout', subject: subjectOfOpinion(opinion) }, (db) => {
    for (const row of kept) if (!targets.some((target) => isSame(target, row))) deleteAbout(db, row.rowId)
    for (const target of targets) if (!kept.some((row) => isSame(row, target))) insertAbout(db, context.newId(), id, target)
  })
}
