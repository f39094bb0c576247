// Knows how tests press a key: the key alone, unless they say more.
import type { KeyPress } from '../../renderer/components/key-press.ts'

export function keyPress(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, isComposing: false, keyCode: 0, ...more }
}
