// Knows how exports run beside everything else: in a thread of their own, one at a time, told how far they are, stopped when asked.
import { expect, test } from 'vitest'
import { createExportJobs } from '../../../electron/excel/export-jobs.ts'
import { verifyWorkbook } from '../../../electron/excel/verify-workbook.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import type { FormsRequest } from '../../../shared/forms/output-source.ts'
import type { ExportProgress } from '../../../shared/model/app-state.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const request = (text: string, initiativesEach = 3): FormsRequest => ({
  generation: generation('G1'),
  formIds: ['form1', 'form2'],
  plan: makePlan({ issues: 2, strategiesEach: 2, initiativesEach }, () => text),
  wardName: 'サンプル区',
})
const keepNothing = async (): Promise<void> => {}

test('a job gives the workbook, its pages and what to look at', async () => {
  const jobs = createExportJobs()
  const seen: (ExportProgress | null)[] = []
  let bytes = new Uint8Array()
  const job = request('○○を進める')
  const result = await jobs.run(job, async (built) => {
    bytes = new Uint8Array(built)
    seen.push(jobs.progress())
  })
  const layouts = job.formIds.map((formId) => layoutForm({ ...job, formId }))
  expect(() => verifyWorkbook(bytes, layouts)).not.toThrow()
  expect(result?.sheets).toEqual(layouts.map((layout) => ({ name: layout.sheetName, pages: layout.pages.length })))
  expect(result?.warnings).toContainEqual({ code: 'placeholderLeft', label: '1-1-1 当年度の取組内容' })
  expect(new Set(result?.warnings.map((w) => `${w.code} ${w.label}`)).size).toBe(result?.warnings.length)
  expect(seen).toEqual([{ stage: 'verify', done: 1, total: 1 }])
  expect(jobs.progress()).toBeNull()
})

test('a second one is refused while the first runs, and welcome after it', async () => {
  const jobs = createExportJobs()
  const first = jobs.run(request('文'), keepNothing)
  expect(jobs.progress()).toEqual({ stage: 'layout', done: 0, total: 2 })
  await expect(jobs.run(request('文'), keepNothing)).rejects.toMatchObject({ code: 'E-OUT-03' })
  expect(await first).not.toBeNull()
  expect(await jobs.run(request('文'), keepNothing)).not.toBeNull()
})

test('a cancelled one gives nothing, keeps nothing, and makes room', async () => {
  const jobs = createExportJobs()
  let kept = 0
  const running = jobs.run(request('長い文。'.repeat(2_000), 40), async () => {
    kept += 1
  })
  jobs.cancel()
  expect(await running).toBeNull()
  expect([kept, jobs.progress()]).toEqual([0, null])
  expect(await jobs.run(request('文'), keepNothing)).not.toBeNull()
  jobs.cancel()
})

test('a refusal of the thread comes out with its code and the name of the cell', async () => {
  const jobs = createExportJobs()
  await expect(jobs.run(request('a\u0000b'), keepNothing)).rejects.toMatchObject({ code: 'E-OUT-05' })
  expect(jobs.progress()).toBeNull()
})

test('a bug of the thread comes out as itself', async () => {
  const jobs = createExportJobs()
  await expect(jobs.run({ ...request('文'), formIds: ['none'] }, keepNothing)).rejects.toThrow('no form none')
  expect(jobs.progress()).toBeNull()
})

test('what cannot be kept is said, and makes room', async () => {
  const jobs = createExportJobs()
  const full = async (): Promise<void> => {
    throw new Error('disk full')
  }
  await expect(jobs.run(request('文'), full)).rejects.toThrow('disk full')
  expect(jobs.progress()).toBeNull()
})

test('a text beyond the limit of a cell is named', async () => {
  const job = request('あ'.repeat(32_768), 1)
  const result = await createExportJobs().run(
    { ...job, plan: makePlan({ issues: 0, strategiesEach: 0, initiativesEach: 0 }, () => 'あ'.repeat(32_768)) },
    keepNothing,
  )
  expect(result?.warnings).toContainEqual({ code: 'overExcelLimit', label: '区の目標' })
})
