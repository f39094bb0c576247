// Knows the world in which the panes of a meeting are tested: a ward's file with members, a meeting with agenda and attendance, and the book in the store.
import { act } from '@testing-library/react'
import { api } from '../../renderer/api.ts'
import { useApp } from '../../renderer/stores/app.ts'
import { useCapture } from '../../renderer/stores/capture.ts'
import { useCouncil } from '../../renderer/stores/council.ts'
import { useProblem } from '../../renderer/stores/problem.ts'
import type { CouncilBook, Meeting } from '../../shared/model/council.ts'
import { startAppInMemory, type TestApp } from './app-in-memory.ts'
import { bridgeTo } from './bridge-to.ts'
import { plainHead } from './council-factory.ts'
import { typedMember } from './council-member.ts'
import { resetStore } from './reset-store.ts'

export type CaptureWorld = Readonly<{ app: TestApp; meetingId: string; memberIds: readonly string[] }>

const member = (name: string, kana: string, from: string, until: string, shortName = '') =>
  typedMember(name, { kana, shortName, terms: [{ id: null, from, until, endReason: '' }] })

/** 大阪 and 難波 are there (seats 1 and 2), 松尾 is absent (3), the term of 梅田 has ended (4). Today and the meeting: 令和6年6月27日. */
export async function startCaptureWorld(): Promise<CaptureWorld> {
  const app = startAppInMemory([2024])
  app.setNow('2024-06-27T19:00:00+09:00')
  bridgeTo(app)
  for (const store of [useApp, useCouncil, useCapture, useProblem]) resetStore(store as typeof useApp)
  const memberIds = await api.saveMembers([
    member('大阪 太郎', 'おおさか たろう', '2023-10-01', '2025-09-30'),
    member('難波 花子', 'なんば はなこ', '2023-10-01', '2025-09-30'),
    member('松尾 雅子', 'まつお まさこ', '2023-10-01', '2025-09-30', '松尾（雅）'),
    member('梅田 次郎', 'うめだ じろう', '2021-10-01', '2023-09-30'),
  ])
  const meetingId = await api.saveMeeting(null, { ...plainHead, fiscalYear: 2024, day: '2024-06-27' })
  await api.saveAgenda(meetingId, [
    { id: null, number: '1', title: '令和5年度運営方針の評価', about: [] },
    { id: null, number: '2', title: 'その他', about: [] },
  ])
  const there = { id: null, party: 'member', name: '', post: '' } as const
  await api.saveAttendances(meetingId, [
    { ...there, memberId: (memberIds[0] ?? '') as never, way: 'venue' },
    { ...there, memberId: (memberIds[1] ?? '') as never, way: 'online' },
    { ...there, memberId: (memberIds[2] ?? '') as never, way: 'absent' },
    { id: null, party: 'staff', memberId: null, name: '北 一郎', post: '区長', way: 'venue' },
  ])
  await act(async () => {
    await useApp.getState().load()
    await useCouncil.getState().load()
  })
  return { app, meetingId, memberIds }
}

export function bookInFront(): CouncilBook {
  const { book } = useCouncil.getState()
  if (!book) throw new Error('no book')
  return book
}
export function meetingInFront(id: string): Meeting {
  const meeting = bookInFront().meetings.find((one) => one.id === id)
  if (!meeting) throw new Error('no meeting')
  return meeting
}
