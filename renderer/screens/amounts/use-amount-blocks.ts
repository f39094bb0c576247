// Knows deeds on many amounts at once: a pasted block, fill down, clear, and the copy of the whole table.
import type { ClipboardEvent, RefObject } from 'react'
import type { PlaceText } from '../../../shared/model/bulk.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { parseAmount } from '../../../shared/rules/amount.ts'
import { readTsv } from '../../../shared/rules/read-block.ts'
import { amountsWords as words } from '../../../shared/words/amounts.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { tableOfCells } from '../../components/copy-cells.ts'
import type { GridColumn, GridHandle } from '../../components/data-grid.tsx'
import type { GridCell, GridRange } from '../../components/grid-range.ts'
import { useAmounts } from '../../stores/amounts.ts'
import { type AmountColumn, type AmountRow, targetOfAmount, textOfAmount } from './amount-rows.ts'

type AmountBlocksOptions = Readonly<{
  plan: WardPlan
  rows: readonly AmountRow[]
  columns: readonly AmountColumn[]
  unitYen: number
  say: (notice: string) => void
}>
type Typed = Readonly<{ row: number; column: number; text: string }>

/** Cells count as the grid counts them: column 0 is the item. */
export function useAmountBlocks({ plan, rows, columns, unitYen, say }: AmountBlocksOptions) {
  const targetAt = ({ row, column }: GridCell) => {
    const [at, of] = [rows[row], columns[column - 1]]
    return at && of ? targetOfAmount(at, of, plan) : null
  }

  /** All or nothing; one cell of 区関連予算 alone is written by itself. */
  async function store(name: 'pasteBlock' | 'fillDown' | 'clearBlock', typed: readonly Typed[]): Promise<void> {
    const places: PlaceText[] = []
    for (const { text, ...cell } of typed) {
      const target = targetAt(cell)
      if (!target || (target.of === 'related' && typed.length > 1)) return say(words.notOneBlock)
      const parsed = parseAmount(text, unitYen)
      if ('violation' in parsed) {
        const label = words.editing(rows[cell.row]?.name ?? '', columns[cell.column - 1]?.label ?? '')
        return say(words.pasteRefused(describeViolation(parsed.violation, label)))
      }
      if (target.of === 'related') {
        await useAmounts.getState().saveRelated(target.kind, target.fund, text)
        return
      }
      const { initiativeId, kind: amountKind, fiscalYear, fund } = target
      places.push({ ref: { kind: 'amount', initiativeId, amountKind, fiscalYear }, text, ...(fund === null ? {} : { fund }) })
    }
    say('')
    if (places.length > 0) await useAmounts.getState().saveMany(name, places)
  }

  return {
    paste(text: string, at: GridCell, range: GridRange): void {
      const block = readTsv(text)
      const isOne = block.length === 1 && block[0]?.length === 1
      // One copied cell goes into every cell of the marked range, as in Excel.
      const typed = isOne
        ? cellsOf(range).map((cell) => ({ ...cell, text: block[0]?.[0]?.text ?? '' }))
        : block.flatMap((line, r) => line.map((cell, c) => ({ row: at.row + r, column: at.column + c, text: cell.text })))
      void store('pasteBlock', typed)
    },
    fillDown(range: GridRange): void {
      const top = range.top === range.bottom ? range.top - 1 : range.top
      const typed = cellsOf({ ...range, top: top + 1 }).map((cell) => {
        const [row, column] = [rows[top], columns[cell.column - 1]]
        return { ...cell, text: row && column ? textOfAmount(row, column, plan, unitYen) : '' }
      })
      void store('fillDown', typed)
    },
    clear(range: GridRange): void {
      // What cannot be typed has nothing to clear.
      const typed = cellsOf(range).filter((cell) => targetAt(cell) !== null)
      void store(
        'clearBlock',
        typed.map((cell) => ({ ...cell, text: '' })),
      )
    },
    /** The whole table goes with its heads; a part of it as the grid copies it. */
    copyWhole(event: ClipboardEvent, grid: RefObject<GridHandle | null>, shown: readonly GridColumn<AmountRow>[]): void {
      const range = grid.current?.range()
      const isWhole = range?.top === 0 && range.left === 0 && range.bottom === rows.length - 1 && range.right === shown.length - 1
      const isTyping = event.target instanceof HTMLTextAreaElement && event.target.value !== ''
      if (!isWhole || isTyping) return
      event.preventDefault()
      event.stopPropagation()
      const { text, html } = tableOfCells([shown.map(({ label }) => label), ...rows.map((row) => shown.map(({ textOf }) => textOf(row)))])
      event.clipboardData.setData('text/plain', text)
      event.clipboardData.setData('text/html', html)
    },
  }
}

function cellsOf({ top, bottom, left, right }: GridRange): readonly GridCell[] {
  const cells: GridCell[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column })
  return cells
}
