// Knows how an export looks from outside: the name it suggests, the file it leaves, and what it refuses without touching what stood there.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeFolder } from '../../helpers/data-files.ts'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'

type Started = TestApp & Readonly<{ folder: string; target: string; asked: string[]; shown: string[] }>

async function start(years: readonly number[] = [2015]): Promise<Started> {
  const app = startAppInMemory(years)
  const folder = makeFolder()
  const target = path.join(folder, 'out.xlsx')
  const asked: string[] = []
  const shown: string[] = []
  Object.assign(app.context.dialogs, {
    chooseSavePath: async (_: string, name: string) => {
      asked.push(name)
      return target
    },
    showInFolder: (file: string) => shown.push(file),
  })
  const [plan] = await app.api.listWardPlans()
  if (!plan) throw new Error('no plan')
  const issue = await app.api.addItem('managementIssue', plan.id, 'last')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '災害に強いまちづくり')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'challenge' }, '○○の備え')
  return { ...app, folder, target, asked, shown }
}

test('the book stands there whole, under the name asked for, with nothing beside it', async () => {
  const { api, target, folder, asked, shown } = await start()
  const result = await api.exportForms(2015, ['form2', 'form1'])
  expect(asked).toEqual(['平成27年度_天王寺区_様式1・2_案.xlsx'])
  expect(result?.fileName).toBe('out.xlsx')
  expect(result?.sheets.map((sheet) => sheet.name)).toEqual(['様式1', '様式2'])
  expect(result?.warnings).toEqual([{ code: 'placeholderLeft', label: '1 課題' }])
  expect(readdirSync(folder)).toEqual(['out.xlsx'])
  expect(Object.keys(unzipSync(readFileSync(target)))).toContain('xl/worksheets/sheet2.xml')
  expect(await api.getExportProgress()).toBeNull()
  await api.showExportedFile()
  expect(shown).toEqual([target])
})

test('the short sheet of 令和5年度 and later is exported the same way', async () => {
  const { api, asked } = await start([2025])
  const result = await api.exportForms(2025, ['sheet'])
  expect(asked).toEqual(['令和7年度_天王寺区_運営方針_案.xlsx'])
  expect(result?.sheets).toEqual([{ name: '運営方針', pages: 1 }])
})

test('a cancelled dialog and a cancelled job leave nothing', async () => {
  const { api, context, folder } = await start()
  const running = api.exportForms(2015, ['form2'])
  while ((await api.getExportProgress()) === null) await new Promise((resolve) => setTimeout(resolve, 1))
  await api.cancelExport()
  expect(await running).toBeNull()
  Object.assign(context.dialogs, { chooseSavePath: async () => null })
  expect(await api.exportForms(2015, ['form2'])).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

test('what is not there to export is refused before anything is asked', async () => {
  const { api, asked } = await start()
  await expect(api.exportForms(2014, ['form1'])).rejects.toMatchObject({ code: 'E-OUT-07' })
  for (const forms of [['form4'], ['sheet'], ['form1', 'none']])
    await expect(api.exportForms(2015, forms)).rejects.toMatchObject({ code: 'E-OUT-06' })
  await expect(api.showExportedFile()).rejects.toMatchObject({ code: 'E-OUT-08' })
  expect(asked).toEqual([])
})

test('a target that cannot be written is said, and what stood there stands', async () => {
  const { api, context, folder, target } = await start()
  writeFileSync(target, 'before')
  const blocked = path.join(folder, 'blocked.xlsx')
  mkdirSync(path.join(blocked, 'full'), { recursive: true })
  Object.assign(context.dialogs, { chooseSavePath: async () => blocked })
  await expect(api.exportForms(2015, ['form1'])).rejects.toMatchObject({ code: 'E-OUT-01' })
  Object.assign(context.dialogs, { chooseSavePath: async () => path.join(folder, 'none', 'out.xlsx') })
  await expect(api.exportForms(2015, ['form1'])).rejects.toMatchObject({ code: 'E-OUT-01' })
  expect(readFileSync(target, 'utf8')).toBe('before')
  expect(readdirSync(folder).toSorted()).toEqual(['blocked.xlsx', 'out.xlsx'])
  expect(existsSync(path.join(blocked, 'full'))).toBe(true)
})
