// Knows what is published of an edition (公表): its parts, how it is told before, and what came of it.
import type { ExportWarning } from './app-state.ts'
import type { OwnedKind } from './fields.ts'
import type { AmountKind, CheckPeriod } from './ward-plan.ts'

export const publishedParts = ['page', 'tables', 'workbook', 'pdf'] as const
/** The accessible page (index.html), the tables (.csv), the forms as .xlsx and as PDF. */
export type PublishedPart = (typeof publishedParts)[number]

export type PublishedKind = OwnedKind

/** What would go out: the outline of the page, how much there is of it, and texts that look unfinished. */
export type PublicationPreview = Readonly<{
  title: string
  /** Headings in order, 1 = the page's own. */
  outline: readonly Readonly<{ level: number; text: string }>[]
  counts: Readonly<{ texts: number; indicators: number; amounts: number }>
  /** Where a 〇 or ▢ was left: '戦略1-1　めざす状態'. */
  placeholders: readonly string[]
  /** PDF needs a window. */
  canPrint: boolean
}>

export type PublicationResult = Readonly<{
  folderName: string
  /** In bytes. */
  files: readonly Readonly<{ name: string; size: number }>[]
  warnings: readonly ExportWarning[]
}>

/** A file that the page leads to. */
export type PublishedFile = Readonly<{ name: string; size: number }>

/** What stands on the page and in the tables besides the ward's own texts; the sentences stand in shared/words/publication.ts. */
export type PublicationWords = Readonly<{
  title: (year: string, ward: string, mark: string) => string
  skip: string
  contents: string
  about: string
  ward: string
  year: string
  yearBoth: (label: string, year: number) => string
  edition: string
  snapshot: string
  whole: string
  kinds: Readonly<Record<PublishedKind | 'outcomeIndicator' | 'processIndicator' | 'wardPlan', string>>
  heading: (kind: string, number: string, title: string) => string
  untitled: string
  gaps: (kind: string, numbers: readonly string[]) => string
  checks: Readonly<Record<CheckPeriod, string>>
  indicatorCaption: (owner: string, kind: string) => string
  indicator: string
  target: string
  result: string
  attainment: string
  previousResult: string
  previousRating: string
  amountCaption: (owner: string, unit: string) => string
  amountRow: (year: string, kind: string) => string
  amountOf: Readonly<Record<AmountKind, string>>
  amountYear: string
  amount: string
  noAmount: string
  legends: string
  legendOf: (kind: string, text: string) => string
  revisions: string
  files: string
  fileNames: Readonly<Record<string, string>>
  fileSize: (bytes: number) => string
  made: (day: string, program: string) => string
  columns: Readonly<{
    shared: readonly string[]
    items: readonly string[]
    texts: readonly string[]
    indicators: readonly string[]
    amounts: readonly string[]
  }>
  conditions: Readonly<Record<'up' | 'upStrict' | 'down' | 'downStrict' | 'within', string>>
}>
