// Knows the shape of a ward's plan of one fiscal year (区運営方針): 経営課題 → 戦略 → 具体的取組, as every part of the program sees it.
import type {
  AmountId,
  IndicatorId,
  InitiativeId,
  ManagementIssueId,
  PostId,
  ReformItemId,
  ReviewId,
  StrategyId,
  WardPlanId,
} from './ids.ts'
import type { Check } from './check.ts'
import type { Edition } from './edition.ts'
import type { TieTarget } from './tie.ts'

/** 区運営方針 of one fiscal year; the children stand in the order in which the form prints them. Texts are never null: empty is ''. */
export type WardPlan = Readonly<{
  id: WardPlanId
  /** The year in which April falls. */
  fiscalYear: number
  /** Id of the form generation (様式の世代) that the plan is drawn up on, e.g. 'G1'. */
  formGeneration: string
  /** How 2019 is named where this plan names it: 平成31年度 before May 2019, 令和元年度 after. */
  firstReiwaYearAs: 'heisei' | 'reiwa'
  /** How far it has come: no edition yet, 案 confirmed, 策定 confirmed (from then on numbers stay). */
  stage: 'drafting' | 'draftConfirmed' | 'established'
  /** 区の目標 */
  goal: string
  /** 区の使命 */
  mission: string
  /** 区運営の基本的な考え方（区長の方針） */
  mayorPolicy: string
  /** Why the initiatives' amounts and 区関連予算 differ, where they do. */
  budgetNote: string
  /** Never on a form. */
  internalNote: string
  managementIssues: readonly ManagementIssue[]
  /** 「市政改革プラン」に基づく取組等 (様式3) */
  reformItems: readonly ReformItem[]
  reviews: readonly WardPlanReview[]
  /** 区関連予算 of the year, as the budget has it. */
  relatedBudget: readonly RelatedBudget[]
  /** Texts that came over from last year and that nobody has touched or confirmed since. */
  carried: readonly CarriedText[]
  /** What the ward calls otherwise than the generation this year: key (shared/forms/override-generation.ts) → text. */
  overrides: Readonly<Record<string, string>>
  /** Highest number ever given to a 経営課題, 様式3's items; 0 = numbers are not fixed yet (before 策定). */
  numberedUpTo: number
  reformNumberedUpTo: number
}>

/** What 経営課題, 戦略, 具体的取組 and 取組項目 have alike. */
type OwnedItem = Readonly<{
  title: string
  /** 役職 that owns it; null = nobody's. */
  postId: PostId | null
  /** The number among its siblings that it keeps for life, given with 策定; null = counted from the order. */
  number: number | null
  /** Never on a form. */
  internalNote: string
}>

/** 経営課題 */
export type ManagementIssue = OwnedItem &
  Readonly<{
    id: ManagementIssueId
    /** めざすべき将来像 */
    futureVision: string
    /** 現状 */
    currentState: string
    /** 要因分析 */
    causeAnalysis: string
    /** 課題＜上記要因を解消するために必要なこと＞ */
    challenge: string
    /** 課題認識 (the short sheet of 令和5年度) */
    recognition: string
    reviews: readonly ManagementIssueReview[]
    strategies: readonly Strategy[]
    /** Highest number ever given to one of its strategies; 0 = not fixed. */
    numberedUpTo: number
  }>

/** 戦略 */
export type Strategy = OwnedItem &
  Readonly<{
    id: StrategyId
    /** めざす状態 */
    desiredState: string
    /** 戦略（中期的な取組の方向性） */
    approach: string
    /** 主な戦略: shown on 様式1. */
    isMain: boolean
    ties: readonly TieTarget[]
    outcomeIndicators: readonly OutcomeIndicator[]
    initiatives: readonly Initiative[]
    reviews: readonly StrategyReview[]
    numberedUpTo: number
  }>

/** 具体的取組 */
export type Initiative = OwnedItem &
  Readonly<{
    id: InitiativeId
    /** 当年度の取組内容 */
    content: string
    /** 【撤退・再構築基準】 */
    withdrawalCriterion: string
    /** 前年度までの実績; where `pastResultsLinked`, made of last year's records each time the plan is read. */
    pastResults: string
    pastResultsLinked: boolean
    /** 主な具体的取組: shown on 様式1. */
    isMain: boolean
    ties: readonly TieTarget[]
    processIndicators: readonly Indicator[]
    amounts: readonly Amount[]
    reviews: readonly InitiativeReview[]
  }>

/** 取組項目 of 様式3 */
export type ReformItem = OwnedItem &
  Readonly<{
    id: ReformItemId
    /** （趣旨・目的） */
    purpose: string
    /** （取組の概要） */
    overview: string
    /** （目標） */
    goal: string
    /** 当年度の取組内容 */
    content: string
    reviews: readonly ReformItemReview[]
  }>

/** プロセス（過程）指標 on an initiative, and what an アウトカム（成果）指標 has in common with it. */
export type Indicator = Readonly<{
  id: IndicatorId
  name: string
  target: string
  /** Why this target. Never on a form. */
  targetReason: string
  /** The target is the sum of these years (R3～R5合計); both null = of the year alone. */
  cumulativeFrom: number | null
  cumulativeUntil: number | null
}>

