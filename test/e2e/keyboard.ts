// Knows how a person without a mouse finds what the window offers: walking with Tab, choosing from menus, starting commands by their names.
import type { Page } from 'playwright-core'
import type { Client } from '../../shared/api.ts'

/** What the element in focus is called, as assistive technology would say it. */
export async function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement
    if (!focus || focus === document.body) return ''
    const active = focus.getAttribute('aria-activedescendant')
    const told = (active && document.getElementById(active)) || focus
    const labels = told instanceof HTMLInputElement || told instanceof HTMLTextAreaElement ? [...(told.labels ?? [])] : []
    return (told.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || told.textContent) ?? '').trim()
  })
}

/** Walks with Tab (or another key) until what is in focus is called so. */
export async function walkTo(page: Page, name: string | RegExp, key = 'Tab', most = 80): Promise<void> {
  const isThere = (found: string) => (typeof name === 'string' ? found.startsWith(name) : name.test(found))
  const seen: string[] = []
  for (let step = 0; step < most; step += 1) {
    const found = await nameOfFocus(page)
    if (isThere(found)) return
    seen.push(found.slice(0, 20))
    await page.keyboard.press(key)
    await page.waitForTimeout(15)
  }
  throw new Error(`${key} never came to ${String(name)}: ${seen.slice(0, 40).join(' | ')}`)
}

export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await walkTo(page, name)
  await page.keyboard.press('Enter')
}

/** Starts a command by its name from anywhere, as the palette offers it. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('input:focus').waitFor()
  await page.keyboard.insertText(label)
  await page.getByRole('option').filter({ hasText: label }).first().waitFor()
  await walkTo(page, new RegExp(label.slice(0, 6)), 'ArrowDown', 20)
  await page.keyboard.press('Enter')
  await page.locator('.palette-popover').waitFor({ state: 'detached' })
}

/** Opens a menu of the menu bar by F10 and chooses from it. */
export async function chooseFromMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.keyboard.press('F10')
  // It comes back to the menu that was used last.
  await walkTo(page, 'ファイル', 'ArrowLeft', 12)
  await walkTo(page, menu, 'ArrowRight', 12)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('menuitem').first().waitFor()
  await walkTo(page, item, 'ArrowDown', 50)
  await page.keyboard.press('Enter')
}

/** What the main process answers: the tests look into the file by the same door as the window. */
export async function ask<K extends keyof Client>(
  page: Page,
  method: K,
  ...args: Parameters<Client[K]>
): Promise<Awaited<ReturnType<Client[K]>>> {
  const reply = await page.evaluate(([name, given]) => window.bridge.call(name, given), [method, args] as const)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`)
  return reply.value as Awaited<ReturnType<Client[K]>>
}
