// Knows that a program killed in the middle of a rollover, a merge, a pasted block, an edition, a taking out or an import leaves the old state or the new one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readHandOver } from '../../../electron/data-file/read-hand-over.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { getEditionPlan } from '../../../electron/operations/get-edition-plan.ts'
import { readSectionSheet } from '../../../electron/operations/read-section-sheet.ts'
import { runDeed } from '../../../electron/db/deed.ts'
import { sha256Of } from '../../helpers/data-files.ts'
import { makePerson, makeSections, makeWard } from '../../helpers/section-world.ts'
import { typeWorkbook } from '../../helpers/typed-book.ts'
import { fc } from '../../helpers/fast-check.ts'

const trials = 24
type Said = Readonly<{ what: string; deed: number }>
type Row = Readonly<Record<string, string | number | null>>

/** 西成区's file of 平成27年度 with 60 取組 of two sections, and a book to take in. */
async function makeTemplate(): Promise<Readonly<{ folder: string; file: string; deeds: number }>> {
  const world = await makeWard(2015, '271225')
  const sections = await makeSections(world, 2)
  const plan = await world.api.getWardPlan(2015)
  const strategy = await world.api.addItem('strategy', await world.api.addItem('managementIssue', plan?.id ?? '', 'last'), 'last')
  runDeed(world.context, { name: 'saveMany', subject: null }, (db) => {
    const insert = db.prepare("INSERT INTO initiative (id, strategy_id, position, title, post_id) VALUES (?, ?, 'a' || ?, ?, ?)")
    for (let i = 0; i < 60; i += 1) insert.run(`i-${i}`, strategy, `${i % 10}`, `取組${i}`, sections[i % 2]?.postId)
  })
  const deeds = world.context.files.readable().prepare('SELECT max(id) FROM deed').pluck().get() as number
  world.context.files.close()
  const cells = { 'A1:F1': '平成33年度　西成区運営方針', 'A2:F2': '経営課題１　【安全】', 'A3:F3': '現状', 'A4:F4': '・訓練が少ない' }
  writeFileSync(path.join(world.folder, 'book.xlsx'), await typeWorkbook({ 様式２: cells }))
  return { folder: world.folder, file: path.join(world.folder, '生野区.kusei'), deeds }
}

async function killDrafter(file: string, folder: string, what: string, delay: number): Promise<readonly Said[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'drafter.ts'), file, folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const closed = once(child, 'close')
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      output += String(bytes)
      resolve()
    })
  })
  await Promise.race([ready, closed])
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await closed
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Said)
}

test(`killed ${trials} times while drafting: every deed is there whole or not at all, and so is every file that was handed out`, async () => {
  const template = await makeTemplate()
  const done = new Set<string>()
  const runTrial = async (trial: number, delay: number): Promise<void> => {
    const folder = path.join(template.folder, `t${trial}`)
    mkdirSync(folder)
    const file = path.join(folder, '西成区.kusei')
    copyFileSync(template.file, file)
    copyFileSync(path.join(template.folder, 'book.xlsx'), path.join(folder, 'book.xlsx'))
    const book = sha256Of(path.join(folder, 'book.xlsx'))
    const said = await killDrafter(file, folder, trial % 4 === 3 ? 'books' : 'years', delay)
    expect(said[0]?.what).toBe('ready')
    for (const { what } of said) done.add(what)

    const world = await reopen(file)
    const db = world.context.files.readable()
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const newest = db.prepare('SELECT max(id) FROM deed').pluck().get() as number
    expect(newest - (said.at(-1)?.deed ?? template.deeds)).toBeOneOf([0, 1])
    expect(rowsOf(db)).toEqual(replayed(db))
    for (const { fiscalYear } of await world.api.listWardPlans()) {
      for (const { id } of await world.api.listEditions(fiscalYear)) getEditionPlan(world.context, id)
    }
    expect(sha256Of(path.join(folder, 'book.xlsx'))).toBe(book)
    for (const name of readdirSync(folder))
      if (statSync(path.join(folder, name)).isDirectory()) await requireWholeParts(path.join(folder, name), world)
    world.context.files.close()
    expect(readdirSync(folder).filter((n) => n.startsWith('西成区'))).toEqual(['西成区.kusei'])
  }
  const delays = fc.sample(fc.integer({ min: 0, max: 1500 }), trials)
  const lane = async (first: number) => {
    for (let trial = first; trial < trials; trial += 2) await runTrial(trial, delays[trial] ?? 0)
  }
  await Promise.all([lane(0), lane(1)])
  expect([...done].toSorted()).toEqual([
    'applyMerge',
    'applyPlanImport',
    'confirmEdition',
    'ready',
    'rollOver',
    'saveMany',
    'takeOut',
    'undo',
  ])
}, 180_000)

type World = Awaited<ReturnType<typeof makeWard>>
async function reopen(file: string): Promise<World> {
  const person = makePerson('企画 太郎')
  person.context.answers.open = file
  expect((await person.api.openDataFile())?.problem ?? null).toBeNull()
  return person
}

/** What has a name is whole, and comes back, even where the deed that notes it did not happen any more; what was in the making hides. */
async function requireWholeParts(folder: string, world: World): Promise<void> {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (name.startsWith('.')) expect(name).toMatch(/\.tmp(-journal)?$/)
    else if (name.endsWith('.kusei-journal'))
      continue // of the section's own writing, cut off
    else if (name.endsWith('.xlsx')) expect(readSectionSheet(await readBook(readFileSync(file)))?.lines.length).toBeGreaterThan(29)
    else if (readdirSync(folder).includes(`${name}-journal`)) continue
    else {
      expect(readHandOver(file, null, ({ handOver }) => handOver.sectionName)).toMatch(/^第[12]課$/)
      world.context.answers.open = file
      await world.api.previewMerge()
    }
  }
}

function rowsOf(db: ReturnType<World['context']['files']['readable']>): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const [table, { columns }] of Object.entries(recordedTables)) {
    for (const row of db.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all() as Row[]) rows.set(`${table}/${row['id']}`, row)
  }
  return rows
}

/** Does all that is on record again, from nothing. */
function replayed(db: ReturnType<World['context']['files']['readable']>): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  const changes = db.prepare('SELECT table_name AS "table", row_id AS rowId, after FROM row_change ORDER BY id').all() as Readonly<{
    table: string
    rowId: string
    after: string | null
  }>[]
  for (const { table, rowId, after } of changes) {
    const key = `${table}/${rowId}`
    if (after === null) rows.delete(key)
    else rows.set(key, { ...rows.get(key), ...(JSON.parse(after) as Row) })
  }
  return rows
}
