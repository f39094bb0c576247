// Knows how the program's window fills the whole screen, and that no page that is shown anew finds it so: only a page that asked knows the way back.
import type { BrowserWindow } from 'electron'
import type { FullScreen } from './context.ts'

export function makeFullScreen(window: BrowserWindow): FullScreen {
  const set = (isOn: boolean): void => window.setFullScreen(isOn)
  window.webContents.on('did-navigate', () => set(false))
  window.webContents.on('render-process-gone', () => set(false))
  return { isOn: () => window.isFullScreen(), set }
}
