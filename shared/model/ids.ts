// Knows how records are named: one opaque id for life, never reused, branded so that two kinds cannot be mixed up.
type Id<Name extends string> = string & { readonly __id: Name }
export type WardPlanId = Id<'wardPlan'>
export type ManagementIssueId = Id<'managementIssue'>
export type StrategyId = Id<'strategy'>
export type InitiativeId = Id<'initiative'>
export type IndicatorId = Id<'indicator'>
export type ReformItemId = Id<'reformItem'>
export type AmountId = Id<'amount'>
export type ReviewId = Id<'review'>
export type PostId = Id<'post'>
export type SectionId = Id<'section'>
export type EditionId = Id<'edition'>
export type InquiryId = Id<'inquiry'>
export type TakeOutId = Id<'takeOut'>
