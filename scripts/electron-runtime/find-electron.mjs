// Knows which Electron a checkout runs on: the one that is named, the official one, or on Linux x64 the runtime of prepare.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../project.mjs'
import { isRuntimeHere, prepareRuntime, RuntimeUnavailable, runtimeDist } from './prepare.mjs'

const executableName = process.platform === 'win32' ? 'electron.exe' : 'electron'
const official = path.join(root, 'node_modules/electron')

function officialExecutable() {
  const note = path.join(official, 'path.txt')
  if (!existsSync(note)) return null
  const file = path.join(official, 'dist', readFileSync(note, 'utf8'))
  return existsSync(file) ? file : null
}

function downloadOfficial() {
  spawnSync(process.execPath, [path.join(official, 'install.js')], { cwd: official, stdio: 'ignore', timeout: 300_000 })
  return officialExecutable()
}

/**
 * The path of an executable Electron, fetched or made where need be; `say` gets one line before each long step.
 * A runtime that is in the cache was made because the official one could not be had: it is taken before another try.
 * @throws {RuntimeUnavailable} with the reason of the last try
 */
export function findElectron(say = () => {}) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    const file = path.join(named, executableName)
    if (!existsSync(file)) throw new RuntimeUnavailable(`ELECTRON_OVERRIDE_DIST_PATH: ${file}`)
    return file
  }
  const here = officialExecutable()
  if (here) return here
  if (isRuntimeHere()) return path.join(runtimeDist(), executableName)
  say('downloading Electron')
  return downloadOfficial() ?? path.join(prepareRuntime(say), executableName)
}
