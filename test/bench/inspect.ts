// Knows what 提出前点検 of a large plan costs, the first time and again after an edit, with the look at the laid-out forms that it needs.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { loadResources } from '../../electron/resources.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import { overflowsOfLayouts } from '../../shared/forms/overflows-of-layouts.ts'
import { shareUnchanged } from '../../shared/forms/share-unchanged.ts'
import type { PostId, SectionId } from '../../shared/model/ids.ts'
import type { Finding, WaivedFinding } from '../../shared/model/inspection.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { CarriedText, WardPlan } from '../../shared/model/ward-plan.ts'
import { inspectPlan, splitWaived } from '../../shared/rules/inspect-plan.ts'
import { makePlan } from '../helpers/plan-factory.ts'
import { type BenchRow, medianOf } from './bench-row.ts'

const size = { issues: 10, strategiesEach: 6, initiativesEach: 5, indicatorsEach: 2 }
const initiatives = size.issues * size.strategiesEach * size.initiativesEach
const runs = 9
const sentence = '・地域防災リーダーの養成講座を年12回開き、平成27年度末までに修了者を404人とする（平成26年度は385人であった）。'

/** As long as published texts are, with the years, numbers and names that the checks look at. */
function textOf(place: string, nth: number): string {
  if (place.endsWith('.name')) return `「講座${nth}が役に立った」と感じる区民の割合`
  if (place.endsWith('.target')) return nth % 7 === 0 ? '' : `平成2${6 + (nth % 4)}年度末までに${40 + (nth % 50)}％以上`
  if (place.endsWith('.title')) return `地域の防災力の向上その${nth}`
  return `${sentence}\n`.repeat(8) + nth
}

const posts = Array.from({ length: 24 }, (_, nth) => `post-${nth}` as PostId)
/** Twelve sections of two posts, as a ward has them; every seventh post is vacant today. */
const organisation: Organisation = {
  sections: Array.from({ length: 12 }, (_, nth) => ({ id: `section-${nth}` as SectionId, name: `第${nth + 1}課` })),
  posts: posts.map((id, nth) => ({ id, sectionId: `section-${nth >> 1}` as SectionId, name: `担当係長${nth}` })),
  holders: posts.flatMap((postId, nth) => [
    { id: `before-${nth}`, postId, person: `前任${nth}`, from: '2012-04-01', until: '2014-03-31' },
    ...(nth % 7 === 0 ? [] : [{ id: `now-${nth}`, postId, person: `担当${nth}`, from: '2014-04-01', until: null }]),
  ]),
}

/** As 年度更新 leaves it: owners on most items, half of the texts and targets still last year's, an amount that differs from last year's plan here and there. */
function afterRollover(plan: WardPlan): WardPlan {
  let nth = 0
  const carried: CarriedText[] = []
  const own = <T extends Readonly<{ id: string }>>(item: T, kind: string, field: string): T => {
    nth += 1
    if (nth % 2 === 0) carried.push({ kind, recordId: item.id, field, lastText: sentence })
    return nth % 9 === 0 ? item : { ...item, postId: posts[nth % posts.length] }
  }
  const managementIssues = plan.managementIssues.map((issue) => ({
    ...own(issue, 'managementIssue', 'currentState'),
    strategies: issue.strategies.map((strategy) => ({
      ...own(strategy, 'strategy', 'approach'),
      ties: ['1-1-ア'],
      initiatives: strategy.initiatives.map((initiative) => ({
        ...own(initiative, 'initiative', 'content'),
        ties: nth % 3 === 0 ? [] : ['V'],
      })),
    })),
  }))
  return { ...plan, managementIssues, carried }
}

/** Last year's plan of the same titles: 予算額 of that year stands in both, and differs in one of three. */
function yearBefore(plan: WardPlan): WardPlan {
  const managementIssues = plan.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({
      ...strategy,
      initiatives: strategy.initiatives.map((initiative, nth) => ({
        ...initiative,
        amounts: initiative.amounts.map((amount) => (nth % 3 === 0 ? { ...amount, yen: amount.yen + 1000 } : amount)),
      })),
    })),
  }))
  return { ...plan, fiscalYear: plan.fiscalYear - 1, managementIssues }
}

