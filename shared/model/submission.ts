// Knows what a ward hands in of its 17 common indicators, what the city keeps of it, and what is told of a file before it is received.
import type { BreakAspect, Decimal, Direction, FigureBase, IndicatorKind, MeasurementState, TargetValue } from './indicator.ts'
import type { Outcome } from './judgement.ts'

/** A year's figure as the ward prints it, with all that it stands on. */
export type SubmittedFigure = Readonly<{
  state: MeasurementState
  /** Rounded as printed; of a series that is added up `total` is what is judged. */
  value: Decimal | null
  total: Decimal | null
  numerator: number | null
  denominator: number | null
  /** ISO date of a milestone. */
  day: string | null
  text: string
  reason: string
  substitute: string
  base: FigureBase | null
  isReference: boolean
  /** As it stands on 成果指標実績報告: '45.5％（参考値）', '未測定（…）'. */
  printed: string
}>

/** A target, and how it is said: '50％以上'. */
export type SubmittedTarget = Readonly<{ target: TargetValue; printed: string }>

/** What of a cell a person typed over it on 成果指標実績報告, and whether that was taken. */
export type TypedCell = Readonly<{ field: ReportField; address: string; sealed: string; typed: string }>

/** One of the 17 in one year. */
export type SubmittedResult = Readonly<{
  commonKey: string
  fiscalYear: number
  /** '1⑴㋐①', and the indicator's name with its mark. */
  number: string
  name: string
  kind: IndicatorKind
  direction: Direction
  unit: string
  decimals: number
  /** 母数の絞り込み of the policy that the ward goes by. */
  denominatorFilter: string
  method: string
  measurer: 'city' | 'ward'
  cityTarget: SubmittedTarget
  /** 区の目標 and its year, 年次目標; null where the ward set none. */
  wardTarget: (SubmittedTarget & Readonly<{ targetYear: number | null }>) | null
  yearlyTarget: SubmittedTarget | null
  /** null = nothing is recorded. */
  previous: SubmittedFigure | null
  current: SubmittedFigure | null
  /** What the year is not comparable with the year before in, as the ward marked it. */
  breaks: readonly BreakAspect[]
  /** What is said of it: the symbol ('' = none), whether a person decided it, its outcome, and the sentence of the rule. */
  verdict: Readonly<{ symbol: string; isDecided: boolean; outcome: Outcome | null; sentence: string; difference: Decimal | null }>
  measuredBy: string
  /** Name of the file that the figure was taken from; '' = none. */
  evidence: string
  /** The year's 自己評価 was confirmed, and nothing that the figure stands on was changed since. */
  isConfirmed: boolean
}>

/** Who sends what, and which edition of what it was made by. */
export type SubmittedHead = Readonly<{
  format: 1
  wardCode: string
  wardName: string
  fiscalYear: number
  /** ISO moment, and the operator. */
  preparedAt: string
  preparedBy: string
  /** The year's newest 自己評価 as an edition; null = not confirmed. */
  confirmed: Readonly<{ edition: string; confirmedBy: string; confirmedAt: string; hash: string }> | null
  program: string
  policyVersion: string
  /** '' = no rule covers the year. */
  ruleSetId: string
}>
/** Whether the program of a ward made it; otherwise it was read from the cells of a report, which say neither when nor under what they were made. */
export const isSealed = ({ program }: Pick<SubmittedHead, 'program'>): boolean => program !== ''
export type SubmittedContent = SubmittedHead & Readonly<{ results: readonly SubmittedResult[] }>

/** An 実績ファイル: `hash` is the SHA-256 (hex) of the content as canonical JSON. */
export const resultsFileKind = 'kusei-results'
export type ResultsFile = Readonly<{ kind: typeof resultsFileKind; hash: string; content: SubmittedContent }>
/** Bytes of an 実績ファイル; 17 indicators at their longest are a fifth of it. */
export const mostBytesOfResults = 1 << 20
/** Files that are looked at in one go. */
export const mostFilesAtOnce = 60

/** Cells of 成果指標実績報告 that are compared with what lies sealed in it. */
export const reportFields = ['previous', 'current', 'base', 'verdict'] as const
export type ReportField = (typeof reportFields)[number]
/** key: 'commonKey/field'. address: 'シート!G5', '' where the row is gone. `mayTake`: what was typed can be read as such a value. */
export type CellDifference = Readonly<{
  key: string
  commonKey: string
  number: string
  name: string
  field: ReportField
  address: string
  sealed: string
  typed: string
  mayTake: boolean
}>

