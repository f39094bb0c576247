// Knows a ward's plan before it has ids: what a file brings in (the sample ward's plans), in the order in which the form numbers it.
import type { Amount, Indicator, Initiative, ManagementIssue, Strategy, WardPlan } from './ward-plan.ts'

export type IndicatorDraft = Readonly<Omit<Indicator, 'id'>>
export type AmountDraft = Readonly<Omit<Amount, 'id'>>
export type InitiativeDraft = Readonly<
  Omit<Initiative, 'id' | 'processIndicators' | 'amounts'> & {
    processIndicators: readonly IndicatorDraft[]
    amounts: readonly AmountDraft[]
  }
>
export type StrategyDraft = Readonly<
  Omit<Strategy, 'id' | 'outcomeIndicators' | 'initiatives'> & {
    outcomeIndicators: readonly IndicatorDraft[]
    initiatives: readonly InitiativeDraft[]
  }
>
export type ManagementIssueDraft = Readonly<Omit<ManagementIssue, 'id' | 'strategies'> & { strategies: readonly StrategyDraft[] }>
export type PlanDraft = Readonly<Omit<WardPlan, 'id' | 'managementIssues'> & { managementIssues: readonly ManagementIssueDraft[] }>
