// Knows what 年度更新 of a plan of 300 取組 takes on a real disk, with everything that belongs to it: rules, change record, commit.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { discardPlan } from '../../electron/operations/discard-plan.ts'
import { rollOver } from '../../electron/operations/roll-over.ts'
import { loadResources } from '../../electron/resources.ts'
import { getWardPlan } from '../../electron/db/repositories/ward-plan-tree.ts'
import { listYearShifts } from '../../shared/rules/list-year-shifts.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { makeLargeFile } from './large-file.ts'

const at = '2026-11-23T10:00:00+09:00'

/** Median of five: every item carried, every year shifted. The file lies in the checkout's out/ folder: a temporary folder may be memory. */
export async function benchRollover(initiatives = 300): Promise<readonly BenchRow[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  mkdirSync(path.join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(path.join(root, 'out', 'bench-'))
  const files = createFileSession({ now: () => at, newId: randomUUID, log: () => {}, operator: () => '見本' })
  try {
    const problem = files.open(makeLargeFile(folder, initiatives))
    if (problem) throw new Error(problem.code)
    const context = {
      files,
      resources: loadResources(path.join(root, 'resources')),
      settings: { get: () => ({ operator: '見本', recentFiles: [] }) },
      newId: randomUUID,
      clock: { now: () => at, today: () => at.slice(0, 10) },
    } as unknown as Context
    const last = getWardPlan(files.readable(), 2015)
    if (!last) throw new Error('no plan of 2015')
    const shifts = listYearShifts(last, 2016, []).map((offered) => offered.shift)
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      rollOver(context, { fromYear: 2015, toYear: 2016, items: [], shifts, targets: [], actItems: [] })
      const took = performance.now() - begun
      discardPlan(context, 2016)
      return took
    })
    const note = `median of ${times.length}, ${shifts.length} years shifted`
    return [{ name: `年度更新 of ${initiatives} 取組`, ours: medianOf(times), bare: null, unit: 'ms', limit: 1000, note }]
  } finally {
    files.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(await benchRollover())
