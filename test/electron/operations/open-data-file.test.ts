// Knows how a person comes by an open data file: makes one, tries the sample, opens, opens again, answers a problem, lets it go.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError, RuleBroken } from '../../../electron/app-error.ts'
import { closeDataFile } from '../../../electron/operations/close-data-file.ts'
import { createDataFile } from '../../../electron/operations/create-data-file.ts'
import { createSampleFile } from '../../../electron/operations/create-sample-file.ts'
import { forgetRecentFile } from '../../../electron/operations/forget-recent-file.ts'
import { getAppState } from '../../../electron/operations/get-app-state.ts'
import { openDataFile } from '../../../electron/operations/open-data-file.ts'
import { openReadOnly } from '../../../electron/operations/open-read-only.ts'
import { openRecentFile } from '../../../electron/operations/open-recent-file.ts'
import { retryOpening } from '../../../electron/operations/retry-opening.ts'
import { setOperator } from '../../../electron/operations/set-operator.ts'
import { takeOverLock } from '../../../electron/operations/take-over-lock.ts'
import { undo } from '../../../electron/operations/undo.ts'
import { listingOf, makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'
import { makeTestContext } from '../../helpers/test-context.ts'

const refusalOf = async (act: () => unknown): Promise<unknown> => {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    if (error instanceof RuleBroken) return error.violations.map((v) => v.code)
    throw error
  }
}
const tennoji = '271098'

describe('the operator', () => {
  test('is kept, without spaces around it', () => {
    const settingsDir = makeFolder()
    const context = makeTestContext({ operator: null, settingsDir })
    expect(getAppState(context).operator).toBeNull()
    expect(setOperator(context, ' 山田　花子　').operator).toBe('山田　花子')
    expect(getAppState(makeTestContext({ operator: null, settingsDir })).operator).toBe('山田　花子')
  })

  test.each([
    ['', 'missing'],
    ['　 ', 'missing'],
    ['あ'.repeat(41), 'tooLong'],
    ['山田\n花子', 'unreadable'],
    ['山田\0', 'unreadable'],
    ['山田\ud842', 'unreadable'],
  ])('%j is none (%s), and the former stays', async (name, code) => {
    const context = makeTestContext()
    expect(await refusalOf(() => setOperator(context, name))).toEqual([code])
    expect(getAppState(context).operator).toBe('山田 花子')
  })

  test('40 letters, 𠮷 counted as one', () => {
    const name = '𠮷'.repeat(40)
    expect(setOperator(makeTestContext(), name).operator).toBe(name)
  })
})

describe('a new data file', () => {
  test('holds the ward and an empty plan of the year, and is open', async () => {
    const save = path.join(makeFolder(), '天王寺区.kusei')
    const context = makeTestContext({ save })
    const result = await createDataFile(context, tennoji, 2015)
    expect(result?.problem).toBeNull()
    expect(context.asked).toEqual(['天王寺区.kusei'])
    expect(result?.state.file).toEqual({
      fileName: '天王寺区.kusei',
      wardCode: tennoji,
      wardName: '天王寺区',
      isSample: false,
      isCity: false,
      handOver: null,
      readOnly: null,
      fiscalYears: [2015],
    })
    expect(result?.state.recentFiles).toMatchObject([
      { fileName: '天王寺区.kusei', wardName: '天王寺区', openedAt: '2026-11-23T10:45:00+09:00' },
    ])
    expect(undo(context)).toBeNull()
  })

  test('nothing is asked and made where it cannot be: no name, no ward, no form of that year', async () => {
    const save = path.join(makeFolder(), 'x.kusei')
    const nameless = makeTestContext({ save, operator: null })
    expect(await refusalOf(() => createDataFile(nameless, tennoji, 2015))).toBe('E-OPERATOR-01')
    expect(await refusalOf(() => createSampleFile(nameless))).toBe('E-OPERATOR-01')
    const context = makeTestContext({ save })
    expect(await refusalOf(() => createDataFile(context, '999999', 2015))).toBe('E-ASK-01')
    for (const year of [2012, 1989, 1]) expect(await refusalOf(() => createDataFile(context, tennoji, year))).toBe('E-PLAN-01')
    expect([...nameless.asked, ...context.asked]).toEqual([])
    expect(listingOf(save)).toEqual([])
  })

  test('cancelled: nothing happens', async () => {
    const context = makeTestContext({ save: null, open: null })
    expect(await createDataFile(context, tennoji, 2015)).toBeNull()
    expect(await createSampleFile(context)).toBeNull()
    expect(await openDataFile(context)).toBeNull()
    expect(getAppState(context).file).toBeNull()
  })

  test('never over anything that stands there', async () => {
    const save = path.join(makeFolder(), 'メモ.kusei')
    writeFileSync(save, '大事なメモ')
    const context = makeTestContext({ save })
    expect(await refusalOf(() => createDataFile(context, tennoji, 2015))).toBe('E-FILE-03')
    expect(await refusalOf(() => createSampleFile(context))).toBe('E-FILE-03')
    expect(readFileSync(save, 'utf8')).toBe('大事なメモ')
    expect(listingOf(save)).toEqual(['メモ.kusei'])
  })

  test('a folder that is not there', async () => {
    const context = makeTestContext({ save: path.join(makeFolder(), 'ない', 'x.kusei') })
    expect(await refusalOf(() => createDataFile(context, tennoji, 2015))).toBe('E-FILE-04')
  })

  test('the sample comes with its four plans, says that it is one, and cannot be undone away', async () => {
    const context = makeTestContext({ save: path.join(makeFolder(), '見本.kusei') })
    const result = await createSampleFile(context)
    expect(result?.state.file).toMatchObject({ isSample: true, wardCode: '000000', fiscalYears: [2025, 2015, 2014, 2013] })
    expect(undo(context)).toBeNull()
  })
})

