// Knows the local log: one JSON line per event, cut off by size, with no personal data, no path and no text of a plan in it.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Log } from './context.ts'

/** A log of two files of this size, in bytes: enough for months of faults, nothing for a disk. */
const defaultMaxSize = 512 * 1024
const maxLength = 600

/**
 * A log in `log.jsonl` of the folder; the lines before the last turn stand in `log.1.jsonl`. Never throws: a fault of the log must not become one of the
 * program. `now` gives ISO 8601 local time.
 */
export function createLog(folder: string, now: () => string, maxSize: number = defaultMaxSize): Log {
  const file = path.join(folder, 'log.jsonl')
  return (event, data = {}) => {
    try {
      const line = JSON.stringify({
        at: now(),
        event: masked(event),
        ...Object.fromEntries(Object.entries(data).map(([k, v]) => [k, valueOf(v)])),
      })
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxSize) renameSync(file, path.join(folder, 'log.1.jsonl'))
      appendFileSync(file, `${line}\n`)
    } catch {
      // see above
    }
  }
}

function valueOf(value: string | number | boolean | null): string | number | boolean | null {
  return typeof value === 'string' ? masked(value) : value
}

/** Names and texts are Japanese or stand in paths and quotes: what is left are codes, ids, times and the lines of a stack. */
function masked(text: string): string {
  return text
    .replace(/(["'`「])[^"'`」]*["'`」]/gu, '$1…$1')
    .replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s()|]*[\\/]/gu, '…/')
    .replace(/…\/(?![\w.-]+\.[cm]?[jt]sx?\b)[^\s()|]*/gu, '…/…')
    .replace(/[^\x20-\x7e…]+/gu, '＊')
    .slice(0, maxLength)
}
