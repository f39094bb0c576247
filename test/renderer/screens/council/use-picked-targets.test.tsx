// Knows that picks that follow each other quickly are all kept.
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { usePickedTargets } from '../../../../renderer/screens/council/use-picked-targets.ts'
import type { PlanTarget } from '../../../../shared/model/opinion.ts'

const target = (id: string): PlanTarget => ({ kind: 'strategy', id, title: id, number: '', fiscalYear: 2026, isGone: false })
const [a, b] = [target('a'), target('b')]

function picker() {
  const asked: { targets: readonly PlanTarget[]; answer: (isStored: boolean) => void }[] = []
  const store = (targets: readonly PlanTarget[]) => new Promise<boolean>((answer) => asked.push({ targets, answer }))
  const hook = renderHook(({ kept }) => usePickedTargets(kept, store), { initialProps: { kept: [] as readonly PlanTarget[] } })
  const shown = () => hook.result.current[0]
  return { asked, shown, pick: (targets: readonly PlanTarget[]) => act(() => hook.result.current[1](targets)), read: hook.rerender }
}

test('a second pick goes on from the first, also while that is on its way and when it is read', async () => {
  const { asked, shown, pick, read } = picker()
  pick([a])
  expect(shown()).toEqual([a])
  pick([...shown(), b])
  await act(async () => asked[0]?.answer(true))
  read({ kept: [a] })
  expect(shown()).toEqual([a, b])
  await act(async () => asked[1]?.answer(true))
  read({ kept: [a, b] })
  expect(asked.map(({ targets }) => targets)).toEqual([[a], [a, b]])
})

test('what was stored gives way to what is read, what was refused to what is kept', async () => {
  const { asked, shown, pick, read } = picker()
  pick([a])
  await act(async () => asked[0]?.answer(true))
  read({ kept: [b] })
  expect(shown()).toEqual([b])
  pick([b, a])
  await act(async () => asked[1]?.answer(false))
  expect(shown()).toEqual([b])
})
