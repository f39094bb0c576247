// Knows what goes out as plain data, before it is laid out: it crosses to the window, which shows the pages, and to the thread that writes them.
import type { OutputFinding } from '../model/output.ts'
import type { FilledBook, TemplateNote } from '../model/form-template.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import type { ComparisonSheet } from './comparison-form.ts'
import type { CouncilSheet } from './council-form.ts'
import type { CoverSheet } from './cover-sheet.ts'
import type { ListTable } from './layout-list.ts'
import type { ReportSheet } from './report-sheet.ts'

/** Forms of a plan; `edition` is the mark in their titles. */
export type FormsRequest = Readonly<{
  generation: FormGeneration
  formIds: readonly string[]
  plan: WardPlan
  wardName: string
  edition?: string
}>
/**
 * A cover names the sheets of all books beside it: those are filled in when everything is laid out. `sealed`: a text that the book carries inside, on no
 * page. `apart`: what tells its sheets from those of another report in the same book.
 */
export type OutputSource =
  | FormsRequest
  | Readonly<{ comparison: ComparisonSheet }>
  | Readonly<{ list: ListTable }>
  | Readonly<{ report: readonly ReportSheet[]; sealed?: string; apart?: string }>
  | Readonly<{ council: CouncilSheet }>
  | Readonly<{ cover: CoverSheet }>

export type OutputBook = Readonly<{ fileName: string; sources: readonly OutputSource[] }>

/** A form file of the city filled, one file for each of `books`. `labels`: what the form calls its cells, in the order of the cells of each book. */
export type FilledBoundForm = Readonly<{
  id: string
  name: string
  labels: readonly string[]
  notes: readonly TemplateNote[]
  books: readonly FilledBook[]
}>
/** All that would go out. `isFolder`: several files, which go into a folder called `folderName`. */
export type FilledOutput = Readonly<{
  books: readonly OutputBook[]
  boundForms: readonly FilledBoundForm[]
  isFolder: boolean
  folderName: string
  findings: readonly OutputFinding[]
}>

/** How many sheets a source becomes. */
export function sheetsOf(source: OutputSource): number {
  if ('list' in source || 'council' in source || 'cover' in source) return 1
  if ('report' in source) return source.report.length
  return 'comparison' in source ? (source.comparison.history ? 2 : 1) : source.formIds.length
}
