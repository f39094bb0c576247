// Knows what 年度更新 is asked: what of last year's plan goes on, under which name, split or merged, with which target; and what it did.
import type { RecordLoss } from './loss.ts'

/** What becomes of one item of last year's plan. What stands under a dropped item is dropped too unless it is carried elsewhere. */
export type RolloverItem = Readonly<{
  kind: 'managementIssue' | 'strategy' | 'initiative' | 'reformItem'
  id: string
  /** split: `parts` items come of it; merge: it goes into the item `into` (of the same kind), which is carried. */
  do: 'carry' | 'drop' | 'split' | 'merge'
  /** New title; '' = as before. With split one title a part. */
  titles: readonly string[]
  into: string | null
}>
/** One era year in a text, offered for shifting: 令和6年度 → 令和7年度, 27予算額 → 28予算額. UTF-16 units of the old text. */
export type YearShift = Readonly<{ kind: string; recordId: string; field: string; start: number; end: number; old: string; new: string }>
/** What a target becomes: keep = confirmed as it is, set = `text`, later = empty until somebody confirms or sets one. */
export type RolloverTarget = Readonly<{
  kind: 'outcomeIndicator' | 'processIndicator'
  id: string
  do: 'keep' | 'set' | 'later'
  text: string
}>
/** Ids are those of last year's records. Items that are not named are carried as they are; targets that are not named are 'later'. */
export type RolloverRequest = Readonly<{
  fromYear: number
  toYear: number
  items: readonly RolloverItem[]
  /** The shifts that a person accepted. */
  shifts: readonly YearShift[]
  targets: readonly RolloverTarget[]
  /** Improvements that become initiatives, each under what comes of this strategy of last year. */
  actItems: readonly Readonly<{ id: string; strategyId: string; title: string }>[]
}>
/** Where an item comes from, or what became of it. */
export type LineageLink = Readonly<{
  kind: string
  fiscalYear: number
  id: string
  number: string
  title: string
  relation: 'carried' | 'renamed' | 'split' | 'merged'
}>
/** Of one item: its origins (last year's), and its successors (next year's). */
export type Lineage = Readonly<{ origins: readonly LineageLink[]; successors: readonly LineageLink[] }>

/** What discarding a plan that is still 案 would lose. */
export type PlanLoss = RecordLoss &
  Readonly<{
    fiscalYear: number
    issues: number
    strategies: number
    initiatives: number
    /** Texts that somebody has written since the rollover (all texts where there was none). */
    writtenTexts: number
    amounts: number
    takeOutsOpen: number
    /** Improvements that were found in its year, and those of earlier years of which an initiative of it came: they are open again. */
    actItemsLost: number
    actItemsOpenAgain: number
    /** Why it cannot be discarded at all. */
    refused: 'edition' | null
  }>
