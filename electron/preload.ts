// Knows the one door between the window and the main process: call(method, args). Nothing else is ever added here.
import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    call: (method: unknown, args: unknown): Promise<unknown> => ipcRenderer.invoke('call', method, args),
  }),
)
