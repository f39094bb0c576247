// Knows the grammar of keys in the outline: moving, opening, and the deeds on an item.
import type { KeyPress } from '../../components/key-press.ts'
import type { PlanItem } from '../../stores/plan-items.ts'

export type OutlineAction =
  | Readonly<{ kind: 'native' }>
  | Readonly<{ kind: 'point'; index: number }>
  | Readonly<{ kind: 'collapse' | 'expand' }>
  | Readonly<{ kind: 'open' | 'rename' | 'addSibling' | 'addChild' | 'remove' | 'duplicate' | 'moveUp' | 'moveDown' | 'menu' }>
  | Readonly<{ kind: 'search'; letter: string }>

/** One visible row of the tree. */
export type OutlineRow = Readonly<{ item: PlanItem; isExpanded: boolean | null }>

const native: OutlineAction = { kind: 'native' }

/** What a key does in the tree. `at`: the row under the cursor, -1 where none is. */
export function outlineActionOf(press: KeyPress, rows: readonly OutlineRow[], at: number, mayWrite: boolean): OutlineAction {
  if (press.isComposing || press.keyCode === 229) return native
  const ctrl = press.ctrlKey || press.metaKey
  const row = rows[at]
  if (press.altKey && !ctrl && !press.shiftKey && mayWrite && row) {
    if (press.key === 'ArrowUp') return { kind: 'moveUp' }
    if (press.key === 'ArrowDown') return { kind: 'moveDown' }
  }
  if (press.altKey) return native
  if (ctrl) return press.shiftKey && press.key.toLowerCase() === 'd' && mayWrite && row ? { kind: 'duplicate' } : native
  const last = rows.length - 1
  switch (press.key) {
    case 'ArrowDown':
      return { kind: 'point', index: Math.min(last, at + 1) }
    case 'ArrowUp':
      return { kind: 'point', index: Math.max(0, at - 1) }
    case 'Home':
      return { kind: 'point', index: 0 }
    case 'End':
      return { kind: 'point', index: last }
    case 'PageDown':
      return { kind: 'point', index: Math.min(last, at + 10) }
    case 'PageUp':
      return { kind: 'point', index: Math.max(0, at - 10) }
    case 'ArrowRight':
      if (!row) return native
      return row.isExpanded === false ? { kind: 'expand' } : row.isExpanded ? { kind: 'point', index: Math.min(last, at + 1) } : native
    case 'ArrowLeft': {
      if (!row) return native
      if (row.isExpanded) return { kind: 'collapse' }
      const parent = rows.findIndex((other) => other.item.id === row.item.parentId)
      return parent < 0 ? native : { kind: 'point', index: parent }
    }
    case 'Enter':
      return row ? { kind: 'open' } : native
    case 'ContextMenu':
      return row ? { kind: 'menu' } : native
    case 'F10':
      return press.shiftKey && row ? { kind: 'menu' } : native
  }
  if (mayWrite && row) {
    if (press.key === 'F2') return { kind: 'rename' }
    if (press.key === 'Insert') return { kind: press.shiftKey ? 'addChild' : 'addSibling' }
    if (press.key === '+' || press.key === '＋') return { kind: 'addSibling' }
    if (press.key === 'Delete') return { kind: 'remove' }
  }
  return press.key.length === 1 && press.key !== ' ' ? { kind: 'search', letter: press.key } : native
}

/** The row that letters typed one after the other lead to: by number or title, from behind the cursor and round; -1 where none. */
export function findRow(rows: readonly OutlineRow[], letters: string, at: number): number {
  const wanted = letters.normalize('NFKC').toLowerCase()
  const start = letters.length === 1 ? at + 1 : Math.max(0, at)
  for (let i = 0; i < rows.length; i += 1) {
    const index = (start + i) % rows.length
    const item = rows[index]?.item
    if (item && (item.number.startsWith(wanted) || item.title.normalize('NFKC').toLowerCase().startsWith(wanted))) return index
  }
  return -1
}

/** The rows that are to be seen: all but what stands under a closed one. */
export function rowsOf(items: readonly PlanItem[], closed: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  let hiddenUnder = 0
  for (const item of items) {
    if (hiddenUnder > 0 && item.level > hiddenUnder) continue
    hiddenUnder = 0
    const isClosed = closed.has(item.id) && item.children > 0
    if (isClosed) hiddenUnder = item.level
    rows.push({ item, isExpanded: item.children === 0 ? null : !isClosed })
  }
  return rows
}
