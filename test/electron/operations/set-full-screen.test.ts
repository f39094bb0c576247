// Knows that the window is told to fill the screen only where it does not, and that who asks learns how it was.
import { expect, test } from 'vitest'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

test('says how it was, and tells the window what is new', async () => {
  const told: boolean[] = []
  let isOn = false
  const app = startAppInMemory()
  const fullScreen = { isOn: () => isOn, set: (next: boolean) => void told.push((isOn = next)) }
  Object.assign(app.context, { fullScreen })
  const { api } = app
  expect(await api.isFullScreen()).toBe(false)
  expect(await api.setFullScreen(true)).toBe(false)
  expect(await api.setFullScreen(true)).toBe(true)
  expect(await api.isFullScreen()).toBe(true)
  expect(await api.setFullScreen(false)).toBe(true)
  expect(told).toEqual([true, false])
})

test('without a window nothing happens', async () => {
  const { api } = startAppInMemory()
  expect(await api.setFullScreen(true)).toBe(false)
  expect(await api.isFullScreen()).toBe(false)
})
