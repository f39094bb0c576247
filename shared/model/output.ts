// Knows what is asked for when forms go out (様式の出力), and what came of it.
import type { ExportWarning } from './app-state.ts'
import type { Check } from './check.ts'
import type { Audience, CouncilFinding, CouncilFormRequest } from './council-form.ts'
import type { Edition } from './edition.ts'
import type { FormRepeats } from './form-template.ts'

/**
 * plan: a form of the plan, as its generation calls it · resultReport 成果指標実績報告 · council: a form of the council · reviewSheet: 点検シート（レビュー資料）
 * of a check, `areaId` null = every area · list: a list as the screen shows it (提出前点検) · boundForm: the city's own form file, filled; always files of its own.
 */
export type OutputForm =
  | Readonly<{ kind: 'plan'; formId: string }>
  | Readonly<{ kind: 'resultReport' }>
  | Readonly<{ kind: 'council'; request: Omit<CouncilFormRequest, 'audience'> }>
  | Readonly<{ kind: 'reviewSheet'; check: Check; areaId: string | null }>
  | Readonly<{ kind: 'list'; title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }>
  | Readonly<{ kind: 'boundForm'; id: string }>

export const outputFormats = ['xlsx', 'pdf'] as const
export type OutputFormat = (typeof outputFormats)[number]

/**
 * `editionId` null = the plan as it is now; forms that are not of the plan are always as they are now. `isOneBook` false = a book for each form. `format` is that
 * of the program's own forms: only Excel prints the city's form files, so they stay .xlsx.
 */
export type OutputRequest = Readonly<{
  fiscalYear: number
  editionId: string | null
  audience: Audience
  forms: readonly OutputForm[]
  isOneBook: boolean
  format: OutputFormat
  hasCover: boolean
}>

/** What can go out of a year: the forms of the plan in one state, the city's form files that hold then, its editions (newest first), and the checks of which there is a 点検シート. */
export type OutputChoices = Readonly<{
  planForms: readonly Readonly<{ id: string; name: string; isReady: boolean }>[]
  boundForms: readonly Readonly<{ id: string; name: string; repeats: FormRepeats; cellCount: number }>[]
  editions: readonly Edition[]
  checks: readonly Check[]
}>

/** What is to be known of a form of the council before it goes out. */
export type OutputFinding = Readonly<{ formName: string; finding: CouncilFinding }>

/** `name`: of the one file, or of the folder that holds them all. A form file of the city has no `sheets` to tell of. */
export type OutputResult = Readonly<{
  name: string
  isFolder: boolean
  files: readonly OutputFile[]
  warnings: readonly ExportWarning[]
}>
export type OutputFile = Readonly<{ fileName: string; sheets: readonly Readonly<{ name: string; pages: number }>[] }>
