// Knows how tests run a second process of the program beside their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { HoldAnswer } from './hold-file.ts'

export type Holder = Readonly<{ problem: HoldAnswer; kill(): Promise<void>; close(): Promise<void> }>

/** Another process opens the file and keeps it until it is closed or killed (SIGKILL). `host` makes it another PC. */
export async function holdInOtherProcess(file: string, operator: string, host = ''): Promise<Holder> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-file.ts'), file, operator, host], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    problem: JSON.parse(String(line)) as HoldAnswer,
    kill: () => ended(child, () => child.kill('SIGKILL')),
    close: () => ended(child, () => child.stdin?.end()),
  }
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  const exit = once(child, 'exit')
  end()
  await exit
}
