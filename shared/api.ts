// Knows every question that the window (or the command line) may ask of the main process: the one list of it.
import type { CouncilApi } from './council-api.ts'
import type { FormsApi } from './forms-api.ts'
import type { ActItem, ActItemTexts, ActSource, HeldActItem } from './model/act-item.ts'
import type { AppState, ExportProgress, ExportResult, FileProblem } from './model/app-state.ts'
import type { BasicPolicy } from './model/basic-policy.ts'
import type { BulkChange, BulkTies, OwnedRef, TiedRef } from './model/bulk.ts'
import type {
  Check,
  CheckBook,
  CheckCalendar,
  CheckDeadline,
  CheckedRef,
  Confirmation,
  Execution,
  ItemRecord,
  LastYearValue,
  LogEntry,
  LoggedItem,
  Milestone,
  ReviewSheet,
  ReviewStep,
} from './model/check.ts'
import type { Deed, DeedWithChanges, RowChange, UndoState } from './model/deed.ts'
import type { Edition, EditionToConfirm, PlanDifference, PlanState } from './model/edition.ts'
import type { FieldRef, ItemKind, OwnedKind, TiedKind } from './model/fields.ts'
import type { FormGeneration } from './model/form-generation.ts'
import type {
  Decision,
  Measurement,
  SeriesBreak,
  SeriesDefinition,
  SeriesLinkKind,
  SeriesYear,
  TargetChange,
  YearlyTarget,
} from './model/indicator.ts'
import type { IndicatorBook } from './model/indicator-book.ts'
import type { Inquiry, TakeOut } from './model/inquiry.ts'
import type { FindingCode, WaivedFinding } from './model/inspection.ts'
import type { JudgementRules } from './model/judgement.ts'
import type { ItemLoss } from './model/loss.ts'
import type { MergeChoices, MergePreview } from './model/merge.ts'
import type { Organisation } from './model/organisation.ts'
import type { ImportCorrections, ImportPreview } from './model/plan-import.ts'
import type { Lineage, PlanLoss, RolloverRequest } from './model/rollover.ts'
import type { SearchResult } from './model/search.ts'
import type {
  AnswerOption,
  BreakdownCell,
  MeasureSettings,
  MysteryArea,
  MysteryShoppingHead,
  QuestionHead,
  ReceivedSurvey,
  ResponseRow,
  SurveyHead,
} from './model/survey.ts'
import type { TieTarget } from './model/tie.ts'
import type { Ward } from './model/ward.ts'
import type { AmountFund, AmountKind, CheckPeriod, WardPlan, WardPlanSummary } from './model/ward-plan.ts'

/** What an opening led to: the new state, a problem to show (the state is unchanged), or null when the person cancelled the dialog. */
export type Opened = Readonly<{ state: AppState; problem: FileProblem | null }> | null

export type ConfirmationRequest = Readonly<{
  fiscalYear: number
  subject: CheckedRef
  check: Check
  stepId: string
  act: Confirmation['act']
  decisionDate: string | null
  documentNumber: string
  comment: string
  contentHash: string
}>

type OtherApis = CouncilApi & FormsApi

