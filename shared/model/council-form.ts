// Knows the forms of the council as data: which columns they have, in which edition, and what fills them.
import type { MeetingId } from './ids.ts'

/** 次第 · 委員名簿・出欠 · 意見・対応一覧 · 委員の意見に基づいて講じた主な措置 · 会議録 · 委員評価一覧 · 運営状況の公表 */
export const councilFormIds = ['agenda', 'attendance', 'opinions', 'measures', 'minutes', 'evaluations', 'report'] as const
export type CouncilFormId = (typeof councilFormIds)[number]
/** 内部用 · 公表用 */
export const audiences = ['internal', 'public'] as const
export type Audience = (typeof audiences)[number]
/** 意見・対応一覧 by 会議, by 対応分類, by 取組. */
export const opinionOrders = ['meeting', 'class', 'initiative'] as const
export type OpinionOrder = (typeof opinionOrders)[number]

/** Which form of what. Of the subjects only the one that the form is about is asked for: a meeting, a 年度, a 対象期間 (year of its October), a sheet. */
export type CouncilFormRequest = Readonly<{
  form: CouncilFormId
  audience: Audience
  meetingId: MeetingId | null
  fiscalYear: number | null
  periodYear: number | null
  sheetId: string | null
  order: OpinionOrder
}>

/**
 * A column: what stands in it (a field that the form's rows have), and in which editions it is there. `head`: text, with {settings} filled in.
 * `isOptional`: left out where nothing stands in it. Where columns leave room, the widest share it.
 */
export type CouncilColumn = Readonly<{
  field: string
  head: string
  widthPt: number
  align: 'left' | 'center' | 'right'
  audiences: readonly Audience[]
  isOptional: boolean
}>
/**
 * A block: running lines (without columns; `source` names what fills them) or a table. Stands under its heading; `empty` is printed where there is
 * nothing, and where that is '' too, the block is left out.
 */
export type CouncilBlock = Readonly<{
  id: string
  heading: string
  source: string
  columns: readonly CouncilColumn[]
  empty: string
  audiences: readonly Audience[]
}>
export type CouncilForm = Readonly<{
  id: CouncilFormId
  name: string
  title: string
  orientation: 'portrait' | 'landscape'
  blocks: readonly CouncilBlock[]
  notes: readonly string[]
}>

/**
 * What fills a form: by block its rows, by field; `heading`: a row over all columns; `marks`: by field what a place is called that is read back. Of the public
 * edition nothing internal is in here.
 */
export type CouncilFormData = Readonly<{
  /** What {…} in titles, heads and notes stands for. */
  values: Readonly<Record<string, string>>
  blocks: Readonly<
    Record<
      string,
      readonly Readonly<{
        key: string
        heading?: string
        cells: Readonly<Record<string, string>>
        marks?: Readonly<Record<string, string>>
      }>[]
    >
  >
}>
/** What is to be known before it goes out; `isBlocking`: the ordinance asks for it. */
export type CouncilFinding = Readonly<{
  code: string
  detail: Readonly<Record<string, string | number>>
  isBlocking: boolean
  targetId: string | null
}>
/** `publishable`: opinions in it whose answer is confirmed and has no 公表日 yet. */
export type FilledCouncilForm = Readonly<{
  data: CouncilFormData
  findings: readonly CouncilFinding[]
  fileName: string
  publishable: readonly string[]
}>
