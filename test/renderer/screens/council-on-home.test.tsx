// Knows that the home room and the rail say what of the council is due, to whom, and lead to the very opinions, meeting and member.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HomeScreen } from '../../../renderer/screens/home/home-screen.tsx'
import { Rail } from '../../../renderer/shell/rail.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useChecks } from '../../../renderer/stores/checks.ts'
import { useCouncil } from '../../../renderer/stores/council.ts'
import { useCouncilDue } from '../../../renderer/stores/council-due.ts'
import { useIndicators } from '../../../renderer/stores/indicators.ts'
import { everyOpinion } from '../../../renderer/stores/opinion-query.ts'
import { useOpinions } from '../../../renderer/stores/opinions.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import type { AnswerClassId, PostId } from '../../../shared/model/ids.ts'
import type { OpinionTexts } from '../../../shared/model/opinion.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { plainHead } from '../../helpers/council-factory.ts'
import { typedMember, typedTerm } from '../../helpers/council-member.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { textsOf, voiceOf } from '../../helpers/opinion-factory.ts'
import { resetStore } from '../../helpers/reset-store.ts'
import { settle } from '../../helpers/survey-world.ts'

let world: CheckWorld
beforeEach(async () => {
  localStorage.clear()
  Element.prototype.scrollIntoView = () => {}
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  world = await makeCheckWorld()
  bridgeTo(world)
  for (const one of [useApp, usePlan, useProblem, useChecks, useIndicators, useCouncil, useCouncilDue, useOpinions])
    resetStore(one as typeof useApp)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open(person: string) {
  world.setOperator(person)
  world.setNow('2015-07-20T09:00:00+09:00')
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  render(
    <>
      <Rail />
      <HomeScreen />
    </>,
  )
  await screen.findByRole('grid')
  await waitFor(() => expect(useCouncilDue.getState().due).not.toBeNull())
  await settle()
}
async function say(words: string, change: Partial<OpinionTexts>): Promise<string> {
  const [id = ''] = await world.api.addVoices([voiceOf(words, { day: '2015-07-01' })])
  const { opinion } = await world.api.getOpinion(id)
  await world.api.saveOpinion(id, textsOf(opinion, change), [])
  return id
}
const pane = () => screen.getByRole('region', { name: '区政会議' })
const lines = () =>
  within(pane())
    .getAllByRole('button')
    .map((button) => button.textContent)
const room = () => screen.getByRole('button', { name: /^区政会議/ })

test('where nothing of the council is due, nothing of it is there', async () => {
  await open(people.clerk)
  expect(screen.queryByRole('region', { name: '区政会議' })).toBeNull()
  expect(room().textContent).toBe('区政会議')
})

test('meeting, own answers, all answers, 反映 without a place, answers to report, terms: each once, in words, and by keyboard to its place', async () => {
  const { clerk, manager } = world.posts
  await say('いちばん古い意見', { postId: clerk, dueDate: '2015-07-15' })
  await say('今週の意見', { postId: clerk, dueDate: '2015-07-24' })
  await say('課長の意見', { postId: manager as PostId, dueDate: '2015-07-10', answerClassId: 'class-reflected' as AnswerClassId })
  const told = {
    answer: '直します。',
    answerState: 'confirmed',
    answeredDay: '2015-07-10',
    answerClassId: 'class-other' as AnswerClassId,
  } as const
  const untold = await say('報告していない意見', told)
  const meetingId = await world.api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, number: 2, label: '本会', day: '2015-09-10' })
  const [memberId] = await world.api.saveMembers([typedMember('大阪 太郎', { terms: [typedTerm('2013-10-01', '2015-09-30')] })])
  await open(people.clerk)
  expect(lines()).toEqual([
    '会議あと52日平成27年9月10日（木）平成27年度第2回本会',
    '回答！期限超過 1件7日以内 1件自分の担当の意見への回答',
    '回答！期限超過 2件7日以内 1件区全体の意見への回答',
    '反映1件「反映」とした意見で、反映先のないもの',
    '報告1件確定した回答で、会議で未報告のもの',
    '任期あと72日平成27年9月30日（水）まで任期がまもなく終わる委員 1人',
  ])
  expect(room().textContent).toBe('区政会議1（自分の担当で期限を過ぎた回答 1件）')
  expect(screen.getByText('平成27年度第2回本会 平成27年9月10日（木）')).toBeTruthy()
  expect(await findBarriers()).toEqual([])
  const press = async (index: number) => {
    within(pane()).getAllByRole('button')[0]?.focus()
    await userEvent.keyboard(`{Home}${'{ArrowDown}'.repeat(index)}{Enter}`)
    await settle()
    expect(useApp.getState().room).toBe('council')
  }
  await press(0)
  expect(useCouncil.getState()).toMatchObject({ tab: 'meetings', chosen: { meetingId } })
  await press(5)
  expect(useCouncil.getState()).toMatchObject({ tab: 'members', chosen: { memberId } })
  await press(1)
  expect(useCouncil.getState().tab).toBe('opinions')
  expect(useOpinions.getState()).toMatchObject({ query: { ...everyOpinion, postIds: [clerk], answer: 'late', order: 'due' }, total: 1 })
  // what the room reads when it comes to the front keeps what was asked for
  await act(() => useOpinions.getState().refresh())
  expect(useOpinions.getState().total).toBe(1)
  await press(2)
  expect(useOpinions.getState()).toMatchObject({ query: { postIds: null, answer: 'late' }, total: 2 })
  await press(3)
  expect(useOpinions.getState()).toMatchObject({ query: { reflection: 'pointless' }, total: 1 })
  await press(4)
  expect(useOpinions.getState()).toMatchObject({ query: { answer: 'confirmed', told: false }, total: 1 })
  expect(useCouncil.getState().chosen.opinionId).toBe(untold)
})

test('the number at the room falls with the deed that answers; somebody else has none', async () => {
  const id = await say('古い意見', { postId: world.posts.clerk, dueDate: '2015-07-15' })
  await open(people.clerk)
  await waitFor(() => expect(room().textContent).toContain('1件'))
  const { opinion } = await world.api.getOpinion(id)
  await act(() =>
    useApp.getState().runDeed(() =>
      world.api.saveOpinion(
        id,
        textsOf(opinion, {
          answer: '直します。',
          answerState: 'confirmed',
          answeredDay: '2015-07-20',
          answerClassId: 'class-other' as AnswerClassId,
        }),
        [],
      ),
    ),
  )
  await waitFor(() => expect(room().textContent).toBe('区政会議'))
  await act(() => useApp.getState().runDeed(() => world.api.undo()))
  await waitFor(() => expect(room().textContent).toContain('1件'))
  cleanup()
  // in another room the rail keeps it right by itself
  render(<Rail />)
  // its first reading is over
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)))
  expect(room().textContent).toContain('1件')
  await act(() => useApp.getState().runDeed(() => world.api.deleteOpinion(id)))
  await waitFor(() => expect(room().textContent).toBe('区政会議'))
  await act(() => useApp.getState().runDeed(() => world.api.undo()))
  await waitFor(() => expect(room().textContent).toContain('1件'))
  cleanup()
  await open(people.manager)
  expect(room().textContent).toBe('区政会議')
  expect(lines()).toEqual(['回答！期限超過 1件区全体の意見への回答'])
})
