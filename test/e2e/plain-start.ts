// Knows how to start the program without a debugger: watched by strace, or as a user who may have Chromium's sandbox.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { electronExecutable, launchArgs, makeRunFolder } from './launch.ts'

const root = path.join(import.meta.dirname, '../..')
const nobody = 65_534

/** Runs `command`, waits until its page has started and a while longer, ends it, and returns what `look` saw before the end. */
async function runFor<T>(command: readonly string[], environment: NodeJS.ProcessEnv, look: (child: ChildProcess) => T): Promise<T> {
  const [executable = '', ...args] = command
  const child = spawn(executable, args, { stdio: 'ignore', env: environment, detached: true })
  try {
    await wait(6000)
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${executable} ended with ${child.exitCode ?? child.signalCode}`)
    return look(child)
  } finally {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit')
      process.kill(-child.pid, 'SIGTERM')
      await Promise.race([exit, wait(5000).then(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'))])
    }
  }
}

/** Starts the program and returns every system call that dealt with an internet address; [] = it kept to itself. */
export async function startUnderStrace(): Promise<readonly string[]> {
  const folder = makeRunFolder()
  const trace = path.join(folder, 'trace')
  const watch = ['strace', '-f', '-qq', '-e', 'trace=connect,bind,sendto,sendmsg', '-e', 'signal=none', '-o', trace]
  try {
    await runFor([...watch, electronExecutable(), ...launchArgs(folder)], process.env, () => undefined)
    if (!existsSync(path.join(folder, 'userData/window.json')) && !existsSync(path.join(folder, 'userData')))
      throw new Error('the program did not start')
    return readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /AF_INET|sin_addr|sin6_addr/.test(line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A copy that another user may read; the sandbox's helper belongs to root, for systems without user namespaces. */
function copyForEverybody(folder: string): { electron: string; app: string } {
  const electron = path.join(folder, 'electron')
  const app = path.join(folder, 'app')
  cpSync(path.dirname(electronExecutable()), electron, { recursive: true })
  for (const part of ['package.json', 'out', 'resources', 'node_modules/better-sqlite3'])
    cpSync(path.join(root, part), path.join(app, part), { recursive: true })
  chmodSync(path.join(electron, 'chrome-sandbox'), 0o4755)
  chmodSync(folder, 0o755)
  return { electron: path.join(electron, path.basename(electronExecutable())), app }
}

/** Starts the program with the sandbox and returns /proc/PID/status of each process of a page. Root becomes an ordinary user for it. */
export async function startAsOrdinaryUser(): Promise<readonly string[]> {
  const folder = makeRunFolder()
  const home = path.join(folder, 'home')
  mkdirSync(home)
  try {
    const isRoot = process.getuid?.() === 0
    const copy = isRoot ? copyForEverybody(folder) : { electron: electronExecutable(), app: root }
    if (isRoot) chownSync(home, nobody, nobody)
    const become = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
    // the display's key, where it has one, is readable for its owner alone
    const key = process.env['XAUTHORITY'] ?? path.join(process.env['HOME'] ?? '', '.Xauthority')
    if (isRoot && existsSync(key)) {
      copyFileSync(key, path.join(home, 'display-key'))
      chownSync(path.join(home, 'display-key'), nobody, nobody)
    }
    const environment = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_RUNTIME_DIR: home,
      ...(isRoot ? { XAUTHORITY: path.join(home, 'display-key') } : {}),
    }
    return await runFor([...become, copy.electron, copy.app, `--user-data-dir=${path.join(home, 'userData')}`], environment, (child) =>
      descendantsOf(child.pid ?? 0)
        .filter((pid) => commandOf(pid).includes('--type=renderer'))
        .map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8')),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function descendantsOf(ancestor: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null
    if (parent !== null) parents.set(Number(name), parent)
  }
  const isBelow = (pid: number): boolean => pid === ancestor || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isBelow)
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}
