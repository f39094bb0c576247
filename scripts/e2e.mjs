// Knows how the window tests run: `e2e.mjs [NAME…]` builds, finds an Electron, brings its own display where there is none, and runs test/e2e/NAME.e2e.ts.
import './require-node.mjs'
import { buildIfNeeded } from './project.mjs'
import { runVitest } from './run-vitest.mjs'

const { findElectron } = await import('./electron-runtime/find-electron.mjs')
const { hasDisplay, missingPackages, missingVirtualDisplay, missingWatchers } = await import('./electron-runtime/find-missing.mjs')
const { RuntimeUnavailable } = await import('./electron-runtime/prepare.mjs')
const { startWords } = await import('../shared/words/terminal.ts')

function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

let executable
try {
  executable = findElectron((step) => console.error(startWords.preparing(step)))
} catch (error) {
  if (!(error instanceof RuntimeUnavailable)) throw error
  stop(error.packages.length > 0 ? startWords.missing(error.packages, hasDisplay()) : startWords.noElectron(error.message))
}
const packages = [...(hasDisplay() ? [] : missingVirtualDisplay()), ...missingPackages(executable), ...missingWatchers()]
if (packages.length > 0) stop(startWords.missing(packages, true))
if (!buildIfNeeded()) stop(startWords.notBuilt)

const args = process.argv.slice(2).map((name) => (name.startsWith('-') ? name : `test/e2e/${name}.e2e.ts`))
const display = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24']
process.exit(runVitest(['--config', 'vitest.e2e.config.ts', ...args], { before: display, environment: { KUSEI_ELECTRON: executable } }))
