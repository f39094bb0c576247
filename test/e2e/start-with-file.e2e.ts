// Knows that a window starts with the file that it is given or that was open at the end, and that a second start with a file never disturbs one at work.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeDataFile } from '../helpers/data-files.ts'
import { electronExecutable, launch, launchArgs, makeRunFolder } from './launch.ts'

async function startSecond(folder: string, file: string): Promise<void> {
  const second = spawn(electronExecutable(), [...launchArgs(folder), file], { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
}

test('with a file, again without, and after it was closed', async () => {
  const folder = makeRunFolder()
  const file = makeDataFile(folder, '天王寺区.kusei', 1)
  const first = await launch({ folder, args: [file] })
  await first.page.getByTestId('cell-editor').waitFor({ state: 'attached' })
  expect(await first.page.title()).toContain('天王寺区.kusei')
  expect(await first.complaints()).toEqual([])
  await first.close()

  const again = await launch({ folder })
  await again.page.getByTestId('cell-editor').waitFor({ state: 'attached' })
  await again.page.evaluate(() => window.bridge.call('closeDataFile', []))
  await again.close()

  const closed = await launch({ folder })
  await closed.page.getByRole('main').waitFor()
  expect(await closed.page.title()).not.toContain('天王寺区')
  await closed.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a second start opens its file where none is open, and only comes to the front where one is', async () => {
  const folder = makeRunFolder()
  const running = await launch({ folder })
  await running.page.getByRole('main').waitFor()
  await startSecond(folder, path.join(folder, '無い.kusei'))
  await running.page.getByText('無い.kusei').first().waitFor()
  await startSecond(folder, makeDataFile(folder, '天王寺区.kusei', 1))
  await running.page.getByTestId('cell-editor').waitFor({ state: 'attached' })
  await running.page.evaluate(() => document.body.setAttribute('data-untouched', ''))
  await startSecond(folder, makeDataFile(folder, '浪速区.kusei', 1))
  expect(await running.page.title()).toContain('天王寺区.kusei')
  expect(await running.page.locator('[data-untouched]').count()).toBe(1)
  expect(await running.complaints()).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})
