// Knows that undo, redo and revert hold for any sequence of deeds.
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { OwnedRef } from '../../../shared/model/bulk.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { anyStep, doStep, kindsOfStep, makeRandomWorld, pickOf } from '../../helpers/random-deeds.ts'
import { fc } from '../../helpers/fast-check.ts'

/** All rows of the recorded tables. */
function contentOf({ db }: TestApp): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))
}

/** Deeds on the plan itself come often; those on what is around it (organisation, hand-overs, years) now and then. */
const usual = ['text', 'text', 'new', 'add', 'add', 'move', 'delete', 'undo', 'redo']
const step = anyStep([
  ...usual,
  ...kindsOfStep,
  'confirmation',
  'confirmation',
  'confirmation',
  'owner',
  'post',
  'rollOver',
  'takeOut',
  'merge',
])

/** One of each kind to begin with, so that every step finds something. */
async function startFilled(): Promise<TestApp> {
  const app = startAppInMemory()
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategy = await app.api.addItem('strategy', issue, 'last')
  const initiative = await app.api.addItem('initiative', strategy, 'last')
  await app.api.addItem('outcomeIndicator', strategy, 'last')
  await app.api.addItem('processIndicator', initiative, 'last')
  await app.api.addItem('reformItem', 'plan', 'last')
  await takePost(app, { kind: 'initiative', id: initiative })
  return app
}

/** The operator owns the item, and may hand in what is checked of it. */
async function takePost({ api }: TestApp, item: OwnedRef): Promise<void> {
  const postId = await api.savePost(null, await api.saveSection(null, '総務課'), '総務課長')
  await api.saveHolder(null, postId, '山田 花子', '2015-04-01', null)
  await api.setPostOf([item], postId)
}

const tablesOfChecking = [
  'initiative_review',
  'check_deadline',
  'review_step',
  'confirmation',
  'review_sheet',
  'log_entry',
  'execution',
  'milestone',
  'act_item',
]
const standing = ({ db }: TestApp, afterId = 0) =>
  db
    .prepare("SELECT id FROM deed WHERE kind IN ('do', 'revert') AND state = 'done' AND is_floor = 0 AND id > ? ORDER BY id")
    .pluck()
    .all(afterId) as number[]

