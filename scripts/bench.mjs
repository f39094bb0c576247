// Knows how the measurements run: `bench.mjs [NAME…]` runs the chosen of test/bench/benches.ts, prints one table of ratios, and fails where a limit is broken.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { buildIfNeeded } from './project.mjs'

const { findElectron } = await import('./electron-runtime/find-electron.mjs')
const { hasDisplay } = await import('./electron-runtime/find-missing.mjs')

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

const show = (value) => (value === null ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3))
let isBroken = false
console.log('| what | ours | bare | ratio | at most | |\n|---|---|---|---|---|---|')
for (const [, bench] of chosen) {
  for (const { name, ours, bare, unit, limit, note = '' } of await bench.run()) {
    const ratio = bare === null ? null : ours / bare
    const isOver = limit !== null && (ratio ?? ours) > limit
    isBroken ||= isOver
    const cells = [name, `${show(ours)} ${unit}`, bare === null ? '' : `${show(bare)} ${unit}`, ratio === null ? '' : show(ratio)]
    console.log(`| ${cells.join(' | ')} | ${show(limit)}${isOver ? ' **over**' : ''} | ${note} |`)
  }
}
process.exit(isBroken ? 1 : 0)
