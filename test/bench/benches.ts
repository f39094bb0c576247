// Knows every measurement, what it is compared with, and the limit that it must keep: the table of `npm run bench`.
import type { BenchRow } from './bench-row.ts'
import { benchCheckWindow } from './check-window.ts'
import { benchChecks } from './checks.ts'
import { benchConfirming } from './confirming.ts'
import { benchCouncil } from './council.ts'
import { benchCouncilReport } from './council-report.ts'
import { benchCouncilWindow } from './council-window.ts'
import { benchDeed } from './deed.ts'
import { benchExport } from './export.ts'
import { benchFillTemplate } from './fill-template.ts'
import { benchFormsWindow } from './forms-window.ts'
import { benchIndicatorPage } from './indicator-page.ts'
import { benchInspect } from './inspect.ts'
import { benchJudge } from './judge.ts'
import { benchOpen } from './open.ts'
import { benchReadBack } from './read-back.ts'
import { benchRollover } from './rollover.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'

async function deed(): Promise<readonly BenchRow[]> {
  const { deedMs, floorMs, n } = await benchDeed()
  return [{ name: 'a deed, beside the bare INSERT', ours: deedMs, bare: floorMs, unit: 'ms', limit: 2, note: `median of ${n}` }]
}

async function exporting(): Promise<readonly BenchRow[]> {
  const { exportMs, floorMs, growth } = await benchExport()
  return [
    { name: '様式1–3 of 36 取組, beside exceljs with fixed heights', ours: exportMs, bare: floorMs, unit: 'ms', limit: 1.3 },
    { name: 'one 取組 of 300, beside one of 36', ours: growth.n300 / 300, bare: growth.n36 / 36, unit: 'ms', limit: 1.5 },
  ]
}

/** By the name that `npm run bench -- NAME` takes. `window`: it needs an Electron and a display. */
export const benches: Readonly<Record<string, Readonly<{ run(): Promise<readonly BenchRow[]>; window: boolean }>>> = {
  start: { run: benchStart, window: true },
  checks: { run: async () => benchChecks(), window: false },
  confirming: { run: async () => benchConfirming(), window: false },
  council: { run: benchCouncil, window: false },
  councilReport: { run: async () => benchCouncilReport(), window: false },
  councilWindow: { run: benchCouncilWindow, window: true },
  deed: { run: deed, window: false },
  export: { run: exporting, window: false },
  fillTemplate: { run: benchFillTemplate, window: false },
  formsWindow: { run: benchFormsWindow, window: true },
  indicators: { run: benchIndicatorPage, window: true },
  inspect: { run: benchInspect, window: false },
  judge: { run: async () => benchJudge(), window: false },
  open: { run: benchOpen, window: false },
  queue: { run: benchCheckWindow, window: true },
  readBack: { run: benchReadBack, window: false },
  rollover: { run: benchRollover, window: false },
  search: { run: benchSearch, window: false },
  typing: { run: benchTyping, window: true },
}
