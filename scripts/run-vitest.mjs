// Knows how to run vitest and close with one plain line: N passed, N failed, N skipped. In CI a skipped test is a failure.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './project.mjs'

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  } catch {
    // vitest wrote no report, and has said above why
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

/** Runs `vitest run` behind the command `before`, prints the lines of `say` and the counts, and returns the exit code. */
export function runVitest(args, { before = [], environment = {}, say = [] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-test-'))
  const report = path.join(folder, 'report.json')
  const vitest = [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const [command, ...rest] = [...before, process.execPath, ...vitest, ...args]
  const { status } = spawnSync(command, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } })
  const { passed, failed, skipped } = readCounts(report)
  rmSync(folder, { recursive: true, force: true })
  for (const line of say) console.log(line)
  const isSkipping = Boolean(process.env.CI) && skipped > 0
  if (isSkipping) console.error('CIでは1つも省略してはいけません。In CI nothing may be skipped.')
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return status === 0 && isSkipping ? 1 : (status ?? 1)
}
