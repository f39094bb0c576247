// Knows that an act on its way is not begun a second time.
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useOneAtATime } from '../../../renderer/components/use-one-at-a-time.ts'

test('pressed twice it is done once; when it is done, or failed, it can be done again', async () => {
  const answers: PromiseWithResolvers<number>[] = []
  const { result } = renderHook(() =>
    useOneAtATime(() => {
      const answer = Promise.withResolvers<number>()
      answers.push(answer)
      return answer.promise
    }),
  )
  const both = Promise.all([result.current(), result.current()])
  expect(answers).toHaveLength(1)
  answers[0]?.resolve(1)
  expect(await both).toEqual([1, 1])
  const second = result.current()
  answers[1]?.reject(new Error('refused'))
  await expect(second).rejects.toThrow('refused')
  void result.current()
  expect(answers).toHaveLength(3)
})
