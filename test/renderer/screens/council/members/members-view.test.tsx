// Knows that members are entered, ended, ordered and pasted by keyboard, that the ward is told what to look at, and that nothing typed gets lost.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { CouncilScreen } from '../../../../../renderer/screens/council/council-screen.tsx'
import { useApp } from '../../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../../renderer/stores/council.ts'
import { useProblem } from '../../../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../../helpers/bridge-to.ts'
import { typedMember, typedTerm } from '../../../../helpers/council-member.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { resetStore } from '../../../../helpers/reset-store.ts'

let app: TestApp
beforeEach(async () => {
  Element.prototype.scrollIntoView = () => {}
  app = startAppInMemory()
  app.setNow('2016-11-01T09:00:00+09:00')
  bridgeTo(app)
  for (const one of [useApp, useProblem, useCouncil]) resetStore(one as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(): Promise<void> {
  await useApp.getState().load()
  await useCouncil.getState().load()
  useCouncil.getState().show('members')
  render(<CouncilScreen />)
  await screen.findByRole('radiogroup', { name: '表示する委員' })
}
const list = () => screen.getByRole('listbox', { name: '委員の一覧' })
const lines = () =>
  within(list())
    .getAllByRole('option')
    .map((option) => option.getAttribute('aria-label'))
const detail = () => within(screen.getByRole('region', { name: '選んだ委員' }))
const stored = async () => (await api.getCouncilBook()).members
const run = (...names: readonly string[]) =>
  api.saveMembers(names.map((name) => typedMember(name, { terms: [typedTerm('2015-10-01', '2017-09-30')] })))

test('an empty council says how members come in; a new one is entered by keyboard alone, with its term', async () => {
  await open()
  expect(screen.getByText(/^委員はまだ登録されていません。Excel/)).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '委員を追加' }))
  expect(document.activeElement).toBe(detail().getByRole('textbox', { name: '氏名' }))
  await userEvent.keyboard('大阪 太郎{Tab}おおさか たろう')
  act(() => detail().getByRole('button', { name: '任期を足す' }).focus())
  await userEvent.keyboard('{Enter}')
  const from = detail().getByRole('textbox', { name: '始まりの日' })
  expect(document.activeElement).toBe(from)
  expect((from as HTMLInputElement).value).toBe('平成28年11月1日')
  fireEvent.change(from, { target: { value: 'H28.10.1' } })
  fireEvent.change(detail().getByRole('textbox', { name: '終わりの日' }), { target: { value: '平成28年10月17日' } })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await stored()).toHaveLength(1))
  expect((await stored())[0]).toMatchObject({
    name: '大阪 太郎',
    kana: 'おおさか たろう',
    terms: [{ from: '2016-10-01', until: '2016-10-17', endReason: '' }],
  })
  expect(await findBarriers()).toEqual([])
})

test('a new member that was typed is stored once when another view is chosen', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '委員を追加' }))
  await userEvent.keyboard('大阪 花子')
  act(() => useCouncil.getState().show('year'))
  await waitFor(async () => expect((await stored()).map(({ name }) => name)).toEqual(['大阪 花子']))
  await useCouncil.getState().whenSaved()
  expect(await stored()).toHaveLength(1)
})

test('a day that cannot be read is told at once, keeps the member from being stored, and is not lost', async () => {
  await run('大阪 太郎')
  await open()
  const until = detail().getByRole('textbox', { name: '終わりの日' })
  fireEvent.change(until, { target: { value: '平成28年の秋' } })
  expect(detail().getByText('日付として読めません。令和5年10月1日 のように入力してください。')).toBeTruthy()
  await userEvent.click(detail().getByRole('button', { name: '保存' }))
  expect((await stored())[0]?.terms[0]?.until).toBe('2017-09-30')
  fireEvent.change(until, { target: { value: '平成27年9月30日' } })
  expect(detail().getByText('終わりの日が始まりの日より前です。')).toBeTruthy()
  act(() => useCouncil.getState().show('year'))
  expect(useProblem.getState().rescued).toEqual(['委員「大阪 太郎」の入力'])
})

