// Knows that the window's page becomes a PDF of numbered A4 pages, with selectable text, and that this loosens nothing of the window.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { makeDataFile } from '../helpers/data-files.ts'
import { launch, makeRunFolder } from './launch.ts'

const read = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: 'utf8' })

test('both ways up, with the text of the page and the number of each', async () => {
  const folder = makeRunFolder()
  const running = await launch({ folder, args: [makeDataFile(folder, '天王寺区.kusei', 1)] })
  await running.page.getByTestId('cell-editor').waitFor({ state: 'attached' })
  for (const isLandscape of [false, true]) {
    const file = path.join(folder, `画面${isLandscape}.pdf`)
    await running.answerSaveDialog(file)
    const reply = await running.page.evaluate((landscape) => window.bridge.call('printToPdf', ['画面', landscape]), isLandscape)
    expect(reply).toEqual({ ok: true, value: { fileName: path.basename(file), sheets: [], warnings: [] } })
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(readFileSync(file, 'latin1'))?.slice(1).map(Number) ?? []
    const a4 = isLandscape ? [842, 595] : [595, 842]
    for (const [index, points] of a4.entries()) expect(Math.abs((box[index] ?? 0) - points)).toBeLessThan(2)
    const text = read('pdftotext', '-layout', file, '-')
    expect(text).toContain('天王寺区')
    expect(text).toMatch(/^\s*1\s?\/\s?\d+$/m)
  }
  expect(await running.complaints()).toEqual([])
  expect(running.app.windows()).toHaveLength(1)
  await running.close()
})

test('cancelled, nothing is written; a CSV in the encoding of Windows is read by the same window', async () => {
  const running = await launch()
  await running.page.getByRole('main').waitFor()
  await running.answerSaveDialog(null)
  expect(await running.page.evaluate(() => window.bridge.call('printToPdf', ['画面', false]))).toEqual({ ok: true, value: null })
  const csv = path.join(running.folder, '集計.csv')
  writeFileSync(csv, Buffer.from('fbfcfab18740878a8160817c2c313538', 'hex'))
  await running.answerOpenDialog(csv)
  expect(await running.page.evaluate(() => window.bridge.call('readSurveyCsv', []))).toEqual({
    ok: true,
    value: { fileName: '集計.csv', encoding: 'shift_jis', rows: [['髙﨑①㈱～－', '158']] },
  })
  await running.close()
})
