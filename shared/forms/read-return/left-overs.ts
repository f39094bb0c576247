// Knows which texts of a form that came back are nobody's: neither a place of it nor printed on it.
import type { FormGeneration } from '../../model/form-generation.ts'
import type { ReadSheet } from '../../model/sheet-cells.ts'
import { squash } from '../recognise/fold-label.ts'
import { type KnownLabels, type Level, knownLabelsOf } from '../recognise/known-labels.ts'
import { isPlanTitle } from '../recognise/plan-year.ts'
import { readHeading } from '../recognise/read-heading.ts'
import type { ExpectedSheet } from './expected-sheet.ts'

const levels: readonly Level[] = ['plan', 'issue', 'strategy', 'initiative', 'reform']

/** What the forms print besides what people write. */
export function printedOn(expected: readonly ExpectedSheet[]): readonly string[] {
  return expected.flatMap(({ cells }) => cells.filter(({ cell }) => !cell.field && cell.mark === undefined).map(({ cell }) => cell.text))
}

/** `taken`: 'シート!B12' of each cell that was read; `texts`: what is printed on the forms. Only sheets that are a form (or were one) are looked at. */
export function leftOversOf(
  sheets: readonly ReadSheet[],
  taken: ReadonlySet<string>,
  texts: readonly string[],
  generation: FormGeneration,
): readonly Readonly<{ address: string; text: string }>[] {
  const labels = knownLabelsOf([generation])
  return textsBeside(sheets, taken, texts).filter(({ text }) => !isOfForm(text, labels))
}

/** The same of a table, which has no other labels than those that are printed on it. */
export function textsBeside(
  sheets: readonly ReadSheet[],
  taken: ReadonlySet<string>,
  texts: readonly string[],
): readonly Readonly<{ address: string; text: string }>[] {
  const printed = new Set(texts.map(coreOf))
  return sheets.flatMap(({ name, cells }) =>
    cells
      .filter((cell) => !taken.has(`${name}!${cell.address}`) && !printed.has(coreOf(cell.text)))
      .map((cell) => ({ address: `${name}!${cell.address}`, text: cell.text })),
  )
}

/** Numbers of items and years change between two outputs of one form: what is printed is known without them. */
function coreOf(text: string): string {
  const squashed = squash(text)
  const core = squashed.replaceAll(/(?:平成|令和)?\d+|元年/g, '')
  return core === '' ? squashed : core
}

function isOfForm(text: string, labels: KnownLabels): boolean {
  if (text.length > 120) return false
  const isLabel = levels.some((level) => labels.meaningOf(text, level, 'plan') !== null)
  return (
    isLabel || labels.isFixed(text) || labels.phaseOf(text) !== null || isPlanTitle(text) || (readHeading(text, null)?.isMissing ?? false)
  )
}
