// Knows that nobody is shut out of what comes in as files: 様式の読み戻し, 市のマスター, 全区 and the city's own file, each in its states, by axe and by key.
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { writeMaster } from '../../electron/resources/read-master.ts'
import type { MasterContent } from '../../shared/model/master.ts'
import { submissionFileWords as words } from '../../shared/words/submission-files.ts'
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
import { ask, runCommand } from './keyboard.ts'
import { writeReturnedForm, writeSubmissions } from './handed-in.ts'

beforeAll(openFormsWindow, 120_000)
afterEach(putAway)
afterAll(() => sample.close())

describe('様式の読み戻し', () => {
  const open = async () => {
    await runCommand(page, '様式の Excel を読み戻す')
    await button('Excel のファイルを選ぶ…').waitFor()
  }

  it('choosing, reading, and a file that is none', async () => {
    await open()
    await expectHeldInside()
    await expectSoundDialog()
    await holdSystemDialogs()
    await press('Enter')
    await button('中止').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await letGo()
    await button('Excel のファイルを選ぶ…').waitFor()
    writeFileSync(own('だめ.xlsx'), 'これは Excel ではありません')
    await answerOpenDialog([own('だめ.xlsx')])
    await activate(button('Excel のファイルを選ぶ…'))
    await dialog().locator('.error-panel').waitFor()
    expect((await told()).join()).toMatch(/E-IMPORT/)
    await expectHeldInside()
    await expectSoundDialog()
  })

  it('reviewing: each row says in words what it is; its whole text, the questions before it is left, and what was taken in', async () => {
    await writeReturnedForm(own('戻った様式.xlsx'))
    await open()
    await answerOpenDialog([own('戻った様式.xlsx')])
    await press('Enter')
    const rows = dialog().getByRole('grid')
    await rows.waitFor({ timeout: 60_000 })
    await expect.poll(() => sample.holds(rows)).toBe(true)
    const states = await dialog().locator('.return-row .return-state').allTextContents()
    expect(states.length).toBeGreaterThan(5)
    expect(states.every((state) => state.trim() !== '')).toBe(true)
    expect(states.join()).toContain('疑わしい')
    await expectSoundDialog()
    for (const filter of await dialog().getByRole('radio').all()) {
      await filter.press('Space')
      expect(await findBarriers(page)).toEqual([])
    }
    await dialog()
      .getByRole('radio', { name: /^すべて/ })
      .press('Space')
    await rows.focus()
    await press('Home')
    await press('ArrowDown')
    await press('F2')
    await page.getByRole('dialog', { name: '全文' }).waitFor()
    await expectSoundDialog()
    await press('Escape')
    await expect.poll(() => sample.holds(rows)).toBe(true)
    await press('Space')
    await press('Escape')
    await page.getByRole('alertdialog').waitFor()
    await expectSoundDialog()
    await press('Escape')
    await expect.poll(() => sample.holds(rows)).toBe(true)
    await activate(button(/件を取り込む$/))
    const anyway = button('出力せずに取り込む')
    await anyway.waitFor()
    await press('Enter')
    await dialog().getByText('件を取り込みました。').waitFor({ timeout: 60_000 })
    expect((await told()).join()).toContain('件を取り込みました')
    await expectHeldInside()
    await expectSoundDialog()
  })
})

