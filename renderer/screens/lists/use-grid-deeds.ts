// Knows what becomes of what a person does in the grid: a typed cell, a paste, a fill down, a clearing, a key on a cell that is only shown.
import type { PlaceText } from '../../../shared/model/bulk.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { type ListColumn, type ListRow, placeOfCell } from '../../../shared/rules/list-rows.ts'
import { isHeading } from '../../../shared/rules/match-columns.ts'
import { checkCell, preparePaste } from '../../../shared/rules/prepare-paste.ts'
import { type Block, readBlock } from '../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../shared/rules/read-html-table.ts'
import { describeCellViolation, namedColumnsOf, nameOfListColumn } from '../../../shared/words/lists.ts'
import type { DataGridProps } from '../../components/data-grid.tsx'
import type { GridRange } from '../../components/grid-range.ts'
import { useApp } from '../../stores/app.ts'
import { useLists } from '../../stores/lists.ts'
import { usePlan } from '../../stores/plan.ts'
import type { ListInFront } from './use-list.ts'

type GridDeeds = Pick<DataGridProps<ListRow>, 'complaintOf' | 'onEdit' | 'onOpen' | 'onPaste' | 'onFillDown' | 'onClear'>

export function useGridDeeds({ list, columns, rows, unitYen, unitLabel }: ListInFront, plan: WardPlan): GridDeeds {
  const columnOf = (key: string) => columns.find((column) => column.key === key)
  const lists = useLists.getState

  /** What the cells of a range become; those that are only shown, and those that hold it already, are passed over. */
  function placesIn({ top, bottom, left, right }: GridRange, textFor: (row: ListRow, column: ListColumn) => string): readonly PlaceText[] {
    return rows.slice(top, bottom + 1).flatMap((row) =>
      columns.slice(left, right + 1).flatMap((column): PlaceText[] => {
        const place = placeOfCell(row, column)
        const text = textFor(row, column)
        if (!place || text === (row.cells[column.key] ?? '')) return []
        return [place.fund === 'undivided' ? { ref: place.ref, text } : { ...place, text }]
      }),
    )
  }

  return {
    complaintOf(row, key, text) {
      const column = columnOf(key)
      const place = column && placeOfCell(row, column)
      if (!column || !place) return null
      const { violation } = checkCell(column, text, unitYen, keyOfField(place.ref))
      return violation && describeCellViolation(violation, nameOfListColumn(column, plan.firstReiwaYearAs, list))
    },
    async onEdit(row, key, text) {
      const column = columnOf(key)
      const place = column && placeOfCell(row, column)
      if (!place) return true
      if (place.ref.kind === 'amount' && place.fund !== 'undivided') return lists().saveFundAmount(place.ref, place.fund, text)
      const isSaved = await usePlan.getState().saveField(place.ref, text)
      // The grid opens the cell again with a text that was refused: it need not be kept a second time.
      if (!isSaved) usePlan.getState().keepUnsaved(keyOfField(place.ref), null)
      return isSaved
    },
    onOpen(row, key) {
      const mayWrite = useApp.getState().state?.file?.readOnly === null
      if (key === 'post' && mayWrite) lists().open({ kind: 'post', rowIds: [row.id] })
      else if (key === 'ties' && mayWrite) lists().open({ kind: 'addTies', rowIds: [row.id] })
      else if (key === 'isMain' && mayWrite && (row.kind === 'strategy' || row.kind === 'initiative')) {
        void usePlan.getState().setMain(row.kind, row.id, row.cells.isMain === '')
      } else {
        useApp.getState().goTo('plan')
        usePlan.getState().goToItem(row.kind === 'outcomeIndicator' || row.kind === 'processIndicator' ? row.parentId : row.id)
      }
    },
    onPaste({ text, html }, _, range) {
      const block = readBlock(text, readHtmlTable(html))
      if (block.length === 0) return
      const named = namedColumnsOf(columns, plan.fiscalYear, plan.firstReiwaYearAs, unitLabel)
      const hasHeading = block.length > 1 && isHeading(block[0]?.map((cell) => cell.text) ?? [], named)
      if (!hasHeading) {
        const spread = spreadOver(block, range)
        const columnKeys = (spread[0] ?? []).map((_, c) => columns[range.left + c]?.key ?? null)
        const way = { kind: 'over', fromRow: range.top } as const
        const { change, errors, rows: prepared } = preparePaste({ block: spread, columnKeys, way, columns, rows, newUnder: null, unitYen })
        const isWhole =
          columnKeys.every((key) => key !== null) && prepared.every(({ cells }) => cells.every(({ state }) => state !== 'locked'))
        // What fits the cells that are there goes straight in, and is one undo away.
        if (errors === 0 && isWhole && range.top + spread.length <= rows.length) {
          if (change.places.length > 0) void lists().saveMany(change)
          return
        }
      }
      lists().open({ kind: 'paste', block, fromRow: range.top, column: range.left })
    },
    onFillDown(range) {
      // One row is filled from the row above it, as in Excel; the row that the text comes from has it already.
      const source = rows[range.top === range.bottom ? range.top - 1 : range.top]
      if (!source) return
      const places = placesIn(range, (_, { key }) => source.cells[key] ?? '')
      if (places.length > 0) void lists().saveMany({ name: 'fillDown', places, newItems: [] })
    },
    onClear(range) {
      const places = placesIn(range, () => '')
      const [only] = places
      if (only && places.length === 1 && (only.fund ?? 'undivided') === 'undivided') void usePlan.getState().saveField(only.ref, '')
      else if (only) void lists().saveMany({ name: 'clearBlock', places, newItems: [] })
    },
  }
}

/** One copied cell fills the whole range. */
function spreadOver(block: Block, { top, bottom, left, right }: GridRange): Block {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (!only) return block
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => only))
}
