// Knows how the window starts from a checkout: builds what is out of date, finds an Electron, or says what to install. `--dev`: hot reloading.
import './require-node.mjs'
import { spawn } from 'node:child_process'
import { buildIfNeeded, root } from './project.mjs'

const { findElectron } = await import('./electron-runtime/find-electron.mjs')
const { missingTools, RuntimeUnavailable } = await import('./electron-runtime/prepare.mjs')
const { hasDisplay, missingPackages, missingVirtualDisplay } = await import('./electron-runtime/find-missing.mjs')
const { startWords } = await import('../shared/words/terminal.ts')

function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

// said at once: nothing is fetched or built for a window that cannot be shown
if (!hasDisplay()) stop(startWords.missing([...missingVirtualDisplay(), ...missingPackages(null), ...missingTools()], false))
let executable
try {
  executable = findElectron((step) => console.error(startWords.preparing(step)))
} catch (error) {
  if (!(error instanceof RuntimeUnavailable)) throw error
  stop(
    error.packages.length > 0
      ? startWords.missing([...missingPackages(null), ...error.packages], true)
      : startWords.noElectron(error.message),
  )
}
const packages = missingPackages(executable)
if (packages.length > 0) stop(startWords.missing(packages, true))

const args = process.argv.slice(2)
const isDev = args.includes('--dev')
const rest = args.filter((arg) => arg !== '--dev')
if (process.platform === 'linux' && process.getuid?.() === 0) {
  console.error(startWords.asRoot)
  rest.push('--no-sandbox')
}
const launch = (environment = {}) => spawn(executable, [root, ...rest], { stdio: 'inherit', env: { ...process.env, ...environment } })

if (isDev) {
  const { runDevelopment } = await import('./dev.mjs')
  await runDevelopment(launch)
} else {
  if (!buildIfNeeded()) stop(startWords.notBuilt)
  launch().once('exit', (code) => process.exit(code ?? 1))
}
