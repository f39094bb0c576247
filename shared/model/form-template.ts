// Knows the city's own form files (様式ファイル): the book as it came, which of its cells show which field of a plan, and what would stand in them.
import type { ItemKind } from './fields.ts'

/** A kept or picked .xlsx of the city as it is drawn: `notes` tell what filling it does not take care of. */
export type TemplateBook = Readonly<{ sheets: readonly TemplateSheet[]; styles: readonly TemplateStyle[]; notes: readonly TemplateNote[] }>
/**
 * externalLinks: it has links to other books, which stay as they are · signed: its signature no longer holds once it is filled · formulas: some of its
 * formulas show what they were worth before until the book is opened in Excel · protectedSheets: some cells are locked.
 */
export const templateNotes = ['externalLinks', 'signed', 'formulas', 'protectedSheets'] as const
export type TemplateNote = (typeof templateNotes)[number]

export type TemplateSheet = Readonly<{
  name: string
  isHidden: boolean
  /** Locked cells cannot be typed into in Excel; filling writes into them all the same. */
  isProtected: boolean
  /** In points, from column A and row 1 on; 0 = hidden. As many as the sheet uses. */
  columnWidthsPt: readonly number[]
  rowHeightsPt: readonly number[]
  /**
   * Row by row: each cell that has a text, a formula, a line, a fill or a list to choose from, or that is merged; a merged one stands once, at its top left.
   * Every other cell of the sheet can be bound too: `styles[0]`, no text.
   */
  cells: readonly TemplateCell[]
  printAreas: readonly CellArea[]
  /** The page ends below these rows and behind these columns (from 1). */
  rowBreaks: readonly number[]
  columnBreaks: readonly number[]
}>
/** Rows and columns from 1, both ends within. */
export type CellArea = Readonly<{ top: number; left: number; bottom: number; right: number }>

export type TemplateCell = Readonly<{
  /** 'B12' */
  address: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** As shown; the kept value of a formula. */
  text: string
  /** formula: the book computes it; tableHead: a table takes its column's name from it. Such a cell cannot be bound. */
  obstacle: 'formula' | 'tableHead' | null
  isLocked: boolean
  /** What may be chosen there; [] = anything, or a list that the program cannot read. */
  choices: readonly string[]
  /** Its place in `styles` of the book. */
  style: number
}>
export const templateLines = ['none', 'hair', 'thin', 'medium'] as const
export type TemplateLine = (typeof templateLines)[number]
export type TemplateStyle = Readonly<{
  fontName: string
  sizePt: number
  bold: boolean
  /** Lines are broken within the cell. */
  wraps: boolean
  /** Letters are made smaller until the text fits. */
  shrinks: boolean
  horizontal: 'general' | 'left' | 'center' | 'right'
  vertical: 'top' | 'middle' | 'bottom'
  /** Letter under letter. */
  isVertical: boolean
  /** 'F2F2F2'; null = none, or a colour that depends on the theme and is not known. */
  fill: string | null
  lines: Readonly<{ top: TemplateLine; bottom: TemplateLine; left: TemplateLine; right: TemplateLine }>
  /** Numbers typed there are kept as texts (表示形式「文字列」). */
  isText: boolean
}>

/** One book for the plan, or one for each 経営課題, 戦略, 具体的取組. */
export const formRepeats = ['once', 'managementIssue', 'strategy', 'initiative'] as const
export type FormRepeats = (typeof formRepeats)[number]

/**
 * A cell that shows a field. `address`: of the top left one where it is merged. `label`: what the form calls it, by which next year's file is searched.
 * `before` and `after` stand around the field in the same cell; {number}, {year}, {ward} and {edition} in them are filled in ({number}: of the record that
 * the field is of).
 * `fieldPath`, in the plan: 'goal', 'managementIssues.0.title', 'managementIssues.0.strategies.1.initiatives.0.amounts.budget.0' (kind of amount, years
 * from the plan's), '….reviews.selfEvaluation.results', '….outcomeIndicators.all.name' (each on a line of its own); in a form for each 経営課題 and below also
 * of what the book is about: 'managementIssue.strategies.0.title', 'strategy.title', 'initiative.content'; '….number' = 1-1-2; or {year} 平成27年度,
 * {ward}, {edition} （案）, {number} (of what the book is about), {empty} (nothing but `before` and `after`).
 */
export type BoundCell = Readonly<{ sheet: string; address: string; fieldPath: string; label: string; before: string; after: string }>
/** A binding as a person makes it. `untilYear` null = still. */
export type BoundFormTyped = Readonly<{
  name: string
  fromYear: number
  untilYear: number | null
  repeats: FormRepeats
  cells: readonly BoundCell[]
}>
export type BoundForm = BoundFormTyped &
  Readonly<{
    id: string
    templateHash: string
    /** Name of the file that was dropped in. */
    fileName: string
    /** The form of earlier years whose binding it took over; null = none. */
    reboundFrom: string | null
  }>
