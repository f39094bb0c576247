// Knows how a measurement gets a data file with a plan as large as no ward's: the sample's own 経営課題, over and over.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { insertWard } from '../../electron/db/repositories/ward.ts'
import { insertPlanDraft } from '../../electron/operations/insert-plan-draft.ts'
import { loadResources } from '../../electron/resources.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'

const operator = '見本'
const at = '2026-11-23T10:00:00+09:00'

/** Writes 大きな計画.kusei with one plan of 平成27年度 of at least `initiatives` 具体的取組. Returns its path. */
export function makeLargeFile(folder: string, initiatives: number): string {
  const { sampleWard, basicPolicy, loadSample } = loadResources(path.join(import.meta.dirname, '../../resources'))
  const sample = loadSample().find((plan) => plan.fiscalYear === 2015)
  if (!sample) throw new Error('no sample of 2015')
  const file = path.join(folder, '大きな計画.kusei')
  const files = createFileSession({ now: () => at, newId: randomUUID, log: () => {}, operator: () => operator })
  files.create(file, (db) =>
    runFoundingDeed(db, { key: randomUUID(), name: 'createDataFile', subject: null, operator, at }, () => {
      insertWard(db, { ...sampleWard, isSample: true, basicPolicyVersion: basicPolicy.version, createdAt: at })
      insertPlanDraft(db, randomUUID, randomUUID() as WardPlanId, enlarge(sample, initiatives))
    }),
  )
  return file
}

function enlarge(sample: PlanDraft, initiatives: number): PlanDraft {
  const managementIssues: PlanDraft['managementIssues'][number][] = []
  for (let count = 0, nth = 0; count < initiatives; nth += 1) {
    const issue = sample.managementIssues[nth % sample.managementIssues.length]
    if (!issue) throw new Error('the sample is empty')
    managementIssues.push(issue)
    count += issue.strategies.reduce((sum, strategy) => sum + strategy.initiatives.length, 0)
  }
  return { ...sample, managementIssues }
}
