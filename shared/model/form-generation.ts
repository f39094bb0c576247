// Knows what a form generation (様式の世代) is: the official forms of some years as data. A new year's form is a new file of this shape in resources/forms.
import type { AmountKind, CheckPeriod } from './ward-plan.ts'

export type FormGeneration = Readonly<{
  /** e.g. 'G1' */
  id: string
  name: string
  /** Fiscal years for which it is the form; lastYear null = still in use. */
  firstYear: number
  lastYear: number | null
  /** The checks that it has bands for; the short sheet of 令和5年度 knows no 中間振り返り. */
  checks: readonly CheckPeriod[]
  /** Nouns of the form, used in templates as {word.office}: 区/局/所属, 区長/局長 … */
  words: Readonly<Record<string, string>>
  /** The unit in which amounts are shown and typed. */
  unit: Readonly<{ label: string; yen: number }>
  page: PageSetup
  styles: Readonly<Record<string, CellStyle>>
  /** Legends that its templates may name; joined from the rules of judgement and resources/legends.json when it is loaded. */
  legends: readonly Legend[]
  forms: readonly FormDefinition[]
}>

/**
 * 凡例: the small line that explains the symbols of a band, with the years that it holds (lastYear null = still). `isUnconfirmed`: no document says when
 * which of its symbols is given.
 */
export type Legend = Readonly<{ id: string; text: string; firstYear: number; lastYear: number | null; isUnconfirmed?: boolean }>

export type PageSetup = Readonly<{
  paper: 'A4' | 'A3'
  orientation: 'portrait' | 'landscape'
  /** Millimetres. */
  marginsMm: Readonly<{ top: number; bottom: number; left: number; right: number; header: number; footer: number }>
  /** Widths of the grid's columns in points; their sum fits between the margins. */
  columnWidthsPt: readonly number[]
  /** Distance of two lines of text, for a font of `fontSizePt` 9: 13.5. */
  leadingPt: number
  /** Text at the foot, with {page}: '- {page} -'. */
  footer: string
}>

export type CellStyle = Readonly<{
  /** ＭＳ 明朝, ＭＳ ゴシック, 游明朝, 游ゴシック. */
  font: 'mincho' | 'gothic' | 'yuMincho' | 'yuGothic'
  sizePt: number
  bold?: boolean
  align: 'left' | 'center' | 'right'
  valign: 'top' | 'middle'
  /** RGB hex without '#'; absent = none. */
  fill?: string
  /** Line weight around the cell. */
  border: 'none' | 'hair' | 'thin' | 'medium'
  /** Excel number format of amounts. */
  numberFormat?: string
}>

export type FormDefinition = Readonly<{
  /** e.g. 'form1' */
  id: string
  /** e.g. '様式1' */
  name: string
  /** The worksheet's name. */
  sheetName: string
  /** Where it is not that of the generation: a form that lies (横) beside forms that stand. */
  page?: PageSetup
  /** notYet: named on screen, not yet filled by the program. */
  status: 'ready' | 'notYet'
  /** Rows repeated at the head of every page. */
  title: readonly Block[]
  blocks: readonly Block[]
}>

/** What repeats: `main` collections hold only what is marked 主な. */
export type Collection =
  | 'managementIssues'
  | 'strategies'
  | 'mainStrategies'
  | 'initiatives'
  | 'mainInitiatives'
  | 'outcomeIndicators'
  | 'processIndicators'
  | 'reformItems'

export type Block =
  /** Cells side by side, all as high as the highest. */
  | Readonly<{ kind: 'row'; cells: readonly CellDefinition[] }>
  /** A vertical label in one narrow column, over all rows of its blocks. */
  | Readonly<{ kind: 'band'; label: string; columns: readonly [number, number]; style: string; blocks: readonly Block[] }>
  /** Stacks side by side, all stretched to the height of the highest (its last cell grows). */
  | Readonly<{ kind: 'beside'; parts: readonly Readonly<{ blocks: readonly Block[] }>[] }>
  /** Once for each record of a collection; `empty` stands where there is none, `gap` for each number that no record has any more (欠番). */
  | Readonly<{ kind: 'each'; of: Collection; blocks: readonly Block[]; empty?: readonly Block[]; gap?: readonly Block[] }>
  /** Rows that belong together: not torn across pages where they fit on one. */
  | Readonly<{ kind: 'group'; keep?: boolean; pageBreakBefore?: boolean; frame?: 'medium'; blocks: readonly Block[] }>
  | Readonly<{ kind: 'space'; heightPt: number }>

/**
 * One cell. Its text is `before` + the field's value + `after`. Templates know: {year} 平成27年度, {year.short:-1} 26,
 * {ward} サンプル区, {word.x}, {number} １－１－１ in full-width digits, {number.half} 1-1-1, {position} 1, {legend.x}, {edition} （案）,
 * {cumulative} （R3～R5合計） of the indicator around.
 */
export type CellDefinition = Readonly<{
  /** From (inclusive) and to (exclusive) of the 0-based grid columns. */
  columns: readonly [number, number]
  style: string
  before?: string
  /**
   * 'wardPlan.goal', 'managementIssue.title', … of the nearest record around. 'strategyReview.…', 'initiativeReview.…' and 'outcomeReview.…' are
   * of the check that `phase` names, of the strategy, initiative or outcome indicator around.
   */
  field?: string
  after?: string
  /** An amount of the initiative around; yearOffset −2 = 前々年度. */
  amount?: Readonly<{ kind: AmountKind; yearOffset: number }>
  /** What the cell is from 策定 on, in place of the same above: 27算定（見込）額 in the 案 is 27予算額 then. */
  whenEstablished?: Readonly<{ before?: string; amount?: Readonly<{ kind: AmountKind; yearOffset: number }>; label?: string }>
  /** How the field is called on screen and by assistive technology, e.g. 当年度の取組内容. */
  label?: string
  /**
   * Lines that the cell has at least, and the lines that the form has room for: more is shown as overflow (and still printed whole).
   * Cells for contents have it, labels and headings have not: a row without any is a heading, never left alone at the foot of a page.
   */
  lines?: Readonly<{ min: number; max?: number }>
  /** The form demands it; an empty one is framed and listed. */
  mandatory?: boolean
  /** The phase in which the cell is filled; cells of later phases stay blank in the 案. `hint` is shown on screen only. */
  phase?: 'midYearReview' | 'selfEvaluation'
  hint?: string
  /** On a cell in `empty` of an `each`: writing there adds an item of the collection. */
  adds?: AddedKind
}>

/** Kinds that a blank line of a form can add. */
export const addedKinds = ['outcomeIndicator', 'processIndicator', 'reformItem'] as const
export type AddedKind = (typeof addedKinds)[number]
