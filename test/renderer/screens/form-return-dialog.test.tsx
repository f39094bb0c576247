// Knows that a filled form is read back step by step, by keyboard alone: chosen, compared, ticked, taken in or asked for; and that every step can be left.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FormReturnDialog } from '../../../renderer/screens/form-return/form-return-dialog.tsx'
import { countReturnRows, listReturnLines } from '../../../renderer/screens/form-return/return-lines.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useDialogs } from '../../../renderer/stores/dialogs.ts'
import { useFormReturn } from '../../../renderer/stores/form-return.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import type { FormReturn, FormReturnRow } from '../../../shared/model/form-return.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { cpuTimeOf } from '../../helpers/cpu-time.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { generation } from '../../helpers/generations.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { sendOut } from '../../helpers/returned-form.ts'

let app: TestApp
let folder: string
let file: string
let initiative: string

/** The forms as they were sent out, with texts typed over. */
async function typeOver(changes: Readonly<Record<string, string>>): Promise<void> {
  const plan = await app.api.getWardPlan(2018)
  if (!plan) throw new Error('no plan')
  const parts = unzipSync(await sendOut(plan, generation('G1')))
  let texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  for (const [before, after] of Object.entries(changes)) {
    expect(texts).toContain(before)
    texts = texts.replaceAll(before, after)
  }
  parts['xl/sharedStrings.xml'] = strToU8(texts)
  writeFileSync(file, zipSync(parts))
}

