// Knows that an edition is published from a real window by keyboard, that its PDF is made apart from the window with every page and text, and that this loosens nothing.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { ask, pressButton, runCommand } from './keyboard.ts'
import { openSample, type SampleWindow } from './open-sample.ts'

const read = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
const withoutSpace = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

let window: SampleWindow
let place: string
beforeAll(async () => {
  window = await openSample('2015-05-20T10:00:00+09:00', '大阪 太郎', 27)
  place = path.join(window.running.folder, '公表')
  mkdirSync(place)
}, 120_000)
afterAll(() => window.close())

test('by keyboard from the room of editions: chosen, looked at, made, shown; Esc cannot leave it half way', async () => {
  const { page, running } = window
  const edition = await ask(page, 'confirmEdition', 2015, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await window.reload()
  await runCommand(page, '公表用ファイルをつくる')
  const dialog = page.getByRole('dialog', { name: '公表用ファイルをつくる' })
  await dialog.getByRole('list', { name: 'ページの見出し' }).waitFor()
  await running.takeScreenshot('publication')
  await running.answerOpenDialog(place)
  await pressButton(page, 'フォルダーを選んでつくる…')
  await dialog.getByText(/をつくりました/).waitFor({ timeout: 60_000 })
  await running.takeScreenshot('publication-done')
  expect(await window.holds(dialog.getByRole('button', { name: 'フォルダーを開く' }))).toBe(true)

  const [name = ''] = readdirSync(place)
  const pdf = path.join(place, name, 'forms.pdf')
  const plan: WardPlan = await ask(page, 'getEditionPlan', edition.id)
  const generation: FormGeneration = await ask(page, 'getEditionGeneration', edition.id)
  const wardName = JSON.parse(readFileSync(path.join(place, name, 'manifest.json'), 'utf8')).ward.name as string
  const layouts = generation.forms
    .filter(({ status }) => status === 'ready')
    .map(({ id }) => layoutForm({ generation, formId: id, plan, wardName, edition: '（案）' }))
  const pages = layouts.flatMap((layout) => layout.pages.map((one) => [...layout.title, ...one.cells]))
  expect(read('pdfinfo', pdf)).toMatch(new RegExp(`Tagged: +yes[^]*Pages: +${pages.length}\\n`))
  const sizes = [...read('pdfinfo', '-f', '1', '-l', String(pages.length), pdf).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
  expect(new Set(sizes.map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`))).toEqual(
    new Set(['595x842']),
  )
  const texts = read('pdftotext', '-raw', pdf, '-').split('\f').map(withoutSpace)
  for (const [index, cells] of pages.entries())
    for (const line of cells.flatMap(({ lines }) => lines)) expect(texts[index], `page ${index + 1}`).toContain(withoutSpace(line))
  expect(await running.complaints()).toEqual([])
})

test('a PDF that is stopped half way does not spoil the next one', async () => {
  const { page, running } = window
  const dialog = page.getByRole('dialog', { name: '公表用ファイルをつくる' })
  await pressButton(page, '閉じる')
  await runCommand(page, '公表用ファイルをつくる')
  await dialog.getByRole('list', { name: 'ページの見出し' }).waitFor()
  await pressButton(page, 'フォルダーを選んでつくる…')
  // the page is loaded and being printed: the moment in which a window that goes away spoiled every print after it
  await running.app.evaluate(async ({ BrowserWindow }) => {
    while (
      !BrowserWindow.getAllWindows().some(({ webContents }) => webContents.getURL().startsWith('app://page/') && !webContents.isLoading())
    )
      await new Promise((resolve) => setTimeout(resolve, 5))
  })
  await pressButton(page, '中止')
  await dialog.getByText('中止しました', { exact: false }).waitFor()
  await pressButton(page, 'フォルダーを選んでつくる…')
  await dialog.getByText(/をつくりました|起きたこと/).waitFor({ timeout: 60_000 })
  expect(await dialog.innerText()).toContain('をつくりました')
})

test('the page apart is gone again, and nothing else can be loaded where it was', async () => {
  const { running } = window
  const seen = await running.app.evaluate(async ({ BrowserWindow, session }) => {
    const windows = BrowserWindow.getAllWindows().length
    const other = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('pages'), sandbox: true } })
    const codes: string[] = []
    for (const url of ['app://page/1', 'app://main/index.html', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,x'])
      codes.push(
        await other.loadURL(url).then(
          () => 'loaded',
          (error: { code: string }) => error.code,
        ),
      )
    other.destroy()
    return { windows, codes: [...new Set(codes)] }
  })
  expect(seen.windows).toBe(1)
  expect(seen.codes).not.toContain('loaded')
})
