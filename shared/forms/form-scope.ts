// Knows what stands around a block of a form while it is built: the records, their numbers, and the path that leads there.
import type { Indicator, Initiative, ManagementIssue, OutcomeIndicator, ReformItem, Strategy, WardPlan } from '../model/ward-plan.ts'
import type { TemplateScope } from './fill-template.ts'

/** The records around a block: the nearest of each kind. */
export type RecordsAround = Readonly<{
  wardPlan: WardPlan
  managementIssue?: ManagementIssue
  strategy?: Strategy
  initiative?: Initiative
  outcomeIndicator?: OutcomeIndicator
  processIndicator?: Indicator
  reformItem?: ReformItem
}>
/** `item`: the nearest record. `key`: the path of blocks and records that leads here. */
export type Scope = TemplateScope & Readonly<{ records: RecordsAround; item: object; ownerId: string; key: string }>
