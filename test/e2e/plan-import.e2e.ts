// Knows that a hand-typed book goes into a data file in a real window, read in a process of Electron's own, and that a hostile one does no harm.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { typeWorkbook } from '../helpers/typed-book.ts'
import { launch, type RunningApp } from './launch.ts'

let running: RunningApp
beforeEach(async () => {
  running = await launch()
  const { page } = running
  await running.answerSaveDialog(path.join(running.folder, '東成区.kusei'))
  const call = (method: string, args: readonly unknown[]) =>
    page.evaluate(([m, a]) => (window as unknown as { bridge: { call(m: string, a: unknown): unknown } }).bridge.call(m, a), [
      method,
      args,
    ] as const)
  await call('setOperator', ['山田 花子'])
  await call('createDataFile', ['271152', 2015])
  await page.reload()
})
afterEach(async () => {
  await running.close()
  rmSync(running.folder, { recursive: true, force: true })
})

async function openDialog(): Promise<void> {
  const { page } = running
  await page.getByText('東成区', { exact: true }).first().waitFor()
  await page.getByText('保存済み').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Excel から取り込む')
  await page.getByText('Excel から取り込む…').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Excel のファイルを選ぶ…').waitFor()
}

test('by keyboard: chosen, read, left-over text copied, taken in; a broken book is told and the window goes on', async () => {
  const { page } = running
  const file = path.join(running.folder, '東成区.xlsx')
  writeFileSync(
    file,
    await typeWorkbook({ 様式１: { A1: '平成30年度　東成区運営方針', A2: '区の目標', B2: 'ものづくりのまち', A9: '担当：企画' } }),
  )
  const before = readFileSync(file)
  await running.answerOpenDialog(file)
  await openDialog()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '区の目標（読取済）' }).waitFor()
  await running.takeScreenshot('plan-import')
  await page.getByText(/^どこにも入らなかった文/).click()
  await page.getByRole('button', { name: 'コピー　様式１!A9' }).click()
  expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('担当：企画')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await page.getByText('平成30年度', { exact: true }).first().waitFor()
  expect(readFileSync(file).equals(before)).toBe(true)

  writeFileSync(file, before.subarray(0, 900))
  await openDialog()
  await page.keyboard.press('Enter')
  await page.getByText('E-IMPORT-01').waitFor()
  expect(await running.complaints()).toEqual([])
})
