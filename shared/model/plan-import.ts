// Knows the dry run of a hand-typed book: what was found in which cell, what is doubtful, what is missing, and the plan that would come of it.
import type { PlanDraft } from './plan-draft.ts'

/** One place of the plan as it was read. `path` names it in the draft, e.g. 'managementIssues.0.strategies.1.title'. */
export type ImportedPlace = Readonly<{
  path: string
  /** As a person calls it: '1-1 戦略の名称'. */
  label: string
  text: string
  state: 'found' | 'doubtful' | 'notFound'
  /** '様式2!B12'; '' where not found. */
  address: string
  /** Why it is doubtful: a code of words/plan-import.ts. */
  reason: string | null
}>
export type ImportPreview = Readonly<{
  token: string
  fileName: string
  fiscalYear: number | null
  formGeneration: string | null
  /** The year has a plan already: nothing can be taken in until another is chosen. */
  yearIsTaken: boolean
  /** The book has formulas of other books or programs: their kept values were read, and nothing was followed. */
  hasLinks: boolean
  places: readonly ImportedPlace[]
  /** Texts that stand in the book and that no place took, with their addresses. */
  leftOver: readonly Readonly<{ address: string; text: string }>[]
  draft: PlanDraft | null
}>
/** What a person corrected before taking it in: path → text. */
export type ImportCorrections = Readonly<Record<string, string>>