/** アウトカム（成果）指標 on a strategy. */
export type OutcomeIndicator = Indicator &
  Readonly<{
    reviews: readonly OutcomeReview[]
    /** 前年度: result and rating; where `previousLinked`, made of last year's record each time the plan is read, until 策定. */
    previousResult: string
    previousRating: string
    previousLinked: boolean
  }>

export const checkPeriods = ['midYearReview', 'selfEvaluation'] as const
/** 中間振り返り, 自己評価 */
export type CheckPeriod = (typeof checkPeriods)[number]

/** What one check says of an initiative. Texts ''. */
export type InitiativeReview = Readonly<{
  id: ReviewId
  period: Check
  /** 当年度の取組実績; of a quarter 進捗状況 */
  results: string
  /** プロセス指標の達成状況 (symbol) */
  attainment: string
  /** 戦略に対する取組の有効性 (symbol) */
  effectiveness: string
  /** 課題, 改善策 (自己評価) */
  finding: string
  improvement: string
  /** 課題と改善策 (中間振り返り and the quarters) */
  findingAndImprovement: string
  /** Why the check stays blank: 年度途中に開始. Never on a form. */
  blankReason: string
}>
/** What one check says of a strategy. */
export type StrategyReview = Readonly<{
  id: ReviewId
  period: Check
  /** 戦略の進捗状況 (symbol, 中間振り返り) */
  progress: string
  /** アウトカム指標の達成状況 全体 (symbol) */
  overall: string
  /** 戦略のアウトカムに対する有効性 (symbol) */
  effectiveness: string
  /** 課題 */
  finding: string
  /** 今後の対応方向 */
  direction: string
  /** Of a quarter alone, where the year's form has no 具体的取組; never on a form: 進捗状況, 区内の記号, 課題と対応, why it stays blank. */
  results: string
  attainment: string
  findingAndImprovement: string
  blankReason: string
}>
/** What one check says of an outcome indicator. */
export type OutcomeReview = Readonly<{
  id: ReviewId
  period: CheckPeriod
  /** アウトカム指標の実績 */
  result: string
  /** 個別 (symbol) */
  attainment: string
}>
/** What one check says of 取組項目 of 様式3. */
export type ReformItemReview = Readonly<{
  id: ReviewId
  period: Check
  /** 当年度の取組実績; of a quarter 進捗状況 */
  results: string
  /** 取組内容の実施見込み (symbol, 中間振り返り) */
  implementation: string
  /** 目標の達成見込み / 達成状況 (symbol) */
  attainment: string
  /** 課題と改善策 */
  findingAndImprovement: string
  /** Why the check stays blank. Never on a form. */
  blankReason: string
}>
/** 経営課題全体としての評価結果の総括 (自己評価) */
export type ManagementIssueReview = Readonly<{ id: ReviewId; period: CheckPeriod; summary: string }>
/** 自己評価 of the plan as a whole. */
export type WardPlanReview = Readonly<{
  id: ReviewId
  period: CheckPeriod
  /** ◆1年間の取組成果と今後取り組みたいこと (様式1) */
  achievements: string
  /** ◆解決すべき課題と今後の改善方向 (様式1) */
  challenges: string
  /** 自己評価（運営方針全体の定性評価） (the short sheet of 令和5年度) */
  evaluation: string
  /** 今後の方針 (the same) */
  futurePolicy: string
}>

/** 決算額 / 予算額 / 算定額 of one fiscal year, in whole yen. An amount that nobody entered is absent (printed －); 0 is 0. */
export type Amount = Readonly<{ id: AmountId; kind: AmountKind; fund: AmountFund; fiscalYear: number; yen: number }>
export const amountKinds = ['settlement', 'budget', 'assessed'] as const
export type AmountKind = (typeof amountKinds)[number]
/** undivided = typed on the form without saying which; 区長自由経費; 区シティ・マネージャー自由経費. The form shows their sum. */
export const amountFunds = ['undivided', 'mayorFunds', 'managerFunds'] as const
export type AmountFund = (typeof amountFunds)[number]
/** 区関連予算 = 区長自由経費 + 区シティ・マネージャー自由経費, in whole yen. */
export type RelatedBudget = Readonly<{ kind: AmountKind; fund: 'mayorFunds' | 'managerFunds'; yen: number }>

/**
 * A text that 年度更新 brought over. `lastText` is last year's; the field itself holds the same text, but a target is empty until somebody
 * confirms or sets one.
 */
export type CarriedText = Readonly<{ kind: string; recordId: string; field: string; lastText: string }>

/** One line for a list of plans. */
export type WardPlanSummary = Readonly<{
  id: WardPlanId
  fiscalYear: number
  formGeneration: string
  issues: number
  strategies: number
  initiatives: number
  stage: WardPlan['stage']
  /** The newest; null without one. */
  lastEdition: Pick<Edition, 'kind' | 'ordinal' | 'confirmedAt'> | null
  /** What its forms can print was changed since its last edition; false without one. */
  changedSince: boolean
  /** Nobody has written anything into it yet: another plan may take its place. */
  isBlank: boolean
}>
