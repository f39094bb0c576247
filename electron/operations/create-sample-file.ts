// Knows how the sample ward's data file comes into being, filled with its plans.
import type { Opened } from '../../shared/api.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runFoundingDeed } from '../db/deed.ts'
import { insertWard } from '../db/repositories/ward.ts'
import { insertSampleCouncil } from './council/insert-sample-council.ts'
import { insertSample } from './insert-sample.ts'
import { insertSampleChecks } from './insert-sample-checks.ts'
import { insertSampleIndicators } from './insert-sample-indicators.ts'
import { opened } from './opened.ts'

/**
 * The plans are part of the founding deed: Ctrl+Z never takes the sample itself away. null = cancelled. Throws E-OPERATOR-01 (nobody named) and
 * E-RES-01 (the sample is damaged) before it asks anything; E-FILE-03 where something stands at the chosen name, E-FILE-04 and E-DB-03 where it cannot
 * be written.
 */
export async function createSampleFile(context: Context): Promise<Opened> {
  const { resources, settings, clock, newId } = context
  const { operator } = settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const { code, name } = resources.sampleWard
  const drafts = resources.loadSample()
  const organisation = resources.loadSampleOrganisation()
  const indicators = resources.loadSampleIndicators()
  const checks = resources.loadSampleChecks()
  const council = resources.loadSampleCouncil()
  const path = await context.dialogs.chooseSavePath('dataFile', `${name}.kusei`)
  if (path === null) return null

  const at = clock.now()
  context.files.create(path, (db) =>
    runFoundingDeed(db, { key: newId(), name: 'createSampleFile', subject: null, operator, at }, (_, deedId) => {
      insertWard(db, { code, name, isSample: true, basicPolicyVersion: resources.own.basicPolicy.version, createdAt: at })
      insertSample(db, newId, drafts, organisation)
      insertSampleIndicators(db, newId, resources.own.basicPolicy, indicators)
      insertSampleChecks(db, { deedId, newId, generations: resources.own.formGenerations }, checks)
      insertSampleCouncil(context, db, deedId, council)
    }),
  )
  return opened(context, context.files.open(path))
}
