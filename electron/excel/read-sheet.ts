// Knows how one sheet of a foreign workbook becomes plain cells: merged ones as one, formulas as the value that was kept, dates as they show.
import type { ReadCell } from '../../shared/model/sheet-cells.ts'
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { mostCells, positionOfCell } from '../../shared/rules/position-of-cell.ts'
import { AppError } from '../app-error.ts'
import { cleanText } from './read-parts.ts'
import { readXml } from './read-xml.ts'
import { showNumber } from './show-number.ts'

/** Above any sheet of a ward; `letters` of one cell (UTF-16 units) are Excel's own limit; `cells` counts those that hold something, `looked` all that stand in the file. */
export const sheetLimits = { cells: 200_000, looked: 5_000_000, merges: 100_000, letters: 32_767 }

export type SheetSources = Readonly<{ sharedStrings: readonly string[]; formats: readonly string[]; is1904: boolean }>
type Span = Readonly<{ row: number; column: number; rowSpan: number; columnSpan: number }>
type RawCell = { type: string; style: number; value: string; inline: string }

/**
 * Cells that hold something, row by row. `onFormula` is told each cell with a formula, and what stands there. Throws E-IMPORT-01 for addresses that no
 * sheet has, E-IMPORT-03 beyond sheetLimits.
 */
export async function readSheet(
  xml: AsyncIterable<Uint8Array>,
  sources: SheetSources,
  onFormula: (address: string, formula: string) => void = () => {},
): Promise<readonly ReadCell[]> {
  const spans = new Map<string, Span>()
  const cells: ReadCell[] = []
  let looked = 0
  let row = 0
  let column = 0
  let raw: RawCell | null = null
  let within: 'v' | 't' | 'f' | null = null
  let formula = ''
  let phonetic = 0
  await readXml(xml, {
    open(name, attribute) {
      if (name === 'c') {
        ;({ row, column } = placeOf(attribute('r'), row, column + 1))
        raw = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '', inline: '' }
        looked += 1
        if (looked > sheetLimits.looked) throw new AppError('E-IMPORT-03')
      } else if (name === 'v' || name === 't') within = name
      else if (name === 'f' && raw) {
        within = 'f'
        formula = ''
      } else if (name === 'rPh') phonetic += 1
      else if (name === 'row') {
        row = numberWithin(attribute('r'), row + 1, mostCells.rows)
        column = 0
      } else if (name === 'mergeCell') {
        const span = spanOf(attribute('ref') ?? '')
        spans.set(`${span.row},${span.column}`, span)
        if (spans.size > sheetLimits.merges) throw new AppError('E-IMPORT-03')
      }
    },
    close(name) {
      if (name === 'f' && raw) onFormula(addressOfCell(row, column), formula)
      if (name === 'v' || name === 't' || name === 'f') within = null
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'c' && raw) {
        const content = contentOf(raw, sources)
        raw = null
        if (content.text.length > sheetLimits.letters) throw new AppError('E-IMPORT-03')
        if (content.text.trim() === '') return
        cells.push({ address: addressOfCell(row, column), row, column, rowSpan: 1, columnSpan: 1, ...content })
        if (cells.length > sheetLimits.cells) throw new AppError('E-IMPORT-03')
      }
    },
    text(text) {
      if (raw && within === 'v') raw.value += text
      else if (within === 'f') formula += text
      else if (raw && within === 't' && phonetic === 0) raw.inline += text
    },
  })
  return withSpans(withoutCovered(cells, spans), spans).toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** A cell without an address stands beside the one before it. */
function placeOf(address: string | null, row: number, column: number): Readonly<{ row: number; column: number }> {
  const at = address === null ? { row, column } : positionOfCell(address)
  if (!at || at.column > mostCells.columns) throw new AppError('E-IMPORT-01')
  return at
}

/** Merged ranges stand behind the cells. They are only counted and measured, never spread out over the cells that they cover. */
function spanOf(range: string): Span {
  const [from, to] = range.split(':').map((part) => positionOfCell(part))
  if (!from || !to || to.row < from.row || to.column < from.column) throw new AppError('E-IMPORT-01')
  return { ...from, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 }
}

function withSpans(cells: readonly ReadCell[], spans: ReadonlyMap<string, Span>): readonly ReadCell[] {
  return cells.map((cell) => {
    const span = spans.get(`${cell.row},${cell.column}`)
    return span ? { ...cell, rowSpan: span.rowSpan, columnSpan: span.columnSpan } : cell
  })
}

/** What hides under a merged cell is not shown, and so not read. */
function withoutCovered(cells: readonly ReadCell[], spans: ReadonlyMap<string, Span>): readonly ReadCell[] {
  const wide = [...spans.values()]
  if (wide.length * cells.length > 20_000_000) return cells
  return cells.filter(
    (cell) =>
      spans.has(`${cell.row},${cell.column}`) ||
      !wide.some(
        (s) => cell.row >= s.row && cell.row < s.row + s.rowSpan && cell.column >= s.column && cell.column < s.column + s.columnSpan,
      ),
  )
}

function contentOf(raw: Readonly<RawCell>, sources: SheetSources): Readonly<{ text: string; number: number | null }> {
  const { type, value } = raw
  if (type === 's') return { text: sources.sharedStrings[Number(value)] ?? '', number: null }
  if (type === 'inlineStr') return { text: cleanText(raw.inline), number: null }
  // an error such as #REF! says nothing of the plan
  if (type === 'e' || value === '') return { text: '', number: null }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', number: null }
  if (type !== 'n') return { text: cleanText(value), number: null }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: '', number: null }
  return { text: showNumber(number, sources.formats[raw.style] ?? 'General', sources.is1904), number }
}

function numberWithin(text: string | null, otherwise: number, max: number): number {
  const number = text === null ? otherwise : Number(text)
  if (!Number.isInteger(number) || number < 1 || number > max) throw new AppError('E-IMPORT-01')
  return number
}