test('the next term follows the last by the ward’s 任期; terms that meet are told', async () => {
  await run('大阪 太郎')
  await open()
  await userEvent.click(detail().getByRole('button', { name: '次の任期を足す' }))
  const [, from] = detail().getAllByRole('textbox', { name: '始まりの日' })
  const [, until] = detail().getAllByRole('textbox', { name: '終わりの日' })
  if (!from || !until) throw new Error('no second term')
  expect([(from as HTMLInputElement).value, (until as HTMLInputElement).value]).toEqual(['平成29年10月1日', '令和元年9月30日'])
  fireEvent.change(from, { target: { value: '平成29年9月30日' } })
  expect(detail().getByText('ほかの任期と重なっています。日付を直してください。')).toBeTruthy()
  fireEvent.change(from, { target: { value: '平成29年10月1日' } })
  await userEvent.click(detail().getByRole('button', { name: '保存' }))
  await waitFor(async () => expect((await stored())[0]?.terms.map(({ from: day }) => day)).toEqual(['2015-10-01', '2017-10-01']))
})

test('members are moved by Alt and the arrow keys, those whose term ended are out of sight until asked for', async () => {
  await api.saveMembers([
    typedMember('わ', { terms: [typedTerm('2015-10-01', '2017-09-30')] }),
    typedMember('前任', { terms: [typedTerm('2014-10-01', '2016-10-17')] }),
    typedMember('い', { terms: [typedTerm('2015-10-01', '2017-09-30')] }),
  ])
  await open()
  expect(lines().map((line) => line?.split('　')[0])).toEqual(['わ', 'い'])
  act(() => list().focus())
  await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowUp}{/Alt}')
  await waitFor(async () => expect((await stored()).map(({ name }) => name)).toEqual(['い', 'わ', '前任']))
  expect(document.activeElement).toBe(list())
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(async () => expect((await stored()).map(({ name }) => name)).toEqual(['わ', 'い', '前任']))
  await userEvent.click(screen.getByRole('radio', { name: '退いた方も含む' }))
  expect(lines()).toEqual([
    'わ　平成27年10月1日～平成29年9月30日',
    'い　平成27年10月1日～平成29年9月30日',
    '前任　平成26年10月1日～平成28年10月17日 任期終了',
  ])
})

test('one who is deleted by key is asked about; the ward is told what to look at and is led there', async () => {
  await run('大阪 太郎', '大阪　太郎')
  await open()
  expect(screen.getByRole('list', { name: '確かめること 2件' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^同じ名前の委員がいます/ }))
  expect(useCouncil.getState().chosen.memberId).toBe((await stored())[0]?.id)
  act(() => list().focus())
  await userEvent.keyboard('{Delete}')
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '削除' }))
  await waitFor(async () => expect(await stored()).toHaveLength(1))
})

test('a pasted list is shown before it is taken in, keeps its order, and is one deed', async () => {
  await run('大阪 太郎')
  await open()
  await userEvent.click(screen.getByRole('button', { name: '名簿を貼り付け' }))
  const dialog = within(screen.getByRole('dialog'))
  const text =
    '委員の期間\t氏   名\t委員種別(推薦地域)\r\n' +
    '平成28年10月1日～平成29年9月30日\t◎難波　次郎\t区長推薦(北地域)\r\n' +
    '平成27年10月1日～平成29年9月30日\t大阪　太郎\t公募\r\n' +
    '平成28年10月1日～平成28年10月17日\t阿倍　花子\t公募\r\n'
  fireEvent.paste(dialog.getByRole('textbox', { name: '名簿を貼り付ける枠' }), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  })
  expect(dialog.getByText('新しい委員 2人 変更 1人 変わらない 0人')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  expect(await stored()).toHaveLength(1)
  await userEvent.click(dialog.getByRole('button', { name: '3人を登録' }))
  await waitFor(async () => expect((await stored()).map(({ name }) => name)).toEqual(['大阪 太郎', '難波　次郎', '阿倍　花子']))
  const { kinds, members } = await api.getCouncilBook()
  expect(kinds.at(-1)?.name).toBe('区長推薦')
  expect(members[1]).toMatchObject({ affiliation: '北地域', seats: [{ role: 'chair', from: '2016-10-01' }] })
  await api.undo()
  expect((await stored()).map(({ name }) => name)).toEqual(['大阪 太郎'])
})

