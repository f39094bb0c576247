// Knows how tests ask 提出前点検 of a plan, and how they make the plan that it is asked of.
import path from 'node:path'
import { loadResources } from '../../electron/resources.ts'
import type { Finding, FindingCode } from '../../shared/model/inspection.ts'
import type { Amount, Initiative, ManagementIssue, Strategy, WardPlan } from '../../shared/model/ward-plan.ts'
import { type InspectionRequest, inspectPlan } from '../../shared/rules/inspect-plan.ts'
import { generation } from './generations.ts'
import { makePlan } from './plan-factory.ts'

export const policy = loadResources(path.join(import.meta.dirname, '../../resources')).basicPolicy

/** One 経営課題, 戦略, 具体的取組 and indicator of each kind, complete but for what `texts` says otherwise ('initiative.content' → text). */
export function planWith(texts: Readonly<Record<string, string>>, year = 2015): WardPlan {
  return makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => texts[place] ?? '文章', year)
}

type Changes = Readonly<{
  issue?: Partial<ManagementIssue>
  strategy?: Partial<Strategy>
  initiative?: Partial<Initiative>
  plan?: Partial<WardPlan>
}>
/** The same plan with other values in its first 経営課題, 戦略, 具体的取組. */
export function changed(plan: WardPlan, { issue, strategy, initiative, plan: own }: Changes): WardPlan {
  const managementIssues = plan.managementIssues.map((m, i) =>
    i > 0
      ? m
      : {
          ...m,
          ...issue,
          strategies: m.strategies.map((s, j) =>
            j > 0
              ? s
              : {
                  ...s,
                  ...strategy,
                  initiatives: (strategy?.initiatives ?? s.initiatives).map((n, k) => (k > 0 ? n : { ...n, ...initiative })),
                },
          ),
        },
  )
  return { ...plan, managementIssues, ...own }
}

export const yen = (kind: Amount['kind'], fiscalYear: number, thousands: number, fund: Amount['fund'] = 'undivided'): Amount => ({
  id: `${kind}-${fiscalYear}-${fund}` as Amount['id'],
  kind,
  fund,
  fiscalYear,
  yen: thousands * 1000,
})

export function inspect(plan: WardPlan, more: Partial<InspectionRequest> = {}): readonly Finding[] {
  const organisation = { sections: [], posts: [], holders: [] }
  const rest = { policy, organisation, today: '2026-11-23', overflowing: [], lastYear: null, indicators: null, checks: null, council: null }
  return inspectPlan({ plan, generation: generation(plan.formGeneration as 'G1'), ...rest, ...more })
}

/** Only findings of one kind. */
export function inspectFor(code: FindingCode, plan: WardPlan, more: Partial<InspectionRequest> = {}): readonly Finding[] {
  return inspect(plan, more).filter((finding) => finding.code === code)
}
