// Knows the shape of an indicator that lives over the years: what it measures, its targets, what was measured, and where its series breaks.
import type { MysteryShoppingId, PostId, QuestionId, SeriesId } from './ids.ts'
import type { SurveyFlag, SurveyType } from './survey.ts'
import type { CheckPeriod } from './ward-plan.ts'

/** A decimal number without loss: '-12.5', '0', '49.96'; no leading zeros, no trailing point, no exponent (shared/rules/decimal.ts). */
export type Decimal = string

export const indicatorKinds = ['rate', 'organisationRate', 'count', 'score', 'milestone', 'relative', 'text'] as const
/**
 * rate 割合 of residents · organisationRate 割合 of organisations · count 件数 · score 点数 (of 5) · milestone 期限までの実施 ·
 * relative 前年度との比較 (前年度以上) · text 文章で判断.
 */
export type IndicatorKind = (typeof indicatorKinds)[number]
export const directions = ['up', 'down', 'within'] as const
/** ↑ the more the better · ↓ the less the better · within: between two bounds. */
export type Direction = (typeof directions)[number]

/** A target. up/down: `value`; within: `value` to `upper`, both included; milestone: done by `day`; text: `text` alone. */
export type TargetValue = Readonly<{
  value: Decimal | null
  upper: Decimal | null
  /** ISO date. */
  day: string | null
  /** As the ward words it on the forms; '' = made of the value (50％以上). */
  text: string
}>
/** 年次目標 (yearlyTarget) of one year, and the value under which the initiative is withdrawn (撤退・再構築基準), null = none. */
export type YearlyTarget = Readonly<{ fiscalYear: number; target: TargetValue; withdrawal: Decimal | null }>

export const measurementStates = ['value', 'notMeasured', 'notApplicable', 'notMeasurable'] as const
/** 実績値 (0 is one) · 未測定 · 対象外 · 測定不能 */
export type MeasurementState = (typeof measurementStates)[number]

/** File that a figure was taken from: its name and SHA-256 (hex), and where it lies, as a person wrote it. The file itself is not kept. */
export type Evidence = Readonly<{ fileName: string; hash: string; link: string }>

/** What was measured of one series for one year and check. */
export type Measurement = Readonly<{
  fiscalYear: number
  period: CheckPeriod
  state: MeasurementState
  /** Typed value; null where it is counted (numerator ÷ denominator), tallied (question), averaged (mysteryShopping), or a day or a text. */
  value: Decimal | null
  /** 分子 / 分母 typed without a survey card. */
  numerator: number | null
  denominator: number | null
  /** When a milestone was reached, ISO date; null = not yet. */
  day: string | null
  /** Result in words, of a series judged by text. */
  text: string
  /** Why there is no value. */
  reason: string
  /** 代替指標: what was measured instead. */
  substitute: string
  /** The question whose tally is the figure, where several could be. */
  questionId: QuestionId | null
  mysteryShoppingId: MysteryShoppingId | null
  /** ISO dates of the measuring; null where the survey says it or nobody did. */
  from: string | null
  until: string | null
  /** Who measured it. */
  measuredBy: string
  evidence: Evidence | null
  note: string
}>

/** What is said anew of one year of a series; what is left out stays, null takes it away. */
export type SeriesYear = Readonly<{
  fiscalYear: number
  target?: TargetValue | null | undefined
  withdrawal?: Decimal | null | undefined
  midYearReview?: Omit<Measurement, 'fiscalYear' | 'period'> | null | undefined
  selfEvaluation?: Omit<Measurement, 'fiscalYear' | 'period'> | null | undefined
}>

export const breakAspects = ['wording', 'method', 'base'] as const
/** What makes a year's figure no longer comparable with the year before: 文言 / 測定方法 / 母数. */
export type BreakAspect = (typeof breakAspects)[number]
export type SeriesBreak = Readonly<{ fiscalYear: number; aspects: readonly BreakAspect[]; note: string }>

export const seriesLinkKinds = ['outcomeIndicator', 'processIndicator'] as const
export type SeriesLinkKind = (typeof seriesLinkKinds)[number]
/** An indicator of a year's plan that shows this series. */
export type SeriesLink = Readonly<{
  kind: SeriesLinkKind
  id: string
  fiscalYear: number
  name: string
  /** '1-2' of the strategy or '1-2-1' of the initiative it stands under, and its title. */
  ownerNumber: string
  ownerTitle: string
}>