beforeEach(async () => {
  // jsdom has no heights: the table is as high as the dialog lets it be
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000)
  Element.prototype.scrollTo = () => {}
  app = startAppInMemory([2018])
  folder = makeFolder()
  file = path.join(folder, '天王寺区_様式.xlsx')
  Object.assign(app.context.dialogs, {
    chooseOpenPath: async () => file,
    chooseSavePath: async (_kind: string, name: string) => path.join(folder, name),
  })
  bridgeTo(app)
  for (const store of [useApp, usePlan, useDialogs, useFormReturn]) resetStore(store as typeof useApp)
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategy = await app.api.addItem('strategy', issue, 'last')
  initiative = await app.api.addItem('initiative', strategy, 'last')
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '歩いて楽しいまち')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '高齢者の見守り')
  await app.api.saveText({ kind: 'initiative', id: initiative, field: 'content' }, '訪問を月1回行う')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const open = () => {
  render(<FormReturnDialog />)
  useDialogs.getState().show('formReturn')
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
/** A book is read in a process of its own. */
const patience = { timeout: 20_000 }
const grid = () => screen.findByRole('grid', { name: '読み取った違い' }, patience)
const rowOf = async (text: string) => {
  const row = (await screen.findByText(text, undefined, patience)).closest('[role="row"]')
  if (!(row instanceof HTMLElement)) throw new Error(text)
  return row
}

const rowWith = (over: Partial<FormReturnRow>): FormReturnRow => ({
  key: 'k',
  kind: 'changed',
  foundBy: 'mark',
  itemNumber: '1-1-1',
  itemTitle: '見守り',
  fieldLabel: '当年度の取組内容',
  address: '様式2!C20',
  old: '訪問を月1回行う',
  new: '訪問を月2回行う',
  reason: null,
  canBeTaken: true,
  isChosen: true,
  ...over,
})
const rows: readonly FormReturnRow[] = [
  rowWith({ key: 'sound' }),
  rowWith({ key: 'moved', fieldLabel: 'プロセス指標', address: '様式2!C21', reason: 'otherLabel', isChosen: false }),
  rowWith({ key: 'first', fieldLabel: '撤退基準', address: '様式2!C22', reason: 'twoTexts', isChosen: false }),
  rowWith({ key: 'second', fieldLabel: '撤退基準', address: '様式2!D22', new: '別の文', reason: 'twoTexts', isChosen: false }),
  rowWith({
    key: 'amount',
    itemNumber: '1-1-2',
    itemTitle: '相談',
    fieldLabel: '予算',
    new: '約5百万円',
    kind: 'unreadable',
    reason: 'notAnAmount',
    canBeTaken: false,
    isChosen: false,
  }),
  rowWith({
    key: 'left',
    kind: 'leftOver',
    foundBy: '',
    itemNumber: '',
    itemTitle: '',
    fieldLabel: '',
    old: '',
    new: '担当：総務課',
    address: '様式2!Z9',
    canBeTaken: false,
    isChosen: false,
  }),
]
const preview: FormReturn = {
  token: 't',
  fileName: '天王寺区_様式.xlsx',
  fiscalYear: 2018,
  formNames: ['様式1', '様式2'],
  notes: [
    { code: 'otherYear', detail: { year: '平成30年度', shown: '平成31年度' } },
    { code: 'readBefore', detail: { at: '2026-11-20T09:00:00+09:00', by: '大阪 太郎' } },
  ],
  rows,
  sameCount: 41,
}
const review = async (told: FormReturn = preview) => {
  open()
  const keys = told.rows.filter((row) => row.isChosen).map((row) => row.key)
  useFormReturn.setState({ phase: 'reviewing', preview: told, taken: new Set(keys), asked: new Set(['amount']) })
  return grid()
}

test('chosen, compared, taken in by keyboard, and taken back', async () => {
  await typeOver({ 歩いて楽しいまち: '歩いて暮らせるまち', 訪問を月1回行う: '訪問を月2回行う' })
  const before = readFileSync(file)
  open()
  expect(await findBarriers()).toEqual([])
  await press('Excel のファイルを選ぶ…')
  const table = await grid()
  expect(screen.getByText(/天王寺区\s平成30年度\s様式1・様式2・様式3/)).toBeTruthy()
  expect(screen.getByText(/読み方：セルの印による/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  const goal = await rowOf('区の目標')
  expect(goal.getAttribute('aria-selected')).toBe('true')
  expect(goal.querySelector('del')?.textContent).toBe('楽しい')
  expect(goal.querySelector('ins')?.textContent).toBe('暮らせる')
  expect(screen.getByRole('button', { name: '2件を取り込む' })).toBeTruthy()

  // the initiative's text is left out: the last row, by keys alone
  expect(document.activeElement).toBe(table)
  await userEvent.keyboard('{End}')
  await userEvent.keyboard(' ')
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeTruthy()
  await press('1件を取り込む')
  expect(await screen.findByText('1件を取り込みました。', undefined, patience)).toBeTruthy()
  expect(await app.api.getWardPlan(2018)).toMatchObject({ goal: '歩いて暮らせるまち' })
  expect(usePlan.getState().plan?.goal).toBe('歩いて暮らせるまち')
  expect((await app.api.getWardPlan(2018))?.managementIssues[0]?.strategies[0]?.initiatives[0]?.content).toBe('訪問を月1回行う')
  await press('元に戻す')
  expect(await screen.findByText('取り込む前に戻しました。')).toBeTruthy()
  expect(await app.api.getWardPlan(2018)).toMatchObject({ goal: '歩いて楽しいまち' })
  expect(readFileSync(file).equals(before)).toBe(true)
}, 60_000)

test('a form that says the same is told plainly; a broken one in four parts; nothing stands in the file', async () => {
  await typeOver({})
  open()
  await press('Excel のファイルを選ぶ…')
  expect(await screen.findByText(/取り込むものはありません。/, undefined, patience)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /取り込む$/ })).toBeNull()
  writeFileSync(file, 'text')
  await press('別のファイルを選ぶ…')
  expect(await screen.findByText('E-IMPORT-01', undefined, patience)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
}, 60_000)

test('修正依頼票 names the ticked cells and leaves the plan alone', async () => {
  await typeOver({ 歩いて楽しいまち: '' })
  open()
  await press('Excel のファイルを選ぶ…')
  const goal = await rowOf('区の目標')
  expect(goal.getAttribute('aria-selected')).toBe('false')
  expect(within(goal).getByText(/消してよいときだけ/)).toBeTruthy()
  const table = await grid()
  table.focus()
  await userEvent.keyboard('{Home}{ArrowDown}{Shift>} {/Shift}')
  await press('修正依頼票を出力…（1件）')
  expect(await screen.findByText(/修正依頼票「.*」を出力しました。/, undefined, patience)).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('修正依頼票を出力…（1件）')
  expect(await app.api.getWardPlan(2018)).toMatchObject({ goal: '歩いて楽しいまち' })
}, 60_000)

test('what has to be known stands at the top; filters show each sort with its count', async () => {
  await review()
  expect(screen.getByText(/大阪 太郎が取り込んでいます/)).toBeTruthy()
  expect(screen.getByText(/同じ内容の欄 41/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: '疑わしい 3' }))
  expect(screen.getAllByRole('row')).toHaveLength(1 + 1 + 3)
  await userEvent.click(screen.getByRole('radio', { name: '取り込めない 1' }))
  expect(within(await rowOf('予算')).getByText(/金額として読めません/)).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: '対応する欄がない 1' }))
  expect(screen.getByText('担当：総務課')).toBeTruthy()
  expect(screen.getByText('様式2!Z9')).toBeTruthy()
})

