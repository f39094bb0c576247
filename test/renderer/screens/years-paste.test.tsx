// Knows how a block of Excel is pasted into the years of a series: a column where the cursor is, or with its years on the years that it names.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { IndicatorsScreen } from '../../../renderer/screens/indicators/indicators-screen.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { useOrganisation } from '../../../renderer/stores/organisation.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { makeMeasurement, makeSeries } from '../../helpers/series-factory.ts'

Element.prototype.scrollIntoView = () => {}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.classList.contains('grid-row') ? 34 : 800
  })
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200)
  bridgeTo(startAppInMemory([2015]))
  for (const store of [useApp, usePlan, usePolicy, useIndicators, useOrganisation, useProblem]) resetStore(store as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const ofRate = definitionOf(makeSeries())
const value = (typed: string) => {
  const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2015, typed)
  return measured
}
async function open(seriesId: string): Promise<void> {
  await Promise.all([useApp.getState().load(), usePolicy.getState().load()])
  await usePlan.getState().loadFile()
  await useIndicators.getState().load()
  act(() => {
    useIndicators.getState().show('series')
    useIndicators.getState().select({ seriesId })
  })
  render(<IndicatorsScreen />)
  await screen.findByRole('listbox', { name: '指標の一覧' })
}
const deeds = async () => (await api.listDeeds(100, null)).length
function cell(year: string, column: number): HTMLElement {
  const row = screen.getAllByRole('row').find((one) => one.querySelector('[data-column="0"]')?.textContent === year)
  if (!row) throw new Error(`no row ${year}`)
  return row.querySelector(`[data-column="${column}"]`) as HTMLElement
}
/** Columns of the table: 0 年度, 1 年次目標, 2 撤退・再構築基準, 3 中間振り返り, 4 自己評価. */
async function putCursor(year: string, column: number): Promise<void> {
  fireEvent.mouseDown(await waitFor(() => cell(year, column)))
}
function pasteInto(text: string): void {
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') }
  fireEvent.paste(document.activeElement as Element, { clipboardData })
}

test('a column of Excel is pasted as one deed; one wrong cell and nothing is, with its place and why', async () => {
  const id = await api.saveSeries(null, ofRate)
  for (const year of [2013, 2014]) await api.saveMeasurement(id, year, 'selfEvaluation', value('1'))
  await open(id)
  const before = await deeds()
  await putCursor('平成25年度', 4)
  pasteInto('44.1\r\n未測定\r\n47.3\r\n')
  await waitFor(() => expect(screen.getByText(/^貼り付けませんでした。平成26年度の自己評価の実績：理由も必要です/)).toBeTruthy())
  pasteInto('44.1\r\n未測定（調査なし）\r\n158/426\r\n')
  await waitFor(() => expect(cell('平成27年度', 4).textContent).toBe('37.1％'))
  expect(cell('平成26年度', 4).textContent).toBe('未測定（調査なし）')
  expect(await deeds()).toBe(before + 1)
  pasteInto('1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n')
  await waitFor(() => expect(screen.getByText(/行が表の年度より多く/)).toBeTruthy())
})

test('with a column of years each line goes to its year, in whatever order and wherever the cursor is; years that are not there come', async () => {
  const id = await api.saveSeries(null, ofRate)
  await api.saveMeasurement(id, 2014, 'selfEvaluation', value('1'))
  await open(id)
  const before = await deeds()
  await putCursor('平成27年度', 4)
  pasteInto('年度\t目標\t実績値（％）\t備考\r\nH27\t50％以上\t45.5\tあ\r\n平成２４年度\t\t４１．２％\t\r\n2014\t48\t44.1\t\r\n')
  await waitFor(() => expect(cell('平成24年度', 4).textContent).toBe('41.2％'))
  expect([cell('平成26年度', 4).textContent, cell('平成26年度', 1).textContent]).toEqual(['44.1％', '48％以上'])
  expect([cell('平成27年度', 4).textContent, cell('平成27年度', 1).textContent]).toEqual(['45.5％', '50％以上'])
  expect(await deeds()).toBe(before + 1)
  const said = '3年度分を、年度を合わせて貼り付けました。平成24年度を加えました。「備考」は入力する列ではないため、貼り付けていません。'
  expect(screen.getByText(said)).toBeTruthy()
  await putCursor('平成27年度', 0)
  pasteInto('H22')
  await waitFor(() => expect(cell('平成22年度', 4).textContent).toBe(''))
})

test('what of such a block cannot be stored is told place by place, and nothing of it is', async () => {
  const id = await api.saveSeries(null, ofRate)
  await open(id)
  const before = await deeds()
  await putCursor('平成27年度', 0)
  pasteInto('年度\t実績\r\nH26\t約30\r\n27-3\t45.5\r\nH27\t未測定\r\nH27\t40\r\n')
  const told = within(await screen.findByRole('alert'))
  expect(told.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    '貼り付けませんでした。次の4か所を直してから、もう一度貼り付けてください。表は変わっていません。',
    '「27-3」は年度として読み取れません。「平成27年度」「H27」「2015」のように書いてください。',
    '「H27」の行が2つあります。1つにしてください。',
    expect.stringMatching(/^平成26年度の自己評価の実績：「約」/),
    expect.stringMatching(/^平成27年度の自己評価の実績：理由も必要です/),
  ])
  expect(await findBarriers()).toEqual([])
  expect(await deeds()).toBe(before)
  await putCursor('平成27年度', 4)
  pasteInto('45.5')
  await waitFor(() => expect(screen.queryByRole('alert')).toBe(null))
})
