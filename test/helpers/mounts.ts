// Knows how tests get media that are read-only or small, and says so where this machine does not allow it.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { makeFolder } from './data-files.ts'

function mount(context: TestContext, options: readonly string[], folder: string): void {
  try {
    execFileSync('mount', [...options, folder], { stdio: 'pipe' })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    if (process.env['CI'] && process.getuid?.() === 0) throw error
    console.log(`skipped: ${context.task.name} (mounting needs root on Linux: ${why})`)
    context.skip()
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
}

/** A small medium; `size` as mount takes it, e.g. '1m'. */
export function makeSmallMedium(context: TestContext, size: string): string {
  const folder = makeFolder()
  mount(context, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs'], folder)
  return folder
}

/** The same folder seen through a medium that cannot be written. */
export function makeReadOnlyView(context: TestContext, folder: string): string {
  const view = path.join(makeFolder(), '読み取り専用')
  mkdirSync(view)
  mount(context, ['--bind', folder], view)
  execFileSync('mount', ['-o', 'remount,ro,bind', view])
  return view
}

/** Makes one file write-protected, while its folder can be written: as an attribute or a right of the file alone does. */
export function protectFile(context: TestContext, file: string): void {
  mount(context, ['--bind', file], file)
  execFileSync('mount', ['-o', 'remount,ro,bind', file])
}
