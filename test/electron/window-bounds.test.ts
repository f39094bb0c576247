// Knows that the window comes back where it was, and never where nobody can reach it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { boundsOf, readBounds, smallestWindow, writeBounds } from '../../electron/window-bounds.ts'
import { fc } from '../helpers/fast-check.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const first = { width: 1440, height: 900, maximized: false }

it('starts at the first-time size where nothing sound is remembered', () => {
  for (const value of [null, 1, 'x', [], {}, { width: '1', height: 2 }, { width: 1.5, height: 900 }])
    expect(boundsOf(value, [screen])).toEqual(first)
})

it('keeps a reachable place, and only the size of one that is off every screen', () => {
  const remembered = { x: 100, y: 50, width: 1200, height: 800, maximized: true }
  expect(boundsOf(remembered, [screen])).toEqual(remembered)
  expect(boundsOf({ ...remembered, x: 2000 }, [screen])).toEqual({ width: 1200, height: 800, maximized: true })
  expect(boundsOf({ ...remembered, x: 2000 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2000 })
  expect(boundsOf({ ...remembered, y: -30 }, [screen])).not.toHaveProperty('y')
})

it('is never smaller than the smallest window, whatever the file says', () => {
  fc.assert(
    fc.property(
      fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer(), maximized: fc.anything() }),
      (value) => {
        const { width, height } = boundsOf(value, [screen])
        expect(width).toBeGreaterThanOrEqual(smallestWindow.width)
        expect(height).toBeGreaterThanOrEqual(smallestWindow.height)
      },
    ),
  )
})

it('reads what it wrote, and makes do without', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bounds-'))
  const bounds = { x: 10, y: 20, width: 1300, height: 820, maximized: false }
  expect(readBounds(folder, [screen])).toEqual(first)
  writeBounds(folder, bounds)
  expect(readBounds(folder, [screen])).toEqual(bounds)
  writeFileSync(path.join(folder, 'window.json'), '{"width":')
  expect(readBounds(folder, [screen])).toEqual(first)
  rmSync(folder, { recursive: true })
  expect(() => writeBounds(folder, bounds)).not.toThrow()
})
