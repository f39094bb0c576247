// Knows that a review meeting fills the whole screen of a real window, that F11 and Esc leave it, and that a page shown anew never finds it full.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { chooseFromMenu, runCommand } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'

const folder = makeRunFolder()
let running: RunningApp
let page: Page

const isFull = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
const leave = () => page.getByRole('button', { name: '全画面をやめる（F11）' })
const enter = () => page.getByRole('button', { name: '全画面にする（F11）' })

beforeAll(async () => {
  running = await launch({ folder, environment: { KUSEI_NOW: '2015-07-20T09:00:00+09:00' } })
  page = running.page
  await running.answerSaveDialog(path.join(folder, '見本の区.kusei'))
  await page.locator('input:focus').waitFor()
  await chooseFromMenu(page, 'ファイル', '見本で試す')
  await page.getByRole('dialog').getByRole('textbox').waitFor()
  await page.keyboard.insertText('仮名 隆')
  await page.keyboard.press('Enter')
  await page.getByTestId('outline').waitFor()
  await runCommand(page, 'レビュー資料')
  await page.locator('.sheet-page').first().waitFor()
})
afterEach(() => running.takeScreenshot('meeting'))
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

it('begins full; F11 leaves the screen and comes back while the meeting goes on; Esc ends both', async () => {
  expect(await isFull()).toBe(false)
  await page.keyboard.press('F5')
  await leave().waitFor()
  expect(await isFull()).toBe(true)
  await page.keyboard.press('F11')
  await enter().waitFor()
  expect(await isFull()).toBe(false)
  await page.keyboard.press('F11')
  await leave().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(isFull).toBe(false)
})

it('follows where the system leaves the full screen: the window gets another size', async () => {
  await page.keyboard.press('F5')
  await leave().waitFor()
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setFullScreen(false)
    window?.setSize(1280, 800)
  })
  await enter().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('is over for a page that is shown anew', async () => {
  await page.keyboard.press('F5')
  await leave().waitFor()
  expect(await isFull()).toBe(true)
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await expect.poll(isFull).toBe(false)
  expect(await running.complaints()).toEqual([])
})
