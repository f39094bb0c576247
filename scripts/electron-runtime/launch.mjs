// Knows how to stand in for Electron's own default_app, which a packaged Electron lacks: loads the app folder (or file)
// named on the command line, after `-r` modules, as `electron .` does. A module, and awaited to its end: Electron holds `ready`
// back until then, so that the app can still do what has to be done before it (registerSchemesAsPrivileged, …).
import { app, utilityProcess } from 'electron'
import fs from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const threads = require('node:worker_threads')

// The addon hook has to be in every thread and process that may open a database.
const hook = path.join(import.meta.dirname, 'addon-hook.cjs')
require(hook)
const { Worker } = threads
threads.Worker = class extends Worker {
  constructor(file, options) {
    super(file, { ...options, execArgv: [...(options?.execArgv ?? []), '--require', hook] })
  }
}
Module.syncBuiltinESMExports()
const { fork } = utilityProcess
utilityProcess.fork = (file, args, options) => {
  const given = (Array.isArray(args) ? options : (args ?? options)) ?? {}
  const env = { ...(given.env ?? process.env), NODE_OPTIONS: `--require ${JSON.stringify(hook)}` }
  return fork(file, Array.isArray(args) ? args : [], { ...given, env })
}

const args = process.argv.slice(1)
const requires = []
let target
for (let i = 0; i < args.length && !target; i++) {
  if (args[i] === '-r' || args[i] === '--require') requires.push(args[++i])
  else if (!args[i].startsWith('-')) target = path.resolve(args[i])
}
for (const file of requires) require(file)

let main = target ?? process.cwd()
if (fs.statSync(main).isDirectory()) {
  const manifest = JSON.parse(fs.readFileSync(path.join(main, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setAppPath(main)
  main = path.join(main, manifest.main ?? 'index.js')
}
try {
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
