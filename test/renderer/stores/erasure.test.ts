// Knows that the window keeps nothing of a person who was taken out of the file: what it shows is read again, and nobody spoke last any more.
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { useCapture } from '../../../renderer/stores/capture.ts'
import { useCouncil } from '../../../renderer/stores/council.ts'
import { useErasure } from '../../../renderer/stores/erasure.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { plainHead } from '../../helpers/council-factory.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { resetStore } from '../../helpers/reset-store.ts'

const target = { what: 'text', text: '消去 されこ' } as const
let meetingId = ''
beforeEach(async () => {
  for (const one of [useApp, useCapture, useCouncil, useErasure, useProblem]) resetStore(one as typeof useApp)
  const app = startAppInMemory()
  const file = { ...app.context.files.current(), path: path.join(makeFolder(), '天王寺区.kusei') }
  app.setSession({ current: () => file as never })
  bridgeTo(app)
  await useApp.getState().load()
  meetingId = await api.saveMeeting(null, { ...plainHead, note: '消去されこさんに連絡' })
  await useCouncil.getState().load()
  useCapture.getState().begin(meetingId, { memberId: null, speaker: '消去 されこ', group: '' }, 'planning')
  useCapture.getState().type(meetingId, { words: '書きかけ' })
})

test('taken out: the file is read again, and what was typed stays', async () => {
  const { rereadCount } = useApp.getState()
  const { total } = await api.previewErasure(target)
  expect(await useErasure.getState().erase(target, '本人からの申し出', total)).toMatchObject({ places: total })
  expect(useApp.getState().rereadCount).toBe(rereadCount + 1)
  expect(useCouncil.getState().book?.meetings[0]?.note).toBe('（消去）さんに連絡')
  expect(useCapture.getState().captures[meetingId]).toMatchObject({ last: null, draft: { words: '書きかけ' } })
})

test('refused it is told', async () => {
  expect(await useErasure.getState().erase(target, '本人からの申し出', 99)).toBeUndefined()
  expect(useProblem.getState().current?.code).toBe('E-ERASE-02')
  expect(useCouncil.getState().book?.meetings[0]?.note).toBe('消去されこさんに連絡')
})
