// Knows that a hand-typed book is taken in step by step: chosen, read, checked, corrected, taken in; and that every step can be left.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PlanImportDialog } from '../../../renderer/screens/plan-import/plan-import-dialog.tsx'
import { countPlaces, listImportRows } from '../../../renderer/screens/plan-import/import-rows.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePlanImport } from '../../../renderer/stores/plan-import.ts'
import type { ImportedPlace } from '../../../shared/model/plan-import.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { cpuTimeOf } from '../../helpers/cpu-time.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { typeWorkbook } from '../../helpers/typed-book.ts'

let app: TestApp
let file: string
async function typeFile(year: string): Promise<void> {
  writeFileSync(
    file,
    await typeWorkbook({
      様式２: {
        A1: `${year}　鶴見区運営方針`,
        A2: '区の目標',
        B2: '花と緑のまち',
        A4: '経営課題１　安全',
        A6: '経営課題３　交流',
        A7: '現状',
        B7: '・つどいの場',
        A20: '担当：総務課',
      },
    }),
  )
}
beforeEach(async () => {
  // jsdom has no heights: the list is as high as the dialog lets it be
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
  app = startAppInMemory([2015])
  file = path.join(makeFolder(), '鶴見区.xlsx')
  await typeFile('平成28年度')
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
  bridgeTo(app)
  for (const store of [useApp, usePlan, useDialogs, usePlanImport]) resetStore(store as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(<PlanImportDialog />)
  useDialogs.getState().show('importPlan')
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const field = (name: string) => screen.findByRole('textbox', { name })

test('chosen, checked, corrected and taken in: the plan of that year is in front, one undo takes it back', async () => {
  expect(await findBarriers()).toEqual([])
  await press('Excel のファイルを選ぶ…')
  expect(await screen.findByText('鶴見区.xlsx')).toBeTruthy()
  expect(screen.getByText(/要確認の欄が 1 あります。/)).toBeTruthy()
  expect(((await field('区の目標（読取済）')) as HTMLTextAreaElement).value).toBe('花と緑のまち')
  expect(screen.getAllByText('様式２!B2')).toHaveLength(1)
  expect(await findBarriers()).toEqual([])

  await userEvent.type(await field('区の使命（見つからない）'), '支える')
  expect(await field('区の使命（修正済）')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: '要確認だけ 1' }))
  expect(screen.getAllByRole('textbox')).toHaveLength(1)
  const doubtful = await field('3 経営課題の名称（要確認）')
  expect(screen.getByText(/番号が飛んでいます/).id).toBe(doubtful.getAttribute('aria-describedby'))
  await userEvent.clear(doubtful)
  await userEvent.type(doubtful, 'にぎわい')
  await press('取り込む')
  await expect.poll(() => useDialogs.getState().open).toBeNull()

  const plan = await app.api.getWardPlan(2016)
  expect(plan).toMatchObject({ goal: '花と緑のまち', mission: '支える' })
  expect(plan?.managementIssues.map((issue) => issue.title)).toEqual(['安全', 'にぎわい'])
  await expect.poll(() => usePlan.getState().plan?.fiscalYear).toBe(2016)
  expect(usePlan.getState().summaries.map((summary) => summary.fiscalYear)).toEqual([2016, 2015])
  await useApp.getState().undo()
  expect(await app.api.getWardPlan(2016)).toBeNull()
})

test('a correction typed back to what was read is none', async () => {
  await press('Excel のファイルを選ぶ…')
  const goal = await field('区の目標（読取済）')
  await userEvent.type(goal, '!')
  await userEvent.type(goal, '{Backspace}')
  expect(await field('区の目標（読取済）')).toBeTruthy()
  expect(usePlanImport.getState().corrections).toEqual({})
})

test('a year that has a plan is refused in words until another is chosen', async () => {
  const plan = await app.api.getWardPlan(2015)
  await app.api.saveText({ kind: 'wardPlan', id: plan?.id ?? '', field: 'goal' }, '使われている')
  await usePlan.getState().reload()
  await typeFile('平成27年度')
  await press('Excel のファイルを選ぶ…')
  expect(await screen.findByText(/この年度の計画はすでにあります。/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '取り込む' })).toMatchObject({ disabled: true })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '取り込む年度' }), '平成30年度')
  await expect.poll(() => screen.queryByText(/この年度の計画はすでにあります。/)).toBeNull()
  await press('取り込む')
  await expect.poll(() => usePlan.getState().plan?.fiscalYear).toBe(2018)
})

test('what found no place is listed with its cell; a broken file is told in four parts, and nothing stands in the file', async () => {
  await press('Excel のファイルを選ぶ…')
  await userEvent.click(await screen.findByRole('radio', { name: 'どこにも入らなかった文 1' }))
  const list = screen.getByRole('list', { name: /どこにも入らなかった文/ })
  expect(within(list).getByText('担当：総務課')).toBeTruthy()
  expect(within(list).getByText('様式２!A20')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  writeFileSync(file, 'text')
  await press('別のファイルを選ぶ…')
  expect(await screen.findByText('E-IMPORT-01')).toBeTruthy()
  expect(await app.api.listWardPlans()).toHaveLength(1)
})

test('reading can be stopped, and closing forgets the dry run', async () => {
  let stop: () => void = () => {}
  Object.assign(app.context.workbooks, {
    read: () => new Promise((_, reject) => (stop = () => reject(Object.assign(new Error('x'), { name: 'AppError' })))),
    cancel: () => stop(),
  })
  await press('Excel のファイルを選ぶ…')
  await press('中止')
  expect(await screen.findByText('ファイルの読み取りを中止しました。')).toBeTruthy()
  await press('閉じる')
  expect(usePlanImport.getState()).toMatchObject({ phase: 'choosing', preview: null })
  expect(useDialogs.getState().open).toBeNull()
})

test('three hundred initiatives: only those in sight are drawn, and the list is made at once', async () => {
  const places: ImportedPlace[] = Array.from({ length: 3600 }, (_, i) => ({
    path: `managementIssues.${Math.floor(i / 600)}.strategies.0.initiatives.${i}.content`,
    label: `1-1-${i} 当年度の取組内容`,
    text: '・行う'.repeat(i % 40),
    state: i % 9 === 0 ? 'doubtful' : 'found',
    address: `様式2!B${i}`,
    reason: i % 9 === 0 ? 'joined' : null,
  }))
  const preview = {
    token: 't',
    fileName: 'x.xlsx',
    fiscalYear: 2016,
    formGeneration: 'G1',
    yearIsTaken: false,
    hasLinks: false,
    places,
    leftOver: [],
    draft: null,
  }
  const { ms, result } = await cpuTimeOf(() => [listImportRows(places, 'all').length, countPlaces(preview).check])
  expect(result).toEqual([3606, 400])
  expect(ms).toBeLessThan(100)
  usePlanImport.setState({ phase: 'reviewing', preview })
  await screen.findByRole('list', { name: '読み取った欄' })
  expect(screen.getAllByRole('textbox').length).toBeLessThan(60)
})