/** What a person says of a series; of a common indicator name, kind, direction, unit and filter are the policy's and cannot be changed. */
export type SeriesDefinition = Readonly<{
  name: string
  kind: IndicatorKind
  direction: Direction
  /** The bound itself does not count as met (超える, 未満). */
  isStrict: boolean
  /** '％', '件', '点', '人', … */
  unit: string
  /** Digits behind the point, as printed: 0–3. */
  decimals: number
  /** 母数の絞り込み; '' = all who answered. */
  denominatorFilter: string
  /** 測定方法, 出典, 測定の頻度 */
  method: string
  source: string
  frequency: string
  /** 計上ルール: what counts as one, or as done, of counts, scores and milestones for which nobody else says it. */
  countingRule: string
  /** 基準値 */
  baseline: Readonly<{ value: Decimal; fiscalYear: number }> | null
  /** 区の目標 (wardTarget) and its year. */
  wardTarget: TargetValue | null
  targetYear: number | null
  targetReason: string
  /** Counts: each year's value is of that year alone, and judged is the total of the years from this one; null = each year by itself. */
  totalFrom: number | null
  postId: PostId | null
}>

export type IndicatorSeries = SeriesDefinition &
  Readonly<{
    id: SeriesId
    /** Key of the basic policy's commonIndicator; null = the ward's own. */
    commonKey: string | null
    /** By year. */
    targets: readonly YearlyTarget[]
    /** By year, 中間振り返り before 自己評価. */
    measurements: readonly Measurement[]
    breaks: readonly SeriesBreak[]
    links: readonly SeriesLink[]
  }>

/** Where a rate comes from: what its caption is made of (調査概要カード). */
export type FigureBase = Readonly<{
  surveyName: string
  surveyType: SurveyType
  mode: string
  from: string | null
  until: string | null
  sent: number | null
  returned: number | null
  /** '28.4', as printed; null where sent or returned is not known. */
  responseRate: Decimal | null
  /** 有効回答 of the filtered base. */
  n: number | null
  questionText: string
  filter: string
  isCentral: boolean
}>

/** What a measurement comes to: one computation for screen and form. */
export type Figure = Readonly<{
  state: MeasurementState
  /** Exact; null where there is no number. */
  exact: Decimal | null
  /** Rounded to the series' decimals, half up: what is printed, judged and drawn. */
  value: Decimal | null
  /** Of a series with totalFrom: the sum up to this year, rounded likewise. Years without a value count nothing and are named in `gaps`. */
  total: Decimal | null
  gaps: readonly number[]
  numerator: number | null
  denominator: number | null
  day: string | null
  /** `day` was recorded for an earlier fiscal year than the one asked about: a milestone stays reached. */
  isReachedBefore: boolean
  text: string
  reason: string
  substitute: string
  base: FigureBase | null
  /** n is under the ward's threshold: printed 参考値. */
  isReference: boolean
  flags: readonly SurveyFlag[]
}>

/** A person's decision that no form cell holds (common indicators), or why a form cell departs from what the program proposes. */
export type Decision = Readonly<{
  /** Series, or the review record of a plan whose symbol it is. */
  subjectKind: 'series' | 'outcomeReview' | 'initiativeReview' | 'strategyReview'
  subjectId: string
  /** Symbol of the review ('attainment', 'overall' …); '' for a series. */
  field: string
  fiscalYear: number
  period: CheckPeriod
  scheme: string
  /** '' = as proposed (series), or the cell says it (reviews). */
  symbol: string
  reason: string
}>

/** One change of a target, a deadline, a base or a wording after the year's plan was established (目標変更履歴). */
export type TargetChange = Readonly<{
  key: string
  /** The plan after whose 策定 it was made. */
  fiscalYear: number
  kind: 'outcomeIndicator' | 'processIndicator' | 'initiative' | 'series' | 'yearlyTarget'
  recordId: string
  seriesId: SeriesId | null
  /** How the indicator is called now (or was, where it is gone), and the item that it stands under ('' for a series). */
  name: string
  ownerNumber: string
  /** The strategy or initiative that it stands (or stood) under, an initiative itself; '' for a series. */
  ownerId: string
  /** identity: the plan's indicator shows another series, or none any more. */
  aspect: 'target' | 'deadline' | 'base' | 'wording' | 'method' | 'withdrawal' | 'identity' | 'added' | 'removed'
  before: string
  after: string
  /** The last deed that made it so. */
  changedBy: string
  changedAt: string
  /** Name of the edition since which it differs: 策定, 改定1. */
  sinceEdition: string
  reason: string
}>
