// Knows where the checkout is, and whether what was built from it is still up to date.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '..')

const sources = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
]
const outputs = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

function newestTimeIn(file) {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestTimeIn(path.join(file, name))))
}

export function isBuilt() {
  const built = outputs.map((file) => path.join(root, file))
  if (!built.every((file) => existsSync(file))) return false
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return sources.every((file) => newestTimeIn(path.join(root, file)) <= oldest)
}

/** Builds page, main process and preload where they are missing or older than their sources. Returns whether they stand. */
export function buildIfNeeded() {
  if (isBuilt()) return true
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  return ['renderer', 'main', 'preload'].every((part) => {
    const run = spawnSync(process.execPath, [vite, 'build', '-c', `vite.${part}.config.ts`, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    return run.status === 0
  })
}
