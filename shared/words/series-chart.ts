// Knows the words of the chart of a series and of the table beside it, and how the chart is said in a sentence.
import type { Doubts } from '../rules/doubts-of.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { Incomparability } from '../rules/survey/comparability.ts'
import { breakLabels } from './indicators.ts'

export const seriesChartWords = {
  title: (label: string) => `${label}の推移`,
  actual: '実績',
  reference: '参考値',
  unmeasured: '値のない年度',
  yearlyTarget: '年次目標',
  targetRange: '目標の範囲',
  finalTarget: (year: string, text: string) => (year === '' ? `目標 ${text}` : `目標（${year}） ${text}`),
  commonTarget: (text: string) => `市の目標 ${text}`,
  withdrawal: (text: string) => `撤退・再構築基準 ${text}`,
  /** A target of a later year than the one that is judged. */
  targetOfYear: (text: string, year: string) => `${text}（${year}）`,
  proposed: (verdict: string) => `${verdict}（提案）`,
  break: '区切り',
  /** Of what the marks mean. */
  marks: '印',
  /** Above the axis; '' = no unit. */
  unit: (unit: string) => (unit === '' ? '' : `（${unit}）`),
  nothing: '実績値も目標値も、まだありません。',
  noChart: '数値でない指標のため、図はありません。',
  year: '年度',
  target: '目標',
  difference: '差',
  verdict: '判定',
  none: '－',
} as const

const differsLabels: Readonly<Record<Incomparability, string>> = {
  type: '調査の種類が違う',
  wording: '設問の文言が違う',
  filter: '母数の絞り込みが違う',
  mode: '調査方法が違う',
}
/** '文言・測定方法変更、調査の種類が違う'; '' = nothing speaks against comparing. */
export function sayDoubts({ breaks, differs }: Doubts): string {
  const changed = breaks.length === 0 ? [] : [`${breaks.map((aspect) => breakLabels[aspect]).join('・')}変更`]
  return [...changed, ...differs.map((each) => differsLabels[each])].join('、')
}

/** What the chart shows, of years in their order. `value` null = no number in that year, `text` then says why. */
export type ChartFacts = Readonly<{
  points: readonly Readonly<{ year: number; value: string | null; text: string; isReference: boolean; breakBefore: string | null }>[]
  targets: readonly Readonly<{ year: number; text: string }>[]
  /** `yearLabel` '' = nobody said by when. */
  finalTarget: Readonly<{ year: number; yearLabel: string; text: string }> | null
  thresholds: readonly Readonly<{ label: string }>[]
}>

/** The series in sentences, for who does not see it: from where to where, the extremes, what is missing, what breaks, and what is aimed at. */
export function describeChart({ points, targets, finalTarget, thresholds }: ChartFacts, firstReiwaYearAs: FirstReiwaYearAs): string {
  const labelOf = (year: number) => labelOfFiscalYear(year, firstReiwaYearAs)
  const said = (point: ChartFacts['points'][number]) => `${point.text}${point.isReference ? '（参考値）' : ''}`
  const measured = points.filter(({ value }) => value !== null)
  const [first, last] = [measured[0], measured.at(-1)]
  const byValue = measured.toSorted((a, b) => Number(a.value) - Number(b.value))
  const [lowest, highest] = [byValue[0], byValue.at(-1)]
  const missing = points.filter(({ value, text }) => value === null && text !== '')
  const breaks = points.flatMap(({ year, breakBefore }) => (breakBefore === null ? [] : [`${labelOf(year)}（${breakBefore}）`]))
  const sentences: string[] = []
  if (!first || !last) sentences.push('実績値はまだありません。')
  else if (first === last) sentences.push(`${labelOf(first.year)}の実績は${said(first)}です。`)
  else {
    sentences.push(`${labelOf(first.year)}の${said(first)}から${labelOf(last.year)}の${said(last)}までの推移です。`)
    if (lowest && highest && measured.length > 2 && Number(lowest.value) < Number(highest.value))
      sentences.push(`最も高いのは${labelOf(highest.year)}の${said(highest)}、最も低いのは${labelOf(lowest.year)}の${said(lowest)}です。`)
  }
  if (missing.length > 0) sentences.push(`${missing.map(({ year, text }) => `${labelOf(year)}は${text}`).join('、')}です。`)
  if (breaks.length > 0) sentences.push(`${breaks.join('、')}の前後は、そのまま比べられません。`)
  if (targets.length > 0) sentences.push(`年次目標は${targets.map(({ year, text }) => `${labelOf(year)}が${text}`).join('、')}です。`)
  if (finalTarget) sentences.push(`目標は${finalTarget.yearLabel === '' ? '' : `${labelOf(finalTarget.year)}に`}${finalTarget.text}です。`)
  if (thresholds.length > 0) sentences.push(`基準の線は${thresholds.map(({ label }) => label).join('、')}です。`)
  return sentences.join('')
}
