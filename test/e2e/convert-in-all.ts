// Knows how an input method converts in a window under test: Enter ends the conversion, and must do nothing else.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask } from './keyboard.ts'

const fields = 'input:not([type=checkbox], [type=radio], [type=range]):not([readonly]), textarea:not([readonly])'

/**
 * In each text field of this part of the window in turn: a conversion is ended with Enter, and then all of it is taken back, in the room itself with Esc, else by hand.
 * Returns how many fields there are.
 */
export async function convertInAll(page: Page, part: 'main' | '[role=dialog]'): Promise<number> {
  const lastDeed = async () => (await ask(page, 'listDeeds', 1, null))[0]?.deed.id
  const session = await page.context().newCDPSession(page)
  const before = await lastDeed()
  // Held one by one: a field that comes a little later (why was a target changed?) must not move the others on.
  const held = await page.locator(`${part} :is(${fields})`).elementHandles()
  for (const field of held) {
    if (!(await field.isVisible())) continue
    const stored = await field.inputValue()
    await field.focus()
    await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
    // The window takes in what the input method sends a little after it was sent.
    await expect.poll(() => field.inputValue()).toContain('にほん')
    await session.send('Input.insertText', { text: '日本' })
    await expect.poll(() => field.inputValue()).toContain('日本')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await lastDeed()).toBe(before)
    // A dialog goes with Esc; by hand is taken back there what would be stored when the field is left.
    if (part === 'main') await page.keyboard.press('Escape')
    // Where Esc leaves the field, what was typed waits in it.
    if ((await field.isVisible()) && (await field.inputValue()) !== stored) await field.fill(stored)
  }
  await session.detach()
  await page.waitForTimeout(300)
  expect(await lastDeed()).toBe(before)
  return held.length
}
