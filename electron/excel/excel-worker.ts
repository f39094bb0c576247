// Knows how books are built in a thread of their own: the request comes as workerData, progress and the outcome go back as messages.
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportProgress } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import { type BuiltBooks, buildBooks } from './build-workbook.ts'
import type { BooksRequest } from './workbook-request.ts'

export type WorkerMessage =
  | Readonly<{ kind: 'progress'; progress: ExportProgress }>
  | Readonly<{ kind: 'built'; built: BuiltBooks }>
  | Readonly<{ kind: 'refused'; code: string; detail: unknown }>

const send = (message: WorkerMessage): void => parentPort?.postMessage(message)

try {
  const built = await buildBooks(workerData as BooksRequest, (progress) => send({ kind: 'progress', progress }))
  send({ kind: 'built', built })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  send({ kind: 'refused', code: error.code, detail: error.detail })
}
