// Knows the export that is running: one at a time, off the main thread, with its progress, and how it is stopped.
import { Worker } from 'node:worker_threads'
import type { ExportProgress } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { BuiltWorkbook } from './build-workbook.ts'
import type { WorkerMessage } from './excel-worker.ts'
import { sheetsOf, type WorkbookRequest } from './workbook-request.ts'

export type ExportJobs = Readonly<{
  /**
   * Builds a workbook; null where it was cancelled. Throws E-OUT-03 while another one is being built, and what buildWorkbook throws.
   * `keep` writes the bytes away and still belongs to the job.
   */
  run(request: WorkbookRequest, keep: (bytes: Uint8Array) => Promise<void>): Promise<Omit<BuiltWorkbook, 'bytes'> | null>
  /** null when none runs. */
  progress(): ExportProgress | null
  /** Ends the running job; without one, nothing. What is already being written away is finished. */
  cancel(): void
  /** Where the last export of this session stands, for showing it. */
  lastFile(): string | null
  setLastFile(path: string): void
}>

/** From source the worker is TypeScript beside this file; bundled it lies beside main.js. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './excel-worker.ts' : './excel-worker.js'
  return new URL(name, import.meta.url)
}

export function createExportJobs(): ExportJobs {
  let progress: ExportProgress | null = null
  let stop: (() => void) | null = null
  let lastFile: string | null = null

  function build(request: WorkbookRequest): Promise<BuiltWorkbook | null> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl(), { workerData: request })
      stop = () => {
        resolve(null)
        void worker.terminate()
      }
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') progress = message.progress
        else if (message.kind === 'built') resolve(message.workbook)
        else reject(new AppError(message.code, message.detail))
      })
      worker.on('error', reject)
      // A thread that ends without a word (out of memory, say) must not leave the window waiting.
      worker.on('exit', () => reject(new AppError('E-OUT-04')))
    })
  }

  return {
    async run(request, keep) {
      if (progress) throw new AppError('E-OUT-03')
      progress = { stage: 'layout', done: 0, total: sheetsOf(request) }
      try {
        const workbook = await build(request)
        stop = null
        if (!workbook) return null
        await keep(workbook.bytes)
        return { sheets: workbook.sheets, warnings: workbook.warnings }
      } finally {
        progress = null
        stop = null
      }
    },
    progress: () => progress,
    cancel: () => stop?.(),
    lastFile: () => lastFile,
    setLastFile: (path) => {
      lastFile = path
    },
  }
}
