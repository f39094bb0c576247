// Knows that an opinion is tied to the text that it changed by keyboard, seen from that text, and told where the text was changed again.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../../renderer/api.ts'
import { ReflectionsPane } from '../../../../renderer/screens/council/opinions/reflections/reflections-pane.tsx'
import { PlanScreen } from '../../../../renderer/screens/plan/plan-screen.tsx'
import { useApp } from '../../../../renderer/stores/app.ts'
import { useCouncil } from '../../../../renderer/stores/council.ts'
import { usePlan } from '../../../../renderer/stores/plan.ts'
import { useProblem } from '../../../../renderer/stores/problem.ts'
import { useTraces } from '../../../../renderer/stores/traces.ts'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Opinion } from '../../../../shared/model/opinion.ts'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../../helpers/bridge-to.ts'
import { findBarriers } from '../../../helpers/find-barriers.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putOpinion } from '../../../helpers/put-opinion.ts'
import { putPlan } from '../../../helpers/put-plan.ts'
import { resetStore } from '../../../helpers/reset-store.ts'

const content = { kind: 'initiative', id: 'initiative-0', field: 'content' } as const

beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, n) => `${place}${n}`, 2016),
  )
  putOpinion(app, {
    id: 'o',
    year: 2015,
    number: 3,
    gist: '訓練を夜にも',
    classId: 'class-reflected',
    stage: 'planning',
    about: [{ kind: 'initiative', id: 'initiative-0' }],
  })
  bridgeTo(app)
  for (const one of [useApp, usePlan, useProblem, useCouncil, useTraces]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  await usePlan.getState().openYear(2016)
  await usePlan.getState().saveField(content, '防災訓練を行う。夜にも訓練を行う。')
})
afterEach(cleanup)

/** As the detail of the opinion shows it: read again after each deed. */
function Shown() {
  const readCount = useCouncil((council) => council.readCount)
  const [read, setRead] = useState<Readonly<{ opinion: Opinion; book: CouncilBook }> | null>(null)
  useEffect(() => {
    void Promise.all([api.getOpinion('o'), api.getCouncilBook()]).then(([{ opinion }, book]) => setRead({ opinion, book }))
  }, [readCount])
  return read && <ReflectionsPane opinion={read.opinion} book={read.book} />
}
const side = () => screen.getByRole('complementary', { name: '選んだ項目' })
/** The system's own lists have options too. */
const inList = async (dialog: HTMLElement) => within(await within(dialog).findByRole('listbox'))
async function tie(): Promise<void> {
  const [change] = await api.listFieldChanges(2016, null, '2015-01-01')
  if (!change) throw new Error('nothing changed')
  const field = { recordKind: 'initiative', recordId: 'initiative-0', name: 'content' } as const
  await api.saveReflection('o', null, { target: { kind: 'initiative', id: 'initiative-0' }, field, deedId: change.deedId, note: '' })
  await useApp.getState().afterDeed()
}

test('by keyboard: the change is found by a word of it, shown before and after, and tied; a second time it cannot be', async () => {
  const user = userEvent.setup()
  const { container } = render(<Shown />)
  expect((await screen.findByRole('status')).textContent).toContain('反映先がありません')
  screen.getByRole('button', { name: '文の変更から選ぶ…' }).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  await inList(dialog)
  await user.keyboard('夜')
  const option = (await inList(dialog)).getByRole('option')
  expect(option.textContent).toContain('initiative.con… → 防災訓練を行う')
  expect([...dialog.querySelectorAll('dd')].map((text) => text.textContent)).toEqual([
    'initiative.content0',
    '防災訓練を行う。夜にも訓練を行う。',
  ])
  expect(await findBarriers(dialog)).toEqual([])
  await user.keyboard('{Enter}')
  const [line] = await screen.findAllByRole('listitem')
  expect(line?.textContent).toContain('平成28年度 具体的取組1-1-1　initiative.title0　取組内容')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await findBarriers(container)).toEqual([])
  await user.click(screen.getByRole('button', { name: '文の変更から選ぶ…' }))
  const again = await screen.findByRole('dialog')
  expect((await inList(again).then((list) => list.getByRole('option'))).getAttribute('aria-label')).toContain('結び付け済み')
  expect(within(again).getByRole('button', { name: '反映先にする' }).hasAttribute('disabled')).toBe(true)
})

test('a note is kept; taken away, it is gone, and the text stays', async () => {
  const user = userEvent.setup()
  await tie()
  render(<Shown />)
  await user.type(await screen.findByRole('textbox', { name: '備考（区内）' }), '提案どおり{Enter}')
  await waitFor(async () => expect((await api.getOpinion('o')).opinion.reflections[0]?.note).toBe('提案どおり'))
  await user.click(screen.getByRole('button', { name: /反映先から外す/ }))
  await screen.findByText(/反映先がありません/)
  expect((await api.getWardPlan(2016))?.managementIssues[0]?.strategies[0]?.initiatives[0]?.content).toContain('夜にも')
})

test('what was changed since is told beside the opinion', async () => {
  await tie()
  await usePlan.getState().saveField(content, '防災訓練を行う。')
  render(<Shown />)
  expect(await screen.findByText('反映した文は、その後に変わっています（1文はそのまま、1文は削除）。')).toBeTruthy()
})

test('the changed text names the sentences that stand there by the opinion, and leads to it', async () => {
  const user = userEvent.setup()
  await tie()
  render(<PlanScreen />)
  act(() => void usePlan.getState().goToField('initiative/initiative-0/content'))
  await within(side()).findByText('夜にも訓練を行う。')
  expect(side().textContent).toContain('この2文は平成27年9月12日（土）の区政会議の意見による')
  expect([...side().querySelectorAll('.side-stages dd')].map((text) => text.textContent)).toEqual(['1件', 'なし', 'なし'])
  await user.click(within(side()).getByRole('button', { name: '平成27年度の意見3番を開く' }))
  expect([useApp.getState().room, useCouncil.getState().tab, useCouncil.getState().chosen.opinionId]).toEqual(['council', 'opinions', 'o'])
})

test('beside the item it is named with its field; where nothing of it stands any more, that is said', async () => {
  await tie()
  render(<PlanScreen />)
  act(() => void usePlan.getState().goToField('initiative/initiative-0/title'))
  await within(side()).findByText('「取組内容」の文は平成27年9月12日（土）の区政会議の意見による')
  await act(() => usePlan.getState().saveField(content, '見守りを広げる。'))
  await within(side()).findByText('反映した文は、その後の変更で、いまの計画に残っていません。')
  act(() => void usePlan.getState().goToField('initiative/initiative-1/title'))
  await waitFor(() => expect(side().textContent).not.toContain('による'))
})
