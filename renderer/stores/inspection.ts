// Knows 提出前点検 as it stands: what was found in the plan in front, what was switched off, and what a person does about it.
import { create } from 'zustand'
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { CheckDates } from '../../shared/model/check.ts'
import type { TargetChange } from '../../shared/model/indicator.ts'
import type { Finding, FindingCode, WaivedFinding } from '../../shared/model/inspection.ts'
import type { CouncilTraces } from '../../shared/model/opinion.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { isDeedOfAct } from '../../shared/rules/check/deed-of-act.ts'
import type { InspectedIndicators } from '../../shared/rules/inspect-plan.ts'
import { listFedTexts } from '../../shared/words/fed-texts.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useIndicators } from './indicators.ts'
import { type Inspection, inspectNow } from './inspect-now.ts'
import { usePlan } from './plan.ts'
import { usePolicy } from './policy.ts'
import { useProblem } from './problem.ts'
import { useTraces } from './traces.ts'

export type Grouping = 'post' | 'kind'

type InspectionStore = Readonly<{
  /** null until it was asked for, and where there is no plan. */
  inspection: Inspection | null
  organisation: Organisation
  waived: readonly WaivedFinding[]
  grouping: Grouping
  /** Only findings of this kind; null = all. */
  code: FindingCode | null
  /** Only findings of this post's items; '' = of nobody's, null = all. */
  postId: string | null
  /** keyOfFinding of the one looked at. */
  selectedKey: string | null

  /** Reads what the checks need besides the plan, and inspects. */
  refresh(): Promise<void>
  /**
   * Keeps the findings right while it stands: after every deed and whenever another plan comes to the front, when the window has a moment to
   * spare. Returns how to end it; may be asked for by several.
   */
  follow(): () => void
  setGrouping(grouping: Grouping): void
  filter(code: FindingCode | null, postId: string | null): void
  select(key: string | null): void
  /** reason '' = switch it on again. */
  waive(finding: Finding, reason: string): Promise<void>
  /** 前年度のまま stays as it is; other findings are passed over. */
  confirmCarried(findings: readonly Finding[]): Promise<void>
}>

const nobody: Organisation = { sections: [], posts: [], holders: [] }
/** Long enough that typing is not disturbed, short enough that a glance at the bar finds it right. */
const pauseMs = 300

