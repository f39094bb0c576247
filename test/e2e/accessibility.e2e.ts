// Knows that nobody is shut out of a real window: axe finds nothing (with contrast, which needs real pixels), and the Tab key comes everywhere.
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers, walkAround } from './find-barriers.ts'
import { launch, type RunningApp } from './launch.ts'

let running: RunningApp
beforeAll(async () => {
  running = await launch()
})
afterAll(() => running.close())

const press = (key: string) => running.page.keyboard.press(key)
const cell = () => running.page.getByTestId('cell-editor')
const focused = () => running.page.locator(':focus')
/** The label of what holds the keyboard. */
const held = () => focused().evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
const dialog = () => running.page.getByRole('dialog').or(running.page.getByRole('alertdialog'))
const closeDialog = async () => {
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
}

describe('from the first screen to an open plan, without a pointer', () => {
  it('the first screen', async () => {
    await running.page.getByRole('option', { name: /^北区/ }).waitFor()
    expect(await findBarriers(running.page)).toEqual([])
  })

  it('the dialog that asks for the name; nothing can be decided in it while an input method converts', async () => {
    const { page, folder } = running
    await running.answerSaveDialog(path.join(folder, '北区.kusei'))
    await page.keyboard.type('きた')
    await press('ArrowDown')
    await press('Enter')
    await press('Tab')
    await page.getByRole('option', { name: /^令和7年度/ }).focus()
    await press('Enter')
    await press('Tab')
    await press('Enter')
    await dialog().waitFor()
    expect(await findBarriers(running.page)).toEqual([])
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'やまだ', selectionStart: 3, selectionEnd: 3 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
    await session.send('Input.insertText', { text: '山田' })
    expect(await dialog().count()).toBe(1)
    await press('Enter')
    await page.getByRole('button', { name: '最初の経営課題を加える' }).waitFor()
  })

  it('the plan while nothing is in it has the keyboard in its first field', async () => {
    await expect.poll(held).toBe('目標')
    expect(await findBarriers(running.page)).toEqual([])
  })

  it('the plan with a cell selected, open, and refusing what is typed', async () => {
    await press('Control+Alt+1')
    await expect.poll(held).toBe('1 経営課題の名称')
    await running.page.keyboard.type('防災')
    await expect.poll(() => running.page.locator('.cell-editor-open').count()).toBe(1)
    expect(await findBarriers(running.page)).toEqual([])
    await press('Tab')
    await press('Control+Alt+2')
    await expect.poll(held).toBe('1-1 戦略の名称')
    await running.page.keyboard.type('備え')
    await press('Control+Enter')
    await running.page.getByRole('treeitem', { name: /備え/ }).waitFor()
    expect(await findBarriers(running.page)).toEqual([])
  })

  it('the choice of basic strategies: the first is at hand, and Ctrl+Enter decides wherever the keyboard is', async () => {
    await press('Control+Shift+K')
    await dialog().waitFor()
    await expect.poll(held).toMatch(/人と人とのつながりづくりの促進/)
    expect(await findBarriers(running.page)).toEqual([])
    await press('Space')
    await press('Tab')
    await press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await running.page.getByRole('button', { name: /人と人とのつながりづくりの促進：戦略 1/ }).waitFor()
  })

  it('the export dialog', async () => {
    await press('Control+p')
    await dialog().waitFor()
    expect(await findBarriers(running.page)).toEqual([])
    await closeDialog()
    await expect.poll(held).toBe('1-1 戦略の名称')
  })

  it('the list of the palette; Enter takes what was found first', async () => {
    await press('Control+k')
    await running.page.keyboard.type('キーの')
    await running.page.getByRole('option', { name: /キーの一覧/ }).waitFor()
    // What stands behind the open list is hidden from a screen reader, but not from Tab: that key closes the list first (seen below).
    expect(await findBarriers(running.page, ['aria-hidden-focus'])).toEqual([])
    await press('Tab')
    expect(await focused().evaluate((element) => element.closest('[aria-hidden=true]') !== null)).toBe(false)
    await press('Control+k')
    await running.page.keyboard.type('キーの')
    await running.page.getByRole('option', { name: /キーの一覧/ }).waitFor()
    await press('Enter')
    await dialog().waitFor()
    expect(await findBarriers(running.page)).toEqual([])
    await closeDialog()
  })

  it.each([
    ['Alt+Home', 'ホーム'],
    ['Control+2', '一覧'],
    ['Control+3', '金額'],
    ['Control+4', '指標'],
    ['Control+5', '振り返り'],
    ['Control+6', '点検'],
    ['Control+7', '分担'],
    ['Control+8', '版'],
  ])('the room behind %s (%s), with the keyboard at its work', async (keys, name) => {
    await press(keys)
    await running.page.locator('.rail-room[aria-current=page]', { hasText: name }).waitFor()
    await expect.poll(() => focused().evaluate((element) => element.closest('main') !== null)).toBe(true)
    expect(await findBarriers(running.page)).toEqual([])
    await press('Control+1')
    await expect.poll(held).toBe('1-1 戦略の名称')
  })

  it('the basic policy and the history, each with the keyboard at its work', async () => {
    await cell().focus()
    await press('Control+9')
    await expect.poll(held).toMatch(/人と人とのつながりづくりの促進/)
    expect(await findBarriers(running.page)).toEqual([])
    await press('Control+Shift+H')
    await expect.poll(held).toBe('変更の記録（新しい順）')
    expect(await findBarriers(running.page)).toEqual([])
    await press('Control+1')
    await expect.poll(held).toBe('1-1 戦略の名称')
  })
})

