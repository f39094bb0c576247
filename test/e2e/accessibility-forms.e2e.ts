// Knows that nobody is shut out of what goes out as files: 様式の出力, 公表 and 市の様式, each in its states, by axe and by key.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { convertInAll } from './convert-in-all.ts'
import { findBarriers } from './find-barriers.ts'
import {
  activate,
  answerOpenDialog,
  button,
  describedBy,
  dialog,
  expectHeldInside,
  expectSoundDialog,
  expectSoundRoom,
  holdSystemDialogs,
  letGo,
  main,
  openFormsWindow,
  own,
  page,
  press,
  putAway,
  sample,
  told,
} from './forms-window.ts'
import { runCommand } from './keyboard.ts'

beforeAll(openFormsWindow, 120_000)
afterEach(putAway)
afterAll(() => sample.close())

const shownInFolder = /^フォルダー(で表示|を開く)$/
const template = (name: string) => path.join(import.meta.dirname, `../fixtures/templates/${name}.xlsx`)

describe('様式の出力', () => {
  const pages = () => dialog().locator('.form-page').first().waitFor()
  const open = async () => {
    await press('Control+p')
    await pages()
  }

  it('choosing, with every form and every choice in sight, and its pages beside it', async () => {
    await open()
    const list = dialog().getByRole('listbox', { name: '出力する様式' })
    await list.press('Home')
    for (let step = 0; step < 40; step++) {
      const isOff = await list.evaluate((element) => {
        const at = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
        return at?.getAttribute('aria-selected') === 'false'
      })
      if (isOff) await press('Space')
      await press('ArrowDown')
    }
    await expect.poll(() => dialog().locator('.output-under').count()).toBe(0)
    await expectSoundDialog()
    await press('Escape')
  })

  it('running, failed and done: each told, the keyboard always in it, and Esc leads back', async () => {
    await runCommand(page, '版')
    const opener = main().getByRole('button').first()
    await opener.focus()
    await open()
    await holdSystemDialogs()
    await press('Control+Enter')
    await button('中止').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await letGo()
    await pages()
    await expectHeldInside()
    await sample.running.answerSaveDialog('/dev/null/様式.xlsx')
    await press('Control+Enter')
    await button('もう一度出力').waitFor()
    expect((await told()).join()).toMatch(/E-/)
    await expectHeldInside()
    await expectSoundDialog()
    await press('Enter')
    await pages()
    await sample.running.answerSaveDialog(own('様式.xlsx'))
    await press('Control+Enter')
    await button(shownInFolder).waitFor({ timeout: 60_000 })
    expect((await told()).join()).toContain('出力しました')
    await expectHeldInside()
    await expectSoundDialog()
    await sample.closeDialogs()
    await expect.poll(() => sample.holds(opener)).toBe(true)
  })
})

describe('公表用ファイル', () => {
  const open = async () => {
    await runCommand(page, '公表用ファイルをつくる')
    await dialog().getByRole('list', { name: 'ページの見出し' }).waitFor()
  }

  it('choosing, running, failed and done', async () => {
    await open()
    await expectHeldInside()
    await expectSoundDialog()
    await holdSystemDialogs()
    await activate(button('フォルダーを選んでつくる…'))
    await button('中止').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await letGo()
    await button('フォルダーを選んでつくる…').waitFor()
    await expectHeldInside()
    await answerOpenDialog(['/dev/null'])
    await activate(button('フォルダーを選んでつくる…'))
    await button('選び直す').waitFor({ timeout: 60_000 })
    expect((await told()).join()).toMatch(/E-/)
    await expectSoundDialog()
    await press('Enter')
    const folder = own('公表')
    mkdirSync(folder)
    await answerOpenDialog([folder])
    await dialog().getByText('様式（PDF）').click()
    await activate(button('フォルダーを選んでつくる…'))
    await button(shownInFolder).waitFor({ timeout: 60_000 })
    expect((await told()).join()).toContain('をつくりました')
    await expectHeldInside()
    await expectSoundDialog()
  })

  it('without an edition, with the way to one', async () => {
    await page.getByRole('button', { name: /^年度：/ }).click()
    await page.getByRole('menuitemradio', { name: '平成26年度' }).click()
    await runCommand(page, '公表用ファイルをつくる')
    await button('版を確認する…').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await sample.closeDialogs()
    await page.getByRole('button', { name: /^年度：/ }).click()
    await page.getByRole('menuitemradio', { name: '平成27年度' }).click()
  })
})

