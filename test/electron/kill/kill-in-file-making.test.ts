// Knows that a program killed while it exports or makes a data file leaves the old file or the new one, never half a one, and no litter for long.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { removeLeftBehind, replaceFile } from '../../../electron/data-file/write-beside.ts'
import { makeFolder, makeSession } from '../../helpers/data-files.ts'
import { exportedLength } from './file-maker.ts'
import { fc } from '../../helpers/fast-check.ts'

/** Kills it `delay` ms after it has made so many, however long one takes on this machine. */
async function killMaker(what: 'export' | 'create', target: string, delay: number, made = 0): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'file-maker.ts'), what, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += String(bytes)))
  while (said.split('\n').length <= 1 + made) await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await once(child, 'close')
}

const delays = (count: number) => fc.sample(fc.integer({ min: 1, max: 60 }), count)

test('an export cut off: the target is whole, the old one or the new one; what lies beside goes with a later export', async () => {
  const folder = makeFolder()
  const target = path.join(folder, '様式.xlsx')
  const other = path.join(folder, '.別の様式.xlsx.0123456789ab.tmp')
  writeFileSync(target, Buffer.alloc(exportedLength, 7))
  writeFileSync(other, 'of another file')
  for (const delay of delays(20)) {
    await killMaker('export', target, delay)
    const bytes = readFileSync(target)
    expect(bytes.length).toBe(exportedLength)
    expect(bytes.equals(Buffer.alloc(exportedLength, bytes[0]))).toBe(true)
  }
  const left = readdirSync(folder).filter((name) => name.startsWith('.様式.xlsx.'))
  writeFileSync(path.join(folder, '.様式.xlsx.0123456789ab.tmp'), 'left behind for sure')
  for (const name of [...left, '.様式.xlsx.0123456789ab.tmp']) utimesSync(path.join(folder, name), 1, 1)
  utimesSync(other, 1, 1)
  const fresh = '.様式.xlsx.ba9876543210.tmp'
  writeFileSync(path.join(folder, fresh), 'another program is writing')
  await replaceFile(target, Buffer.from('new'))
  expect(readdirSync(folder).toSorted()).toEqual([path.basename(other), fresh, '様式.xlsx'].toSorted())
}, 60_000)

test('the making of a data file cut off: every file that has its name opens, and holds all that it was made with', async () => {
  const folder = makeFolder()
  for (const [index, delay] of delays(8).entries()) await killMaker('create', folder, delay * 4, index % 2)
  const files = readdirSync(folder).filter((name) => name.endsWith('.kusei'))
  expect(files.length).toBeGreaterThanOrEqual(4)
  const session = makeSession()
  for (const name of files) {
    expect(session.open(path.join(folder, name))).toBeNull()
    expect(session.readable().prepare('SELECT count(*) FROM management_issue').pluck().get()).toBe(20)
  }
  session.close()
  expect(() => removeLeftBehind(path.join(folder, 'ない', 'x.kusei'))).not.toThrow()
}, 60_000)
