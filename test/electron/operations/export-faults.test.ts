// Knows what an export does where it cannot be written: the code, nothing beside the target, and what stood there stays.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { createExportJobs } from '../../../electron/excel/export-jobs.ts'
import { answer } from '../../../electron/serve.ts'
import { makeDataFile, makeFolder } from '../../helpers/data-files.ts'
import { makeReadOnlyView, makeSmallMedium } from '../../helpers/mounts.ts'
import { makeTestContext } from '../../helpers/test-context.ts'

async function exportTo(save: string, goal = '') {
  const file = makeDataFile(makeFolder(), '天王寺区.kusei', 60)
  const context = { ...makeTestContext({ save }), exports: createExportJobs() }
  expect(context.files.open(file)).toBeNull()
  if (goal !== '')
    expect(await answer(context, 'saveText', [{ kind: 'wardPlan', id: 'plan', field: 'goal' }, goal])).toMatchObject({ ok: true })
  return answer(context, 'exportForms', [2015, ['form1', 'form2']])
}
const refused = (code: string) => ({ ok: false, error: { code } })

test('a full disk: E-OUT-02, the old workbook stands as it was, nothing beside it', async (context) => {
  const folder = makeSmallMedium(context, '64k')
  const target = path.join(folder, '様式.xlsx')
  writeFileSync(target, '前の様式')
  writeFileSync(path.join(folder, 'ほかのファイル'), Buffer.alloc(48 * 1024))
  expect(await exportTo(target)).toEqual(refused('E-OUT-02'))
  expect(readdirSync(folder).toSorted()).toEqual(['ほかのファイル', '様式.xlsx'])
  expect(readFileSync(target, 'utf8')).toBe('前の様式')
})

test('a place that cannot be written, is not there, or is no file: E-OUT-01', async (context) => {
  const folder = makeFolder()
  mkdirSync(path.join(folder, 'フォルダー.xlsx'))
  const pipe = path.join(folder, '管.xlsx')
  execFileSync('mkfifo', [pipe])
  const before = readdirSync(folder)
  for (const name of ['フォルダー.xlsx', '管.xlsx', 'ない/様式.xlsx', `${'あ'.repeat(100)}.xlsx`]) {
    expect(await exportTo(path.join(folder, name)), name).toEqual(refused('E-OUT-01'))
  }
  expect(readdirSync(folder)).toEqual(before)
  expect(statSync(pipe).isFIFO()).toBe(true)
  expect(await exportTo(path.join(makeReadOnlyView(context, folder), '様式.xlsx'))).toEqual(refused('E-OUT-01'))
  expect(readdirSync(folder)).toEqual(before)
})

test('letters of two halves, wherever the packer cuts the text', async () => {
  const target = path.join(makeFolder(), '様式.xlsx')
  // one unit more in every line: among so many cuts some would fall between two halves
  const goal = `_xD842_${Array.from({ length: 800 }, (_, n) => `${n}${'。'.repeat(n % 2)}${'𠮷😀'.repeat(25)}`).join('')}葛\u{e0100}`
  expect(await exportTo(target, goal)).toMatchObject({ ok: true })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(target)
  const texts: string[] = []
  book.getWorksheet('様式1')?.eachRow((row) => row.eachCell((cell) => cell.master === cell && texts.push(cell.text)))
  const found = texts.filter((text) => /[𠮷😀葛]/u.test(text)).join('')
  expect(found.replaceAll('\n', '')).toContain(goal)
})