describe('undo and redo', () => {
  it('lead from any end back to the start and forth to the end again, and never behind the making of the file', {
    timeout: 120_000,
  }, async () => {
    const folder = makeFolder()
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const app = startAppInMemory()
        const start = contentOf(app)
        const { api } = app
        const world = makeRandomWorld(app, folder)
        const issue = await api.addItem('managementIssue', 'plan', 'last')
        const initiative = await api.addItem('initiative', await api.addItem('strategy', issue, 'last'), 'last')
        await takePost(app, { kind: 'initiative', id: initiative })
        for (const s of steps) await doStep(world, s)
        const end = contentOf(app)
        for (const [table, rows] of Object.entries(end)) if (rows.length > 0) reached.add(table)
        const redoable = app.db.prepare("SELECT count(*) FROM deed WHERE state = 'undone'").pluck().get() as number

        let undone = 0
        while (await api.undo()) undone++
        expect(contentOf(app)).toEqual(start)
        expect(await api.getUndoState()).toMatchObject({ undo: null })
        for (let i = 0; i < undone; i++) expect(await api.redo()).toMatchObject({ state: 'done' })
        expect(contentOf(app)).toEqual(end)
        expect(app.db.prepare("SELECT count(*) FROM deed WHERE state = 'undone'").pluck().get()).toBe(redoable)
        expect(app.db.pragma('foreign_key_check')).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(tablesOfChecking.filter((table) => !reached.has(table))).toEqual([])
  })

  it('go on after the file was closed and opened again', async () => {
    const app = startAppInMemory()
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '一')
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '二')
    await app.api.undo()
    const db = new Database(app.db.serialize())
    app.setSession({ readable: () => db, writable: () => db })
    expect(await app.api.getUndoState()).toMatchObject({ undo: { name: 'saveText' }, redo: { state: 'undone' } })
    await app.api.redo()
    expect(await app.api.getWardPlan(2015)).toMatchObject({ goal: '二' })
    await app.api.undo()
    await app.api.undo()
    expect(await app.api.getWardPlan(2015)).toMatchObject({ goal: '' })
  })

  it('a revert is refused, or comes to the same as if the deed had never been', { timeout: 120_000 }, async () => {
    let done = 0
    let refused = 0
    let locked = 0
    const folder = makeFolder()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), fc.nat(100), async (allSteps, at) => {
        const steps = allSteps.filter((s) => s.what !== 'undo' && s.what !== 'redo')
        const app = await startFilled()
        const world = makeRandomWorld(app, folder)
        // each step's own deed, so that the same steps can be done without one of them
        const marks: (number | null)[] = []
        for (const s of steps) {
          const before = standing(app).at(-1) ?? 0
          await doStep(world, s)
          marks.push(standing(app, before)[0] ?? null)
        }
        const ids = marks.filter((m) => m !== null)
        const id = pickOf(ids, at)
        if (id === undefined) return
        const end = contentOf(app)
        const reply = await app.ask('revertDeed', id)
        if (!reply.ok) {
          refused++
          expect(contentOf(app)).toEqual(end)
          // what was confirmed to the last step stays as it was confirmed
          if (reply.error.code === 'E-CHECK-02') {
            locked++
            expect(app.db.prepare('SELECT DISTINCT act FROM confirmation').pluck().all()).toContain('confirm')
            return
          }
          expect(reply.error.code).toBe('E-UNDO-01')
          const { deeds } = reply.error.detail as { deeds: { id: number }[] }
          expect(deeds.length).toBeGreaterThan(0)
          expect(deeds.every((d) => d.id > id && ids.includes(d.id))).toBe(true)
          // what is named is what keeps it: taken back, it is in the way no more (though what it had deleted may be, now that it is back)
          for (const deed of deeds.toReversed()) {
            const gone = await app.ask('revertDeed', deed.id)
            if (!gone.ok) break
            const again = await app.ask('revertDeed', id)
            if (again.ok) break
            const left = (again.error.detail as { deeds: { id: number }[] }).deeds.map((d) => d.id)
            expect(left).not.toContain(deed.id)
            expect(left).not.toContain((gone.value as { id: number }).id)
          }
          return
        }
        done++
        const reverted = contentOf(app)
        expect(app.db.pragma('foreign_key_check')).toEqual([])

        // the changes of the deeds behind it, put into effect on what was there before it, lead to the same
        const later = ids.filter((other) => other > id)
        await app.api.undo() // the revert itself can be taken back
        expect(contentOf(app)).toEqual(end)
        for (let i = 0; i < later.length; i++) await app.api.undo()
        expect(await app.api.undo()).toMatchObject({ id })
        const replay = contentOf(app)
        expect(replayed(app, replay, later)).toEqual(sorted(reverted))
      }),
      { numRuns: 200 },
    )
    expect(done).toBeGreaterThan(30)
    expect(refused - locked).toBeGreaterThan(3)
  })
})

type Content = Record<string, Record<string, Record<string, unknown>>>
const sorted = (content: Readonly<Record<string, readonly unknown[]>>): Content =>
  Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      Object.fromEntries(rows.map((row) => [(row as { id: string }).id, row as Record<string, unknown>])),
    ]),
  )

/** An interpreter of the record of its own: what the changes of these deeds make of a content. */
function replayed({ db }: TestApp, content: ReturnType<typeof contentOf>, deeds: readonly number[]): Content {
  const state: Content = structuredClone(sorted(content))
  for (const deed of deeds) {
    const changes = db.prepare('SELECT table_name, row_id, before, after FROM row_change WHERE deed_id = ? ORDER BY id').all(deed) as {
      table_name: string
      row_id: string
      before: string | null
      after: string | null
    }[]
    for (const { table_name, row_id, after } of changes) {
      const rows = state[table_name] ?? {}
      if (after === null) delete rows[row_id]
      else rows[row_id] = { ...rows[row_id], ...(JSON.parse(after) as object) }
    }
  }
  return state
}
