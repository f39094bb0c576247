// Knows the grammar of keys in a grid, Excel's: what a key means over a selected cell and inside an open one.
import type { GridMove } from './grid-range.ts'
import { isComposing } from './is-composing.ts'
import type { KeyPress } from './key-press.ts'

export type GridAction =
  /** The browser's own meaning: a letter typed, a caret moved, the input method at work, copy and paste. */
  | Readonly<{ kind: 'native' }>
  /** Native too, but kept from the commands of the window (undo inside a text). */
  | Readonly<{ kind: 'own' }>
  | Readonly<{ kind: 'move'; to: GridMove; isExtending: boolean }>
  | Readonly<{ kind: 'commit'; to: GridMove | null }>
  | Readonly<{ kind: 'resize'; by: number }>
  | Readonly<{ kind: 'edit' | 'newLine' | 'cancel' | 'clear' | 'fillDown' | 'selectAll' | 'toggleRow' | 'collapse' }>

const native: GridAction = { kind: 'native' }
const moves: Readonly<Record<string, readonly [plain: GridMove, withCtrl: GridMove]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'rowStart'],
  ArrowRight: ['right', 'rowEnd'],
  Home: ['rowStart', 'first'],
  End: ['rowEnd', 'last'],
}
/** Pixels that Alt+Shift+← and → make a column narrower or wider. */
const resizeStep = 24

/** While an input method converts, every key is its own: the Enter that ends a conversion never ends the editing. */
export function gridActionOf(press: KeyPress, state: Readonly<{ isEditing: boolean; mayWrite: boolean }>): GridAction {
  if (isComposing(press) || press.key === 'Process') return native
  return state.isEditing ? actionInOpenCell(press) : actionOverSelectedCell(press, state.mayWrite)
}

function actionInOpenCell({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): GridAction {
  const ctrl = ctrlKey || metaKey
  if (key === 'Enter') {
    if (altKey) return { kind: 'newLine' }
    return { kind: 'commit', to: ctrl ? null : shiftKey ? 'up' : 'down' }
  }
  if (key === 'Tab' && !ctrl && !altKey) return { kind: 'commit', to: shiftKey ? 'previous' : 'next' }
  if (key === 'Escape') return { kind: 'cancel' }
  if (key === 'F2') return { kind: 'own' }
  if (ctrl && !altKey && ['a', 'c', 'd', 'v', 'x', 'y', 'z'].includes(key.toLowerCase())) return { kind: 'own' }
  return native
}

function actionOverSelectedCell({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress, mayWrite: boolean): GridAction {
  const ctrl = ctrlKey || metaKey
  if (altKey && shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    return { kind: 'resize', by: key === 'ArrowLeft' ? -resizeStep : resizeStep }
  }
  if (altKey) return native
  if (key === 'Tab' && !ctrl) return { kind: 'move', to: shiftKey ? 'previous' : 'next', isExtending: false }
  const move = moves[key]
  if (move) return { kind: 'move', to: move[ctrl ? 1 : 0], isExtending: shiftKey }
  // With Ctrl they belong to the window: the next and the previous list.
  if (!ctrl && (key === 'PageUp' || key === 'PageDown')) {
    return { kind: 'move', to: key === 'PageUp' ? 'pageUp' : 'pageDown', isExtending: shiftKey }
  }
  if (key === ' ' && shiftKey && !ctrl) return { kind: 'toggleRow' }
  if (key === 'Escape') return { kind: 'collapse' }
  if (ctrl && !shiftKey && key.toLowerCase() === 'a') return { kind: 'selectAll' }
  if (key === 'Enter' && !ctrl) return { kind: 'move', to: shiftKey ? 'up' : 'down', isExtending: false }
  if (key === 'F2') return { kind: 'edit' }
  if (!mayWrite) return native
  if (key === 'Delete' || key === 'Backspace') return ctrl ? native : { kind: 'clear' }
  if (ctrl && !shiftKey && key.toLowerCase() === 'd') return { kind: 'fillDown' }
  return native
}