describe('市の様式', () => {
  const show = () => runCommand(page, '市の様式')
  const grid = () => main().getByRole('grid')

  it('empty, and while a file is read', async () => {
    await show()
    const choose = main().getByRole('button', { name: '様式の Excel を選ぶ…' })
    await choose.waitFor()
    await expectSoundRoom()
    await holdSystemDialogs()
    await activate(choose)
    await main().getByRole('button', { name: '中止' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    await letGo()
    await choose.waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
  })

  it('a proposal that is not kept yet: its cells, what is doubtful by more than colour, the choice of a field, its problems and settings', async () => {
    await show()
    await answerOpenDialog([template('excel-like')])
    await activate(main().getByRole('button', { name: '様式の Excel を選ぶ…' }))
    await grid().waitFor()
    expect((await told()).join()).toMatch(/割り当て/)
    await expectSoundRoom()
    for (const cell of await grid().locator('[data-bound=doubtful]').all()) {
      expect(await cell.getAttribute('aria-label')).toContain('要確認')
      expect(await cell.locator('svg').count()).toBe(1)
    }
    for (const part of [/^確かめること/, /^設定/, /^セル/]) {
      await main().getByRole('radio', { name: part }).press('Space')
      expect(await findBarriers(page)).toEqual([])
    }
  })

  it('the list of fields: found by word, Enter of a conversion chooses nothing, Esc leads back to the cell', async () => {
    await show()
    await grid().focus()
    await press('Control+ArrowRight')
    await press('Enter')
    const box = main().getByRole('combobox', { name: '割り当てる欄' })
    await expect.poll(() => sample.holds(box)).toBe(true)
    await page.getByRole('option').first().waitFor()
    // What stands behind the open list is hidden from a screen reader, but not from Tab: that key closes the list first.
    expect(await findBarriers(page, ['aria-hidden-focus'])).toEqual([])
    const before = await page.locator('.sheet [data-active]').getAttribute('aria-label')
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'もくひょう', selectionStart: 5, selectionEnd: 5 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
    await session.send('Input.insertText', { text: '目標' })
    await session.detach()
    await expect.poll(() => box.inputValue()).toBe('目標')
    expect(await sample.holds(box)).toBe(true)
    expect(await page.locator('.sheet [data-active]').getAttribute('aria-label')).toBe(before)
    await press('Escape')
    await expect.poll(() => sample.holds(grid())).toBe(true)
    expect(await page.locator('.sheet [data-active]').getAttribute('aria-label')).toBe(before)
  })

  it('in its fields Enter of a conversion keeps nothing', async () => {
    await show()
    await main().getByRole('radio', { name: /^設定/ }).press('Space')
    expect(await convertInAll(page, 'main')).toBeGreaterThan(0)
  })

  it('years that are the wrong way round and a missing name are told at their fields', async () => {
    await show()
    await main().getByRole('radio', { name: /^設定/ }).press('Space')
    const until = main().getByRole('combobox', { name: '使い終わる年度' })
    await until.selectOption('2013')
    await expect.poll(() => until.getAttribute('aria-invalid')).toBe('true')
    expect(await describedBy(until)).toContain('より前です')
    expect(await findBarriers(page)).toEqual([])
    await until.selectOption('')
    const name = main().getByRole('textbox', { name: '様式ファイルの名称' })
    const before = await name.inputValue()
    await name.fill('')
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
    expect(await describedBy(name)).toContain('入力してください')
    await name.fill(before)
  })

  it('the question about what is not kept, and a kept form with what the plan says in it', async () => {
    await show()
    const add = main().getByRole('button', { name: '様式ファイルを追加…' })
    await activate(add)
    await dialog().waitFor()
    await expectSoundDialog()
    await sample.closeDialogs()
    await expect.poll(() => sample.holds(add)).toBe(true)
    await activate(main().getByRole('button', { name: '保存', exact: true }))
    await main().getByRole('button', { name: '記入して出力…' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
    await main().getByRole('radio', { name: '記入した姿' }).press('Space')
    await expectSoundRoom()
  })

  it('what goes out of it: choosing, running, failed and done; and the question before it is deleted', async () => {
    await show()
    const output = main().getByRole('button', { name: '記入して出力…' })
    await activate(output)
    const start = dialog().locator('.dialog-footer button').last()
    await expect.poll(() => start.isEnabled()).toBe(true)
    await expectSoundDialog()
    await holdSystemDialogs()
    await activate(start)
    await button('中止').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await letGo()
    await expect.poll(() => button('中止').count()).toBe(0)
    await expectHeldInside()
    await sample.running.answerSaveDialog('/dev/null/様式.xlsx')
    await answerOpenDialog(['/dev/null'])
    await activate(start)
    await dialog().locator('.error-panel').waitFor()
    expect((await told()).join()).toMatch(/E-/)
    await expectSoundDialog()
    await press('Enter')
    await sample.running.answerSaveDialog(own('記入.xlsx'))
    await answerOpenDialog([sample.running.folder])
    await activate(start)
    await button(shownInFolder).waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await sample.closeDialogs()
    await expect.poll(() => sample.holds(output)).toBe(true)
    const remove = main().getByRole('button', { name: '削除…' })
    await activate(remove)
    await expectSoundDialog()
    await sample.closeDialogs()
    await expect.poll(() => sample.holds(remove)).toBe(true)
  })

  it("next year's file: each cell with what became of it, in words", async () => {
    await show()
    await answerOpenDialog([template('youshiki2')])
    await activate(main().getByRole('button', { name: '次の年度のファイルに引き継ぐ…' }))
    await main().getByRole('region', { name: '引継ぎの確認' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
    for (const name of await main()
      .getByRole('region', { name: '引継ぎの確認' })
      .getByRole('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))) {
      expect(name).toMatch(/(同じ|移動|疑わしい|なし)$/)
    }
    await expectSoundRoom()
    await activate(main().getByRole('button', { name: 'やめる' }))
    await dialog().waitFor()
    await activate(button('保存しない'))
    await main().getByRole('button', { name: '記入して出力…' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
  })
})
