// Knows the lines of the view 判定, and which of them a filter leaves.
import type { Figure, IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { RuleSet, Verdict } from '../../../../shared/model/judgement.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import type { JudgedTarget } from '../../../../shared/rules/target-of.ts'
import { type JudgementDoubt, type JudgementFilter, type JudgementState, judgementFilters } from '../../../../shared/words/judgement.ts'
import type { IndicatorTexts } from './indicator-texts.ts'

/** An indicator of the plan with the series that it shows (null = none), and what is judged of it. */
export type JudgedIndicator = Readonly<{
  id: string
  name: string
  series: IndicatorSeries | null
  figure: Figure | null
  judged: JudgedTarget | null
  verdict: Verdict
  texts: IndicatorTexts
}>
export type JudgementLine = Readonly<{
  kind: 'line'
  key: string
  entry: PlanVerdict
  ruleSet: RuleSet | null
  /** '1-2' or '1-2-1' and the title of what it stands under. */
  number: string
  ownerTitle: string
  /** アウトカム（個別） … */
  label: string
  /** Of the indicator; '' where the line is about none. */
  name: string
  /** null where several are judged, or none. */
  texts: IndicatorTexts | null
  sentence: string
  state: JudgementState
  doubts: readonly JudgementDoubt[]
  /** What it is judged of: the indicator itself, or the process indicators under it. */
  indicators: readonly JudgedIndicator[]
  /** Keys of the lines that it is rolled up of. */
  parts: readonly string[]
}>
export type JudgementHeading = Readonly<{
  kind: 'issue' | 'strategy' | 'initiative'
  key: string
  number: string
  title: string
  /** Of a 経営課題: how often each symbol stands under it. */
  counts: string
}>
/** One of several process indicators under one symbol. */
export type JudgementPart = Readonly<{ kind: 'part'; key: string; name: string; texts: IndicatorTexts; sentence: string }>
export type JudgementRow = JudgementLine | JudgementHeading | JudgementPart

const matches: Readonly<Record<JudgementFilter, (line: JudgementLine) => boolean>> = {
  all: () => true,
  open: ({ state }) => state === 'open',
  departed: ({ state }) => state === 'departed',
  doubtful: ({ doubts }) => doubts.length > 0,
}

export function countsOfFilters(lines: readonly JudgementLine[]): Readonly<Record<JudgementFilter, number>> {
  const counted = judgementFilters.map((filter) => [filter, lines.filter(matches[filter]).length] as const)
  return Object.fromEntries(counted) as Record<JudgementFilter, number>
}

const depthOf = { issue: 0, strategy: 1, initiative: 2 } as const

/** What matches, under the headings that it stands under, with its parts. */
export function narrowRows(rows: readonly JudgementRow[], filter: JudgementFilter): readonly JudgementRow[] {
  if (filter === 'all') return rows
  const narrowed: JudgementRow[] = []
  let waiting: readonly JudgementHeading[] = []
  let isKept = false
  for (const row of rows) {
    if (row.kind === 'line') {
      isKept = matches[filter](row)
      if (!isKept) continue
      narrowed.push(...waiting, row)
      waiting = []
    } else if (row.kind === 'part') {
      if (isKept) narrowed.push(row)
    } else waiting = [...waiting.filter(({ kind }) => depthOf[kind] < depthOf[row.kind]), row]
  }
  return narrowed
}