/** Those about the ward council stand in council-api.ts, those about forms as files in forms-api.ts. */
export type Api = OtherApis & {
  // — the program and its data file
  /** Where the program stands: operator, open file, recent files. */
  getAppState(): AppState
  /** Names the person at the keyboard; stamped on every change from now on. 1–40 characters. */
  setOperator(name: string): AppState
  /** The 24 wards in the city's order. */
  listWards(): readonly Ward[]
  /** Asks where, makes a data file of this ward with an empty plan of this fiscal year, and opens it. Never over an existing file. */
  createDataFile(wardCode: string, fiscalYear: number): Opened
  /** Asks where, and makes and opens the city's own data file (大阪市): it has no plan, and collects what the wards hand in. */
  createCityFile(): Opened
  /** Asks where, and makes and opens a data file of the sample ward, filled with its four plans. */
  createSampleFile(): Opened
  /** Asks which file, checks it, and opens it. */
  openDataFile(): Opened
  /** Opens one of `recentFiles` of the state. */
  openRecentFile(id: string): Opened
  /** Tries again the file that the last problem was about. */
  retryOpening(): Opened
  /** Opens a copy of the bytes of the file that the last problem was about, without a right to write. */
  openReadOnly(): Opened
  /** Takes over the lock of the file that the last problem was about (its holder is gone), and opens it; logged. */
  takeOverLock(): Opened
  /** Takes a file off the list; the file itself is not touched. */
  forgetRecentFile(id: string): AppState
  closeDataFile(): AppState

  // — master data
  getBasicPolicy(): BasicPolicy
  /** Every form generation that the program knows, by first year. */
  listFormGenerations(): readonly FormGeneration[]

  // — the plan
  /** The plans of the open file, newest year first. */
  listWardPlans(): readonly WardPlanSummary[]
  /** null where the file has no plan of that year. */
  getWardPlan(fiscalYear: number): WardPlan | null
  /** An empty plan on the form generation of that year. Refused where the year has no form or has a plan. */
  createWardPlan(fiscalYear: number): WardPlan
  setFirstReiwaYearAs(fiscalYear: number, as: 'heisei' | 'reiwa'): void
  /** Writes one text. On a 'newItem' place it creates the item that the text belongs to. Returns the id of the record written. */
  saveText(ref: Exclude<FieldRef, { kind: 'amount' }>, text: string): string
  /** Writes an amount as a person types it, in 千円 (全角, commas, ▲ understood); '' and '－' take it away. */
  saveAmount(ref: Extract<FieldRef, { kind: 'amount' }>, text: string): void
  /** Adds an empty item under its parent, behind `afterId` (null = first, 'last' = last). Returns its id. */
  addItem(kind: ItemKind, parentId: string, afterId: string | null): string
  /** Copies an item with all under it, behind itself. Returns the copy's id. */
  duplicateItem(kind: ItemKind, id: string): string
  /** Moves an item under a parent of the right kind (perhaps another one), behind `afterId` (null = first, 'last' = last). */
  moveItem(kind: ItemKind, id: string, parentId: string, afterId: string | null): void
  /** Deletes an item with all under it. */
  deleteItem(kind: ItemKind, id: string): void
  /** What a strategy or initiative serves; [] = undecided. */
  saveTies(kind: TiedKind, id: string, targets: readonly TieTarget[]): void
  /** 主な: shown on 様式1. */
  setMain(kind: TiedKind, id: string, isMain: boolean): void
  /** Says that a text (or a target) brought over from last year stays as it is; a target is then set to last year's. */
  confirmCarried(fiscalYear: number, fields: readonly Readonly<{ kind: string; recordId: string; field: string }>[]): void
  /** Makes 前年度までの実績 follow last year's records again. */
  linkPastResults(initiativeId: string): void
  /** Makes 前年度 of an outcome indicator (result and rating) follow last year's record again. */
  linkPrevious(indicatorId: string): void
  /** The years that an indicator's target sums up (R3～R5合計); null = of the year alone. */
  setCumulative(kind: 'outcomeIndicator' | 'processIndicator', id: string, years: Readonly<{ from: number; until: number }> | null): void
  /** What the ward calls otherwise this year: key of shared/forms/override-generation.ts → text; '' takes it away. */
  saveOverrides(fiscalYear: number, overrides: Readonly<Record<string, string>>): void

  // — many places at once, each one deed
  /** Pasted blocks, fill down, replace. All or nothing: E-BULK-01 {index, code} names the first that was refused. */
  saveMany(fiscalYear: number, change: BulkChange): void
  setPostOf(items: readonly OwnedRef[], postId: string | null): void
  changeTies(items: readonly TiedRef[], ties: BulkTies): void

  // — amounts
  /** An amount of one fund, as typed; where an amount is divided among funds the form's own cell shows the sum and is not typed into. */
  saveFundAmount(initiativeId: string, kind: AmountKind, fund: AmountFund, fiscalYear: number, text: string): void
  /** 区関連予算 of the year; '' takes it away. */
  saveRelatedBudget(fiscalYear: number, kind: AmountKind, fund: 'mayorFunds' | 'managerFunds', text: string): void

  // — 年度更新
  /** Makes next year's plan of this year's, as one deed. Refused where the year has a plan or no form. */
  rollOver(request: RolloverRequest): WardPlan
  getLineage(kind: OwnedKind | 'outcomeIndicator' | 'processIndicator', id: string): Lineage
  getPlanLoss(fiscalYear: number): PlanLoss
  /** What deleting an item would take with it of what was checked and done. */
  getItemLoss(kind: ItemKind, id: string): ItemLoss
  /** 案を破棄: deletes a plan that has no edition yet. One deed, can be undone. */
  discardPlan(fiscalYear: number): void
  // — a hand-typed book
  /** Asks which book, and reads it: a dry run. null = cancelled. */
  previewPlanImport(): ImportPreview | null
  /** The same book read for another year or generation. */
  rereadPlanImport(token: string, fiscalYear: number): ImportPreview
  /** Takes it in with what was corrected, as one deed. */
  applyPlanImport(token: string, corrections: ImportCorrections): WardPlan
  cancelPlanImport(): void

  // — sections, posts, inquiries
  getOrganisation(): Organisation
  /** id null = new, at the end. Returns its id. */
  saveSection(id: string | null, name: string): string
  deleteSection(id: string): void
  savePost(id: string | null, sectionId: string, name: string): string
  deletePost(id: string): void
  saveHolder(id: string | null, postId: string, person: string, from: string, until: string | null): string
  deleteHolder(id: string): void
  /** Newest first. */
  listInquiries(fiscalYear: number): readonly Inquiry[]
  /** id null = new. */
  saveInquiry(
    id: string | null,
    fiscalYear: number,
    inquiry: Readonly<{ title: string; requestText: string; deadline: string; check: Check | null; sectionIds: readonly string[] }>,
  ): string
  deleteInquiry(id: string): void
  /** answeredAt: ISO date, null = 未提出. */
  setAnswered(inquiryId: string, sectionId: string, answeredAt: string | null, note: string): void

  // — many hands
  listTakeOuts(fiscalYear: number): readonly TakeOut[]
  /** Asks where (a folder where there are several), and writes a hand-over file or an Excel sheet for each section. null = cancelled. */
  takeOut(
    fiscalYear: number,
    sectionIds: readonly string[],
    way: 'file' | 'sheet',
    inquiryId: string | null,
  ): Readonly<{ fileNames: readonly string[] }> | null
  /** Asks which file came back, and compares: a dry run. null = cancelled. */
  previewMerge(): MergePreview | null
  /** Takes it in with these choices, as one deed. E-MERGE-01 where a conflict is left undecided, E-MERGE-02 where the plan changed since the dry run. */
  applyMerge(token: string, choices: MergeChoices): void
  cancelMerge(): void

  // — editions
  listEditions(fiscalYear: number): readonly Edition[]
  /** Freezes the plan as it is now; nothing at or behind it can be undone. */
  confirmEdition(fiscalYear: number, edition: EditionToConfirm): Edition
  /** The plan as it was frozen. Its hash is checked: E-EDITION-03 where it does not hold. */
  getEditionPlan(editionId: string): WardPlan
  /** The forms on which it was frozen. */
  getEditionGeneration(editionId: string): FormGeneration
  comparePlans(older: PlanState, newer: PlanState): readonly PlanDifference[]
  /** Lines of the 改定履歴 made of the differences to the last edition. */
  proposeRevisionNote(fiscalYear: number): string
  /** Asks where, and writes the 新旧対照表 as .xlsx; null = cancelled. */
  exportComparison(
    older: PlanState,
    newer: PlanState,
    options: Readonly<{ withDecisionBox: boolean; withRevisionHistory: boolean }>,
  ): ExportResult | null

  // — 提出前点検
  listWaivedFindings(fiscalYear: number): readonly WaivedFinding[]
  /** reason '' = switch it on again. */
  waiveFinding(fiscalYear: number, code: FindingCode, key: string, reason: string): void
  /** Asks where, and writes the list as .xlsx; null = cancelled. `columns` and `rows` as the screen shows them. */
  exportList(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): ExportResult | null

  // — indicators: what they are, what was measured, and what the rules say of it
  /** All of it but the breakdowns by sex and age. */
  getIndicatorBook(): IndicatorBook
  getJudgementRules(): JudgementRules
  /** id null = a new one of the ward's own. A common indicator takes only what is the ward's (its own targets, 計上ルール, 出典, 担当 …). Returns its id. */
  saveSeries(id: string | null, definition: SeriesDefinition): string
  /** With its targets and values. A common indicator cannot be deleted: E-SERIES-02. */
  deleteSeries(id: string): void
  /** Moves it behind another of the ward's own; null = first. */
  moveSeries(id: string, afterId: string | null): void
  /** null takes it away. Forms that show it follow. */
  saveYearlyTarget(seriesId: string, fiscalYear: number, target: Omit<YearlyTarget, 'fiscalYear'> | null): void
  /** null takes it away. Forms that show it follow. Values of a 市共通調査 cannot be typed: E-SERIES-03. */
  saveMeasurement(
    seriesId: string,
    fiscalYear: number,
    period: CheckPeriod,
    measurement: Omit<Measurement, 'fiscalYear' | 'period'> | null,
  ): void
  /** Several years of a series at once (a pasted column), as one deed. Forms that show it follow. */
  saveSeriesYears(seriesId: string, years: readonly SeriesYear[]): void
  saveSeriesBreak(seriesId: string, fiscalYear: number, seriesBreak: Omit<SeriesBreak, 'fiscalYear'> | null): void
  /** Which series an indicator of a plan shows; null = none. An empty target and an empty result are filled from it. */
  linkSeries(kind: SeriesLinkKind, indicatorId: string, seriesId: string | null): void
  /** Makes a series of each of these indicators of a plan, from its name and target, and links them, as one deed. Returns their ids. */
  makeSeriesOfPlan(fiscalYear: number, indicators: readonly Readonly<{ kind: SeriesLinkKind; id: string }>[]): readonly string[]
  /** Writes into the plan what the series says: its target of the year, or the result of a check. */
  followSeries(kind: SeriesLinkKind, indicatorId: string, what: 'target' | CheckPeriod): void
  /** A decision (symbol) or the reason of a departure; a review's symbol is written into its form cell in the same deed. */
  decide(decision: Decision): void
  /** Asks which file, and names it and its SHA-256; null = cancelled. */
  pickEvidence(): Readonly<{ fileName: string; hash: string }> | null
  /** What was changed after the year's plan was established, newest first; without a plan or before 策定 empty. */
  listTargetChanges(fiscalYear: number): readonly TargetChange[]
  /** By key; reason '' = none. */
  saveTargetChangeReasons(fiscalYear: number, reasons: readonly Readonly<{ key: string; reason: string }>[]): void
  /** Asks where, and writes what the window prints now (charts as vectors) as a PDF of A4 pages; null = cancelled. */
  printToPdf(suggestedName: string, isLandscape: boolean): ExportResult | null

  // — checks: the year's periods, who confirms what, what was done meanwhile
  /** Dates, route, confirmations, meeting sheets and the heads of the records of a year; without a plan of that year empty lists. */
  getCheckBook(fiscalYear: number): CheckBook
  /** The city's calendar of checks and seasons, the same for every year. */
  getCheckCalendar(): CheckCalendar
  /** null = as the city's calendar has it. */
  saveCheckDeadline(fiscalYear: number, check: Check, deadline: CheckDeadline | null): void
  /** The whole way up, in its order; [] = as proposed from the names of the posts. */
  saveRoute(steps: readonly (Omit<ReviewStep, 'id'> & Readonly<{ id: string | null }>)[]): void
  /**
   * 確認, 代決, 後閲, 差戻し or 取消し of one item, stamped with operator, Windows user and post. `contentHash`: what the person saw.
   * Codes E-CHECK-… in words/errors.ts.
   */
  confirmCheck(request: ConfirmationRequest): Confirmation
  /** What of an item, of what stands under it and of the series that it shows differs from what stood there right after a deed; net, by row. */
  listChangesSince(fiscalYear: number, subject: CheckedRef, deedId: number): readonly RowChange[]
  /** Items and decisions of a meeting about one area; both empty takes it away. */
  saveReviewSheet(sheet: ReviewSheet): void
  /** Asks where, and writes レビュー資料 of a check as .xlsx; area null = all that the check is about something in. null = cancelled. */
  exportReviewSheet(fiscalYear: number, check: Check, areaId: string | null): ExportResult | null
  /** Does the window fill the whole screen? false where there is none. */
  isFullScreen(): boolean
  /** Says how it was before. */
  setFullScreen(isFull: boolean): boolean
  getItemRecord(item: LoggedItem): ItemRecord
  /** What is proposed for 前年同月 of `measure` on a day (ISO date); null = nothing. */
  findLastYearValue(item: LoggedItem, measure: string, day: string): LastYearValue | null
  /** id null = new. Returns its id. */
  saveLogEntry(id: string | null, entry: Omit<LogEntry, 'id'>): string
  deleteLogEntry(id: string): void
  saveExecution(id: string | null, execution: Omit<Execution, 'id'>): string
  deleteExecution(id: string): void
  saveMilestone(id: string | null, milestone: Omit<Milestone, 'id'>): string
  deleteMilestone(id: string): void

  // — 改善アクション
  /** Of all years; the newest year first, by due date. */
  listActLedger(): readonly ActItem[]
  /** Those of an item (initiative, strategy, item of 様式3) and, unclosed, of those that it came from; those that an initiative came of stand first. */
  listActItems(itemId: string): readonly ActItem[]
  /** Open ones of all items of that year's plan, and of those that they came from. */
  listOpenActItems(fiscalYear: number): readonly HeldActItem[]
  /** Open ones of initiatives that stood under the strategies that this one came from, and that nothing in its plan goes on from. */
  listLeftActItems(strategyId: string): readonly ActItem[]
  /** id null = a new one. 見送り wants a reason. Returns its id. */
  saveActItem(id: string | null, source: ActSource, item: ActItemTexts): string
  deleteActItem(id: string): void
  /** Makes an initiative of it, at the end under a strategy of a later year's plan, and closes it. Returns the initiative's id. */
  makeInitiativeOfActItem(id: string, strategyId: string, title: string): string

  // — surveys
  /** id null = new. Returns its id. A 市共通調査 is read-only (E-SURVEY-02) but by `receiveCommonSurvey`. */
  saveSurvey(id: string | null, survey: Omit<SurveyHead, 'isCentral'>): string
  deleteSurvey(id: string): void
  /** id null = new, at the end. Options without an id are new, those left out are deleted. Returns its id. Figures of the forms follow. */
  saveQuestion(
    id: string | null,
    surveyId: string,
    question: QuestionHead & Readonly<{ options: readonly (Omit<AnswerOption, 'id'> & Readonly<{ id: string | null }>)[] }>,
  ): string
  deleteQuestion(id: string): void
  moveQuestion(id: string, afterId: string | null): void
  saveResponses(surveyId: string, rows: readonly ResponseRow[]): void
  getBreakdown(questionId: string): readonly BreakdownCell[]
  saveBreakdown(questionId: string, cells: readonly BreakdownCell[]): void
  /** What the city sent of its 市共通調査 of a year: replaces what was received before, with its values of the common indicators, as one deed. */
  receiveCommonSurvey(fiscalYear: number, received: ReceivedSurvey): void
  /** Asks which CSV file (UTF-8, UTF-16 or Shift_JIS, told apart), and gives its cells; null = cancelled. */
  readSurveyCsv(): Readonly<{ fileName: string; encoding: 'utf-8' | 'utf-16' | 'shift_jis'; rows: readonly (readonly string[])[] }> | null
  /** id null = new. Returns its id. */
  saveMysteryShopping(
    id: string | null,
    shopping: Omit<MysteryShoppingHead, 'isCentral'> & Readonly<{ areas: readonly MysteryArea[] }>,
  ): string
  deleteMysteryShopping(id: string): void
  saveMeasureSettings(settings: MeasureSettings): void

  // — search
  /** All texts of all years; 全角/半角, case and kana folded. Every text that holds all words of the query. */
  searchTexts(query: string, limit: number): SearchResult

  // — the change record
  getUndoState(): UndoState
  /** Takes back the last deed that stands. Returns it, or null when there is none. */
  undo(): Deed | null
  /** Does again the deed taken back last. */
  redo(): Deed | null
  /** Takes back one older deed alone; refused (code E-UNDO-01, detail: the later deeds) where a later deed touched its fields. */
  revertDeed(id: number): Deed
  /** Newest first, each with at most 200 of its changes; `before` = only deeds with a smaller id. */
  listDeeds(limit: number, before: number | null): readonly DeedWithChanges[]
  /** The deeds that touched one place, newest first. */
  listFieldDeeds(ref: FieldRef, limit: number): readonly DeedWithChanges[]

  // — the official forms
  /** Asks where, and writes these forms of the year's plan as one .xlsx; of an edition as it was frozen, else as it is now. Ids of forms as in the generation, e.g. ['form1','form2']. null = cancelled. */
  exportForms(fiscalYear: number, forms: readonly string[], editionId?: string): ExportResult | null
  /** How far the running export is; null when none runs. */
  getExportProgress(): ExportProgress | null
  cancelExport(): void
  /** Shows the last exported file in the system's file manager. */
  showExportedFile(): void
}

type Args<K extends keyof Api> = Parameters<Api[K]>
type Result<K extends keyof Api> = ReturnType<Api[K]>
/** How the window sees it. */
export type Client = { readonly [K in keyof Api]: (...args: Args<K>) => Promise<Result<K>> }
/** How the main process keeps it: the same, with what it works on in front. */
export type Handlers<Context, Questions extends keyof Api = keyof Api> = {
  readonly [K in Questions]: (context: Context, ...args: Args<K>) => Result<K> | Promise<Result<K>>
}
/** An error crosses as a code of `words/errors.ts` and plain data; never a stack, a path or an English sentence. */
export type Reply = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; error: Readonly<{ code: string; detail?: unknown }> }>