test('keys: all and none, a group at once, of two texts for one field only one, whole texts, and what cannot be taken is asked for', async () => {
  const table = await review()
  table.focus()
  const taken = () => [...useFormReturn.getState().taken].toSorted()
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(taken()).toEqual(['moved', 'sound'])
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(taken()).toEqual([])
  await userEvent.keyboard('{Home} ')
  expect(taken()).toEqual(['moved', 'sound'])
  await userEvent.click(screen.getByRole('button', { name: 'すべて外す' }))
  expect(taken()).toEqual([])
  table.focus()
  await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowDown}')
  await userEvent.keyboard(' {ArrowDown} ')
  expect(taken()).toEqual(['second'])
  await userEvent.keyboard('{F2}')
  const whole = await screen.findByRole('dialog', { name: '全文' })
  expect(within(whole).getByText('別の文')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('dialog', { name: '全文' })).toBeNull()
  table.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ')
  expect([...useFormReturn.getState().asked]).toEqual([])
  expect(taken()).toEqual(['second'])
})

test('Esc asks once something was chosen; taking in asks while 修正依頼票 is not written', async () => {
  const table = await review()
  await userEvent.keyboard('{Escape}')
  expect(useDialogs.getState().open).toBeNull()
  cleanup()
  const again = await review()
  expect(again).not.toBe(table)
  again.focus()
  await userEvent.keyboard('{Home}{ArrowDown} {Escape}')
  expect(await screen.findByText(/選んだ内容は残りません/)).toBeTruthy()
  await press('戻る')
  expect(useDialogs.getState().open).toBe('formReturn')
  await userEvent.keyboard(' ')
  await press('1件を取り込む')
  expect(await screen.findByText(/修正依頼票に載せる行が1件あります/)).toBeTruthy()
  await press('戻る')
  expect(useFormReturn.getState().phase).toBe('reviewing')
})

test('reading can be stopped; where nothing is open that is said; a file for reading only may be compared, not written', async () => {
  let stop: () => void = () => {}
  Object.assign(app.context.workbooks, {
    read: () => new Promise((_, reject) => (stop = () => reject(Object.assign(new Error('x'), { name: 'AppError' })))),
    cancel: () => stop(),
  })
  open()
  await press('Excel のファイルを選ぶ…')
  await press('中止')
  expect(await screen.findByText('ファイルの読み取りを中止しました。')).toBeTruthy()
  await press('閉じる')
  const { state } = useApp.getState()
  if (!state?.file) throw new Error('no file')
  useApp.setState({ state: { ...state, file: { ...state.file, readOnly: { reason: 'noWriteAccess', holder: null, takenAt: '' } } } })
  cleanup()
  await review()
  expect(screen.getByText(/閲覧のみで開いているため/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /取り込む/ })).toBeNull()
  expect(screen.queryByRole('checkbox', { name: /^取り込む/ })).toBeNull()
  cleanup()
  resetStore(useFormReturn as unknown as typeof useApp)
  useApp.setState({ state: { ...state, file: null } })
  open()
  expect(await screen.findByText(/データファイルが開かれていません/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /ファイルを選ぶ/ })).toBeNull()
})

test('five thousand rows: listed at once, only those in sight are drawn', async () => {
  const many = Array.from({ length: 5000 }, (_, i) =>
    rowWith({ key: `${i}`, itemNumber: `1-${Math.floor(i / 40)}-${Math.floor(i / 8) % 5}`, new: `訪問を月${i}回行う`.repeat(20) }),
  )
  const { ms, result } = await cpuTimeOf(() => [listReturnLines(many, 'all').length, countReturnRows(many).changing])
  expect(result).toEqual([5000 + 625, 5000])
  expect(ms).toBeLessThan(100)
  await review({ ...preview, rows: many })
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
})
