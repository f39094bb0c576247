// Knows what the main process takes to confirm an item and to read the book of a year's checks, where nineteen older years stand in the file beside one of one year.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { confirmCheck } from '../../electron/operations/confirm-check.ts'
import { getCheckBook } from '../../electron/operations/get-check-book.ts'
import { loadResources } from '../../electron/resources.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { makeCheckedYears, mayor, moment, newestYear } from './checked-years.ts'

const root = path.join(import.meta.dirname, '../..')
const confirmations = 200
const readings = 9

/** Milliseconds: a confirmation by the clock, the disk included; a reading of the processor. */
type Spent = Readonly<{ confirm: number; read: number }>

/** On a disk: a temporary folder may be memory. */
export function benchConfirming(): readonly BenchRow[] {
  mkdirSync(path.join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(path.join(root, 'out', 'bench-'))
  try {
    const [long, short] = [measure(makeCheckedYears(folder, 20)), measure(makeCheckedYears(folder, 1))]
    const note = `median of ${confirmations}`
    return [
      { name: '確認 of one item in a file of 20 years, with its FULL commit', ours: long.confirm, bare: null, unit: 'ms', limit: 25, note },
      { name: '— beside a file of 1 year', ours: long.confirm, bare: short.confirm, unit: 'ms', limit: 1.5, orMore: 2 },
      { name: 'the book of the year’s checks, 8,700 rows of the log', ours: long.read, bare: null, unit: 'ms', limit: 50 },
      { name: '— beside a file of 1 year', ours: long.read, bare: short.read, unit: 'ms', limit: 1.5, orMore: 5 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(file: string): Spent {
  const files = createFileSession({ now: () => moment, newId: randomUUID, log: () => {}, operator: () => mayor })
  const problem = files.open(file)
  if (problem) throw new Error(problem.code)
  const settings = { get: () => ({ operator: mayor, recentFiles: [] }) }
  const clock = { now: () => moment, today: () => moment.slice(0, 10) }
  const resources = loadResources(path.join(root, 'resources'))
  // the powers that these two use
  const context = { files, settings, clock, resources, newId: randomUUID, windowsUser: 'user01' } as unknown as Context
  try {
    const read = Array.from({ length: readings }, () => workOf(() => getCheckBook(context, newestYear)))
    const { confirmations: log, route } = getCheckBook(context, newestYear)
    const last = route.at(-1)
    const waiting = [...new Map(log.filter(({ check }) => check === 'selfEvaluation').map((one) => [one.id, one])).values()]
    const confirm = waiting.slice(0, confirmations).map(({ kind, id, check, contentHash }) =>
      timed(() =>
        confirmCheck(context, {
          fiscalYear: newestYear,
          subject: { kind, id },
          check,
          stepId: last?.id ?? '',
          act: 'confirm',
          decisionDate: '2023-05-08',
          documentNumber: '総企第1号',
          comment: '',
          contentHash,
        }),
      ),
    )
    return { confirm: medianOf(confirm), read: medianOf(read) }
  } finally {
    files.close()
  }
}

function timed(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

function workOf(act: () => unknown): number {
  const start = process.threadCpuUsage()
  act()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}
