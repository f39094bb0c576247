// Knows the city's rules of judgement as data, and what one of them says of a figure.
import type { Decimal, IndicatorKind } from './indicator.ts'
import type { CheckPeriod } from './ward-plan.ts'

/**
 * What a rule belongs to. commonIndicator: the 17 of the basic policy · reformProgress: 市政改革プラン's 進捗率 · reformYearly: its 区政編 by year ·
 * outcomeRating Ａ/Ｂ 個別 of 様式2 (from 令和5年度 A/B of the short sheet) · outcomeOverall its 全体 · strategyProgress ａ/ｂ · processRating ①②③ with （ⅰ）（ⅱ） · processForecast its 中間 ·
 * effectiveness ア/イ/－ · bureauSelfEvaluation ①②③ of 平成19年度
 */
export const schemes = [
  'commonIndicator',
  'reformProgress',
  'reformYearly',
  'outcomeRating',
  'outcomeOverall',
  'strategyProgress',
  'processRating',
  'processForecast',
  'strategyEffectiveness',
  'initiativeEffectiveness',
  'bureauSelfEvaluation',
] as const
export type Scheme = (typeof schemes)[number]

/** met 達成 · late 期限に遅れて達成 · unmet 未達成 · withdrawn 撤退・再構築基準に達しない · unset プロセス指標未設定（未測定） */
export const outcomes = ['met', 'late', 'unmet', 'withdrawn', 'unset'] as const
export type Outcome = (typeof outcomes)[number]
/** Texts that a verdict makes mandatory. 課題 / 改善策 / 今後の対応方向 / 説明 */
export const demandedTexts = ['finding', 'improvement', 'direction', 'explanation'] as const
export type DemandedText = (typeof demandedTexts)[number]

export type RuleSymbol = Readonly<{
  /** '①', 'Ａ', 'ア', '達成' */
  symbol: string
  label: string
  /** The outcome that it is proposed for; null = only a person gives it. */
  for: Outcome | null
  /** （ⅰ）, （ⅱ）: how it was carried out; a person says it. */
  branches: readonly Readonly<{ mark: string; label: string; demands: readonly DemandedText[] }>[]
  demands: readonly DemandedText[]
}>

/** One rule, of the years firstYear–lastYear (null = still). A year has at most one of a scheme. */
export type RuleSet = Readonly<{
  id: string
  scheme: Scheme
  name: string
  firstYear: number
  lastYear: number | null
  /** The years for which its master has it, where this file goes by it in some of them alone (rulesOfYears); that is how it is named. Never stored. */
  span?: Readonly<{ firstYear: number; lastYear: number | null }>
  /** Document and clause that it comes from. */
  source: string
  /** Whether the document says it so; where not, it is how the city is understood, and may be changed here. */
  isConfirmed: boolean
  note: string
  /** Which check it belongs to; null = both. */
  period: CheckPeriod | null
  /** Kinds of indicator that it judges; others get no proposal. */
  kinds: readonly IndicatorKind[]
  /** Digits behind the point of a ratio (進捗率). Figures are judged as their series prints them. */
  ratioDecimals: number
  way:
    | Readonly<{ kind: 'target' }>
    /** 進捗率 = 実績 ÷ 目標, met from a percentage that goes by the length of the goal and the years of it that have passed. */
    | Readonly<{
        kind: 'progress'
        thresholds: readonly Readonly<{ length: number; elapsed: number; percent: Decimal; isConfirmed: boolean }>[]
        /** Of ↓: baseline = （基準値 − 実績）÷（基準値 − 目標）, where there is no baseline or by 'inverse' 目標 ÷ 実績. */
        lower: 'baseline' | 'inverse'
      }>
    /** By what stands under it: all met → met. */
    | Readonly<{ kind: 'rollUp'; from: 'outcomeIndicators' | 'processIndicators' | 'initiatives' }>
    /** A person alone. */
    | Readonly<{ kind: 'person' }>
  symbols: readonly RuleSymbol[]
}>

/**
 * What a rule says. `outcome` null = it says nothing; `why` then names the reason, otherwise the way it came to it:
 * compared · inRange · onTime · lateDay · progress · belowWithdrawal · asLastYear · rolledUp ·
 * noFigure (未測定 …, facts.state) · noTarget · targetZero · noLastYear · byPerson · notJudged (kind outside the rule) · noRule (no rule of that year) ·
 * noLength (term not known) · nothingUnder · openUnder · notYet (milestone not reached) · notLinked (the plan's indicator shows no series)
 */
export type Verdict = Readonly<{
  scheme: Scheme
  /** null where no rule covers the year. */
  ruleSetId: string | null
  /** The year that is judged, and the year whose rule it is judged under (another one when re-judged). */
  fiscalYear: number
  ruleYear: number
  outcome: Outcome | null
  /** '' where there is none. */
  symbol: string
  label: string
  why: string
  /** Numbers as printed: actual, target, difference, ratio, threshold, length, elapsed, unit, … */
  facts: Readonly<Record<string, string | number | null>>
  demands: readonly DemandedText[]
  isConfirmed: boolean
}>

/** Master data of judging: resources/rules. */
export type JudgementRules = Readonly<{
  ruleSets: readonly RuleSet[]
  /** Stars of 覆面調査, by year. */
  stars: readonly Readonly<{
    firstYear: number
    lastYear: number | null
    isConfirmed: boolean
    note: string
    thresholds: readonly Readonly<{ stars: number; from: Decimal; label: string }>[]
    /** 星なし */
    none: string
  }>[]
}>
