// Knows how a window test stands before the sample with a year of it in front, and how what a failed test left behind is put away.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { giveName } from './create-file.ts'
import { chooseFromMenu } from './keyboard.ts'
import { launch, makeRunFolder, type RunningApp } from './launch.ts'

export type SampleWindow = Readonly<{
  running: RunningApp
  page: Page
  /** What stands open in front, a dialog or a question. */
  dialog(): Locator
  /** One Esc for each thing that is open in a dialog, and one for itself. */
  closeDialogs(): Promise<void>
  /** Reads all anew: after something was done by `ask`, which the page does not know of. */
  reload(): Promise<void>
  /** Whether anything at all holds the keyboard. */
  holdsKeyboard(): Promise<boolean>
  /** true, or what holds the keyboard instead of this. */
  holds(control: Locator): Promise<true | string>
  /** What a failed test leaves open or narrow must not fell the next one. */
  putAway(): Promise<void>
  close(): Promise<void>
}>

const fullSize = { width: 1440, height: 900 }

/** `now`: what the program's clock says. `year`: 平成 of the plan in front. */
export async function openSample(now: string, operator: string, year: number): Promise<SampleWindow> {
  const folder = makeRunFolder()
  const running = await launch({ folder, environment: { KUSEI_NOW: now } })
  const { page } = running
  const yearPicker = page.getByRole('button', { name: `年度：平成${year}年度` })
  const dialog = () => page.getByRole('dialog').or(page.getByRole('alertdialog'))
  const closeDialogs = async () => {
    for (let step = 0; step < 5 && (await dialog().count()) > 0; step++) {
      await page.keyboard.press('Escape')
      await page.waitForTimeout(100)
    }
    await dialog().first().waitFor({ state: 'detached', timeout: 2000 })
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await running.answerSaveDialog(path.join(folder, '見本.kusei'))
  await page.locator('input:focus').waitFor()
  await chooseFromMenu(page, 'ファイル', '見本で試す')
  await giveName(page, operator)
  await page.getByTestId('outline').waitFor()
  await page.getByRole('button', { name: /^年度：/ }).click()
  await page.getByRole('menuitemradio', { name: `平成${year}年度` }).click()
  await yearPicker.waitFor()
  page.setDefaultTimeout(10_000)
  return {
    running,
    page,
    dialog,
    closeDialogs,
    async reload() {
      await page.reload()
      await page.getByRole('navigation', { name: '画面' }).waitFor()
      await yearPicker.waitFor()
    },
    holdsKeyboard: () => page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null),
    holds: (control) =>
      control.evaluate((element) => element === document.activeElement || `held by ${document.activeElement?.outerHTML.slice(0, 200)}`),
    async putAway() {
      await closeDialogs()
      await page.setViewportSize(fullSize)
      await page.emulateMedia({ forcedColors: 'none' })
    },
    async close() {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
