// Knows how the measurements run: `bench.mjs [NAME…]` runs the chosen of test/bench/benches.ts, prints one table of ratios, and fails where a limit is broken.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { buildIfNeeded } from './project.mjs'

const { findElectron } = await import('./electron-runtime/find-electron.mjs')
const { hasDisplay } = await import('./electron-runtime/find-missing.mjs')

const { isOver } = await import('../test/bench/bench-row.ts')
const { benches } = await import('../test/bench/benches.ts')
const names = process.argv.slice(2)
const chosen = Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name))

const needsWindow = chosen.some(([, bench]) => bench.window)
if (needsWindow && !hasDisplay()) {
  const again = ['-a', '-s', '-screen 0 1920x1200x24', process.execPath, ...process.argv.slice(1)]
  process.exit(spawnSync('xvfb-run', again, { stdio: 'inherit' }).status ?? 1)
}
if (needsWindow) {
  process.env.KUSEI_ELECTRON = findElectron((step) => console.error(step))
  if (!buildIfNeeded()) process.exit(1)
}

const show = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
const load = () => loadavg()[0]?.toFixed(1)
const before = load()
let isBroken = false
console.log('| what | ours | bare | ratio | at most | |\n|---|---|---|---|---|---|')
for (const [, bench] of chosen) {
  for (const row of await bench.run()) {
    const { name, ours, bare, unit, limit, orMore, note = '' } = row
    const ratio = bare === null ? '' : show(ours / bare)
    const most =
      limit === null ? '' : bare === null ? `${limit} ${unit}` : `${limit}${orMore === undefined ? '' : `, or + ${orMore} ${unit}`}`
    isBroken ||= isOver(row)
    const cells = [
      name,
      `${show(ours)} ${unit}`,
      bare === null ? '' : `${show(bare)} ${unit}`,
      ratio,
      `${most}${isOver(row) ? ' **over**' : ''}`,
    ]
    console.log(`| ${[...cells, note].join(' | ')} |`)
  }
}
console.log(
  `\n${cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.version}; load ${before} before, ${load()} after`,
)
process.exit(isBroken ? 1 : 0)