export type BoundFormHead = Omit<BoundForm, 'cells'> & Readonly<{ cellCount: number }>
export type OpenedForm = Readonly<{ form: BoundForm; book: TemplateBook }>

/**
 * Why a proposed or found-again cell is doubtful: severalLabels (the label stands several times), farAway (its cell does not touch its label), occupied (something
 * stands in it), locked, labelDiffers (nearly the same label), otherPlace (by its place only, not by its label), severalPlaces (several cells fit).
 */
export const bindingDoubts = ['severalLabels', 'farAway', 'occupied', 'locked', 'labelDiffers', 'otherPlace', 'severalPlaces'] as const
export type BindingDoubt = (typeof bindingDoubts)[number]
/** `doubt` null = sure. */
export type ProposedCell = BoundCell & Readonly<{ doubt: BindingDoubt | null }>
/** `leftOver`: labels of the form that the program knows no field for, or found no cell for. */
export type Proposal = Readonly<{
  repeats: FormRepeats
  cells: readonly ProposedCell[]
  leftOver: readonly Readonly<{ sheet: string; address: string; text: string }>[]
}>
/** `token` stands for the picked file until it is saved, another one is picked, or the program ends. `usedBy`: names of forms that keep the very same file. */
export type PickedTemplate = Readonly<{
  token: string
  fileName: string
  book: TemplateBook
  proposal: Proposal
  usedBy: readonly string[]
}>
/** A file just picked, or the one of a form that is kept. */
export type TemplateSource = Readonly<{ kind: 'template'; token: string }> | Readonly<{ kind: 'form'; id: string }>

/** Where a bound cell of last year's file stands in this year's. `to` null = gone. `doubt` only where doubtful. */
export type RebindRow = Readonly<{
  state: 'same' | 'moved' | 'doubtful' | 'gone'
  from: BoundCell
  to: BoundCell | null
  doubt: BindingDoubt | null
}>
/** `rows` in the order of last year's cells. `added`: cells of the new file that the program would bind besides; `leftOver` as in Proposal. `token` as in PickedTemplate. */
export type RebindPreview = Readonly<{
  token: string
  fileName: string
  book: TemplateBook
  /** The form whose binding is taken over, and the year from which the new one would hold. */
  form: BoundForm
  fromYear: number
  rows: readonly RebindRow[]
  added: readonly ProposedCell[]
  leftOver: Proposal['leftOver']
}>

/** A field that a cell can show, for choosing it. `group`: what it is of, '経営課題1 戦略1-2'; `sample`: what the year's plan says there, '' = nothing. */
export type BindableField = Readonly<{ path: string; label: string; group: string; sample: string }>

/** Lines as broken in that cell; `lettersLeft`: full-width letters that still fit, below 0 = too many. */
export type FillMeter = Readonly<{ used: number; max: number; lettersLeft: number }>
/**
 * overflow: more lines than the cell has room for · notInChoices: none of the texts that may be chosen there · tooLong: more than a cell of Excel can hold ·
 * notWritable: letters that no workbook can hold · obstacle: a formula or a table's head, left as it is · noSheet: the file has no such sheet.
 * Of these tooLong and notWritable keep the book from being written.
 */
export const fillProblems = ['overflow', 'notInChoices', 'tooLong', 'notWritable', 'obstacle', 'noSheet'] as const
export type FillProblem = (typeof fillProblems)[number]
/** What stands in a bound cell. `number`: kept as a number, in units of the sheet. `isAbsent`: the plan has no such record, the cell stays empty. `meter` null = no limit. */
export type FilledCell = Readonly<{
  sheet: string
  address: string
  text: string
  number: number | null
  isAbsent: boolean
  meter: FillMeter | null
  problems: readonly FillProblem[]
}>
/**
 * One book that would be written: of what record ('' = the plan), with its number and title. `unshown`: items of the plan that no cell of it shows, though
 * it shows others of their kind.
 */
export type FilledBook = Readonly<{
  ownerId: string
  number: string
  title: string
  fileName: string
  cells: readonly FilledCell[]
  unshown: readonly UnshownItem[]
}>
export type UnshownItem = Readonly<{ kind: ItemKind; id: string; number: string; title: string }>
export type FillPreview = Readonly<{ books: readonly FilledBook[]; notes: readonly TemplateNote[] }>
/** `typed` null = the binding as it is saved (source of kind form). `editionId` null = the plan as it is now. */
export type FillRequest = Readonly<{
  source: TemplateSource
  typed: BoundFormTyped | null
  fiscalYear: number
  editionId: string | null
}>
/** `ownerIds` null = all. */
export type WriteFormRequest = Readonly<{ id: string; fiscalYear: number; editionId: string | null; ownerIds: readonly string[] | null }>
/** `folderName` null = one file, written where a person said. */
export type WrittenForms = Readonly<{ folderName: string | null; fileNames: readonly string[] }>
