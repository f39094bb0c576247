// Knows an edition (版): a plan frozen whole when it was confirmed, and how two states of a plan differ.
import type { EditionId } from './ids.ts'

export const editionKinds = ['draft', 'established', 'revision', 'midYearReview', 'selfEvaluation'] as const
/** 案, 策定, 改定n, 中間振り返り, 自己評価. */
export type EditionKind = (typeof editionKinds)[number]

export type Edition = Readonly<{
  id: EditionId
  fiscalYear: number
  kind: EditionKind
  /** 1 = the first of its kind. */
  ordinal: number
  /** Who confirmed it, and when (ISO moment). */
  confirmedBy: string
  confirmedAt: string
  /** 決裁日, ISO date; null = none yet. */
  decisionDate: string | null
  /** 文書番号 */
  documentNumber: string
  /** Lines of the 改定履歴 that came with it. */
  revisionNote: string
  /** SHA-256 of the frozen snapshot, hex. */
  hash: string
}>
export type EditionToConfirm = Readonly<{
  kind: EditionKind
  decisionDate: string | null
  documentNumber: string
  revisionNote: string
}>

/** One of the two states that are compared: the plan as it is now, or an edition. */
export type PlanState = Readonly<{ edition: EditionId | 'now'; fiscalYear: number }>

/** A piece of a text compared word by word. */
export type TextPiece = Readonly<{ text: string; state: 'same' | 'added' | 'removed' }>
/** One line of the 新旧対照表. field '' = the item as a whole. */
export type PlanDifference = Readonly<{
  key: string
  kind: string
  recordId: string
  field: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** Number and title on the newer side, on the older where it is gone. */
  number: string
  title: string
  /** How the form calls the field. */
  label: string
  old: string
  new: string
  pieces: readonly TextPiece[]
  /** No form prints it: told on screen, never on a printed 新旧対照表 nor in the 改定履歴. */
  isInternal: boolean
}>
