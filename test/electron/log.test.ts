// Knows what the local log holds: one line per event, never a name, a path or a text, never more than two files of a set size.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from '../../electron/log.ts'
import { makeFolder } from '../helpers/data-files.ts'

const now = () => '2026-11-23T10:45:09+09:00'
const linesOf = (folder: string): unknown[] =>
  readFileSync(path.join(folder, 'log.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)

test('codes, numbers and times are kept as they are', () => {
  const folder = path.join(makeFolder(), 'まだない')
  createLog(folder, now)('slowCall', { method: 'getWardPlan', ms: 61.5, ok: true, code: 'E-DB-03', none: null })
  expect(linesOf(folder)).toEqual([
    { at: now(), event: 'slowCall', method: 'getWardPlan', ms: 61.5, ok: true, code: 'E-DB-03', none: null },
  ])
})

test('names, paths and texts are not', () => {
  const folder = makeFolder()
  const marks = ['山田', 'yamada', '防災', 'tennoji']
  const log = createLog(folder, now)
  log('山田', {
    a: '山田 花子',
    b: '/home/yamada/tennoji.kusei',
    c: 'C:\\Users\\yamada\\書類\\tennoji.kusei',
    d: "ENOENT: no such file, open '/home/yamada/x'",
  })
  log('x', { stack: 'at save (file:///opt/yamada/app/out/main.js:10:2) | at run (C:\\yamada\\main.mjs:3:1)', e: '「防災訓練」' })
  const text = readFileSync(path.join(folder, 'log.jsonl'), 'utf8')
  for (const mark of marks) expect(text).not.toContain(mark)
  expect(text).toContain('main.js:10:2')
  expect(text).toContain('main.mjs:3:1')
})

test('it turns over by size, and a long value is cut', () => {
  const folder = makeFolder()
  const log = createLog(folder, now, 5000)
  for (let i = 0; i < 100; i++) log('event', { text: 'x'.repeat(10_000) })
  expect(readdirSync(folder).toSorted()).toEqual(['log.1.jsonl', 'log.jsonl'])
  for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThan(7000)
  expect(linesOf(folder).length).toBeGreaterThan(0)
})

test('a log that cannot be written is no fault of the program', () => {
  const file = path.join(makeFolder(), 'x')
  writeFileSync(file, '')
  expect(() => createLog(file, now)('event')).not.toThrow()
})