test('a pasted row that cannot be read keeps the list out until it is said what to do with it', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '名簿を貼り付け' }))
  const dialog = within(screen.getByRole('dialog'))
  fireEvent.paste(dialog.getByRole('textbox', { name: '名簿を貼り付ける枠' }), {
    clipboardData: {
      getData: (type: string) => (type === 'text/plain' ? '氏名\t任期\n大阪 一\t平成28年の秋\n大阪 二\t平成28年10月1日から\n' : ''),
    },
  })
  expect(dialog.getByText('確かめる行 1行')).toBeTruthy()
  expect(dialog.getByRole('button', { name: '1人を登録' }).hasAttribute('disabled')).toBe(true)
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'だれのことか　大阪 一' }), '取り込まない')
  await userEvent.click(dialog.getByRole('button', { name: '1人を登録' }))
  // two years from 1 October 2016
  await waitFor(async () => expect((await stored()).map(({ terms }) => terms[0]?.until)).toEqual(['2018-09-30']))
})

test('settings are stored field by field, kinds, 部会 and classes with them', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '要綱・種別・部会' }))
  const dialog = within(screen.getByRole('dialog'))
  const type = async (name: string, text: string) => {
    const field = dialog.getByRole('textbox', { name })
    fireEvent.change(field, { target: { value: text } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await useCouncil.getState().whenSaved()
  }
  await type('年間の開催回数（全体の会議）', '1')
  expect(dialog.getByText('2から99までの数字で入力してください。')).toBeTruthy()
  await type('年間の開催回数（全体の会議）', '３')
  await type('定数', '30')
  await userEvent.click(dialog.getByRole('radio', { name: '名簿の体裁' }))
  await type('議長の名前の前に付ける印', '◎')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: '名簿に出す期間' }), '委員の任期の全体')
  await waitFor(async () =>
    expect((await api.getCouncilBook()).settings).toMatchObject({ meetingsPerYear: 3, quota: 30, chairMark: '◎', termsShown: 'whole' }),
  )
  await userEvent.click(dialog.getByRole('radio', { name: '委員種別' }))
  await type('新しい委員種別', '区長推薦')
  await waitFor(async () => expect((await api.getCouncilBook()).kinds.at(-1)?.name).toBe('区長推薦'))
  expect(await findBarriers()).toEqual([])
  await userEvent.click(dialog.getByRole('radio', { name: '対応分類' }))
  const [until] = dialog.getAllByRole('textbox', { name: 'この年度まで' })
  if (!until) throw new Error('no year')
  fireEvent.change(until, { target: { value: '令和6年度' } })
  fireEvent.keyDown(until, { key: 'Enter' })
  await waitFor(async () => expect((await api.getCouncilBook()).answerClasses[0]?.untilYear).toBe(2024))
  expect(await findBarriers()).toEqual([])
})

test('a file that is open for reading shows members and nothing that writes', async () => {
  const [id = ''] = await run('大阪 太郎')
  await api.saveMembers((await stored()).map((one) => ({ ...one, note: '連絡は昼' })))
  const { current } = app.context.files
  app.setSession({
    current: () => {
      const file = current()
      return file && { ...file, readOnly: { reason: 'asked' } as never }
    },
  })
  await open()
  expect(detail().getByText('連絡は昼')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '委員を追加' })).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
  act(() => list().focus())
  await userEvent.keyboard('{Delete}{Insert}')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(await findBarriers()).toEqual([])
  expect((await stored())[0]?.id).toBe(id)
})
