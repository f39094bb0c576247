// Knows the shape of a ward's plan of one fiscal year (区運営方針): 経営課題 → 戦略 → 具体的取組, as every part of the program sees it.
import type { AmountId, IndicatorId, InitiativeId, ManagementIssueId, StrategyId, WardPlanId } from './ids.ts'
import type { TieTarget } from './tie.ts'

/** 区運営方針 of one fiscal year; the children stand in the order in which the form numbers them. Texts are never null: empty is ''. */
export type WardPlan = Readonly<{
  id: WardPlanId
  /** The year in which April falls. */
  fiscalYear: number
  /** Id of the form generation (様式の世代) that the plan is drawn up on, e.g. 'G1'. */
  formGeneration: string
  /** How 2019 is named where this plan names it: 平成31年度 before May 2019, 令和元年度 after. */
  firstReiwaYearAs: 'heisei' | 'reiwa'
  /** 区の目標 */
  goal: string
  /** 区の使命 */
  mission: string
  /** 区運営の基本的な考え方（区長の方針） */
  mayorPolicy: string
  managementIssues: readonly ManagementIssue[]
}>

/** 経営課題 */
export type ManagementIssue = Readonly<{
  id: ManagementIssueId
  title: string
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
  strategies: readonly Strategy[]
}>

/** 戦略 */
export type Strategy = Readonly<{
  id: StrategyId
  title: string
  /** めざす状態 */
  desiredState: string
  /** 戦略（中期的な取組の方向性） */
  approach: string
  /** 主な戦略: shown on 様式1. */
  isMain: boolean
  ties: readonly TieTarget[]
  outcomeIndicators: readonly Indicator[]
  initiatives: readonly Initiative[]
}>

/** 具体的取組 */
export type Initiative = Readonly<{
  id: InitiativeId
  title: string
  /** 当年度の取組内容 */
  content: string
  /** 【撤退・再構築基準】 */
  withdrawalCriterion: string
  /** 前年度までの実績 */
  pastResults: string
  /** 主な具体的取組: shown on 様式1. */
  isMain: boolean
  ties: readonly TieTarget[]
  processIndicators: readonly Indicator[]
  amounts: readonly Amount[]
}>

/** アウトカム（成果）指標 on a strategy, プロセス（過程）指標 on an initiative. */
export type Indicator = Readonly<{ id: IndicatorId; name: string; target: string }>

/** 決算額 / 予算額 / 算定額 of one fiscal year, in whole yen. An amount that nobody entered is absent (printed －); 0 is 0. */
export type Amount = Readonly<{ id: AmountId; kind: AmountKind; fiscalYear: number; yen: number }>
export const amountKinds = ['settlement', 'budget', 'assessed'] as const
export type AmountKind = (typeof amountKinds)[number]

/** One line for a list of plans. */
export type WardPlanSummary = Readonly<{
  id: WardPlanId
  fiscalYear: number
  formGeneration: string
  issues: number
  strategies: number
  initiatives: number
}>
