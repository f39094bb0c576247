// Knows what a list looks like when it goes out: a workbook that another program reads, ready to print, with nothing in it that could run.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'

async function start(): Promise<TestApp & Readonly<{ folder: string; asked: string[] }>> {
  const app = startAppInMemory()
  const folder = makeFolder()
  const asked: string[] = []
  Object.assign(app.context.dialogs, {
    chooseSavePath: async (_: string, name: string) => {
      asked.push(name)
      return path.join(folder, 'list.xlsx')
    },
  })
  return { ...app, folder, asked }
}
const columns = ['重さ', '番号', '指摘']
const rows = [
  ['要修正', '1-2-1', '取組内容が空欄です。'],
  ['参考', '1-2', `=1+1\n${'長い指摘の文です。'.repeat(40)}`],
  ['', '', '𠮷'],
]

test('every cell is there as text, on A4 landscape, with its head frozen and repeated', async () => {
  const { api, folder, asked } = await start()
  const result = await api.exportList('提出前点検', columns, rows)
  expect(asked).toEqual(['提出前点検_天王寺区.xlsx'])
  expect(result).toEqual({ fileName: 'list.xlsx', sheets: [{ name: '提出前点検', pages: 1 }], warnings: [] })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(path.join(folder, 'list.xlsx')).buffer as ArrayBuffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  const text = (row: number) => [1, 2, 3].map((column) => sheet.getRow(row).getCell(column).value)
  expect(sheet.getCell('A1').value).toBe('提出前点検')
  expect([2, 3, 4, 5].map(text)).toEqual([columns, rows[0], rows[1], [null, null, '𠮷']])
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:2' })
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
  expect(sheet.getCell('C4').alignment.wrapText).toBe(true)
  const [short = 0, long = 0] = [3, 4].map((row) => sheet.getRow(row).height)
  expect(long).toBeGreaterThan(short * 4)
})

test('a cancelled dialog leaves nothing; a list without rows is only its head', async () => {
  const { api, context, folder } = await start()
  expect((await api.exportList('一覧/分担', columns, []))?.sheets).toEqual([{ name: '一覧 分担', pages: 0 }])
  Object.assign(context.dialogs, { chooseSavePath: async () => null })
  expect(await api.exportList('一覧', columns, rows)).toBeNull()
  expect(readdirSync(folder)).toEqual(['list.xlsx'])
})
