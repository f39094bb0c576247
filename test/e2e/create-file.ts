// Knows how a person begins at the keyboard: gives a name once, and on the start screen makes the file of a ward and a year.
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { nameOfFocus } from './keyboard.ts'
import type { RunningApp } from './launch.ts'

/** Gives the name that the program asks for once; it stands on every change from then on. */
export async function giveName(page: Page, operator: string): Promise<void> {
  const name = page.getByRole('dialog').getByRole('textbox')
  await name.waitFor()
  await page.keyboard.insertText(operator)
  await page.keyboard.press('Enter')
  await name.waitFor({ state: 'detached' })
}

/** On the start screen: finds the ward by its code, chooses the year by walking to it, and makes the file. */
export async function createFile(
  running: RunningApp,
  { wardCode, fiscalYear }: Readonly<{ wardCode: string; fiscalYear: number }>,
  file: string,
): Promise<void> {
  const { page } = running
  await running.answerSaveDialog(file)
  await page.locator('input:focus').waitFor()
  await page.keyboard.insertText(wardCode)
  await page.getByRole('option').filter({ hasText: wardCode }).waitFor()
  while ((await page.getByRole('listbox').first().getByRole('option').count()) > 1) await page.waitForTimeout(20)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const era = fiscalYear >= 2019 ? `令和${fiscalYear - 2018}年度` : `平成${fiscalYear - 1988}年度`
  for (let i = 0; i < 60 && !/^(平成|令和)/.test(await nameOfFocus(page)); i += 1) await page.keyboard.press('Tab')
  for (let i = 0; i < 60 && !(await nameOfFocus(page)).startsWith(era); i += 1) await page.keyboard.press('ArrowRight')
  expect(await nameOfFocus(page)).toContain(era)
  await page.keyboard.press('Space')
  for (let i = 0; i < 10 && !(await nameOfFocus(page)).startsWith('この区と年度'); i += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}