/** Every fifth finding of the plan, switched off. */
function waivedOf(findings: readonly Finding[]): readonly WaivedFinding[] {
  const off = findings.filter((_, nth) => nth % 5 === 0)
  return off.map(({ code, key }) => ({ code, key, reason: '所管課に確認済み', by: '企画 太郎', at: '2015-01-20T10:00:00+09:00' }))
}

function editOne(plan: WardPlan, nth: number): WardPlan {
  const after = structuredClone(plan) as unknown as { managementIssues: { strategies: { initiatives: { content: string }[] }[] }[] }
  const initiative = after.managementIssues[nth % size.issues]?.strategies[2]?.initiatives[1]
  if (initiative) initiative.content += `追記${nth}。`
  return after as unknown as WardPlan
}

/** Limits: what the program promises; an edit is not felt where it stays within one frame. */
export async function benchInspect(): Promise<readonly BenchRow[]> {
  const { formGenerations, basicPolicy: policy } = loadResources(fileURLToPath(new URL('../../resources', import.meta.url)))
  const generation = formGenerations.find((one) => one.id === 'G1')
  if (!generation) throw new Error('no G1')
  const forms = generation.forms.filter((form) => form.status === 'ready')
  const layOut = (plan: WardPlan) => forms.map((form) => layoutForm({ generation, formId: form.id, plan, wardName: '大正区' }))
  const find = (plan: WardPlan, lastYear: WardPlan, layouts: ReturnType<typeof layOut>) =>
    inspectPlan({
      plan,
      generation,
      policy,
      organisation,
      today: '2015-02-01',
      overflowing: overflowsOfLayouts(layouts),
      lastYear,
      indicators: null,
      checks: null,
      council: null,
    })
  const inspect = (plan: WardPlan, lastYear: WardPlan, waived: readonly WaivedFinding[], layouts: ReturnType<typeof layOut>): number => {
    // the processor's time: what else runs on the machine is not what a person waits for
    const start = process.threadCpuUsage()
    splitWaived(find(plan, lastYear, layouts), waived)
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000
  }
  const kinds = new Set<string>()
  const whole: number[] = []
  const again: number[] = []
  for (let run = 0; run < runs; run += 1) {
    // a plan of its own each time: nothing of it is known yet
    let plan = afterRollover(makePlan(size, (place, nth) => textOf(place, nth + run)))
    const lastYear = yearBefore(plan)
    // what is switched off was found on another day: on a copy, so that nothing of this plan is known yet
    const copy = structuredClone(plan)
    const found = find(copy, lastYear, layOut(copy))
    for (const { code, values } of found) kinds.add(`${code} ${values['why'] ?? ''}`.trim())
    const waived = waivedOf(found)
    whole.push(inspect(plan, lastYear, waived, layOut(plan)))
    for (let nth = 0; nth < runs; nth += 1) {
      plan = shareUnchanged(plan, editOne(plan, nth))
      again.push(inspect(plan, lastYear, waived, layOut(plan)))
    }
  }
  // a bench in which a check finds nothing measures nothing of it
  for (const kind of ['unowned noPost', 'unowned noHolder', 'amountMismatch lastYear', 'carriedText', 'undecidedTie', 'unservedStrategy'])
    if (!kinds.has(kind)) throw new Error(`the bench's plan has no ${kind}`)
  const worst = Math.max(...whole)
  return [
    { name: `提出前点検 of ${initiatives} 取組, whole`, ours: worst, bare: null, unit: 'ms', limit: 200, note: `the slowest of ${runs}` },
    { name: 'the same again after an edit', ours: medianOf(again), bare: null, unit: 'ms', limit: 16, note: `median of ${again.length}` },
  ]
}
