// Knows that nobody is shut out of the room 区政会議: its six views, the panes in them and every dialog, by axe and by key, large, small and in forced colours.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { convertInAll } from './convert-in-all.ts'
import { findBarriers, listSqueezed, listUnreachable, walkAround, walkDialog } from './find-barriers.ts'
import { councilViews, listWide, showCouncilView } from './council-views.ts'
import { ask, chooseFromMenu, runCommand, walkTo } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

let sample: SampleWindow
let page: Page

beforeAll(async () => {
  sample = await openSample('2015-12-14T10:00:00+09:00', '企画 太郎', 27)
  page = sample.page
})
afterEach(() => sample.putAway())
afterAll(() => sample.close())

const press = (key: string) => page.keyboard.press(key)
const main = () => page.getByRole('main')
const dialog = () => sample.dialog()
const openDialog = ':is([role=dialog], [role=alertdialog])'

describe.each(councilViews)('$name', (view) => {
  it('axe finds nothing in it; Tab comes to every control, each has a name, and it is always seen where the keyboard is', async () => {
    await showCouncilView(page, view)
    expect(await findBarriers(page)).toEqual([])
    expect(await walkAround(page)).toEqual([])
  })

  it('F6 goes round its parts, and Shift+F6 back', async () => {
    await showCouncilView(page, view)
    const area = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset['area'])
    await page.locator('.rail-room[aria-current]').focus()
    const round: (string | undefined)[] = []
    for (let step = 0; step < view.areas.length; step++) {
      await press('F6')
      round.push(await area())
    }
    expect(round.toSorted()).toEqual(view.areas.toSorted())
    const back: (string | undefined)[] = []
    for (let step = 0; step < view.areas.length; step++) {
      await press('Shift+F6')
      back.push(await area())
    }
    expect(back).toEqual([...round.toReversed().slice(1), round.at(-1)])
  })

  it.each([
    ['1280 × 720', 1280, 720],
    ['1024 × 700', 1024, 700],
    ['1440 × 900 at 200 %', 720, 450],
  ])('at %s nothing is out of sight or squeezed, and nothing has to be pushed sideways', async (_, width, height) => {
    await showCouncilView(page, view)
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(listUnreachable, 'main')).toEqual([])
    expect(await page.evaluate(listSqueezed, 'main')).toEqual([])
    expect(await listWide(page)).toEqual([])
  })

  it('in forced colours and at 200 % the keyboard is seen likewise', async () => {
    await showCouncilView(page, view)
    await page.setViewportSize({ width: 720, height: 450 })
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await walkAround(page)).toEqual([])
  })

  it('while an input method converts, Enter is its own', async () => {
    await showCouncilView(page, view)
    await convertInAll(page, 'main')
    expect(await sample.running.complaints()).toEqual([])
  })

  it.each(view.dialogs.map(([button, text = '']) => [button, text] as const))(
    'the dialog behind %s: axe finds nothing, Tab stays in it, Enter of a conversion decides nothing, at 200 % all is in reach, and Esc leads back',
    async (button, text) => {
      if (view.pane === '配付・回収') await takeOutSheets()
      await showCouncilView(page, view)
      const opener = main().getByRole('button', { name: button }).first()
      await openBy(opener, text)
      expect(await findBarriers(page)).toEqual([])
      expect(await walkDialog(page)).toEqual([])
      await convertInAll(page, '[role=dialog]')
      expect(await dialog().count()).toBe(1)
      await page.setViewportSize({ width: 720, height: 450 })
      await expect.poll(() => page.evaluate(listUnreachable, openDialog)).toEqual([])
      expect(await page.evaluate(listSqueezed, openDialog)).toEqual([])
      await sample.closeDialogs()
      await expect.poll(() => sample.holds(opener)).toBe(true)
    },
  )
})

async function openBy(opener: ReturnType<Page['locator']>, text: string): Promise<void> {
  await opener.focus()
  await press('Enter')
  await dialog().waitFor()
  if (text === '') return
  await sample.running.app.evaluate(({ clipboard }, table) => clipboard.writeText(table), text)
  await press('Control+v')
  await dialog().locator('table').first().waitFor()
}

/** The members' workbooks, in a folder from which they are read again. */
async function takeOutSheets(): Promise<void> {
  const { members, sheets } = await ask(page, 'getCouncilBook')
  const folder = path.join(sample.running.folder, '評価シート')
  mkdirSync(folder, { recursive: true })
  await sample.running.answerOpenDialog(folder)
  const ids = members.slice(0, 3).map(({ id }) => id)
  expect((await ask(page, 'takeOutMemberSheets', sheets[0]?.id ?? '', ids))?.fileNames).toHaveLength(3)
}

