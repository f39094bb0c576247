// Knows that the council's forms are looked at page by page before they go out, that findings lead to where they are put right, and that a file to read writes nothing.
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { api } from '../../../../../renderer/api.ts'
import { FormsView } from '../../../../../renderer/screens/council/forms/forms-view.tsx'
import { useApp } from '../../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../../renderer/stores/council.ts'
import { startAppInMemory, type TestApp } from '../../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../../helpers/bridge-to.ts'
import { makeCouncilFormWorld, markers } from '../../../../helpers/council-form-world.ts'
import { findBarriers } from '../../../../helpers/find-barriers.ts'
import { resetStore } from '../../../../helpers/reset-store.ts'
import { makeReadOnly, settle } from '../../../../helpers/survey-world.ts'

const exported: unknown[] = []

function View() {
  const book = useCouncil((store) => store.book)
  return book && <FormsView book={book} />
}
async function open(app: TestApp) {
  bridgeTo(app, {
    exportCouncilForm: (request) => {
      exported.push(request)
      return { fileName: '公表.xlsx', sheets: [], warnings: [] }
    },
  })
  await useApp.getState().load()
  await useCouncil.getState().load()
  const shown = render(<View />)
  await settle()
  return shown
}
const choose = async (label: string, option: string) => {
  await userEvent.selectOptions(screen.getByLabelText(label), option)
  await settle()
}
const page = () => screen.getByRole('region', { name: /の見本$/ })

beforeEach(() => {
  exported.length = 0
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  resetStore(useApp)
  resetStore(useCouncil)
})

describe('FormsView', () => {
  test('begins with the public 運営状況 of the last period that is over, and writes it at one press', async () => {
    const { app } = await makeCouncilFormWorld()
    const { container } = await open(app)
    expect(screen.getByLabelText<HTMLSelectElement>('対象').value).toBe('period:2025')
    expect(page().textContent).toContain('令和7年10月1日から令和8年9月30日まで')
    await userEvent.click(screen.getByRole('button', { name: 'Excelに出力…' }))
    await settle()
    expect(exported).toEqual([
      { form: 'report', audience: 'public', order: 'meeting', meetingId: null, fiscalYear: null, periodYear: 2025, sheetId: null },
    ])
    expect(screen.getByText('「公表.xlsx」を書き出しました。')).toBeTruthy()
    expect(await findBarriers(container)).toEqual([])
  })

  test('another form, another edition: the pages follow, and internal texts stand in the internal one alone', async () => {
    const { app } = await makeCouncilFormWorld()
    await open(app)
    await choose('様式', '会議録')
    expect(page().textContent).toContain('○発言者　傍聴席から一言。')
    await userEvent.click(screen.getByRole('radio', { name: '内部用' }))
    await settle()
    expect(page().textContent).toContain(`○${markers.minutesSpeaker}　傍聴席から一言。`)
  })

  test('what the ordinance asks for stands first, and each finding leads to where it is put right', async () => {
    const { app, opinions } = await makeCouncilFormWorld()
    await open(app)
    const [first] = within(screen.getByRole('region', { name: '出力の前に確かめること' })).getAllByRole('listitem')
    expect(first?.textContent).toContain('条例・規則令和7年度に開いた本会・全体会議は0回です。')
    await userEvent.click(screen.getByRole('button', { name: /^確かめる：R8-2番の意見は主な措置ですが/ }))
    expect(useCouncil.getState()).toMatchObject({ tab: 'opinions', chosen: { opinionId: opinions.draft } })
  })

  test('その他 and the day are kept when the fields are left, and その他 is printed', async () => {
    const { app } = await makeCouncilFormWorld()
    await open(app)
    await userEvent.type(screen.getByLabelText('公表した日'), '11月20日{Tab}')
    await userEvent.type(screen.getByLabelText(/^その他/), '委員改選を行いました。')
    await userEvent.tab()
    await settle()
    expect((await api.getCouncilBook()).reports).toEqual([
      { periodYear: 2025, publishedDay: '2026-11-20', remarks: '委員改選を行いました。' },
    ])
    expect(page().textContent).toContain('6　その他')
  })

  test('answers that are confirmed are published with the list that they stand in', async () => {
    const { app, opinions } = await makeCouncilFormWorld()
    await open(app)
    await userEvent.click(screen.getByRole('button', { name: '1件を公表済みにする…' }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '公表済みにする' }))
    await settle()
    expect((await api.getOpinion(opinions.confirmed)).opinion.publishedDay).toBe('2026-11-23')
    expect(screen.queryByRole('button', { name: /公表済みにする/ })).toBeNull()
  })

  test('a file to read has no field to write in and still goes out', async () => {
    const { app } = await makeCouncilFormWorld()
    await open(app)
    makeReadOnly()
    await settle()
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^その他/).readOnly).toBe(true)
    expect(screen.queryByRole('button', { name: /公表済みにする/ })).toBeNull()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Excelに出力…' }).disabled).toBe(false)
  })

  test('without a meeting it says so, with a way to make one', async () => {
    await open(startAppInMemory([2026]))
    await choose('様式', '次第')
    await userEvent.click(screen.getByRole('button', { name: '会議を登録する' }))
    expect(useCouncil.getState().tab).toBe('meetings')
  })
})
