// Knows that a text which a person can write is forgotten nowhere: a field that comes new to textFields and is missed by one of these parts fails here.
import { describe, expect, test } from 'vitest'
import { type FieldRef, type ItemKind, itemKinds, type RecordKind, textFields } from '../../shared/model/fields.ts'
import type { EditionId } from '../../shared/model/ids.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { flattenPlan } from '../../shared/rules/flatten-plan.ts'
import { mergePlans } from '../../shared/rules/merge-plans.ts'
import { textsOfPlan } from '../../shared/rules/texts-of-plan.ts'
import { unflattenPlan } from '../../shared/rules/unflatten-plan.ts'
import { nameOfField } from '../../shared/words/fields.ts'
import { labelOfMergeField } from '../../shared/words/merge-change.ts'
import { startAppInMemory, type TestApp } from '../helpers/app-in-memory.ts'
import { makePlan } from '../helpers/plan-factory.ts'
import { putPlan } from '../helpers/put-plan.ts'

const year = 2018
/** The one record of each kind that the plan has. */
function idIn(plan: WardPlan, kind: RecordKind): string {
  const issue = plan.managementIssues[0]
  const strategy = issue?.strategies[0]
  const initiative = strategy?.initiatives[0]
  const outcome = strategy?.outcomeIndicators[0]
  const ids: Readonly<Record<RecordKind, string | undefined>> = {
    wardPlan: plan.id,
    managementIssue: issue?.id,
    strategy: strategy?.id,
    initiative: initiative?.id,
    outcomeIndicator: outcome?.id,
    processIndicator: initiative?.processIndicators[0]?.id,
    reformItem: plan.reformItems[0]?.id,
    strategyReview: `${strategy?.id}-selfEvaluation`,
    initiativeReview: `${initiative?.id}-selfEvaluation`,
    outcomeReview: `${outcome?.id}-selfEvaluation`,
    wardPlanReview: `${plan.id}-selfEvaluation`,
    managementIssueReview: `${issue?.id}-selfEvaluation`,
    reformItemReview: `${plan.reformItems[0]?.id}-selfEvaluation`,
  }
  return ids[kind] ?? ''
}
const fields = (Object.keys(textFields) as RecordKind[]).flatMap((kind) => textFields[kind].map((field) => [kind, field] as const))
/** Notes of the office alone: they reach no form, and no 新旧対照表. */
const neverCompared = new Set(['internalNote', 'targetReason', 'budgetNote'])
const written = '港区だけの言い方七七七'

async function start(kind: RecordKind, field: string): Promise<{ app: TestApp; before: WardPlan; ref: Extract<FieldRef, { id: string }> }> {
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, reformItems: 1 }, (place, n) => `${place}${n}`, year),
  )
  const before = await planOf(app)
  return { app, before, ref: { kind, id: idIn(before, kind), field } }
}
async function planOf(app: TestApp): Promise<WardPlan> {
  const plan = await app.api.getWardPlan(year)
  if (!plan) throw new Error('no plan')
  return plan
}
const countIn = (value: unknown): number => JSON.stringify(value).split(written).length - 1

describe('every text that a person can write', () => {
  test.each(fields)('%s.%s is named, written, read, and flat records keep it both ways', async (kind, field) => {
    const { app, ref } = await start(kind, field)
    expect(nameOfField(kind, field)).toBeTruthy()
    await app.api.saveText(ref, written)
    const plan = await planOf(app)
    expect(countIn(plan)).toBe(1)
    expect(countIn(flattenPlan(plan))).toBe(1)
    expect(unflattenPlan(flattenPlan(plan))).toEqual(plan)
  })

  test.each(fields)('%s.%s is searched and replaced', async (kind, field) => {
    const { app, ref } = await start(kind, field)
    await app.api.saveText(ref, written)
    expect((await app.api.searchTexts('七七七', 9)).hits.map((hit) => hit.field)).toEqual([ref])
    expect(
      textsOfPlan(await planOf(app))
        .filter(({ text }) => text === written)
        .map((one) => one.ref),
    ).toEqual([ref])
  })

  test.each(fields)('%s.%s is merged, and the merge says what it is', async (kind, field) => {
    const { app, before, ref } = await start(kind, field)
    await app.api.saveText(ref, written)
    const [base, theirs] = [flattenPlan(before), flattenPlan(await planOf(app))]
    const { changes } = mergePlans(base, base, theirs, new Set(base.records.map((r) => r.id)))
    expect(changes).toMatchObject([{ what: 'value', theirs: written, state: 'theirs' }])
    expect(labelOfMergeField(changes[0]?.kind ?? '', changes[0]?.field ?? '')).toContain(nameOfField(kind, field))
  })

  test.each(fields.filter(([, field]) => !neverCompared.has(field)))('%s.%s is compared with an older edition', async (kind, field) => {
    const { app, ref } = await start(kind, field)
    // what a check says is compared from its own edition on
    for (const kind of ['draft', 'established', 'selfEvaluation'] as const)
      await app.api.confirmEdition(year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
    const edition = (await app.api.listEditions(year))[0]?.id as EditionId
    await app.api.saveText(ref, written)
    const differences = await app.api.comparePlans({ fiscalYear: year, edition }, { fiscalYear: year, edition: 'now' })
    expect(differences.filter((one) => one.new === written)).toMatchObject([{ kind, field }])
  })

  test.each(fields.filter(([kind]) => (itemKinds as readonly string[]).includes(kind)))(
    '%s.%s is in a duplicate too',
    async (kind, field) => {
      const { app, ref } = await start(kind, field)
      await app.api.saveText(ref, written)
      await app.api.duplicateItem(kind as ItemKind, ref.id)
      expect(countIn(await planOf(app))).toBe(2)
    },
  )
})
