// Knows how much memory the window takes while a full set of 300 取組 goes out and is read back, in a real window.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ask } from '../e2e/keyboard.ts'
import { launch, type RunningApp } from '../e2e/launch.ts'
import type { BenchRow } from './bench-row.ts'
import { makeLargeFile } from './large-file.ts'

/** In MB. */
type Taken = Readonly<{ page: number; main: number }>
const every = 50

export async function benchFormsWindow(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-bench-'))
  try {
    return await measure(folder, makeLargeFile(folder, 300))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, file: string): Promise<readonly BenchRow[]> {
  const running = await launch({ folder, args: [file] })
  try {
    const { page } = running
    await page.getByTestId('outline').or(page.getByRole('dialog')).first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3000)
    const book = path.join(folder, '様式.xlsx')
    await running.answerSaveDialog(book)
    await running.answerOpenDialog(book)
    const forms = ['form1', 'form2', 'form3'].map((formId) => ({ kind: 'plan', formId }) as const)
    const request = {
      fiscalYear: 2015,
      editionId: null,
      audience: 'internal',
      forms,
      isOneBook: true,
      format: 'xlsx',
      hasCover: true,
    } as const
    const out = await growth(running, () => ask(page, 'writeOutput', request))
    const back = await growth(running, () => ask(page, 'previewFormReturn', 2015))
    return [
      rowOf('the window process while 様式1–3 of 300 取組 go out: memory more than before, at most', out),
      rowOf('— while they are read back', back),
    ]
  } finally {
    await running.close()
  }
}

const rowOf = (name: string, { page, main }: Taken): BenchRow => ({
  name,
  ours: page,
  bare: null,
  unit: 'MB',
  limit: 50,
  note: `the main process ${main.toFixed(0)} MB`,
})

/** How much more the processes held, at most, than before the work began. */
async function growth(running: RunningApp, work: () => Promise<unknown>): Promise<Taken> {
  const before = takenBy(running)
  const done = work().then(() => 'done' as const)
  const tick = () => new Promise<'tick'>((resolve) => setTimeout(() => resolve('tick'), every))
  let most = before
  do {
    const now = takenBy(running)
    most = { page: Math.max(most.page, now.page), main: Math.max(most.main, now.main) }
  } while ((await Promise.race([done, tick()])) === 'tick')
  return { page: most.page - before.page, main: most.main - before.main }
}

/** Resident memory, as the kernel tells it: asking the program itself would wait for its work. */
function takenBy({ app }: RunningApp): Taken {
  const main = app.process().pid ?? 0
  const pages = readdirSync('/proc')
    .map(Number)
    .filter((pid) => parentsOf(pid).includes(main) && textOf(pid, 'cmdline').includes('--type=renderer'))
  return { page: Math.max(0, ...pages.map(residentOf)), main: residentOf(main) }
}

const textOf = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(textOf(pid, 'status'))?.[1] ?? 0) / 1024
function parentsOf(pid: number): readonly number[] {
  const parents: number[] = []
  for (let at = pid; at > 1; ) {
    at = Number(/PPid:\s+(\d+)/.exec(textOf(at, 'status'))?.[1] ?? 0)
    parents.push(at)
  }
  return parents
}