it('merging: chosen and asked for by key alone, and Esc leads back to the list with both still chosen', async () => {
  await showCouncilView(page, { command: '区政会議の意見', landmark: '.opinion-list' })
  const list = page.locator('.opinion-list')
  await list.press('Home')
  await press('Shift+ArrowDown')
  await press('m')
  await dialog().waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await walkDialog(page)).toEqual([])
  await sample.closeDialogs()
  await expect.poll(() => sample.holds(list)).toBe(true)
  expect(await page.locator('.opinion-tick[data-on]').count()).toBe(2)
  await press('Escape')
  expect(await page.locator('.opinion-tick[data-on]').count()).toBe(0)
})

it('each pane of the settings: axe finds nothing, Enter of a conversion stores nothing, and at 200 % all is in reach', async () => {
  await showCouncilView(page, { command: '区政会議の委員', landmark: '.member-fields' })
  await openBy(main().getByRole('button', { name: '要綱・種別・部会', exact: true }), '')
  const panes = dialog().getByRole('radio')
  for (let nth = 0; nth < (await panes.count()); nth++) {
    await panes.nth(nth).press('Space')
    expect(await findBarriers(page)).toEqual([])
    expect(await walkDialog(page)).toEqual([])
    await convertInAll(page, '[role=dialog]')
    await page.setViewportSize({ width: 720, height: 450 })
    await expect.poll(() => page.evaluate(listUnreachable, openDialog)).toEqual([])
    expect(await page.evaluate(listSqueezed, openDialog)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})

it('a new sheet is begun and left by key', async () => {
  await showCouncilView(page, { command: '委員評価シート', landmark: '.msheet-form' })
  const add = main().getByRole('button', { name: 'シートをつくる', exact: true })
  await add.focus()
  await press('Enter')
  await main().getByRole('button', { name: '経営課題をすべて加える', exact: true }).waitFor()
  await expect.poll(sample.holdsKeyboard).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await convertInAll(page, 'main')
  await walkTo(page, 'キャンセル')
  await press('Enter')
  await main().getByRole('radio', { name: '配付・回収' }).waitFor()
  await expect.poll(sample.holdsKeyboard).toBe(true)
})

it('個人情報の消去, from the menu: axe finds nothing before and after the search, Tab stays in it, and at 200 % all is in reach', async () => {
  await chooseFromMenu(page, '作業', '個人情報の消去')
  await dialog().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await convertInAll(page, '[role=dialog]')
  await dialog().getByRole('textbox').first().fill('浜洲')
  await press('Enter')
  await dialog().locator('table').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await walkDialog(page)).toEqual([])
  await page.setViewportSize({ width: 720, height: 450 })
  await expect.poll(() => page.evaluate(listUnreachable, openDialog)).toEqual([])
  expect(await page.evaluate(listSqueezed, openDialog)).toEqual([])
  await sample.closeDialogs()
  await expect.poll(sample.holdsKeyboard).toBe(true)
})

it.each([
  ['区政会議の意見', '意見'],
  ['区政会議の会議', '会議'],
  ['区政会議の委員', '委員'],
  ['委員評価シート・事前意見', '評価シート・事前意見'],
  ['区政会議の一年', '一年'],
  ['区政会議の出力・公表', '出力・公表'],
])('the menu 表示 leads to %s', async (item, tab) => {
  await press('Control+1')
  await chooseFromMenu(page, '表示', item)
  await main().getByRole('radio', { name: tab, exact: true, checked: true }).waitFor()
  await expect.poll(sample.holdsKeyboard).toBe(true)
})

it('all rooms are in sight in a window of a display of 768 px, less the bars of a desktop', async () => {
  await page.setViewportSize({ width: 1366, height: 690 })
  const rail = page.getByRole('navigation', { name: '画面' })
  expect(await rail.getByRole('button').count()).toBe(14)
  expect(await rail.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)).toBe(true)
})

it('at 200 % nothing of the header is cut', async () => {
  await page.setViewportSize({ width: 720, height: 450 })
  expect(await page.evaluate(listUnreachable, 'header')).toEqual([])
})

it('where a person asks for less motion, nothing of the room moves', async () => {
  for (const { command } of councilViews) {
    await runCommand(page, command)
    const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
    expect(moving).toBe(0)
  }
})
