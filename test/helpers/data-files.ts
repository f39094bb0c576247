// Knows how tests make data files, look at them byte by byte, and open sessions as one PC or another.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createFileSession, type FileSession, type FileSessionDeps } from '../../electron/data-file/file-session.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import type { Db } from '../../electron/db/db.ts'
import { insertWardPlan } from '../../electron/db/repositories/ward-plans.ts'
import { insertWard } from '../../electron/db/repositories/ward.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'

/** A folder of its own, gone when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type LogLine = Readonly<{ event: string; data: unknown }>
export type TestSession = FileSession & Readonly<{ lines: readonly LogLine[] }>

/** A session that is closed when the test is over. `host` makes it another PC. */
export function makeSession(deps: Partial<FileSessionDeps> = {}): TestSession {
  const lines: LogLine[] = []
  const session = createFileSession({
    now: () => new Date().toISOString(),
    newId: randomUUID,
    log: (event, data) => lines.push({ event, data }),
    operator: () => '山田 花子',
    ...deps,
  })
  onTestFinished(() => session.close())
  return { ...session, lines }
}

const stamp = () => ({ key: randomUUID(), name: 'createDataFile', subject: null, operator: '山田 花子', at: new Date().toISOString() })

/** Makes 天王寺区's file with a plan of 平成27年度 and `issues` 経営課題 with long texts. Returns its path. */
export function makeDataFile(folder: string, name = '天王寺区.kusei', issues = 0): string {
  const file = path.join(folder, name)
  const session = createFileSession({ now: () => '', newId: randomUUID, log: () => {}, operator: () => null })
  session.create(file, (db) => fillPlan(db, issues))
  return file
}

function fillPlan(db: Db, issues: number): void {
  runFoundingDeed(db, stamp(), () => {
    insertWard(db, { code: '271098', name: '天王寺区', isSample: false, basicPolicyVersion: '1', createdAt: '2026-11-23T10:00:00+09:00' })
    insertWardPlan(db, { id: 'plan' as WardPlanId, fiscalYear: 2015, formGeneration: 'G1', firstReiwaYearAs: 'heisei' })
    const insert = db.prepare(`INSERT INTO management_issue (id, ward_plan_id, position, title, current_state) VALUES (?, 'plan', ?, ?, ?)`)
    for (let i = 0; i < issues; i++) insert.run(`issue-${i}`, `a${i}`, `経営課題${i}`, `現状の文章${i}。`.repeat(40))
  })
}

/** Adds a 経営課題 as a deed of its own; what a test uses where it needs any write. */
export function addIssue(db: Db, title: string): string {
  const id = randomUUID()
  runFoundingDeed(db, { ...stamp(), name: 'addItem' }, () =>
    db.prepare(`INSERT INTO management_issue (id, ward_plan_id, position, title) VALUES (?, 'plan', ?, ?)`).run(id, id, title),
  )
  return id
}

export function titlesOf(db: Db): readonly string[] {
  return db.prepare('SELECT title FROM management_issue ORDER BY rowid').pluck().all() as string[]
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Names in a folder, sorted. */
export function listingOf(file: string): readonly string[] {
  return readdirSync(path.dirname(file)).toSorted()
}

export const thisHost = hostname()
