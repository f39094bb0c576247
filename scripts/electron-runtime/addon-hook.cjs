// Knows the addon of this Electron: better-sqlite3's prebuilds need Node-API 10; this Electron has 9. Loads the build made for it instead.
'use strict'
const Module = require('node:module')
const path = require('node:path')
const build = path.join(__dirname, '..', 'better_sqlite3.node')
const load = Module._extensions['.node']
Module._extensions['.node'] = (module, file) => load(module, /[\\/]better-sqlite3[\\/].*\.node$/.test(file) ? build : file)