/**
 * notReadable: no 実績ファイル and no workbook · damaged: cannot be read to its end · otherFile: JSON or a workbook of another kind · noSeal: a report without
 * what the program put inside · newerFormat · brokenShape {where} · changed: its hash does not fit · sampleWard · unknownWard {code} · unknownIndicator {key} ·
 * doubleIndicator {key} · tooLarge · book {code}: what the reader of workbooks says.
 */
export const refusalCodes = [
  'notReadable',
  'damaged',
  'otherFile',
  'noSeal',
  'newerFormat',
  'brokenShape',
  'changed',
  'sampleWard',
  'unknownWard',
  'unknownIndicator',
  'doubleIndicator',
  'tooLarge',
  'book',
] as const
export type RefusalCode = (typeof refusalCodes)[number]
/** `where`: cell ('_kusei!A3') or place in the file ('results[3].current.value'); '' = the file as a whole. */
export type Refusal = Readonly<{ code: RefusalCode; where: string; value: string }>

/**
 * sameFile: the same as `other` of these files · sameAsReceived · replaces (newer than what was received) · older · otherYear · otherPolicy · otherRule ·
 * unconfirmed (count) · rival: of the same ward and year as `other` · doubtful: figures that cannot be as they stand · notSealed: read from its cells ·
 * replacesUnknown: nobody knows which is newer · missing (count of the 17).
 */
export type IncomingNote = Readonly<{
  code:
    | 'sameFile'
    | 'sameAsReceived'
    | 'replaces'
    | 'older'
    | 'otherYear'
    | 'otherPolicy'
    | 'otherRule'
    | 'unconfirmed'
    | 'rival'
    | 'doubtful'
    | 'notSealed'
    | 'replacesUnknown'
    | 'missing'
  value: string
}>

export type SubmissionKind = 'results' | 'resultReport'
/** A file before it is received: 受領可, 受領不要 or (refusal) 不備. */
export type IncomingFile = Readonly<{
  key: string
  fileName: string
  kind: SubmissionKind
  /** SHA-256 of the file, hex; '' where it could not be read. */
  hash: string
  refusal: Refusal | null
  /** null where it is refused before that was known. */
  head: SubmittedHead | null
  /** How many of the 17 it has a figure of. */
  measured: number
  notes: readonly IncomingNote[]
  differences: readonly CellDifference[]
  /** It can be received: no refusal, and not received already. */
  mayReceive: boolean
  isChosen: boolean
}>
export type SubmissionPreview = Readonly<{ token: string; files: readonly IncomingFile[] }>
/** A file to be received, and the keys of the differences of which the typed value is to stand. */
export type ChosenFile = Readonly<{ key: string; typed: readonly string[] }>

/** What was received: one for each ward and year. */
export type Submission = Readonly<{
  id: string
  fiscalYear: number
  wardCode: string
  kind: SubmissionKind
  fileName: string
  hash: string
  receivedAt: string
  receivedBy: string
  note: string
  head: SubmittedHead
}>
/** `address`: 'シート!G5' of the year's figure; '' of an 実績ファイル. `typed`: cells of which the typed value stands. */
export type ReceivedResult = Readonly<{ submissionId: string; address: string; result: SubmittedResult; typed: readonly TypedCell[] }>

/** `fiscalYears`: those of which anything was received, newest first. */
export type AllWards = Readonly<{
  fiscalYears: readonly number[]
  fiscalYear: number
  submissions: readonly Submission[]
  results: readonly ReceivedResult[]
}>

/** Why a ward's figure does not stand beside the others (比較不可). */
export const wardIncomparabilities = [
  'notSealed',
  'type',
  'wording',
  'filter',
  'mode',
  'method',
  'noBase',
  'fewAnswers',
  'policyVersion',
  'ruleVersion',
] as const
/** 控えがない · 調査の種類 · 設問の文言 · 母数の絞り込み · 調査方法 · 測定方法 · 母数が分からない · 母数が少ない · 基本方針の版 · 判定の基準 */
export type WardIncomparability = (typeof wardIncomparabilities)[number]
