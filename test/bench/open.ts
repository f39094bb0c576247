// Knows what nineteen older years cost where a plan of 300 取組 is opened: from the file to its laid-out pages, beside a file of one year alone.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { findDeedToRedo, findDeedToUndo } from '../../electron/db/repositories/deeds.ts'
import { getWardPlan } from '../../electron/db/repositories/ward-plan-tree.ts'
import { listWardPlans } from '../../electron/db/repositories/ward-plans.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import { generation } from '../helpers/generations.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { firstYear, makeManyYears } from './many-years.ts'

const runs = 9
/** Of 20 取組 each. */
const issues = 15

type Opening = Readonly<{ fileMs: number; planMs: number }>

export async function benchOpen(): Promise<readonly BenchRow[]> {
  const root = path.join(import.meta.dirname, '../../out')
  mkdirSync(root, { recursive: true })
  const folder = mkdtempSync(path.join(root, 'bench-'))
  try {
    const [long, short] = [20, 1].map((years) => makeManyYears(folder, years, issues))
    if (long === undefined || short === undefined) throw new Error('no files to open')
    const longs: Opening[] = []
    const shorts: Opening[] = []
    for (let run = -1; run < runs; run += 1) {
      const [ofLong, ofShort] = [openNewest(long), openNewest(short)]
      if (run < 0) continue // warming up
      longs.push(ofLong)
      shorts.push(ofShort)
    }
    const row = (name: string, of: (opening: Opening) => number, limit: number | null, note: string): BenchRow => {
      return { name, ours: medianOf(longs.map(of)), bare: medianOf(shorts.map(of)), unit: 'ms', limit, note }
    }
    const size = (file: string) => `${(statSync(file).size / 1e6).toFixed(0)} MB`
    return [
      row('opening a plan of 300 取組 in a file of 20 years, beside a file of 1', ({ planMs }) => planMs, 1.5, `median of ${runs}`),
      row('— the file before, looked through from end to end', ({ fileMs }) => fileMs, null, `${size(long)}, ${size(short)}`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the program does between the choice of a file and the page of the newest plan, without the window's own painting. */
function openNewest(file: string): Opening {
  const files = createFileSession({ now: () => '2026-11-23T10:00:00+09:00', newId: randomUUID, log: () => {}, operator: () => null })
  const start = performance.now()
  const problem = files.open(file)
  if (problem) throw new Error(problem.code)
  const opened = performance.now()
  try {
    const db = files.readable()
    findDeedToUndo(db)
    findDeedToRedo(db)
    const newest = listWardPlans(db)[0]?.fiscalYear ?? firstYear
    const plan = getWardPlan(db, newest)
    if (!plan) throw new Error('no plan to open')
    // on the older form for both years, so that the same cells are laid out
    layoutForm({ generation: generation('G1'), plan, formId: 'form2', wardName: '見本区' })
    return { fileMs: opened - start, planMs: performance.now() - opened }
  } finally {
    files.close()
  }
}
