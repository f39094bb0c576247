// Knows how tests start the whole program without a window: the real door, handlers, operations and SQLite, on a database in memory.
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Api, Client, Reply } from '../../shared/api.ts'
import type { Context } from '../../electron/context.ts'
import type { FileSession, OpenDataFile } from '../../electron/data-file/file-session.ts'
import type { SettingsStore } from '../../electron/data-file/settings-store.ts'
import { createDatabase } from '../../electron/db/create-database.ts'
import type { Db } from '../../electron/db/db.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { insertWard } from '../../electron/db/repositories/ward.ts'
import { createBookReader } from '../../electron/excel/book-reader.ts'
import { createExportJobs } from '../../electron/excel/export-jobs.ts'
import { insertWardPlan } from '../../electron/db/repositories/ward-plans.ts'
import { resourcesInEffect } from '../../electron/resources-in-effect.ts'
import { loadResources, type Resources } from '../../electron/resources.ts'
import { answer } from '../../electron/serve.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'

export type TestApp = Readonly<{
  context: Context
  db: Db
  /** Asks as the window does, across a structured clone; throws `code` where the answer is a refusal. */
  api: Client
  /** The same, for questions that do not fit or that are refused. */
  ask(method: unknown, ...args: readonly unknown[]): Promise<Reply>
  /** What was logged, newest last. */
  log: readonly (readonly [event: string, data: unknown])[]
  /** Replaces the functions of the session, to make it fail. */
  setSession(change: Partial<FileSession>): void
  setOperator(name: string | null): void
  /** The clock stands at this moment (ISO 8601 with offset) from now on. */
  setNow(moment: string): void
}>

let resources: Resources | undefined

/** With the ward 天王寺区, an empty plan 'plan' for each year (default 平成27年度), and the operator 山田 花子. Ids are id-1, id-2, … */
export function startAppInMemory(years: readonly number[] = [2015], db: Db = makeDatabaseInMemory(years)): TestApp {
  resources ??= loadResources(path.join(import.meta.dirname, '../../resources'))
  const log: (readonly [string, unknown])[] = []
  let operator: string | null = '山田 花子'
  let moment = '2026-11-23T10:00:00+09:00'
  let next = 1
  const current = (): OpenDataFile => ({
    path: '/memory/天王寺区.kusei',
    fileName: '天王寺区.kusei',
    db,
    readOnly: null,
    wardCode: '271098',
    wardName: '天王寺区',
    isSample: false,
    handOver: null,
  })
  let session: FileSession = {
    current,
    readable: () => db,
    writable: () => db,
    beforeCommit: () => {},
    afterCommit: () => {},
    reopenAfterFailure: () => db,
    open: () => null,
    openReadOnlyCopy: () => null,
    takeOver: () => null,
    problem: () => null,
    problemPath: () => null,
    create: () => {},
    close: () => {},
  }
  const files = new Proxy({} as FileSession, { get: (_, name) => session[name as keyof FileSession] })
  const settings: SettingsStore = {
    get: () => ({ operator, recentFiles: [] }),
    update: (change) => {
      operator = change({ operator, recentFiles: [] }).operator
    },
  }
  const context: Context = {
    version: '0.0.0',
    clock: { now: () => moment, today: () => moment.slice(0, 10) },
    windowsUser: 'user01',
    newId: () => `id-${next++}`,
    resources: resourcesInEffect(resources, files),
    settings,
    files,
    dialogs: {
      chooseSavePath: async () => null,
      chooseOpenPath: async () => null,
      chooseSubmissions: async () => [],
      chooseFolder: async () => null,
      showInFolder: () => {},
    },
    exports: createExportJobs(),
    workbooks: createBookReader(),
    printer: null,
    fullScreen: null,
    log: (event, data) => log.push([event, data]),
  }
  const ask = async (method: unknown, ...args: readonly unknown[]): Promise<Reply> =>
    structuredClone(await answer(context, method, structuredClone(args)))
  const api = new Proxy({} as Client, {
    get:
      (_, method) =>
      async (...args: readonly unknown[]) => {
        const reply = await ask(method as keyof Api, ...args)
        if (!reply.ok) throw Object.assign(new Error(`${String(method)}: ${reply.error.code}`), reply.error)
        return reply.value
      },
  })
  return {
    context,
    db,
    api,
    ask,
    log,
    setSession: (change) => {
      session = { ...session, ...change }
    },
    setOperator: (name) => {
      operator = name
    },
    setNow: (at) => {
      moment = at
    },
  }
}

/** The same program again, on a copy of all that it holds; new ids of its own. */
export function copyAppInMemory({ db }: TestApp): TestApp {
  const copy = startAppInMemory([], openInMemory(db.serialize()))
  let next = 1
  return { ...copy, context: Object.assign(copy.context, { newId: () => `copied-${next++}` }) }
}

function openInMemory(content: ':memory:' | Buffer): Db {
  const db = new Database(content)
  for (const setting of ['foreign_keys = ON', 'trusted_schema = OFF', 'cell_size_check = ON']) db.pragma(setting)
  return db
}

/** A new data file's tables in memory, set up as on disk, with empty plans of these years; the id of the first is 'plan', then 'plan-2016', … */
export function makeDatabaseInMemory(years: readonly number[] = [2015]): Db {
  const db = openInMemory(':memory:')
  createDatabase(db)
  const at = '2026-11-23T10:00:00+09:00'
  runFoundingDeed(db, { key: 'founding', name: 'createDataFile', subject: null, operator: '山田 花子', at }, () => {
    insertWard(db, { code: '271098', name: '天王寺区', isSample: false, basicPolicyVersion: '1', createdAt: at })
    for (const [index, fiscalYear] of years.entries()) {
      insertWardPlan(db, {
        id: (index === 0 ? 'plan' : `plan-${fiscalYear}`) as WardPlanId,
        fiscalYear,
        formGeneration: fiscalYear < 2023 ? 'G1' : 'G2',
        firstReiwaYearAs: 'heisei',
      })
    }
  })
  return db
}
