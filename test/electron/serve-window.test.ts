// Knows whom the door of the window lets through.
import type { IpcMainInvokeEvent } from 'electron'
import { expect, it } from 'vitest'
import { answer } from '../../electron/serve.ts'
import { serveWindow } from '../../electron/serve-window.ts'
import { startAppInMemory } from '../helpers/app-in-memory.ts'

it('serves one channel, and only the program’s own page', async () => {
  const { context } = startAppInMemory()
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>()
  let refused = 0
  serveWindow(
    { handle: (name, listener) => void channels.set(name, listener) },
    {
      answer: (method, args) => answer(context, method, args),
      isTrusted: (event) => event.senderFrame?.url === 'app://main/',
      logUntrusted: () => {
        refused += 1
      },
    },
  )
  expect([...channels.keys()]).toEqual(['call'])
  const call = (senderFrame: unknown) => channels.get('call')?.({ senderFrame } as IpcMainInvokeEvent, 'getWardPlan', [2015])
  expect(await call({ url: 'app://main/' })).toMatchObject({ ok: true, value: { id: 'plan' } })
  for (const frame of [null, { url: 'app://evil/' }, { url: 'about:blank' }])
    expect(await call(frame)).toEqual({ ok: false, error: { code: 'E-ASK-01' } })
  expect(refused).toBe(3)
})
