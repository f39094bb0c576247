// Knows what happens on media that cannot be written or are full: nothing acknowledged is lost, and the file can still be read.
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { replaceFile } from '../../../electron/data-file/write-beside.ts'
import { addItem } from '../../../electron/operations/add-item.ts'
import { saveText } from '../../../electron/operations/save-text.ts'
import { addIssue, listingOf, makeDataFile, makeFolder, makeSession, sha256Of, titlesOf } from '../../helpers/data-files.ts'
import { makeTestContext } from '../../helpers/test-context.ts'
import { makeReadOnlyView, makeSmallMedium, protectFile } from '../../helpers/mounts.ts'

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error))
function codeOfThrown(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return codeOf(error)
  }
}
/** Leaves so many bytes free. */
function fillUp(folder: string, free: number): string {
  const { bavail, bsize } = statfsSync(folder)
  const ballast = path.join(folder, 'ballast')
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)))
  return ballast
}

describe('a medium that cannot be written', () => {
  test('a file on it opens for reading and says why', (context) => {
    const folder = makeFolder()
    const file = makeDataFile(folder, '天王寺区.kusei', 3)
    const view = path.join(makeReadOnlyView(context, folder), '天王寺区.kusei')
    const before = sha256Of(file)
    const session = makeSession()
    expect(session.open(view)).toBeNull()
    expect(session.current()?.readOnly).toMatchObject({ reason: 'noWriteAccess', holder: null })
    expect(titlesOf(session.readable())).toHaveLength(3)
    expect(codeOfThrown(session.writable)).toBe('E-FILE-02')
    session.close()
    expect(sha256Of(file)).toBe(before)
    expect(listingOf(file)).toEqual(['天王寺区.kusei'])
  })

  test('a write-protected file in a folder that can be written opens for reading too, and leaves no lock behind', (context) => {
    const file = makeDataFile(makeFolder(), '天王寺区.kusei', 3)
    protectFile(context, file)
    const session = makeSession()
    expect(session.open(file)).toBeNull()
    expect(session.current()?.readOnly).toMatchObject({ reason: 'noWriteAccess', holder: null })
    expect(titlesOf(session.readable())).toHaveLength(3)
    expect(listingOf(file)).toEqual(['天王寺区.kusei'])
  })

  test('a file that is locked by another PC is shown with its holder', (context) => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const view = path.join(makeReadOnlyView(context, folder), '天王寺区.kusei')
    const writer = makeSession({ host: 'PC-0123' })
    expect(writer.open(file)).toBeNull()
    const reader = makeSession()
    expect(reader.open(view)).toMatchObject({ code: 'E-LOCK-01', holder: { host: 'PC-0123' } })
    expect(reader.openReadOnlyCopy(view)).toBeNull()
    writer.beforeCommit()
  })

  test('no data file and no workbook is made on it', async (context) => {
    const folder = makeFolder()
    const view = makeReadOnlyView(context, folder)
    expect(codeOfThrown(() => makeDataFile(view))).toBe('E-FILE-04')
    expect(await replaceFile(path.join(view, 'x.xlsx'), Buffer.from('x')).catch(codeOf)).toBe('E-OUT-01')
    expect(listingOf(path.join(folder, 'x'))).toEqual([])
  })
})

describe('a full disk', () => {
  test('while saving: said so, nothing earlier lost, readable at once, and the work goes on when there is room again', (test) => {
    const folder = makeSmallMedium(test, '2m')
    const file = makeDataFile(folder)
    const context = makeTestContext()
    expect(context.files.open(file)).toBeNull()
    const db = context.files.writable()
    const ids = Array.from({ length: 5 }, (_, i) => {
      const id = addItem(context, 'managementIssue', 'plan', 'last')
      saveText(context, { kind: 'managementIssue', id, field: 'title' }, `保存済み${i}`)
      return id
    })
    const saved = titlesOf(db)
    const ballast = fillUp(folder, 20_000)
    const place = { kind: 'managementIssue', id: ids[0] ?? '', field: 'currentState' } as const
    let code: string | null = null
    for (let i = 0; i < 50 && code === null; i++) code = codeOfThrown(() => saveText(context, place, `${i}${'あ'.repeat(9000)}`))
    expect(code).toBe('E-DB-03')
    expect(context.files.readable()).toBe(db)
    expect(titlesOf(db)).toEqual(saved)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const deeds = db.prepare('SELECT count(*) FROM deed').pluck().get()
    rmSync(ballast)
    saveText(context, place, '空きができた')
    expect(db.prepare('SELECT count(*) FROM deed').pluck().get()).toBe((deeds as number) + 1)
    context.files.close()
    expect(context.files.open(file)).toBeNull()
    expect(titlesOf(context.files.readable())).toEqual(saved)
  })

  test('when a file is opened: it opens for reading, and for writing when there is room again', (context) => {
    const folder = makeSmallMedium(context, '2m')
    const file = makeDataFile(folder, '天王寺区.kusei', 2)
    const ballast = fillUp(folder, 0)
    const session = makeSession()
    expect(session.open(file)).toBeNull()
    expect(session.current()?.readOnly).toMatchObject({ reason: 'noWriteAccess' })
    expect(titlesOf(session.readable())).toHaveLength(2)
    expect(listingOf(file)).toEqual(['ballast', '天王寺区.kusei'])
    rmSync(ballast)
    expect(session.open(file)).toBeNull()
    addIssue(session.writable(), '三つ目')
  })

  test('while a file is made: nothing is left of it', (context) => {
    const folder = makeSmallMedium(context, '2m')
    fillUp(folder, 100_000)
    expect(codeOfThrown(() => makeDataFile(folder, 'x.kusei', 50))).toBe('E-DB-03')
    expect(listingOf(path.join(folder, 'x'))).toEqual(['ballast'])
  })

  test('while a workbook is written: the old one stands, nothing is left beside it', async (context) => {
    const folder = makeSmallMedium(context, '1m')
    const target = path.join(folder, '様式.xlsx')
    writeFileSync(target, '前の版')
    const before = sha256Of(target)
    expect(await replaceFile(target, Buffer.alloc(2_000_000)).catch(codeOf)).toBe('E-OUT-02')
    expect(sha256Of(target)).toBe(before)
    expect(listingOf(target)).toEqual(['様式.xlsx'])
  })
})
