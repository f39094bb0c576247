// Knows the grammar of keys in the form, Excel's: what a key means over a selected cell and inside an open one.
import type { KeyPress } from '../../components/key-press.ts'

export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'first' | 'last' | 'pageUp' | 'pageDown'

export type EditorAction =
  /** The browser's own meaning: a letter typed, a caret moved, the input method at work. */
  | Readonly<{ kind: 'native' }>
  /** Native too, but kept from the commands of the window (undo inside a text). */
  | Readonly<{ kind: 'own' }>
  | Readonly<{ kind: 'move'; to: Move }>
  | Readonly<{ kind: 'edit'; select: 'end' | 'all' }>
  | Readonly<{ kind: 'commit'; move: Move | null }>
  | Readonly<{ kind: 'newLine' | 'cancel' | 'clear' | 'fillFromAbove' | 'help' }>

const native: EditorAction = { kind: 'native' }
const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** What a key does. While an input method converts, every key is its own: the Enter that ends a conversion never ends the editing. */
export function editorActionOf(press: KeyPress, state: Readonly<{ editing: boolean; mayWrite: boolean }>): EditorAction {
  if (press.isComposing || press.keyCode === 229 || press.key === 'Process') return native
  return state.editing ? actionInOpenCell(press) : actionOverSelectedCell(press, state.mayWrite)
}

function actionInOpenCell(press: KeyPress): EditorAction {
  const ctrl = press.ctrlKey || press.metaKey
  if (press.key === 'Enter') {
    if (press.altKey) return { kind: 'newLine' }
    if (ctrl) return { kind: 'commit', move: null }
    return { kind: 'commit', move: press.shiftKey ? 'up' : 'down' }
  }
  if (press.key === 'Tab' && !ctrl && !press.altKey) return { kind: 'commit', move: press.shiftKey ? 'previous' : 'next' }
  if (press.key === 'Escape') return { kind: 'cancel' }
  if (press.key === 'F1') return { kind: 'help' }
  if (press.key === 'F2') return { kind: 'own' }
  if (ctrl && !press.altKey && ['a', 'c', 'd', 'v', 'x', 'y', 'z'].includes(press.key.toLowerCase())) return { kind: 'own' }
  return native
}

function actionOverSelectedCell(press: KeyPress, mayWrite: boolean): EditorAction {
  const ctrl = press.ctrlKey || press.metaKey
  if (press.key === 'Tab' && !ctrl && !press.altKey) return { kind: 'move', to: press.shiftKey ? 'previous' : 'next' }
  if (press.key === 'F1' && !ctrl && !press.altKey) return { kind: 'help' }
  const arrow = arrows[press.key]
  if (arrow && !press.altKey) {
    if (ctrl && press.key !== 'Home' && press.key !== 'End') return native
    return { kind: 'move', to: arrow }
  }
  if (!mayWrite) return native
  if (press.key === 'F2' || press.key === 'Enter') return ctrl ? native : { kind: 'edit', select: 'end' }
  if (press.key === 'Delete' && !ctrl && !press.altKey) return { kind: 'clear' }
  if (ctrl && !press.altKey && !press.shiftKey && press.key.toLowerCase() === 'd') return { kind: 'fillFromAbove' }
  if (ctrl && !press.altKey && !press.shiftKey && press.key.toLowerCase() === 'a') return { kind: 'edit', select: 'all' }
  return native
}
