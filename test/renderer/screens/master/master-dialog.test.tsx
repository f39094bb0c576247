// Knows that a master is looked at before it is accepted, that its differences are found by group and word, and that the window goes by it at once, and by the old one after 元に戻す.
import { existsSync } from 'node:fs'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../../renderer/api.ts'
import { ExportMasterDialog } from '../../../../renderer/screens/master/export-master-dialog.tsx'
import { MasterDialog } from '../../../../renderer/screens/master/master-dialog.tsx'
import { MasterLine } from '../../../../renderer/screens/master/master-line.tsx'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useDialogs } from '../../../../renderer/stores/dialogs.ts'
import { useIndicators } from '../../../../renderer/stores/indicators.ts'
import { useMasters } from '../../../../renderer/stores/masters.ts'
import { usePlan } from '../../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../../renderer/stores/policy.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { masterFileOf, writeEdited } from '../../../helpers/master-world.ts'
import { resetStore } from '../../../helpers/reset-store.ts'

let app: TestApp
let file: string
beforeEach(async () => {
  // jsdom has no heights: the list is as high as the dialog lets it be
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
  app = startAppInMemory([2015, 2014])
  const edition = { decisionDate: null, documentNumber: '', revisionNote: '' }
  await app.api.confirmEdition(2014, { kind: 'draft', ...edition })
  await app.api.confirmEdition(2014, { kind: 'established', ...edition })
  file = masterFileOf(app)
  bridgeTo(app)
  for (const store of [useApp, usePlan, useDialogs, usePolicy, useMasters, useIndicators]) resetStore(store as unknown as typeof useApp)
  await useApp.getState().load()
  await Promise.all([usePlan.getState().loadFile(), usePolicy.getState().load()])
  await usePlan.getState().openYear(2015)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const edited = () =>
  writeEdited(app, file, (content) => {
    content.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!.title.print = '新しい基本戦略'
    content.legends[0]!.text = '「新しい改革」に基づく取組等'
    content.formGenerations.find(({ id }) => id === 'G1')!.words['office'] = '区役所'
  })
const titleNow = () => usePolicy.getState().policy?.pillars[0]?.visions[0]?.basicStrategies[0]?.title.print

test('by keyboard: chosen, read, found by a word, accepted; then taken back', async () => {
  await edited()
  const user = userEvent.setup()
  const before = titleNow()
  render(
    <>
      <MasterLine fiscalYear={2015} />
      <MasterDialog />
    </>,
  )
  expect(await screen.findByText('平成27年度：プログラムに入っている内容による')).toBeTruthy()
  useDialogs.getState().show('master')
  expect(await screen.findByText('まだ受け入れていません。プログラムに入っている内容によっています。')).toBeTruthy()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: '使う年度' })
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText('令和9年度 市のマスター')).toBeTruthy()
  expect(dialog.getByText('令和9年4月1日')).toBeTruthy()
  // G1's forms print the legend too, but it is kept once
  expect(dialog.getByRole('heading', { name: 'いまの内容との違い（3か所）' })).toBeTruthy()
  expect(dialog.getAllByRole('row')).toHaveLength(4)
  const [year2015, year2014] = dialog.getAllByRole('checkbox') as [HTMLInputElement, HTMLInputElement]
  expect([year2015.checked, year2015.disabled, year2014.checked, year2014.disabled]).toEqual([true, false, false, true])
  expect(dialog.getByText(/策定した版があるため、つくったときのままにします/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])

  await user.type(dialog.getByLabelText('違いを探す'), '基本戦略')
  expect(dialog.getAllByRole('row')).toHaveLength(2)
  expect(within(dialog.getAllByRole('row')[1]!).getByText('新しい基本戦略')).toBeTruthy()
  await user.clear(dialog.getByLabelText('違いを探す'))
  await user.selectOptions(dialog.getByLabelText('区分'), '凡例（1）')
  expect(within(dialog.getAllByRole('row')[1]!).getByText('「新しい改革」に基づく取組等')).toBeTruthy()

  await user.click(dialog.getByRole('button', { name: '受け入れる' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('平成27年度：「令和9年度 市のマスター」（令和9年4月1日発行）による')).toBeTruthy()
  expect(titleNow()).toBe('新しい基本戦略')
  expect(usePlan.getState().generation?.words['office']).toBe('区役所')
  await usePlan.getState().openYear(2014)
  expect(titleNow()).toBe(before)
  expect(usePlan.getState().generation?.words['office']).not.toBe('区役所')

  await usePlan.getState().openYear(2015)
  await useApp.getState().undo()
  await usePlan.getState().reload()
  await useMasters.getState().follow()
  expect(titleNow()).toBe(before)
  expect(usePlan.getState().generation?.id).toBe('G1')
})

test('what is no master is refused with its four parts, and another can be chosen', async () => {
  render(<MasterDialog />)
  useDialogs.getState().show('master')
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => 'package.json' })
  await userEvent.click(await screen.findByRole('button', { name: 'ファイルを選ぶ…' }))
  expect(await screen.findByText('選んだファイルは、市のマスターではありません。')).toBeTruthy()
  expect(screen.getByText('E-MASTER-01')).toBeTruthy()
  await edited()
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
  await userEvent.click(screen.getByRole('button', { name: 'ファイルを選ぶ…' }))
  expect(await screen.findByRole('button', { name: '受け入れる' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }))
  expect((await api.getMasterBook()).accepted).toEqual([])
})

test('city hall writes its own with a name and a day', async () => {
  render(<ExportMasterDialog />)
  useDialogs.getState().show('exportMaster')
  const write = await screen.findByRole<HTMLButtonElement>('button', { name: '書き出す…' })
  expect(write.disabled).toBe(true)
  await userEvent.type(screen.getByLabelText('名称'), '令和9年度 市のマスター')
  await userEvent.clear(screen.getByLabelText('発行日'))
  await userEvent.type(screen.getByLabelText('発行日'), 'R9.4.31')
  expect(screen.getByText('発行日を「令和9年4月1日」のように入力してください。')).toBeTruthy()
  await userEvent.clear(screen.getByLabelText('発行日'))
  await userEvent.type(screen.getByLabelText('発行日'), 'R9.4.1{Enter}')
  expect(await screen.findByText('「市のマスター.kmaster」を書き出しました。')).toBeTruthy()
  expect(existsSync(file)).toBe(true)
  expect(await findBarriers()).toEqual([])
})
