// Knows the tally of questions out of cells as people have them: pasted from Excel or read from CSV, columns in any order and under other names.
import type { OptionRole, Sex } from '../../model/survey.ts'
import { readTallyBlock } from './read-tally-block.ts'
import { gridOf } from './tally-grid.ts'
import { blocksOf } from './tally-blocks.ts'
import { sidesOf } from './tally-sides.ts'

/** An option as it was read; `row` counts from 0 in the cells. */
export type ReadOption = Readonly<{
  label: string
  role: OptionRole
  /** A guess from the wording, for a person to correct. */
  isPositive: boolean
  count: number | null
  printedPercent: string
  row: number
}>
/** total 計 of all answers · sum 小計 such as 思う計 · heading · note a line of text that belongs to no answer */
export type LeftOutRow = Readonly<{ row: number; text: string; why: 'total' | 'sum' | 'heading' | 'note' }>
/** A cell that could not be read, as it stands there; what is over 100 is read all the same. */
export type ReadProblem = Readonly<{
  row: number
  column: number
  text: string
  code: 'notACount' | 'notAPercent' | 'percentOver100' | 'noLabel'
}>
/**
 * What a person has to know of how a table was read. otherYears: the year that was taken, then those that were not · columnsLeft: headings of columns of
 * figures that are nothing of a tally ('' = without one) · addedUp: sexes or ages that were added up because no column counts all · notAddedUp: the
 * same, but they do not make the whole · sameAnswer: answers that come more than once.
 */
export type TallyNote = Readonly<{
  code: 'otherYears' | 'columnsLeft' | 'addedUp' | 'notAddedUp' | 'sameAnswer'
  texts: readonly string[]
}>
export type ReadQuestion = Readonly<{
  /** '問5', '' where none is written. */
  number: string
  text: string
  /** 複数回答可 stands in the question's text. */
  allowsSeveral: boolean
  options: readonly ReadOption[]
  /** Count of the row 計, else the n of a heading (n=448); null = none. */
  printedBase: number | null
  /** Percentage of a row such as 思う計; '' = none. */
  printedRate: string
  /** What the printed percentages say of 無回答; null = they do not tell. */
  countsNoAnswer: boolean | null
  /** Columns by sex and age; `option` is the place in `options`. */
  breakdown: readonly Readonly<{ option: number; sex: Sex | null; age: string; count: number }>[]
  /** Which columns (from 0) were taken for what; null = none. Of a table whose answers stand side by side: its rows, from its first one. */
  columns: Readonly<{ label: number; count: number | null; percent: number | null }>
  notes: readonly TallyNote[]
  leftOut: readonly LeftOutRow[]
  problems: readonly ReadProblem[]
}>

/** One for each question found, in their order; none where no option is found. Rows in which nothing was read are told by the question they stand at. Never throws. */
export function readTally(cells: readonly (readonly string[])[]): readonly ReadQuestion[] {
  return sidesOf(gridOf(cells)).flatMap((side) => blocksOf(side).flatMap(readTallyBlock))
}
