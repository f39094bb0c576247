// Knows the window in which the screens of files that go out and come back are gone through by key, what each of their states must hold, and how one is held still.
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { convertInAll } from './convert-in-all.ts'
import { dialogInFront, findBarriers, listSqueezed, listUnreachable, walkAround, walkAroundDialog } from './find-barriers.ts'
import { ask } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

export const year = 2015
/** Of the window that was opened last: a file of tests has one. */
export let sample: SampleWindow
export let page: Page

export async function openFormsWindow(): Promise<void> {
  sample = await openSample('2016-06-01T10:00:00+09:00', '企画 太郎', 27)
  page = sample.page
  await ask(page, 'confirmEdition', year, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await sample.reload()
}
export async function putAway(): Promise<void> {
  await letGo()
  await sample.putAway()
}

export const press = (key: string) => page.keyboard.press(key)
export const main = () => page.getByRole('main')
export const dialog = () => sample.dialog()
export const button = (name: string | RegExp) => dialog().getByRole('button', { name })
export const own = (name: string) => path.join(sample.running.folder, name)
export const activate = async (control: Locator) => {
  await control.focus()
  await press('Enter')
}

/** What the dialog in front must hold: axe, the keyboard all round it, Enter of a conversion, and the same in a small window and in forced colours. */
export async function expectSoundDialog({ hasFields = false } = {}): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await walkAroundDialog(page)).toEqual([])
  if (hasFields) expect(await convertInAll(page, '[role=dialog]')).toBeGreaterThan(0)
  await page.setViewportSize({ width: 720, height: 450 })
  await page.emulateMedia({ forcedColors: 'active' })
  await expect.poll(() => page.evaluate(listUnreachable, dialogInFront)).toEqual([])
  expect(await page.evaluate(listSqueezed, dialogInFront)).toEqual([])
  expect(await walkAroundDialog(page)).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** The same of the room in front. */
export async function expectSoundRoom(least = 15): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await walkAround(page, least)).toEqual([])
  await page.setViewportSize({ width: 720, height: 450 })
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
  expect(await page.evaluate(listSqueezed, 'main')).toEqual([])
  expect(await walkAround(page, least)).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** What is told without the keyboard being moved there: the live parts of what is in front. */
export const told = () => page.locator(':is([role=status], [role=alert])').allTextContents()
/** The keyboard is on something in the dialog, and not on the dialog as a whole. */
export async function expectHeldInside(): Promise<void> {
  const control = ':is([role=dialog], [role=alertdialog]) :is(button, input, select, [tabindex="0"])'
  await expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, control)).toBe(true)
}

/** The system's dialog stays open until letGo: what the window shows meanwhile is looked at. */
export function holdSystemDialogs(): Promise<void> {
  return sample.running.app.evaluate(({ dialog: system }) => {
    const held = new Promise<never>((resolve) => {
      Object.assign(globalThis, { letGo: () => resolve({ canceled: true, filePath: '', filePaths: [] } as never) })
    })
    Object.assign(system, { showSaveDialog: () => held, showOpenDialog: () => held })
  })
}
export function letGo(): Promise<void> {
  return sample.running.app.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.())
}
export function answerOpenDialog(files: readonly string[]): Promise<void> {
  return sample.running.app.evaluate(({ dialog: system }, filePaths) => {
    Object.assign(system, { showOpenDialog: async () => ({ canceled: false, filePaths }) })
  }, files)
}

/** What is said of a field besides its name. */
export const describedBy = (field: Locator) =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(),
  )