describe('the keyboard in the plan', () => {
  it('the Tab key comes to every control, and it is always seen where', async () => {
    expect(await walkAround(running.page)).toEqual([])
  })

  it('F6 goes round the parts of the window, and Shift+F6 back', async () => {
    await cell().focus()
    const areas: (string | undefined)[] = []
    const area = () => focused().evaluate((element) => element.closest<HTMLElement>('[data-area]')?.dataset['area'])
    for (let step = 0; step < 6; step++) {
      await press('F6')
      areas.push(await area())
    }
    expect(areas).toEqual(['side', 'status', 'header', 'rooms', 'outline', 'form'])
    await press('Shift+F6')
    expect(await area()).toBe('outline')
  })

  it('stays in sight where a long text pushes the next cell onto another page', async () => {
    const { page } = running
    await page.getByRole('treeitem', { name: /防災/ }).first().click()
    await press('F6')
    while ((await held()) !== '1 課題認識') await press('Tab')
    await page.keyboard.insertText('人と人とのつながりづくりを進める。\n'.repeat(90))
    await press('Tab')
    const pages = page.locator('.plan-page')
    await expect.poll(() => pages.textContent()).not.toMatch(/\/ 1 /)
    await expect.poll(() => isInDesk(page)).toBe(true)
    await press('Control+z')
    await expect.poll(() => pages.textContent()).toMatch(/\/ 1 /)
    await expect.poll(() => isInDesk(page)).toBe(true)
  })

  it('in forced colours the text of the selected cell stands there once, and an open one can be read', async () => {
    const { page } = running
    const opacity = () => cell().evaluate((element) => getComputedStyle(element).opacity)
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await opacity()).toBe('0')
    await cell().focus()
    await press('F2')
    expect(await opacity()).toBe('1')
    await press('Escape')
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('is never lost: what is deleted with all under it leaves it in the form, and Ctrl+Z brings all back', async () => {
    const { page } = running
    await page.getByTestId('outline').focus()
    await press('Home')
    await press('Delete')
    await dialog().waitFor()
    await press('Enter')
    await page.getByRole('button', { name: '最初の経営課題を加える' }).waitFor()
    await expect.poll(() => cell().evaluate((element) => element === document.activeElement)).toBe(true)
    await press('Control+z')
    await page.getByRole('treeitem', { name: /備え/ }).waitFor()
    expect(await running.complaints()).toEqual([])
  })
})

/** Whether the selected cell can be seen in the part of the desk that is in sight. */
function isInDesk(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const desk = document.querySelector('.desk')?.getBoundingClientRect()
    const box = document.querySelector('.cell-editor')?.getBoundingClientRect()
    return desk !== undefined && box !== undefined && box.bottom > desk.top && box.top < desk.bottom
  })
}
