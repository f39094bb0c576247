// Knows every question about what leaves and comes back as files: the official forms, the city's own form files, submissions, master data, publication.
import type { FilledOutput } from './forms/output-source.ts'
import type { OutputChoices, OutputRequest, OutputResult } from './model/output.ts'
import type {
  BindableField,
  BoundFormHead,
  BoundFormTyped,
  FillPreview,
  FillRequest,
  FormRepeats,
  OpenedForm,
  PickedTemplate,
  Proposal,
  RebindPreview,
  TemplateSource,
  WriteFormRequest,
  WrittenForms,
} from './model/form-template.ts'
import type { ExportResult } from './model/app-state.ts'
import type { FormReturn } from './model/form-return.ts'
import type { MasterBook, MasterPreview } from './model/master.ts'
import type { PublicationPreview, PublicationResult, PublishedPart } from './model/publication.ts'
import type { AllWards, ChosenFile, SubmissionPreview, SubmittedContent } from './model/submission.ts'

export type FormsApi = Readonly<{
  // — 様式の出力
  /** What can go out of a year; `editionId` null = the plan as it is now. */
  listOutputs(fiscalYear: number, editionId: string | null): OutputChoices
  /** What would go out, to be laid out and shown: books, their names, and what is to be known before. */
  fillOutput(request: OutputRequest): FilledOutput
  /** Asks where (a file, or a folder for several), and writes it as .xlsx or PDF; null = cancelled, and nothing is left behind. */
  writeOutput(request: OutputRequest): OutputResult | null
  // — the city's own form files (様式ファイル)
  /** Every kept form, in the ward's order, without its cells. */
  listBoundForms(): readonly BoundFormHead[]
  /** The book of a kept form with its binding, to be drawn. E-FFILE-01 where it is gone. */
  getBoundForm(id: string): OpenedForm
  /**
   * Asks for the city's .xlsx, reads it and proposes what its cells show of a plan of that year; nothing is written. null = cancelled. E-FFILE-03 (too
   * large to be kept), E-IMPORT-12 (macros) and the other E-IMPORT-… as the reader tells.
   */
  pickTemplate(fiscalYear: number): PickedTemplate | null
  /** The same proposal for another year or way to repeat (null = as the book looks). E-FFILE-01, E-FFILE-04 (the picked file is no longer held). */
  proposeBinding(source: TemplateSource, fiscalYear: number, repeats: FormRepeats | null): Proposal
  /** What a cell can show, in the order of the plan; with what the plan of that year says there, where there is one. */
  listBindableFields(fiscalYear: number, repeats: FormRepeats): readonly BindableField[]
  /**
   * Keeps a picked file with its binding (its years and name as typed), or changes the binding of a kept one; returns its id. A file picked by previewRebind
   * takes over from the older form, whose years end before. E-FFILE-01, E-FFILE-04, E-FFILE-05 {address} (a cell that cannot be bound: a formula, a
   * table's head, inside of a merged cell, no such sheet), E-FFILE-06 {path} (no such field), E-FFILE-07 (years that end before they begin).
   */
  saveBoundForm(source: TemplateSource, typed: BoundFormTyped): string
  /** Behind another form of the list; null = to the front. */
  moveBoundForm(id: string, afterId: string | null): void
  deleteBoundForm(id: string): void
  /** Asks for this year's file and finds the cells of a kept form again in it; nothing is written. null = cancelled. Errors as getBoundForm and pickTemplate. */
  previewRebind(id: string): RebindPreview | null
  /** Ends a reading or filling of a template that is under way, which then answers null, and forgets a file that was picked. */
  cancelTemplate(): void
  /** What would stand in each bound cell, of each book: nothing is written. E-FFILE-08 {fiscalYear} without a plan of that year. */
  fillBoundForm(request: FillRequest): FillPreview
  /**
   * Asks where (a folder where there are several books) and writes them; null = cancelled. Everything but the bound cells stays as it is in the city's file, byte by
   * byte. E-FFILE-09 {address} where a text fits in no cell, E-FFILE-10 where there is no book to write.
   */
  writeBoundForm(request: WriteFormRequest): WrittenForms | null
  // — filled forms that come back
  /**
   * Asks which book came back, reads it and compares it with the plan of its year (`fiscalYear` where it says none): a dry run. null = cancelled, in the
   * dialog or while it was read. E-RETURN-01 to -03 where it is no form, of another ward, or of a year without a plan; E-IMPORT-… as the reader tells.
   */
  previewFormReturn(fiscalYear: number): FormReturn | null
  /**
   * Writes the chosen rows (by key) into the plan, as one deed. E-RETURN-04 {address, reason} names the first that is refused, then nothing is written;
   * E-RETURN-05 where the dry run is over.
   */
  applyFormReturn(token: string, keys: readonly string[]): void
  /** Asks where, and writes 修正依頼票 of the chosen rows (by key) as .xlsx; null = cancelled. */
  exportCorrectionRequest(token: string, keys: readonly string[]): ExportResult | null
  /** Ends a reading that is under way, and forgets the dry run. */
  cancelFormReturn(): void
  // — submissions of the 24 wards
  /** What the ward of the open file would hand in of its 17 common indicators. E-SUBMIT-06 in the city's own file. */
  getResults(fiscalYear: number): SubmittedContent
  /** Asks where, and writes it as an 実績ファイル; null = cancelled. E-SUBMIT-05 where none of the 17 has a figure. */
  exportResults(fiscalYear: number): ExportResult | null
  /** Of the year; null = the newest of which anything was received. */
  getAllWards(fiscalYear: number | null): AllWards
  /**
   * Asks which files were handed in and reads them: a dry run. null = cancelled, in the dialog or while they were read. `fiscalYear`: the year in front,
   * null = none. E-SUBMIT-01 {most} (too many at once).
   */
  previewSubmissions(fiscalYear: number | null): SubmissionPreview | null
  /** The same of files that were dropped on the window, their bytes as base64. */
  previewDroppedSubmissions(
    fiscalYear: number | null,
    files: readonly Readonly<{ fileName: string; base64: string }>[],
  ): SubmissionPreview | null
  /**
   * Receives the chosen files of the dry run as one deed. E-SUBMIT-02 (it is over), E-SUBMIT-03 (a file that cannot be received), E-SUBMIT-04 {ward} (two
   * of one ward and year).
   */
  receiveSubmissions(token: string, chosen: readonly ChosenFile[]): void
  /** Ends a reading that is under way, and forgets the dry run. */
  cancelSubmissions(): void
  /** E-SUBMIT-07 where there is no such submission any more. */
  saveSubmissionNote(id: string, note: string): void
  /** The ward then counts as one that has not submitted. E-SUBMIT-07. */
  deleteSubmission(id: string): void
  /** Asks where, and writes the 24区別 table of the year with 提出状況一覧 (or that alone) as .xlsx; null = cancelled. */
  exportAllWards(fiscalYear: number, what: 'results' | 'submissions'): ExportResult | null
  /** The table as CSV, one datum a cell. */
  exportAllWardsCsv(fiscalYear: number): ExportResult | null
  // — the city's master data
  /** What was accepted, and on which master the plan of each year stands. */
  getMasterBook(): MasterBook
  /**
   * Asks for the city's master file (.kmaster) and tells what it would change: a dry run. null = cancelled. E-MASTER-01 to -05, -08, -09 where it cannot be
   * taken (read-master.ts), E-MASTER-06 {name} where it was accepted already and no year is left that could take it.
   */
  previewMaster(): MasterPreview | null
  /**
   * Accepts it for new plans and for those of these years, with what the city measured for this ward, as one deed. E-MASTER-07 (the dry run is over),
   * E-MASTER-10 {year} (a plan that cannot take it).
   */
  acceptMaster(token: string, fiscalYears: readonly number[]): void
  /** Forgets the dry run. */
  cancelMaster(): void
  /** Asks where, and writes what new plans are made under here as a master file; null = cancelled. `issuedOn`: ISO date. RuleBroken (missing name). */
  exportMaster(name: string, issuedOn: string): ExportResult | null
  // — publication
  /** What of an edition would be published; only editions are. E-EDITION-03, E-EDITION-04, E-OUT-06. */
  previewPublication(editionId: string): PublicationPreview
  /** Asks for a folder and makes a new one with the chosen parts in it; null = cancelled, and nothing is left behind. Progress and cancel as of an export. */
  publish(editionId: string, parts: readonly PublishedPart[]): PublicationResult | null
}>
