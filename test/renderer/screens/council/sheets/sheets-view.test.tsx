// Knows that a sheet for members is made, handed out, read back and tallied on the screen, stored once, and only shown to those who may only read.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { SheetsView } from '../../../../../renderer/screens/council/sheets/sheets-view.tsx'
import { useApp } from '../../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../../renderer/stores/council.ts'
import { useProblem } from '../../../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../../helpers/bridge-to.ts'
import { makeFolder } from '../../../../helpers/data-files.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { resetStore } from '../../../../helpers/reset-store.ts'

let app: TestApp
let folder: string

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory([2026])
  bridgeTo(app)
  for (const one of [useApp, useProblem, useCouncil]) resetStore(one as typeof useApp)
  folder = makeFolder()
  Object.assign(app.context.dialogs, { chooseFolder: async () => folder })
  const terms = [{ id: null, from: '2024-10-01', until: '2028-09-30', endReason: '' }]
  const plain = { id: null, kana: '', shortName: '', kindId: null, affiliation: '', note: '', seats: [] }
  await api.saveMembers(['大阪 太郎', '難波 花子'].map((name) => ({ ...plain, name, terms })))
})
afterEach(cleanup)

function Room() {
  const { book, revealed } = useCouncil()
  const rereadCount = useApp((state) => state.rereadCount)
  useEffect(() => void useCouncil.getState().catchUp(), [rereadCount])
  return book !== null && <SheetsView key={revealed} book={book} />
}
async function open(): Promise<void> {
  await useApp.getState().load()
  render(<Room />)
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const show = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const sheets = async () => (await api.getCouncilBook()).sheets

test('a sheet is written, stored once, handed out, read back, taken in and tallied', { timeout: 30_000 }, async () => {
  await open()
  await press('シートをつくる')
  await press('自由な設問を加える')
  await userEvent.type(screen.getByLabelText('項目1'), '窓口は親切ですか')
  expect(await findBarriers()).toEqual([])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('button', { name: '削除' })
  await act(() => useCouncil.getState().whenSaved())
  expect((await sheets()).map(({ title }) => title)).toEqual(['令和8年度 区政会議 委員評価シート'])

  await show('配付・回収')
  expect(await findBarriers()).toEqual([])
  await press('選んだ2人のファイルを書き出す')
  await screen.findByText('2人のファイルを書き出しました。')
  const [file = ''] = readdirSync(folder).filter((name) => name.includes('大阪'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path.join(folder, file))
  const [sheet] = book.worksheets
  sheet?.eachRow((row) => {
    if (row.getCell(2).text === '窓口は親切ですか') [row.getCell(3).value, row.getCell(4).value] = ['２', '待ち時間が長い']
  })
  await book.xlsx.writeFile(path.join(folder, file))

  await press('戻ったシートを読む')
  const dialog = await screen.findByRole('dialog', { name: '戻ったシートの確認' })
  expect(await findBarriers()).toEqual([])
  // the one that says nothing is not proposed
  expect(
    within(dialog)
      .getAllByRole('checkbox')
      .map((box) => (box as HTMLInputElement).checked),
  ).toEqual([false, true, false])
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /^項目への「ご意見」も/ }))
  await userEvent.click(within(dialog).getByRole('button', { name: '1人分を取り込む' }))
  await screen.findByText('1人分のシートを取り込みました。')
  expect((await sheets())[0]?.answers.map(({ choice, comment }) => [choice, comment])).toEqual([[1, '待ち時間が長い']])
  expect(screen.getAllByText('未提出')).toHaveLength(1)

  await show('集計')
  expect(screen.getByRole('row', { name: /^1 窓口は親切ですか 0人.* 1人（100.0％）.* 1人$/ })).toBeTruthy()
  expect(screen.getByText('待ち時間が長い')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
})

test('what was changed is stored when another view comes to the front', async () => {
  await open()
  await press('シートをつくる')
  await press('保存')
  await screen.findByRole('button', { name: '削除' })
  const title = screen.getByLabelText('題名')
  await userEvent.clear(title)
  await userEvent.type(title, '別の題名')
  await show('集計')
  await waitFor(async () => expect((await sheets()).map((sheet) => sheet.title)).toEqual(['別の題名']))
})

test('a file that is open for reading shows what is asked, and nothing to write with', async () => {
  const head = {
    kind: 'priorOpinion' as const,
    fiscalYear: 2026,
    title: '事前意見',
    meetingId: null,
    deadline: null,
    request: '',
    choices: [],
  }
  await api.saveMemberSheet(null, head, [{ id: null, target: null, text: '何かご意見は' }])
  const opened = app.context.files.current()
  app.setSession({ current: () => ({ ...opened, readOnly: 'chosen' }) as never })
  await open()
  expect(await screen.findByText('何かご意見は')).toBeTruthy()
  await show('配付・回収')
  expect(screen.queryByRole('button', { name: /書き出す|読む|つくる|削除/ })).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})
