// Knows how a workbook is built in a thread of its own: the request comes as workerData, progress and the outcome go back as messages.
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportProgress } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import { type BuiltWorkbook, buildWorkbook } from './build-workbook.ts'
import type { WorkbookRequest } from './workbook-request.ts'

export type WorkerMessage =
  | Readonly<{ kind: 'progress'; progress: ExportProgress }>
  | Readonly<{ kind: 'built'; workbook: BuiltWorkbook }>
  | Readonly<{ kind: 'refused'; code: string; detail: unknown }>

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

try {
  const workbook = await buildWorkbook(workerData as WorkbookRequest, (progress) => send({ kind: 'progress', progress }))
  send({ kind: 'built', workbook })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  send({ kind: 'refused', code: error.code, detail: error.detail })
}