export const useInspection = create<InspectionStore>((set, get) => {
  let lastYear: Readonly<{ of: string; plan: WardPlan | null }> = { of: '', plan: null }
  let changes: readonly TargetChange[] = []
  let checks: readonly CheckDates[] | null = null
  /** The file and the takings-back as of which the book was read. */
  let bookOf = ''
  let reading = 0
  let followers = 0
  let stopFollowing: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isReadingDue = false

  function inspect(): void {
    const { policy } = usePolicy.getState()
    const { today = '', file = null } = useApp.getState().state ?? {}
    const indicators = policy ? indicatorsWith(policy) : null
    const council = tracesOf(usePlan.getState().fiscalYear)
    const inputs = { ...get(), indicators, checks, council, today, lastYear: lastYear.plan, isPart: Boolean(file?.handOver) }
    set({ inspection: policy ? inspectNow(usePlan.getState(), { ...inputs, policy }) : null })
  }
  function indicatorsWith(policy: BasicPolicy): InspectedIndicators | null {
    const { book, rules } = useIndicators.getState()
    return book && rules && { book, rules, followed: listFedTexts(book, policy), changes }
  }
  /** The room of indicators keeps its book right itself; here it is read where nobody did, and after a taking back. */
  async function readIndicators(fiscalYear: number): Promise<void> {
    const { fileCount, rereadCount } = useApp.getState()
    const of = `${fileCount}/${rereadCount}`
    if (bookOf !== of || useIndicators.getState().book === null) await useIndicators.getState().catchUp()
    bookOf = of
    changes = await api.listTargetChanges(fiscalYear)
  }
  /** Last year's plan does not change while this year's is in front, except by taking back. */
  async function readLastYear(fiscalYear: number): Promise<WardPlan | null> {
    const { fileCount, rereadCount } = useApp.getState()
    const of = `${fileCount}/${rereadCount}/${fiscalYear}`
    if (lastYear.of !== of) lastYear = { of, plan: await api.getWardPlan(fiscalYear - 1) }
    return lastYear.plan
  }
  /** What only looks again never takes the place of a reading that is due. */
  function soon(isReading: boolean): void {
    isReadingDue ||= isReading
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      if (!isReadingDue) return inspect()
      isReadingDue = false
      again()
    }, pauseMs)
  }
  const again = () => void useProblem.getState().guard(get().refresh)
  function begin(): () => void {
    const ends = [
      usePlan.subscribe((now, before) => {
        if (now.plan !== before.plan || now.generation !== before.generation) soon(now.fiscalYear !== before.fiscalYear)
      }),
      useIndicators.subscribe((now, before) => {
        if (now.book !== before.book && before.book !== null) soon(false)
      }),
      // posts, holders and reasons are deeds too
      useApp.subscribe((now, before) => {
        // nothing that is found depends on what was confirmed; what was taken back is read again by itself
        const isDeed = now.undoState !== before.undoState && !isDeedOfAct(now.undoState.undo?.name ?? '')
        if (isDeed || now.fileCount !== before.fileCount || now.rereadCount !== before.rereadCount) soon(true)
      }),
    ]
    again()
    return () => {
      for (const end of ends) end()
      if (timer !== null) clearTimeout(timer)
      timer = null
      isReadingDue = false
    }
  }

  // What was found in another plan, or in an earlier state that nobody follows, is not what there is: then it is unknown.
  usePlan.subscribe((now, before) => {
    if (now.fiscalYear !== before.fiscalYear || (now.plan !== before.plan && followers === 0)) set({ inspection: null })
  })

  return {
    inspection: null,
    organisation: nobody,
    waived: [],
    grouping: 'post',
    code: null,
    postId: null,
    selectedKey: null,

    async refresh() {
      const { fiscalYear, plan } = usePlan.getState()
      if (fiscalYear === null || !plan) return set({ inspection: null, waived: [] })
      const turn = (reading += 1)
      const [organisation, waived, checkBook] = await Promise.all([
        api.getOrganisation(),
        api.listWaivedFindings(fiscalYear),
        api.getCheckBook(fiscalYear),
        readLastYear(fiscalYear),
        readIndicators(fiscalYear),
        useTraces.getState().catchUp(),
        usePolicy.getState().load(),
      ])
      if (turn !== reading) return
      checks = checkBook.dates
      set({ organisation, waived })
      inspect()
    },
    follow() {
      followers += 1
      stopFollowing ??= begin()
      let stands = true
      return () => {
        if (!stands) return
        stands = false
        followers -= 1
        if (followers > 0) return
        stopFollowing?.()
        stopFollowing = null
      }
    },
    setGrouping: (grouping) => set({ grouping }),
    filter: (code, postId) => set({ code, postId }),
    select: (selectedKey) => set({ selectedKey }),
    async waive(finding, reason) {
      const { fiscalYear } = usePlan.getState()
      if (fiscalYear === null) return
      await useApp.getState().runDeed(() => api.waiveFinding(fiscalYear, finding.code, finding.key, reason))
      await get().refresh()
    },
    async confirmCarried(findings) {
      const { fiscalYear } = usePlan.getState()
      const fields = findings.flatMap(({ code, field }) =>
        (code === 'carriedText' || code === 'targetNotSet') && field && 'id' in field
          ? [{ kind: field.kind, recordId: field.id, field: field.field }]
          : [],
      )
      if (fiscalYear === null || fields.length === 0) return
      await useApp.getState().runDeed(() => api.confirmCarried(fiscalYear, fields))
      await usePlan.getState().reload()
      await get().refresh()
    },
  }
})

/** Names a finding in lists. */
export function keyOfFinding({ code, key }: Pick<Finding, 'code' | 'key'>): string {
  return `${code} ${key}`
}

/** How many items nobody answers for, for the rail; null until it is known. */
export function unownedItems({ inspection }: Pick<InspectionStore, 'inspection'>): number | null {
  return inspection === null ? null : inspection.unowned
}

/** How many findings stand, for the status bar and the rail; null until they are known. */
export function openFindings({ inspection }: Pick<InspectionStore, 'inspection'>): number | null {
  return inspection === null ? null : inspection.open.length
}

/** Those of another year say nothing of this one. */
function tracesOf(fiscalYear: number | null): CouncilTraces | null {
  const { traces } = useTraces.getState()
  return traces?.fiscalYear === fiscalYear ? traces : null
}