describe('recent files', () => {
  test('newest first, one entry a file, ten at most, and no path in the state', async () => {
    const folder = makeFolder()
    const context = makeTestContext()
    for (let i = 0; i < 12; i++) {
      context.answers.open = makeDataFile(folder, `区${i}.kusei`)
      await openDataFile(context)
    }
    context.answers.open = path.join(folder, '区5.kusei')
    const { state } = (await openDataFile(context)) ?? {}
    expect(state?.recentFiles.map((file) => file.fileName)).toEqual(
      ['区5', '区11', '区10', '区9', '区8', '区7', '区6', '区4', '区3', '区2'].map((n) => `${n}.kusei`),
    )
    expect(new Set(state?.recentFiles.map((file) => file.id)).size).toBe(10)
    expect(JSON.stringify(state)).not.toContain(folder)
  })

  test('one that vanished is told, can be tried again when it is back, or taken off the list', async () => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const context = makeTestContext({ open: file })
    await openDataFile(context)
    const id = getAppState(context).recentFiles[0]?.id ?? ''
    closeDataFile(context)
    renameSync(file, path.join(folder, '別の名前.kusei'))
    const gone = openRecentFile(context, id)
    expect(gone?.problem).toEqual({ code: 'E-FILE-05', fileName: '天王寺区.kusei', holder: null, may: ['retry'] })
    expect(gone?.state).toMatchObject({ file: null, recentFiles: [{ id }] })
    renameSync(path.join(folder, '別の名前.kusei'), file)
    expect(retryOpening(context)).toMatchObject({ problem: null, state: { file: { fileName: '天王寺区.kusei' } } })
    expect(forgetRecentFile(context, id)).toMatchObject({ recentFiles: [], file: { fileName: '天王寺区.kusei' } })
    expect(listingOf(file)).toContain('天王寺区.kusei')
    expect(await refusalOf(() => openRecentFile(context, id))).toBe('E-FILE-05')
  })

  test('a list that cannot be kept keeps nobody from their file', async () => {
    const file = makeDataFile(makeFolder())
    const context = makeTestContext({ open: file })
    const full = {
      ...context,
      settings: {
        ...context.settings,
        update: () => {
          throw Object.assign(new Error(), { code: 'ENOSPC' })
        },
      },
    }
    expect((await openDataFile(full))?.problem).toBeNull()
    expect(await refusalOf(() => setOperator(full, '鈴木'))).toBe('E-DB-03')
  })
})

describe('a file in use elsewhere', () => {
  test('is shown with its holder, read without a right to write, and opened when it is free', async () => {
    const file = makeDataFile(makeFolder())
    const other = makeSession({ host: 'PC-0123', operator: () => '鈴木' })
    other.open(file)
    const context = makeTestContext({ open: file })
    expect(await openDataFile(context)).toMatchObject({
      state: { file: null },
      problem: { code: 'E-LOCK-01', holder: { host: 'PC-0123', operator: '鈴木' } },
    })
    expect(takeOverLock(context)?.problem?.code).toBe('E-LOCK-01')
    expect(openReadOnly(context)).toMatchObject({ problem: null, state: { file: { readOnly: { reason: 'inUse' }, fiscalYears: [2015] } } })
    expect(await refusalOf(() => openReadOnly(context))).toBe('E-FILE-05')
    other.close()
    expect(await openDataFile(context)).toMatchObject({ problem: null, state: { file: { readOnly: null } } })
    expect(closeDataFile(context).file).toBeNull()
  })
})

test('the state is told even while the medium of the open file is away', async () => {
  const folder = makeFolder()
  const file = makeDataFile(folder)
  const context = makeTestContext({ open: file })
  await openDataFile(context)
  renameSync(file, path.join(folder, 'x'))
  expect(await refusalOf(() => context.files.reopenAfterFailure())).toBe('E-DB-05')
  expect(getAppState(context).file).toMatchObject({ fileName: '天王寺区.kusei', fiscalYears: [] })
})
