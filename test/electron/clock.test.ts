// Knows that the clock writes local time with its offset.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { localTimeOf, makeClock } from '../../electron/clock.ts'

const file = path.join(import.meta.dirname, '../../electron/clock.ts')

describe('localTimeOf', () => {
  it.each([
    ['Asia/Tokyo', '2026-04-01T00:30:00+09:00'],
    ['UTC', '2026-03-31T15:30:00+00:00'],
    ['America/St_Johns', '2026-03-31T13:00:00-02:30'],
  ])('in %s', (zone, expected) => {
    const code = `import { localTimeOf } from ${JSON.stringify(file)}; console.log(localTimeOf(new Date('2026-03-31T15:30:00Z')))`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { ...process.env, TZ: zone } })
    expect(run.stdout.trim()).toBe(expected)
  })
  it('is the moment that it was given', () => {
    expect(new Date(localTimeOf(new Date(0))).getTime()).toBe(0)
  })
})

describe('makeClock', () => {
  it('stands still at a given moment', () => {
    const clock = makeClock('2027-01-05T12:00:00+09:00')
    expect(new Date(clock.now()).toISOString()).toBe('2027-01-05T03:00:00.000Z')
    expect(clock.now().startsWith(clock.today())).toBe(true)
  })
  it('refuses what is no moment', () => expect(() => makeClock('明日')).toThrow(RangeError))
})
