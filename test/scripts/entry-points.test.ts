// Knows what a person reads at the terminal where the machine lacks something: an old Node, a display, a library.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'kusei-entry-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script of the project on a Node that says it is another one. */
function runAs(version: string, script: string, args: readonly string[] = []) {
  const pretend = path.join(folder, 'pretend.mjs')
  writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} })\n`)
  return spawnSync(process.execPath, ['--import', pathToFileURL(pretend).href, path.join(root, script), ...args], {
    encoding: 'utf8',
    cwd: folder,
  })
}

describe('an old Node', () => {
  it.each(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/e2e.mjs', 'scripts/bench.mjs', 'scripts/run-ts.mjs'])(
    'is refused by %s in words',
    (script) => {
      const run = runAs('20.20.2', script, ['x.ts'])
      expect(run.status).toBe(1)
      expect(run.stdout).toBe('')
      expect(run.stderr).toContain('Node.js 20.20.2 では動きません')
      expect(run.stderr).toContain('needs Node.js 22.18 or newer')
    },
  )
  it('is one below 22.18', () => {
    writeFileSync(path.join(folder, 'hello.ts'), "console.log('ran')\n")
    expect(runAs('22.17.9', 'scripts/run-ts.mjs', ['hello.ts']).status).toBe(1)
    expect(runAs('22.18.0', 'scripts/run-ts.mjs', ['hello.ts']).stdout).toBe('ran\n')
  })
})

describe('a machine without a display', () => {
  it('is told what to install, and of the demo', () => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _y, ...environment } = process.env
    const dist = path.join(folder, 'dist')
    const run = spawnSync(process.execPath, [path.join(root, 'scripts/start.mjs')], {
      encoding: 'utf8',
      env: { ...environment, ELECTRON_OVERRIDE_DIST_PATH: dist },
    })
    expect(run.status).toBe(1)
    if (process.platform === 'linux') expect(run.stderr).toMatch(/There is no display[^]*xvfb-run -a npm start/)
    expect(run.stderr).toContain('npm run demo')
  })
})

describe('missing libraries', async () => {
  // a script, not a module of the program: it has no types of its own
  const { missingLibrariesIn, packagesFor, unknownLibrariesIn } = (await import(
    pathToFileURL(path.join(root, 'scripts/electron-runtime/find-missing.mjs')).href
  )) as {
    missingLibrariesIn(text: string): string[]
    packagesFor(libraries: readonly string[]): string[]
    unknownLibrariesIn(text: string): string[]
  }
  const ldd =
    '\tlinux-vdso.so.1 (0x00)\n\tlibnss3.so => not found\n\tlibgtk-3.so.0 => not found\n\tlibgdk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x00)\n'

  it('are named by the packages that hold them, each once', () => {
    expect(missingLibrariesIn(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0', 'libgdk-3.so.0'])
    expect(packagesFor(missingLibrariesIn(ldd))).toEqual(['libgtk-3-0', 'libnss3'])
    expect(packagesFor(['libnew.so.9'])).toEqual(['libnew.so.9'])
  })
  it('are found by name where there is no Electron to ask', () => {
    const known = unknownLibrariesIn('')
    expect(known).toContain('libgbm.so.1')
    expect(unknownLibrariesIn('\tlibgbm.so.1 (libc6,x86-64) => /lib/x\n')).toEqual(known.filter((library) => library !== 'libgbm.so.1'))
  })
})
