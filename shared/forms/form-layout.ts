// Knows what laying out a form leads to: pages of placed cells. The screen draws them, the Excel writer writes them, the meter reads them.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import type { TextPiece } from '../model/edition.ts'
import type { FieldRef } from '../model/fields.ts'

/** Where a form comes from, so that it is known again when it comes back. `edition`: the mark in its title; `planId` '' where it is not of a plan. */
export type FormOrigin = Readonly<{ wardName: string; fiscalYear: number; planId: string; edition: string }>

export type FormLayout = Readonly<{
  formId: string
  formName: string
  sheetName: string
  page: PageSetup
  styles: Readonly<Record<string, CellStyle>>
  /** The rows repeated at the head of every page; tops count from the top of the page's body. */
  title: readonly PlacedCell[]
  titleHeightPt: number
  /** On screen the title stays in sight while the sheet is scrolled. */
  freezesTitle?: boolean
  /** Absent where nothing of the form is read back. */
  origin?: FormOrigin
  /** Tops of a page's cells count from under the title. */
  pages: readonly FormPage[]
}>
export type FormPage = Readonly<{ cells: readonly PlacedCell[]; heightPt: number }>

/** A cell where it stands on its page. All measures in points. */
export type PlacedCell = Readonly<{
  /** Unique in the layout and the same as long as the same place of the form shows the same record. */
  key: string
  columns: readonly [number, number]
  topPt: number
  heightPt: number
  style: string
  /** Heavier lines where the cell stands at the edge of a framed group. */
  frame: Readonly<{ top: boolean; bottom: boolean; left: boolean; right: boolean }>
  /** Reads downwards, letter under letter. */
  vertical: boolean
  /** The text of this fragment, whole, as it goes into the Excel cell; '' where blank. */
  text: string
  /** What of the text went and what came, where it compares two texts; joined it is `text`. */
  pieces?: readonly TextPiece[]
  /** The same broken into lines as it is measured and shown. */
  lines: readonly string[]
  /** Where a text is too long for one page it goes on in the next: 0 of 1 where it is whole. */
  fragment: Readonly<{ index: number; count: number }>
  /** A number to be kept as a number, in units of the form (千円). null where the cell is a text. */
  number: Readonly<{ value: number; format: string }> | null
  /** Shown on screen in a blank cell, never printed. */
  hint: string | null
  /** It has a legend whose rule no document says: told on screen, never printed. */
  isUnconfirmed?: boolean
  /** Where a person can write; null for labels and for cells of a later phase. */
  field: FieldRef | null
  /** The field's bare value (without before and after), '' where the cell has none. */
  value: string
  /** What is printed before and behind the value of a field; absent where nothing is. */
  around?: readonly [before: string, behind: string]
  /** Names a place that is no field of a plan, for reading it back. */
  mark?: string
  /** Name for people and assistive technology, e.g. '1-1-2 当年度の取組内容'; '' for labels. */
  label: string
  mandatory: boolean
  /** Lines used of the lines that the form has room for; null where it sets no limit. */
  meter: Readonly<{ used: number; max: number }> | null
  /** What the cell belongs to in the outline, '' for the plan itself. */
  ownerId: string
}>
