// Knows that the program goes on with the file that was open, or opens the one that it is started with, and that no file keeps it from starting.
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closeDataFile } from '../../../electron/operations/close-data-file.ts'
import { getAppState } from '../../../electron/operations/get-app-state.ts'
import { openAtStart } from '../../../electron/operations/open-at-start.ts'
import { openDataFile } from '../../../electron/operations/open-data-file.ts'
import { retryOpening } from '../../../electron/operations/retry-opening.ts'
import { makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'
import { makeTestContext } from '../../helpers/test-context.ts'

/** A sitting that opened `file` and ended with it open. */
async function sitWith(file: string, settingsDir: string): Promise<void> {
  const context = makeTestContext({ open: file, settingsDir })
  await openDataFile(context)
  context.files.close()
}
/** The state after a start of the program with these settings. */
function startAgain(settingsDir: string, named: string | null = null) {
  const context = makeTestContext({ settingsDir })
  openAtStart(context, named)
  return { context, state: getAppState(context) }
}

test('the first start opens nothing', () => {
  expect(startAgain(makeFolder()).state).toMatchObject({ file: null, problem: null })
})

test('the file that was open at the end is opened again, and one that a person closed is not', async () => {
  const settingsDir = makeFolder()
  await sitWith(makeDataFile(makeFolder()), settingsDir)
  const { context, state } = startAgain(settingsDir)
  expect(state).toMatchObject({ file: { fileName: '天王寺区.kusei', readOnly: null }, problem: null })
  closeDataFile(context)
  expect(startAgain(settingsDir).state).toMatchObject({ file: null, problem: null })
})

test('the file that the program is started with goes before it', async () => {
  const settingsDir = makeFolder()
  await sitWith(makeDataFile(makeFolder()), settingsDir)
  const other = makeDataFile(makeFolder(), '浪速区.kusei')
  expect(startAgain(settingsDir, other).state).toMatchObject({ file: { fileName: '浪速区.kusei' }, recentFiles: [{}, {}] })
})

test('one that is gone is told once, can be tried again, and is not looked for at every start', async () => {
  const [settingsDir, folder] = [makeFolder(), makeFolder()]
  const file = makeDataFile(folder)
  await sitWith(file, settingsDir)
  renameSync(file, path.join(folder, '別の名前.kusei'))
  const { context, state } = startAgain(settingsDir)
  expect(state).toMatchObject({ file: null, problem: { code: 'E-FILE-05', fileName: '天王寺区.kusei', may: ['retry'] } })
  expect(startAgain(settingsDir).state.problem).toBeNull()
  renameSync(path.join(folder, '別の名前.kusei'), file)
  expect(retryOpening(context)).toMatchObject({ problem: null, state: { file: { fileName: '天王寺区.kusei' }, problem: null } })
})

test('one that another holds is told with its holder', async () => {
  const settingsDir = makeFolder()
  const file = makeDataFile(makeFolder())
  await sitWith(file, settingsDir)
  const other = makeSession({ host: 'PC-2', operator: () => '鈴木' })
  expect(other.open(file)).toBeNull()
  expect(startAgain(settingsDir).state).toMatchObject({ file: null, problem: { code: 'E-LOCK-01', holder: { operator: '鈴木' } } })
  other.close()
})

test('neither what is no data file nor a failure of the program keeps it from starting', async () => {
  const settingsDir = makeFolder()
  const file = makeDataFile(makeFolder())
  await sitWith(file, settingsDir)
  writeFileSync(file, 'text')
  expect(startAgain(settingsDir).state.problem).toMatchObject({ code: 'E-DB-12' })

  await sitWith(makeDataFile(makeFolder()), settingsDir)
  const context = makeTestContext({ settingsDir })
  const files = {
    ...context.files,
    open: () => {
      throw new TypeError('a bug')
    },
  }
  openAtStart({ ...context, files }, null)
  expect(startAgain(settingsDir).state).toMatchObject({ file: null, problem: null })
})
