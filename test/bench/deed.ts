// Knows what a deed costs beside the bare INSERT that any program would have to pay: the same file settings, the same FULL commit, on a real disk.
import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../electron/context.ts'
import { createFileSession, type FileSession } from '../../electron/data-file/file-session.ts'
import { type Db, prepare } from '../../electron/db/db.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { openDatabase } from '../../electron/db/open.ts'
import { insertItem } from '../../electron/db/repositories/items.ts'
import { insertWard } from '../../electron/db/repositories/ward.ts'
import { insertWardPlan } from '../../electron/db/repositories/ward-plans.ts'
import { saveText } from '../../electron/operations/save-text.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'

export type DeedBench = Readonly<{ floorMs: number; deedMs: number; ratio: number; n: number }>

/**
 * Medians in milliseconds of n alternating runs: floor = one INSERT into a plain table of a file opened the same way; deed = saveText with
 * everything that belongs to it: rules, change record, the look at the lock file, the commit. The files lie in the checkout's out/ folder: a temporary folder may be memory.
 */
export async function benchDeed(n = 400): Promise<DeedBench> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  mkdirSync(path.join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(path.join(root, 'out', 'bench-'))
  const files = createFileSession({ now, newId: randomUUID, log: () => {}, operator: () => operator })
  const opened: Db[] = []
  const open = (name: string): Db => {
    const file = path.join(folder, name)
    closeSync(openSync(file, 'wx'))
    const db = openDatabase(file)
    opened.push(db)
    return db
  }
  try {
    const floor = open('floor.db')
    floor.exec('CREATE TABLE note (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT')
    const file = path.join(folder, 'deeds.kusei')
    files.create(file, fill)
    const problem = files.open(file)
    if (problem) throw new Error(problem.code)
    const context = contextOf(files)
    const text = (i: number) => `地域防災リーダーの育成と訓練の支援（${i}）。`.repeat(8)

    const floorTimes: number[] = []
    const deedTimes: number[] = []
    for (let i = -20; i < n; i++) {
      const bare = timed(() => prepare(floor, 'INSERT INTO note (id, text) VALUES (?, ?)').run(randomUUID(), text(i)))
      const deed = timed(() => saveText(context, { kind: 'initiative', id: 'i', field: 'content' }, text(i)))
      if (i < 0) continue // warming up
      floorTimes.push(bare)
      deedTimes.push(deed)
    }
    const [floorMs, deedMs] = [median(floorTimes), median(deedTimes)]
    return { floorMs, deedMs, ratio: deedMs / floorMs, n }
  } finally {
    files.close()
    for (const db of opened) db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const operator = '山田 花子'
const now = () => '2026-11-23T10:00:00+09:00'

function fill(db: Db): void {
  runFoundingDeed(db, { key: 'founding', name: 'createDataFile', subject: null, operator, at: now() }, () => {
    insertWard(db, { code: '271098', name: '天王寺区', isSample: false, basicPolicyVersion: '1', createdAt: now() })
    insertWardPlan(db, { id: 'plan' as WardPlanId, fiscalYear: 2015, formGeneration: 'G1', firstReiwaYearAs: 'heisei' })
    insertItem(db, 'managementIssue', { id: 'm', parentId: 'plan', position: 'a0' })
    insertItem(db, 'strategy', { id: 's', parentId: 'm', position: 'a0' })
    insertItem(db, 'initiative', { id: 'i', parentId: 's', position: 'a0' })
  })
}

/** The powers that saveText uses. */
function contextOf(files: FileSession): Context {
  const settings = { get: () => ({ operator, recentFiles: [] }) }
  return { files, settings, newId: randomUUID, clock: { now, today: now } } as unknown as Context
}

function timed(act: () => void): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(await benchDeed())
