// Knows a grid for people of Excel habits: one text box, always there, lies over the active cell and takes keys and the input method.
import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type Ref, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { DataGridHead } from './data-grid-head.tsx'
import { DataGridRow } from './data-grid-row.tsx'
import type { GridCell, GridRange } from './grid-range.ts'
import { useGridCursor } from './use-grid-cursor.ts'
import { useGridEditing } from './use-grid-editing.ts'
import { useGridEvents } from './use-grid-events.ts'
import './data-grid.css'

export type GridColumn<Row> = Readonly<{
  key: string
  label: string
  /** Pixels, until the person chooses another width. */
  width: number
  align?: 'left' | 'right' | 'center'
  textOf: (row: Row) => string
  isEditable: (row: Row) => boolean
  /** A remark on the cell, such as 前年度のまま; null where there is none. */
  markOf?: (row: Row) => string | null
}>
export type GridHandle = Readonly<{
  focus(): void
  edit(): void
  fillDown(): void
  clear(): void
  /** Stores an open text; false where it is invalid. */
  commit(): boolean
  /** Opens a cell with a text, where a store of it was refused. */
  goTo(rowKey: string, columnKey: string): void
  range(): GridRange
}>
export type DataGridProps<Row> = Readonly<{
  ref?: Ref<GridHandle>
  label: string
  words: Readonly<{ selectAll: string; selectRow: (row: string) => string; editing: (row: string, column: string) => string }>
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  nameOf: (row: Row) => string
  mayWrite: boolean
  selected: ReadonlySet<string>
  onSelect: (keys: ReadonlySet<string>) => void
  widths: Readonly<Record<string, number>>
  onWidths: (widths: Readonly<Record<string, number>>) => void
  complaintOf: (row: Row, columnKey: string, text: string) => string | null
  /** Stores a typed text; whether it was stored. */
  onEdit: (row: Row, columnKey: string, text: string) => Promise<boolean>
  /** F2 or a double click on a cell that is not typed into. */
  onOpen: (row: Row, columnKey: string) => void
  onPaste: (clipboard: Readonly<{ text: string; html: string }>, at: GridCell, range: GridRange) => void
  onFillDown: (range: GridRange) => void
  onClear: (range: GridRange) => void
  onLost: (text: string) => void
  onEditingChange?: (isEditing: boolean) => void
  onFocus?: () => void
}>

const features = tableFeatures({ columnSizingFeature, columnResizingFeature })
const headerHeight = 32
const checkWidth = 36
const usualRowHeight = 34
/** Of the part that scrolls, until it is laid out: its rows are drawn at once, and not after a first layout without them. */
const usualRect = { width: 960, height: 480 } as const

