// Knows what keys, the mouse and the clipboard do in a grid.
import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { readTsv } from '../../shared/rules/read-block.ts'
import { tableOfCells } from './copy-cells.ts'
import type { DataGridProps } from './data-grid.tsx'
import { gridActionOf } from './grid-keys.ts'
import type { GridCell, GridMove } from './grid-range.ts'
import type { GridCursor } from './use-grid-cursor.ts'
import type { GridEditing } from './use-grid-editing.ts'

type GridEventsOptions<Row> = Readonly<{
  props: DataGridProps<Row>
  box: RefObject<HTMLTextAreaElement | null>
  cursor: GridCursor
  editing: GridEditing
  /** Whether the active cell is typed into. */
  isEditable: boolean
  resize: (by: number) => void
  /** Rows that PageDown leaves behind. */
  page: () => number
}>

export function useGridEvents<Row>({ props, box, cursor, editing, isEditable, resize, page }: GridEventsOptions<Row>) {
  const { columns, rows, keyOf, mayWrite } = props
  const { active, range } = cursor
  const row = rows[active.row]
  const column = columns[active.column]

  function edit(): void {
    if (!row || !column) return
    if (!isEditable) return props.onOpen(row, column.key)
    const before = column.textOf(row)
    editing.open({ rowKey: keyOf(row), columnKey: column.key, before }, before)
  }
  function typed(): void {
    const area = box.current
    if (!area) return
    if (editing.isEditing) return editing.check()
    if (isEditable && row && column) {
      editing.openTyped({ rowKey: keyOf(row), columnKey: column.key, before: column.textOf(row) })
      editing.check()
    } else area.value = ''
  }
  function toggleRow(): void {
    const keys = rows.slice(range.top, range.bottom + 1).map(keyOf)
    const next = new Set(props.selected)
    const areAll = keys.every((key) => next.has(key))
    for (const key of keys) {
      if (areAll) next.delete(key)
      else next.add(key)
    }
    props.onSelect(next)
  }
  function insert(text: string): void {
    const area = box.current
    if (!area) return
    // The old command is the only way that leaves the box's own undo whole.
    if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
    typed()
  }
  const move = (to: GridMove, isExtending = false) => cursor.move(to, isExtending, page())

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, ctrlKey, altKey, shiftKey, metaKey, keyCode } = event
    const press = { key, ctrlKey, altKey, shiftKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing }
    const action = gridActionOf(press, { isEditing: editing.isEditing, mayWrite })
    if (action.kind === 'native') {
      // A space on a cell that is not typed into opens what changes it.
      if (key === ' ' && !isEditable && !editing.isEditing && !ctrlKey) {
        event.preventDefault()
        edit()
      }
      return
    }
    // Esc with nothing to take back belongs to the dialog that the grid stands in.
    if (action.kind === 'collapse' && range.top === range.bottom && range.left === range.right) return
    event.stopPropagation()
    if (action.kind === 'own') return
    if (action.kind === 'move') {
      // At the first and the last cell Tab leaves the grid, so that the keyboard is never caught in it.
      if (move(action.to, action.isExtending)) event.preventDefault()
      return
    }
    event.preventDefault()
    if (action.kind === 'commit') {
      if (editing.commit() && action.to) move(action.to)
    } else if (action.kind === 'edit') edit()
    else if (action.kind === 'newLine') insert('\n')
    else if (action.kind === 'cancel') editing.cancel()
    else if (action.kind === 'clear') props.onClear(range)
    else if (action.kind === 'fillDown') props.onFillDown(range)
    else if (action.kind === 'selectAll') cursor.selectAll()
    else if (action.kind === 'toggleRow') toggleRow()
    else if (action.kind === 'collapse') cursor.collapse()
    else if (action.kind === 'resize') resize(action.by)
  }
  function onCopy(event: ClipboardEvent<HTMLTextAreaElement>): void {
    if (editing.isEditing) return
    event.preventDefault()
    const copied = columns.slice(range.left, range.right + 1)
    const cells = rows.slice(range.top, range.bottom + 1).map((each) => copied.map(({ textOf }) => textOf(each)))
    // The whole list goes out with its head, and is known again when it comes back.
    if (cells.length === rows.length && copied.length === columns.length) cells.unshift(copied.map(({ label }) => label))
    const { text, html } = tableOfCells(cells)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    if (event.type === 'cut' && mayWrite) props.onClear(range)
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text/plain')
    if (!editing.isEditing) {
      event.preventDefault()
      if (mayWrite) props.onPaste({ text, html: event.clipboardData.getData('text/html') }, active, range)
      return
    }
    // Into an open cell goes the text of one cell, without the marks that Excel puts around it.
    const block = readTsv(text)
    const [only] = block.length === 1 && block[0]?.length === 1 ? block[0] : []
    if (!only) return
    event.preventDefault()
    insert(only.text)
  }

  return {
    edit,
    onMouseDown(event: MouseEvent): void {
      const cell = cellAt(event.target)
      if (!cell || event.button > 1) return
      event.preventDefault()
      if (!editing.commit()) return
      cursor.put(cell, event.shiftKey)
      box.current?.focus({ preventScroll: true })
    },
    onMouseOver(event: MouseEvent): void {
      if ((event.buttons & 1) === 0 || editing.isEditing) return
      const cell = cellAt(event.target)
      if (cell) cursor.put(cell, true)
    },
    onDoubleClick(event: MouseEvent): void {
      if (cellAt(event.target)) edit()
    },
    box: {
      onKeyDown,
      onInput: typed,
      onCompositionStart: typed,
      onCompositionEnd: () => {
        if (!editing.isEditing && box.current) box.current.value = ''
      },
      onCopy,
      onCut: onCopy,
      onPaste,
      onFocus: () => props.onFocus?.(),
      onBlur: () => {
        // Another program in front is no reason to end the editing.
        if (document.hasFocus()) editing.commit()
      },
    },
  }
}

/** The cell under the mouse; null beside the cells, and on a check box. */
function cellAt(target: EventTarget): GridCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}
