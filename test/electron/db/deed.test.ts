// Knows what must be true of a deed: its record, its end in every fault, and what keeps an older one from being taken back.
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runDeed } from '../../../electron/db/deed.ts'
import { AppError } from '../../../electron/app-error.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'

const goal = { kind: 'wardPlan', id: 'plan', field: 'goal' } as const
const goalOf = ({ db }: TestApp) => db.prepare('SELECT goal FROM ward_plan').pluck().get()
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT name, state FROM deed WHERE is_floor = 0 ORDER BY id').all()

/** The database, but COMMIT ends as a failing disk would let it end. */
function failingAtCommit(db: Db, code: string, atCommit: (db: Db) => void): Db {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name === 'exec') {
        return (sql: string) => {
          if (sql !== 'COMMIT') return target.exec(sql)
          atCommit(target)
          throw new Database.SqliteError('disk I/O error', code)
        }
      }
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
    },
  })
}

describe('a deed', () => {
  it('is on record with who, when and what', async () => {
    const app = startAppInMemory()
    await app.api.saveText(goal, '安全なまち')
    expect(await app.api.listDeeds(1, null)).toEqual([
      {
        deed: {
          id: 2,
          name: 'saveText',
          subject: { kind: 'wardPlan', id: 'plan', field: 'goal', fiscalYear: 2015 },
          operator: '山田 花子',
          at: '2026-11-23T10:00:00+09:00',
          kind: 'do',
          ofDeed: null,
          state: 'done',
        },
        changes: [{ table: 'ward_plan', rowId: 'plan', before: { goal: '' }, after: { goal: '安全なまち' } }],
      },
    ])
    expect(await app.api.listDeeds(10, 2)).toMatchObject([{ deed: { id: 1, name: 'createDataFile' } }])
  })

  it('that changes nothing, breaks off or is stopped before its commit leaves no trace', () => {
    const app = startAppInMemory()
    const before = app.db.serialize()
    expect(runDeed(app.context, { name: 'idle', subject: null }, () => 7)).toBe(7)
    const breakOff = () =>
      runDeed(app.context, { name: 'broken', subject: null }, (db) => {
        db.prepare("UPDATE ward_plan SET goal = 'x'").run()
        throw new Error('broken off')
      })
    expect(breakOff).toThrow('broken off')
    expect(() => runDeed(app.context, { name: 'waits', subject: null }, async () => {})).toThrow('does not wait')
    expect(() =>
      runDeed(app.context, { name: 'outer', subject: null }, () => runDeed(app.context, { name: 'inner', subject: null }, () => 1)),
    ).toThrow('inside another')
    app.setSession({
      beforeCommit: () => {
        throw new AppError('E-LOCK-02')
      },
    })
    expect(() =>
      runDeed(app.context, { name: 'stopped', subject: null }, (db) => db.prepare("UPDATE ward_plan SET goal = 'x'").run()),
    ).toThrow('E-LOCK-02')
    expect(app.db.inTransaction).toBe(false)
    expect(app.db.serialize().equals(before)).toBe(true)
  })

  it('ends what could be done again', async () => {
    const app = startAppInMemory()
    await app.api.saveText(goal, '一')
    await app.api.saveText(goal, '二')
    await app.api.undo()
    await app.api.undo()
    await app.api.redo()
    expect(goalOf(app)).toBe('一')
    await app.api.saveText(goal, '三')
    expect(await app.api.redo()).toBeNull()
    expect(deedsOf(app).filter((d) => (d as { name: string }).name === 'saveText')).toEqual([
      { name: 'saveText', state: 'done' },
      { name: 'saveText', state: 'gone' },
      { name: 'saveText', state: 'done' },
    ])
  })

  it('that wrote the same rows again and again is taken back step by step', async () => {
    const app = startAppInMemory()
    const before = app.db.prepare('SELECT * FROM ward_plan').all()
    runDeed(app.context, { name: 'many', subject: null }, (db) => {
      db.exec("UPDATE ward_plan SET goal = '一'")
      db.exec("UPDATE ward_plan SET goal = '二', mission = '三'")
      db.exec("INSERT INTO management_issue (id, ward_plan_id, position) VALUES ('m', 'plan', 'a0')")
      db.exec("INSERT INTO strategy (id, management_issue_id, position) VALUES ('s', 'm', 'a0')")
      db.exec("UPDATE strategy SET title = 'x'")
      db.exec('DELETE FROM management_issue')
    })
    await app.api.undo()
    expect(app.db.prepare('SELECT * FROM ward_plan').all()).toEqual(before)
    await app.api.redo()
    expect(await app.api.getWardPlan(2015)).toMatchObject({ goal: '二', mission: '三', managementIssues: [] })
    const done = (await app.api.getUndoState()).undo?.id ?? 0
    await app.api.revertDeed(done)
    expect(app.db.prepare('SELECT * FROM ward_plan').all()).toEqual(before)
  })

  it('on a full disk is rolled back, and the file goes on', async () => {
    const app = startAppInMemory()
    const pages = app.db.pragma('page_count', { simple: true }) as number
    app.db.pragma(`max_page_count = ${pages + 2}`)
    expect(await app.ask('saveText', goal, 'あ'.repeat(50_000))).toEqual({ ok: false, error: { code: 'E-DB-03' } })
    expect(goalOf(app)).toBe('')
    app.db.pragma('max_page_count = 1000000')
    await app.api.saveText(goal, '安全なまち')
    expect(goalOf(app)).toBe('安全なまち')
    expect(app.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it.each([
    ['SQLITE_IOERR_FSYNC', 'it holds all the same', (db: Db) => void db.exec('COMMIT'), true],
    ['SQLITE_IOERR_WRITE', 'it is gone', (db: Db) => void db.exec('ROLLBACK'), false],
    ['SQLITE_FULL', 'it is still open', () => {}, false],
    ['SQLITE_FULL', 'it holds all the same', (db: Db) => void db.exec('COMMIT'), true],
  ])('whose COMMIT threw %s is looked up where %s', async (code, _, atCommit, holds) => {
    const app = startAppInMemory()
    let reopened = 0
    app.setSession({
      writable: () => failingAtCommit(app.db, code, atCommit),
      reopenAfterFailure: () => {
        reopened++
        return app.db
      },
    })
    const reply = await app.ask('saveText', goal, '安全なまち')
    expect(reply).toEqual(
      holds ? { ok: true, value: 'plan' } : { ok: false, error: { code: code === 'SQLITE_FULL' ? 'E-DB-03' : 'E-DB-05' } },
    )
    expect(goalOf(app)).toBe(holds ? '安全なまち' : '')
    expect(app.db.inTransaction).toBe(false)
    expect(reopened).toBe(code === 'SQLITE_FULL' ? 0 : 1)
  })
})

describe('an older deed', () => {
  it('is taken back alone, the later ones stay, and that can be taken back', async () => {
    const app = startAppInMemory()
    const { api } = app
    await api.saveText(goal, '目標')
    const { id } = (await api.getUndoState()).undo ?? { id: 0 }
    await api.saveText({ ...goal, field: 'mission' }, '使命')
    expect(await api.revertDeed(id)).toMatchObject({ kind: 'revert', ofDeed: id, state: 'done' })
    expect(await api.getWardPlan(2015)).toMatchObject({ goal: '', mission: '使命' })
    expect(await app.ask('revertDeed', id)).toMatchObject({ error: { code: 'E-UNDO-01', detail: { deeds: [{ kind: 'revert' }] } } })
    await api.undo()
    expect(goalOf(app)).toBe('目標')
    await api.redo()
    expect(goalOf(app)).toBe('')
  })

  it('is refused, naming the deeds in the way: the same field, what stands under it, a parent that is gone', async () => {
    const app = startAppInMemory()
    const { api } = app
    const deedOf = async () => (await api.getUndoState()).undo?.id ?? 0
    const inTheWay = async (id: number) =>
      ((await app.ask('revertDeed', id)) as { error: { detail: { deeds: { id: number }[] } } }).error.detail.deeds.map((d) => d.id)
    const issue = await api.addItem('managementIssue', 'plan', 'last')
    const addIssue = await deedOf()
    const strategy = await api.addItem('strategy', issue, 'last')
    const addStrategy = await deedOf()
    await api.saveText({ kind: 'strategy', id: strategy, field: 'title' }, '一')
    const first = await deedOf()
    await api.saveText({ kind: 'strategy', id: strategy, field: 'title' }, '二')
    const second = await deedOf()
    await api.saveTies('strategy', strategy, ['V'])
    const tie = await deedOf()
    await api.saveTies('strategy', strategy, ['V', 'own'])
    const tieAgain = await deedOf()
    expect(await inTheWay(first)).toEqual([second])
    expect(await inTheWay(addIssue)).toEqual([addStrategy, first, second, tie, tieAgain])
    expect(await inTheWay(tie)).toEqual([tieAgain])
    await api.deleteItem('strategy', strategy)
    const deleteStrategy = await deedOf()
    await api.deleteItem('managementIssue', issue)
    expect(await inTheWay(deleteStrategy)).toEqual([await deedOf()])
  })

  it('no longer stands in the way once it was taken back itself', async () => {
    const app = startAppInMemory()
    const { api } = app
    await api.saveText(goal, '一')
    const first = (await api.getUndoState()).undo?.id ?? 0
    await api.saveText(goal, '二')
    const second = (await api.getUndoState()).undo?.id ?? 0
    await api.revertDeed(second)
    await api.revertDeed(first)
    expect(goalOf(app)).toBe('')
    for (let i = 0; i < 4; i++) await api.undo()
    expect(await api.undo()).toBeNull()
  })

  it('cannot be the making of the file, nor a year whose place was taken again', async () => {
    const app = startAppInMemory()
    const { api } = app
    expect(await app.ask('revertDeed', 1)).toEqual({ ok: false, error: { code: 'E-UNDO-02' } })
    expect(await app.ask('revertDeed', 99)).toEqual({ ok: false, error: { code: 'E-UNDO-02' } })
    await api.createWardPlan(2016)
    const made = (await api.getUndoState()).undo?.id ?? 0
    const reverted = await api.revertDeed(made)
    await api.createWardPlan(2016)
    const again = (await api.getUndoState()).undo?.id
    expect(await app.ask('revertDeed', reverted.id)).toMatchObject({ error: { code: 'E-UNDO-01', detail: { deeds: [{ id: again }] } } })
    await api.undo()
    expect(await app.ask('revertDeed', again)).toEqual({ ok: false, error: { code: 'E-UNDO-02' } })
  })
})
