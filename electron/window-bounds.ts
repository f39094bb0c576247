// Knows where the window stood last time, and whether that place is still on a screen.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Bounds = Readonly<{ x?: number; y?: number; width: number; height: number; maximized: boolean }>
type Area = Readonly<{ x: number; y: number; width: number; height: number }>

export const smallestWindow = { width: 1024, height: 680 } as const
const firstWindow: Bounds = { width: 1440, height: 900, maximized: false }
const fileName = 'window.json'

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value)

/** The remembered bounds, kept only where at least a grip of the title bar lies on one of the work areas; else the first-time size. */
export function boundsOf(remembered: unknown, areas: readonly Area[]): Bounds {
  if (typeof remembered !== 'object' || remembered === null) return firstWindow
  const { x, y, width, height, maximized } = remembered as Readonly<Record<string, unknown>>
  if (!isInteger(width) || !isInteger(height)) return firstWindow
  const size = {
    width: Math.min(Math.max(width, smallestWindow.width), 10_000),
    height: Math.min(Math.max(height, smallestWindow.height), 10_000),
    maximized: maximized === true,
  }
  if (!isInteger(x) || !isInteger(y)) return size
  const grip = 80
  const isReachable = areas.some(
    (area) => x + size.width - grip > area.x && x + grip < area.x + area.width && y >= area.y && y + grip < area.y + area.height,
  )
  return isReachable ? { ...size, x, y } : size
}

export function readBounds(userDataDir: string, areas: readonly Area[]): Bounds {
  try {
    return boundsOf(JSON.parse(readFileSync(path.join(userDataDir, fileName), 'utf8')), areas)
  } catch {
    return firstWindow
  }
}

/** Losing this file loses nothing but a place on the screen: a failure is not worth a message. */
export function writeBounds(userDataDir: string, bounds: Bounds): void {
  try {
    writeFileSync(path.join(userDataDir, fileName), JSON.stringify(bounds))
  } catch {
    // the next start uses the first-time size
  }
}
