// Knows which messages of the window are heard: those on one channel, from the program's own page alone.
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Reply } from '../shared/api.ts'

/** The only channel between the window and the main process. */
const channel = 'call'

/** `answer`: see serve.ts. `isTrusted` says whether a message comes from the program's own page; its frame may be gone (null), which is refused. */
export type Door = Readonly<{
  answer(method: unknown, args: unknown): Promise<Reply>
  isTrusted(event: IpcMainInvokeEvent): boolean
  logUntrusted(): void
}>

export function serveWindow(ipcMain: Pick<IpcMain, 'handle'>, { answer, isTrusted, logUntrusted }: Door): void {
  ipcMain.handle(channel, async (event, method: unknown, args: unknown): Promise<Reply> => {
    if (event.senderFrame !== null && isTrusted(event)) return answer(method, args)
    logUntrusted()
    return { ok: false, error: { code: 'E-ASK-01' } }
  })
}
