// Knows how the window is made to fill the whole screen, and how it goes back.
import type { Context } from '../context.ts'

/** Says how it was before: who asked for it puts it back so. Without a window (the command line) nothing happens: false. */
export function setFullScreen({ fullScreen }: Context, isFull: boolean): boolean {
  const wasFull = fullScreen?.isOn() ?? false
  if (wasFull !== isFull) fullScreen?.set(isFull)
  return wasFull
}
