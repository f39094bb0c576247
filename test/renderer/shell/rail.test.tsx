// Knows that the rail says, in a number and in words, how many items nobody answers for, and that it stays right after deeds.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../../renderer/api.ts'
import { Rail } from '../../../renderer/shell/rail.tsx'
import { useApp } from '../../../renderer/stores/app.ts'
import { useInspection } from '../../../renderer/stores/inspection.ts'
import { useOrganisation } from '../../../renderer/stores/organisation.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { usePolicy } from '../../../renderer/stores/policy.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { findBarriers } from '../../helpers/find-barriers.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let end = () => {}
const ids: string[] = []
beforeEach(async () => {
  bridgeTo(startAppInMemory([2022]))
  for (const store of [useApp, usePlan, usePolicy, useInspection, useOrganisation]) resetStore(store as typeof useApp)
  for (const title of ['空家の対策', '交通安全', '文化の振興']) {
    const id = await api.addItem('managementIssue', 'plan', 'last')
    await api.saveText({ kind: 'managementIssue', id, field: 'title' }, title)
    ids.push(id)
  }
  await useApp.getState().load()
  await usePlan.getState().loadFile()
  end = useInspection.getState().follow()
})
afterEach(() => {
  end()
  cleanup()
})

const room = () => screen.getByRole('button', { name: /^分担/ })

test('the count of items without a person is there, falls with the deeds that give them one, and goes with the last', async () => {
  render(<Rail />)
  await waitFor(() => expect(room().textContent).toBe('分担3（担当者のいない項目 3件）'))
  expect(screen.getByRole('button', { name: '分担（担当者のいない項目 3件）' })).toBe(room())
  expect(await findBarriers()).toEqual([])
  const { saveSection, savePost, saveHolder } = useOrganisation.getState()
  const post = (await savePost(null, (await saveSection(null, 'まちづくり課')) ?? '', '担当係長')) ?? ''
  await act(async () => {
    await useApp.getState().runDeed(() =>
      api.setPostOf(
        ids.slice(0, 2).map((id) => ({ kind: 'managementIssue', id })),
        post,
      ),
    )
    await usePlan.getState().reload()
  })
  // nobody holds the post yet
  expect(room().textContent).toContain('3件')
  await act(() => saveHolder(null, post, '南 次郎', '2020-04-01', null))
  await waitFor(() => expect(room().textContent).toBe('分担1（担当者のいない項目 1件）'))
  await act(async () => {
    await useApp.getState().runDeed(() => api.deleteItem('managementIssue', ids[2] ?? ''))
    await usePlan.getState().reload()
  })
  await waitFor(() => expect(room().textContent).toBe('分担'))
})
