// Knows 改善アクション: what was found to be improved, who does it by when, where it goes, and how it ended.
import type { Check } from './check.ts'
import type { InitiativeId, PostId } from './ids.ts'

export const destinations = ['nextInitiative', 'budgetRequest', 'councilReport', 'sameYear'] as const
/** 次年度の取組 · 予算要求 · 区政会議への報告 · 当年度中に対応. (見送り is the state `dropped`, with its reason.) */
export type Destination = (typeof destinations)[number]
export const actItemStates = ['open', 'done', 'dropped'] as const
export const actSourceKinds = ['initiative', 'strategy', 'reformItem'] as const

/** What a person says of it. */
export type ActItemTexts = Readonly<{
  text: string
  /** 役職 that does it; null = nobody's. */
  postId: PostId | null
  dueDate: string | null
  /** null = undecided. */
  destination: Destination | null
  state: (typeof actItemStates)[number]
  /** How it ended; why it was dropped. */
  outcome: string
}>
/** The improvement that it came from: an item of a year's plan, and the check that found it (null = none). */
export type ActSource = Readonly<{ kind: (typeof actSourceKinds)[number]; id: string; check: Check | null }>
export type ActItem = ActItemTexts &
  Readonly<{
    id: string
    fiscalYear: number
    source: ActSource
    /** How the item is called now, or was when it was deleted. */
    sourceTitle: string
    isSourceGone: boolean
    /** The initiative of a later year that came of it, and its year; null = none. */
    resultInitiativeId: InitiativeId | null
    resultYear: number | null
  }>
/** An open one, beside the item of a plan that it is about: its own, or one that came of it. */
export type HeldActItem = ActItem & Readonly<{ heldBy: string }>
