// Knows how this program signs a lock file: which PC, which user, which process, and who is at the keyboard.
import { hostname, userInfo } from 'node:os'
import type { Party } from './lock-file.ts'

/** `operator`: null while nobody gave a name. `host` stands in for this PC's name in tests. */
type Here = Readonly<{ now(): string; newId(): string; operator(): string | null; host?: string }>

export function makeThisParty({ now, newId, operator, host }: Here): Party {
  return { host: host ?? hostname(), user: userName(), pid: process.pid, operator: () => operator() ?? '', now, newId, isAlive }
}

/** '' for a user whom the system does not know by name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Signal 0 asks without touching; EPERM says that it runs for another user. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