describe('市のマスター', () => {
  it('what was accepted, reading, a file that is none, its differences, and the years that take it', async () => {
    await sample.running.answerSaveDialog(own('市.kmaster'))
    await ask(page, 'exportMaster', '平成28年度 市のマスター', '2016-04-01')
    const { content } = JSON.parse(readFileSync(own('市.kmaster'), 'utf8')) as { content: MasterContent }
    const basicPolicy = { ...content.basicPolicy, title: '新しい基本方針' }
    writeFileSync(own('市.kmaster'), writeMaster({ ...content, basicPolicy }))
    await runCommand(page, '市のマスターを受け入れる')
    await button('ファイルを選ぶ…').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
    await holdSystemDialogs()
    await press('Enter')
    await dialog().getByRole('progressbar').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await letGo()
    await button('ファイルを選ぶ…').waitFor()
    await expectHeldInside()
    writeFileSync(own('だめ.kmaster'), '{}')
    await answerOpenDialog([own('だめ.kmaster')])
    await activate(button('ファイルを選ぶ…'))
    await dialog().locator('.error-panel').waitFor()
    expect((await told()).join()).toMatch(/E-MASTER/)
    await expectSoundDialog()
    await answerOpenDialog([own('市.kmaster')])
    await activate(button('ファイルを選ぶ…'))
    await dialog().getByRole('table').waitFor()
    await expectHeldInside()
    await expectSoundDialog({ hasFields: true })
    await activate(button('受け入れる'))
    await expect.poll(() => dialog().count()).toBe(0)
    await expect.poll(sample.holdsKeyboard).toBe(true)
    await runCommand(page, '市のマスターを受け入れる')
    await dialog().getByText('平成28年度 市のマスター').waitFor()
    await expectSoundDialog()
  })

  it('writing it out: a day that is none is told at its field', async () => {
    await runCommand(page, '市のマスターを書き出す')
    await dialog().waitFor()
    const day = dialog().getByRole('textbox', { name: '発行日' })
    await day.fill('きょう')
    await expect.poll(() => day.getAttribute('aria-invalid')).toBe('true')
    expect(await describedBy(day)).toContain('発行日')
    await expectSoundDialog({ hasFields: true })
    await day.fill('平成28年4月1日')
    await dialog().getByRole('textbox', { name: '名称' }).fill('平成28年度')
    await sample.running.answerSaveDialog(own('次.kmaster'))
    await activate(button('書き出す…'))
    await dialog()
      .getByText(/書き出しました/)
      .waitFor()
    await expectHeldInside()
    expect((await told()).join()).toContain('書き出しました')
    await expectSoundDialog()
  })
})

describe('全区', () => {
  const show = () => runCommand(page, '全区')
  const receive = () => main().getByRole('button', { name: '提出ファイルを受け取る…' })

  it('empty, while files are read, and what the ward itself would hand in', async () => {
    await show()
    await receive().waitFor()
    await expectSoundRoom()
    await holdSystemDialogs()
    await activate(receive())
    await main().getByRole('button', { name: '中止' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    await letGo()
    await expect.poll(() => receive().isEnabled()).toBe(true)
    await expect.poll(() => sample.holds(receive())).toBe(true)
    await runCommand(page, '共通指標の実績ファイルを書き出す')
    await dialog().getByRole('table').waitFor()
    await expectHeldInside()
    await expectSoundDialog()
  })

  it('files before they are received: 受理 and 不備 in words, and the keyboard back at the button', async () => {
    await show()
    await answerOpenDialog(await writeSubmissions())
    await activate(receive())
    await dialog().waitFor()
    expect(new Set(await dialog().locator('.incoming-state').allTextContents())).toEqual(new Set([words.accepted, words.refused]))
    await expectHeldInside()
    await expectSoundDialog()
    await sample.closeDialogs()
    await expect.poll(() => sample.holds(receive())).toBe(true)
    await press('Enter')
    await dialog().waitFor()
    await activate(button(/件を受領する$/))
    await main().getByRole('grid').waitFor()
    expect((await told()).join()).toContain('受領しました')
    await expect.poll(sample.holdsKeyboard).toBe(true)
  })

  it.each(['24区別', '区ごと', '一覧表', '提出状況'])('%s, with what belongs to a chosen ward', async (view) => {
    await show()
    await main().getByRole('radio', { name: view }).press('Space')
    const grid = main().getByRole('grid')
    await grid.focus()
    await press('Home')
    await press('ArrowDown')
    await expectSoundRoom()
    expect((await grid.getAttribute('aria-label')) ?? '').not.toBe('')
    expect(await grid.locator('thead th:not([scope=col])').count()).toBe(0)
    expect(await grid.locator('tbody tr:not(:has(th[scope=row]))').count()).toBe(0)
    if (view === '24区別' || view === '一覧表') expect((await grid.textContent()) ?? '').toContain('比較不可')
    if (view === '提出状況') {
      expect(await convertInAll(page, 'main')).toBe(1)
      const remove = main().getByRole('button', { name: '受領を取り消す…' })
      await activate(remove)
      await expectSoundDialog()
      await sample.closeDialogs()
      await expect.poll(() => sample.holds(remove)).toBe(true)
    }
  })
})

describe("the city's own file", () => {
  it('is made from the start screen, and its room is that of all wards', async () => {
    await press('Control+w')
    const make = page.getByRole('button', { name: 'とりまとめ用のファイルをつくる…' })
    await make.waitFor()
    expect(await findBarriers(page)).toEqual([])
    await sample.running.answerSaveDialog(own('大阪市.kusei'))
    await activate(make)
    await main().getByRole('button', { name: '提出ファイルを受け取る…' }).waitFor()
    await expect.poll(sample.holdsKeyboard).toBe(true)
    // It has few rooms.
    await expectSoundRoom(8)
    expect(await sample.running.complaints()).toEqual([])
  })
})
