// Knows how a cell of a grid is typed into: when it opens, when its text is stored, and that nothing typed is lost.
import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { UnstoredTextsContext } from './unstored-texts-context.ts'

/** The cell that is open, whose text it was, and how it was called. */
type OpenCell = Readonly<{ rowKey: string; columnKey: string; before: string }>
export type GridEditing = Readonly<{
  isEditing: boolean
  /** Why the text cannot be stored; null where it can. */
  complaint: string | null
  /** Opens the cell with this text and the caret behind it. */
  open(cell: OpenCell, text: string): void
  /** Opens it around what was just typed into the box. */
  openTyped(cell: OpenCell): void
  check(): void
  /** Stores what changed. False where it is invalid: then the cell stays open. */
  commit(): boolean
  cancel(): void
}>
type GridEditingOptions = Readonly<{
  mayWrite: boolean
  complaintOf: (rowKey: string, columnKey: string, text: string) => string | null
  /** Whether it was stored. */
  onEdit: (rowKey: string, columnKey: string, text: string) => Promise<boolean>
  /** A text that was refused: its cell is opened again with it. */
  onRefused: (rowKey: string, columnKey: string, text: string) => void
  /** A text that is invalid while the whole grid goes away. */
  onLost: (text: string) => void
  onEditingChange?: (isEditing: boolean) => void
}>

/** The box is not controlled: an input method that is at work in it is never disturbed. */
export function useGridEditing(box: RefObject<HTMLTextAreaElement | null>, options: GridEditingOptions): GridEditing {
  const { askToDiscard } = useContext(UnstoredTextsContext)
  const [isEditing, setEditing] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  const openCell = useRef<OpenCell | null>(null)
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const typed = useRef('')

  function begin(cell: OpenCell): void {
    openCell.current = cell
    typed.current = box.current?.value ?? ''
    setComplaint(null)
    setEditing(true)
    latest.current.onEditingChange?.(true)
  }
  function end(): void {
    openCell.current = null
    if (box.current) box.current.value = ''
    setComplaint(null)
    setEditing(false)
    latest.current.onEditingChange?.(false)
  }
  async function store({ rowKey, columnKey }: OpenCell, text: string): Promise<boolean> {
    const isStored = await latest.current.onEdit(rowKey, columnKey, text)
    if (!isStored) latest.current.onRefused(rowKey, columnKey, text)
    return isStored
  }
  useEffect(() => {
    // The window waits until the text is stored, and stays where it cannot be.
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      const cell = openCell.current
      const text = typed.current
      if (!cell || text === cell.before) return
      event.preventDefault()
      const wrong = latest.current.complaintOf(cell.rowKey, cell.columnKey, text)
      if (wrong !== null && latest.current.mayWrite) return setComplaint(wrong)
      end()
      const storing = wrong === null ? store(cell, text) : Promise.resolve(false)
      void storing.then((isStored) => {
        if (isStored) window.close()
        else askToDiscard({ field: latest, text, discard: end })
      })
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => {
      window.removeEventListener('beforeunload', beforeClosing)
      // Another room, another file: the text goes where it belongs before the grid is gone.
      const cell = openCell.current
      openCell.current = null
      if (!cell || typed.current === cell.before) return
      if (latest.current.complaintOf(cell.rowKey, cell.columnKey, typed.current) === null) void store(cell, typed.current)
      else latest.current.onLost(typed.current)
      latest.current.onEditingChange?.(false)
    }
    // What it calls works on refs alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return {
    isEditing,
    complaint,
    open(cell, text) {
      const area = box.current
      if (!area) return
      area.value = text
      area.focus({ preventScroll: true })
      area.setSelectionRange(text.length, text.length)
      begin(cell)
    },
    openTyped: begin,
    check() {
      const cell = openCell.current
      typed.current = box.current?.value ?? ''
      if (cell) setComplaint(latest.current.complaintOf(cell.rowKey, cell.columnKey, typed.current))
    },
    commit() {
      const cell = openCell.current
      if (!cell) return true
      const text = box.current?.value ?? typed.current
      const wrong = latest.current.complaintOf(cell.rowKey, cell.columnKey, text)
      if (wrong !== null && text !== cell.before) {
        setComplaint(wrong)
        return false
      }
      end()
      if (text !== cell.before) void store(cell, text)
      return true
    },
    cancel: end,
  }
}
