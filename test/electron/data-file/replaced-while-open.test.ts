// Knows that nothing is acknowledged into a file that another program has changed, replaced or removed while it was open.
import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveText } from '../../../electron/operations/save-text.ts'
import { listingOf, makeDataFile, makeFolder } from '../../helpers/data-files.ts'
import { makeTestContext } from '../../helpers/test-context.ts'

const goal = { kind: 'wardPlan', id: 'plan', field: 'goal' } as const
const codeOf = (act: () => unknown): unknown => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

function openWithOneDeed() {
  const file = makeDataFile(makeFolder())
  const before = path.join(path.dirname(file), '前の控え')
  copyFileSync(file, before)
  const context = makeTestContext()
  expect(context.files.open(file)).toBeNull()
  saveText(context, goal, '一つめ')
  const goalIn = () => context.files.readable().prepare('SELECT goal FROM ward_plan').pluck().get()
  return { file, before, context, goalIn }
}

describe('a data file that another program', () => {
  it.each([
    ['put another one in the place of', (file: string, before: string) => renameSync(before, file)],
    ['copied an older state over', (file: string, before: string) => writeFileSync(file, readFileSync(before))],
    ['cut off', (file: string) => truncateSync(file, 8192)],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['made something else of', (file: string) => writeFileSync(file, 'PK\u0003\u0004 not a data file')],
  ])('%s: the next change is refused, the file is let go as it now is', (_, change) => {
    const { file, before, context } = openWithOneDeed()
    change(file, before)
    const now = readFileSync(file)
    expect(codeOf(() => saveText(context, goal, '二つめ'))).toBe('E-FILE-07')
    expect(context.files.current()).toBeNull()
    expect(readFileSync(file).equals(now)).toBe(true)
    expect(listingOf(file).filter((name) => name !== '前の控え')).toEqual([path.basename(file)])
  })

  it('took away: the next change is refused, and done when the file is back', () => {
    const { file, context, goalIn } = openWithOneDeed()
    renameSync(file, `${file}.away`)
    expect(codeOf(() => saveText(context, goal, '二つめ'))).toBe('E-DB-05')
    renameSync(`${file}.away`, file)
    saveText(context, goal, '三つめ')
    expect(goalIn()).toBe('三つめ')
    rmSync(file)
    expect(codeOf(() => saveText(context, goal, '四つめ'))).toBe('E-DB-05')
  })

  it('only touched, or wrote the same into: the work goes on', () => {
    const { file, context, goalIn } = openWithOneDeed()
    utimesSync(file, 1, 1)
    saveText(context, goal, '二つめ')
    writeFileSync(file, readFileSync(file))
    saveText(context, goal, '三つめ')
    expect(goalIn()).toBe('三つめ')
    context.files.close()
    expect(context.files.open(file)).toBeNull()
    expect(goalIn()).toBe('三つめ')
  })
})