export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { label, words, columns, rows, keyOf, nameOf, mayWrite, selected, onSelect, widths, onWidths } = props
  const scroller = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const gridId = `${id}grid`
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf])
  const cursor = useGridCursor(keys, columns.length)
  const { active, range } = cursor
  const [sizing, setSizing] = useState(widths)
  const table = useTable({
    features,
    columns: useMemo(() => columns.map(({ key, width }) => ({ id: key, size: width, minSize: 48, maxSize: 900, header: key })), [columns]),
    data: rows as Row[],
    getRowId: keyOf,
    columnResizeMode: 'onChange',
    state: { columnSizing: sizing },
    onColumnSizingChange: (change) => setSizing((before) => (typeof change === 'function' ? change(before) : change)),
  })
  useLayoutEffect(() => setSizing(widths), [widths])
  const sizes = columns.map(({ key, width }) => table.getColumn(key)?.getSize() ?? width)
  const starts = sizes.map((_, c) => checkWidth + sizes.slice(0, c).reduce((sum, size) => sum + size, 0))
  const width = checkWidth + sizes.reduce((sum, size) => sum + size, 0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRowHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
    initialRect: usualRect,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  })
  const rowAt = (index: number) => rows[index]
  const rowOf = (key: string) => rows[keys.indexOf(key)]

  const editing = useGridEditing(box, {
    mayWrite,
    complaintOf: (rowKey, columnKey, text) => {
      const row = rowOf(rowKey)
      return row ? props.complaintOf(row, columnKey, text) : null
    },
    onEdit: async (rowKey, columnKey, text) => {
      const row = rowOf(rowKey)
      if (row) return props.onEdit(row, columnKey, text)
      props.onLost(text)
      return true
    },
    onRefused: (rowKey, columnKey, text) => {
      goTo(rowKey, columnKey)
      editing.open({ rowKey, columnKey, before: textAt(rowKey, columnKey) }, text)
    },
    onLost: props.onLost,
    ...(props.onEditingChange ? { onEditingChange: props.onEditingChange } : {}),
  })
  function textAt(rowKey: string, columnKey: string): string {
    const row = rowOf(rowKey)
    return row ? (columns.find(({ key }) => key === columnKey)?.textOf(row) ?? '') : ''
  }
  function goTo(rowKey: string, columnKey: string): void {
    cursor.put({
      row: Math.max(0, keys.indexOf(rowKey)),
      column: Math.max(
        0,
        columns.findIndex(({ key }) => key === columnKey),
      ),
    })
  }
  const activeRow = rowAt(active.row)
  const activeColumn = columns[active.column]
  const isEditable = mayWrite && activeRow !== undefined && activeColumn?.isEditable(activeRow) === true
  const events = useGridEvents({
    props,
    box,
    cursor,
    editing,
    isEditable,
    resize: (by) => {
      if (activeColumn) onWidths({ ...sizing, [activeColumn.key]: Math.max(48, (sizes[active.column] ?? 0) + by) })
    },
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRowHeight) - 2),
  })
  useImperativeHandle(props.ref, () => ({
    focus: () => box.current?.focus({ preventScroll: true }),
    edit: events.edit,
    fillDown: () => props.onFillDown(range),
    clear: () => props.onClear(range),
    commit: editing.commit,
    goTo,
    range: () => range,
  }))

  // The far corner of the range is what the person looks at while it grows.
  const farRow = range.bottom === active.row ? range.top : range.bottom
  const farColumn = range.right === active.column ? range.left : range.right
  const farLeft = farColumn === 0 ? 0 : (starts[farColumn] ?? 0)
  const farRight = farLeft + (sizes[farColumn] ?? 0)
  useLayoutEffect(() => {
    if (rows.length === 0) return
    virtualizer.scrollToIndex(farRow, { align: 'auto' })
  }, [virtualizer, farRow, rows.length])
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view) return
    const frozen = checkWidth + (sizes[0] ?? 0)
    if (farLeft < view.scrollLeft + frozen) view.scrollLeft = Math.max(0, farLeft - frozen)
    else if (farRight > view.scrollLeft + view.clientWidth) view.scrollLeft = Math.min(farRight - view.clientWidth, farLeft - frozen)
    // Only when the cell changes: a person who scrolls away is not pulled back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [farLeft, farRight])

  const items = virtualizer.getVirtualItems()
  const activeItem = virtualizer.measurementsCache[active.row]
  const isAnySelected = rows.length > 0 && keys.some((key) => selected.has(key))
  const areAllSelected = isAnySelected && keys.every((key) => selected.has(key))
  const toggle = useMemo(
    () => (key: string, isSelected: boolean) => {
      const next = new Set(selected)
      if (isSelected) next.add(key)
      else next.delete(key)
      onSelect(next)
    },
    [selected, onSelect],
  )
  const headings = (table.getHeaderGroups()[0]?.headers ?? []).map((header, c) => ({
    key: header.id,
    label: columns[c]?.label ?? '',
    align: columns[c]?.align ?? ('left' as const),
    onResize: header.getResizeHandler(document),
  }))
  const sizeNames = Object.fromEntries(sizes.map((size, c) => [`--grid-w${c}`, `${size}px`]))
  return (
    <div ref={scroller} className="grid-frame" data-editing={editing.isEditing || undefined}>
      <div
        role="grid"
        id={gridId}
        className="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={!mayWrite}
        style={{ ...sizeNames, width, height: headerHeight + virtualizer.getTotalSize() } as CSSProperties}
        tabIndex={-1}
        onFocus={(event) => {
          // A click beside the cells must not take the keyboard away from the box.
          if (event.target === event.currentTarget) box.current?.focus({ preventScroll: true })
        }}
        onMouseDown={events.onMouseDown}
        onMouseOver={events.onMouseOver}
        onDoubleClick={events.onDoubleClick}
      >
        <DataGridHead
          headings={headings}
          selectAll={words.selectAll}
          isSelected={areAllSelected ? true : isAnySelected ? 'some' : false}
          onSelectAll={(isSelected) => onSelect(new Set(isSelected ? keys : []))}
          onResized={() => onWidths(latestSizing(table))}
        />
        {items.map((item) => {
          const row = rowAt(item.index)
          if (!row) return null
          const isInRange = item.index >= range.top && item.index <= range.bottom
          return (
            <DataGridRow
              key={item.key}
              row={row}
              rowKey={keys[item.index] ?? ''}
              label={words.selectRow(nameOf(row))}
              index={item.index}
              top={item.start - headerHeight}
              gridId={gridId}
              columns={columns}
              isSelected={selected.has(keys[item.index] ?? '')}
              activeColumn={item.index === active.row ? active.column : -1}
              rangeLeft={isInRange ? range.left : -1}
              rangeRight={isInRange ? range.right : -2}
              mayWrite={mayWrite}
              measure={virtualizer.measureElement}
              onToggle={toggle}
            />
          )
        })}
      </div>
      <div
        className="grid-editor"
        style={{
          left: starts[active.column] ?? 0,
          top: activeItem?.start ?? headerHeight,
          width: sizes[active.column] ?? 0,
          minHeight: activeItem?.size ?? usualRowHeight,
        }}
      >
        <textarea
          ref={box}
          className="grid-box"
          data-home="work"
          data-keys={editing.isEditing ? undefined : 'commands'}
          aria-label={editing.isEditing && activeRow && activeColumn ? words.editing(nameOf(activeRow), activeColumn.label) : label}
          aria-controls={gridId}
          aria-activedescendant={
            editing.isEditing || !items.some(({ index }) => index === active.row) ? undefined : `${gridId}-${active.row}-${active.column}`
          }
          aria-invalid={editing.complaint !== null}
          aria-describedby={editing.complaint === null ? undefined : `${id}complaint`}
          readOnly={!isEditable && !editing.isEditing}
          spellCheck={false}
          autoComplete="off"
          rows={1}
          style={{ minHeight: activeItem?.size ?? usualRowHeight }}
          {...events.box}
        />
        {editing.complaint !== null && (
          <div id={`${id}complaint`} className="grid-complaint" role="alert">
            {editing.complaint}
          </div>
        )}
      </div>
    </div>
  )
}

function latestSizing(table: Readonly<{ getAllLeafColumns: () => readonly Readonly<{ id: string; getSize: () => number }>[] }>) {
  return Object.fromEntries(table.getAllLeafColumns().map((column) => [column.id, column.getSize()]))
}
