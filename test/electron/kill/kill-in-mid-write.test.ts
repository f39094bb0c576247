// Knows that what was acknowledged is in the file, whenever the program is killed (faults: kill -9 in mid-write).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import { listingOf, makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'
import type { Ack } from './writer.ts'
import { fc } from '../../helpers/fast-check.ts'

const trials = 100
/** Two files at a time, one for each processor of a small machine. */
const lanes = 2

type Row = Readonly<Record<string, string | number | null>>
type Change = Readonly<{ table: string; rowId: string; before: string | null; after: string | null }>

/** Starts a writer and kills it `delay` ms after it has opened the file (or after its start, that is while it opens). Returns what it acknowledged. */
async function killWriter(file: string, seed: number, delay: number, fromStart: boolean): Promise<readonly Ack[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'writer.ts'), file, String(seed)], {
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
  if (!fromStart) await Promise.race([ready, closed])
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await closed
  const lines = output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
  expect(lines.slice(0, 1)).toEqual(lines.length > 0 ? ['ready'] : [])
  return lines.slice(1) as Ack[]
}

/** Does all that is on record again, from nothing. */
function replayed(changes: readonly Change[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const { table, rowId, after } of changes) {
    const key = `${table}/${rowId}`
    if (after === null) rows.delete(key)
    else rows.set(key, { ...rows.get(key), ...(JSON.parse(after) as Row) })
  }
  return rows
}

function rowsOf(db: Db): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const [table, { columns }] of Object.entries(recordedTables)) {
    for (const row of db.prepare(`SELECT ${columns.join(', ')} FROM ${table}`).all() as Row[]) rows.set(`${table}/${row['id']}`, row)
  }
  return rows
}

/** Opens the file as a person would after the crash, and compares it with what was acknowledged. Returns the newest deed. */
function requireIntact(file: string, acks: readonly Ack[], lastDeed: number): number {
  const session = makeSession()
  expect(session.open(file)).toBeNull()
  const db = session.readable()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const { newest, count } = db.prepare('SELECT max(id) AS newest, count(*) AS count FROM deed').get() as { newest: number; count: number }
  expect(count).toBe(newest)
  const acknowledged = acks.at(-1)?.deed ?? lastDeed
  // the one deed under way may have reached the disk unannounced; never less, never more
  expect(newest - acknowledged).toBeOneOf([0, 1])
  // deeds are numbered without gaps, and go on from what was there at the opening
  expect(acks.map((ack) => ack.deed)).toEqual(acks.map((_, i) => lastDeed + 1 + i))

  const changes = db.prepare('SELECT table_name AS "table", row_id AS rowId, before, after FROM row_change ORDER BY id').all() as Change[]
  expect(replayed(changes)).toEqual(rowsOf(db))
  const written = db.prepare(`SELECT group_concat(after) FROM row_change WHERE deed_id = ?`).pluck()
  for (const { deed, text } of acks) if (text !== null) expect(written.get(deed)).toContain(JSON.stringify(text).slice(1, -1))
  session.close()
  expect(listingOf(file)).toEqual([path.basename(file)])
  return newest
}

test(`killed ${trials} times while writing: no acknowledged change is lost, the record agrees with the rows, the file opens without a question`, async () => {
  const delays = fc.sample(fc.integer({ min: 0, max: 120 }), trials)
  let acknowledged = 0
  const runLane = async (lane: number): Promise<void> => {
    const file = makeDataFile(makeFolder(), `区${lane}.kusei`)
    let lastDeed = 1
    for (let trial = lane; trial < trials; trial += lanes) {
      const acks = await killWriter(file, trial, delays[trial] ?? 0, trial % 10 === 9)
      acknowledged += acks.length
      lastDeed = requireIntact(file, acks, lastDeed)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)))
  expect(acknowledged).toBeGreaterThan(trials)
}, 180_000)
