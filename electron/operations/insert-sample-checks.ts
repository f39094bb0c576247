// Knows how what was done, confirmed and to be improved in the sample ward becomes rows.
import type { CheckedKind, ReviewStep } from '../../shared/model/check.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { PostId } from '../../shared/model/ids.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { SampleChecks } from '../../shared/model/sample-checks.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { allItemsOf, checkedItemsOf, type ItemToCheck } from '../../shared/rules/check/checked-items.ts'
import { contentOfCheck, hashOfContent, isWritten } from '../../shared/rules/check/content-of-check.ts'
import { proposeRoute } from '../../shared/rules/check/propose-route.ts'
import { postsOfStep } from '../../shared/rules/check/route.ts'
import { holdersOn } from '../../shared/rules/ownership.ts'
import type { Db } from '../db/db.ts'
import { putActItem } from '../db/repositories/act-items.ts'
import { insertConfirmation } from '../db/repositories/confirmations.ts'
import { putExecution, putLogEntry, putMilestone } from '../db/repositories/item-records.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'

type Made = Readonly<{ deedId: number; newId: () => string; generations: readonly FormGeneration[] }>

/** Inside the founding deed, behind plans and people. */
export function insertSampleChecks(db: Db, { deedId, newId, generations }: Made, sample: SampleChecks): void {
  const organisation = getOrganisation(db)
  const planOf = makePlanOf(db)
  for (const { fiscalYear, kind: itemKind, number, entries, executions, milestones } of sample.records) {
    const item = { itemKind, itemId: itemOf(planOf(fiscalYear), itemKind, number).item.id }
    for (const entry of entries) putLogEntry(db, { id: newId(), ...item, ...entry })
    for (const execution of executions) putExecution(db, { id: newId(), ...item, ...execution })
    for (const milestone of milestones) putMilestone(db, { id: newId(), ...item, ...milestone })
  }
  for (const { fiscalYear, kind, number, check, resultNumber, ...texts } of sample.actItems) {
    const { item, title, postId } = itemOf(planOf(fiscalYear), kind, number)
    const result = resultNumber === null ? null : itemOf(planOf(fiscalYear + 1), 'initiative', resultNumber).item.id
    putActItem(db, newId(), {
      ...texts,
      fiscalYear,
      postId,
      source: { kind, id: item.id, check },
      sourceTitle: title,
      resultInitiativeId: result,
    })
  }
  const route = proposeRoute(organisation)
  for (const { fiscalYear, check, days } of sample.confirmed) {
    const plan = planOf(fiscalYear)
    const generation = generations.find(({ id }) => id === plan.formGeneration)
    for (const checked of generation ? checkedItemsOf(plan, generation, check) : []) {
      const content = contentOfCheck(checked, check)
      // what is nobody's goes the way of the 経営課題 that it stands under
      const postId = checked.postId ?? postOfIssue(plan, checked.number)
      if (postId === null || !isWritten(content)) continue
      const { kind, number, title } = checked
      const shared = { kind, id: checked.item.id, number, title, fiscalYear, check, contentHash: hashOfContent(content), deedId }
      for (const [index, step] of route.entries()) {
        const day = days[index]
        const by = day === undefined ? null : holderOfStep(step, postId, organisation, day)
        if (by === null) break
        const isLast = index === route.length - 1
        insertConfirmation(db, { ...shared, ...by, ...nothingMore, recordId: newId(), stepId: step.id, stepName: step.name, isLast })
      }
    }
  }
}

const nothingMore = { act: 'confirm', windowsUser: '', forPerson: '', decisionDate: null, documentNumber: '', comment: '' } as const

const postOfIssue = (plan: WardPlan, number: string): PostId | null =>
  plan.managementIssues[Number(number.split('-')[0]) - 1]?.postId ?? null

/** null where nobody held a post of the step that day. */
function holderOfStep(step: ReviewStep, postId: PostId, organisation: Organisation, day: string) {
  const held = holdersOn(organisation, day)
  for (const id of postsOfStep(step, postId, organisation)) {
    const holder = held.find((one) => one.postId === id)
    const post = organisation.posts.find((one) => one.id === id)
    if (holder && post) return { postId: id, postName: post.name, person: holder.person, at: `${day}T15:00:00+09:00` }
  }
  return null
}

function makePlanOf(db: Db): (fiscalYear: number) => WardPlan {
  const plans = new Map<number, WardPlan>()
  return (fiscalYear) => {
    const plan = plans.get(fiscalYear) ?? getWardPlan(db, fiscalYear)
    if (!plan) throw new Error(`a plan that is not there: ${fiscalYear}`)
    plans.set(fiscalYear, plan)
    return plan
  }
}

function itemOf(plan: WardPlan, kind: CheckedKind, number: string): ItemToCheck {
  const found = allItemsOf(plan).find((one) => one.kind === kind && one.number === number)
  if (!found) throw new Error(`no ${kind} ${number} in ${plan.fiscalYear}`)
  return found
}
