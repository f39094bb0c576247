// Knows the export that is running: one at a time, off the main thread, with its progress, and how it is stopped.
import { Worker } from 'node:worker_threads'
import type { OutputSource } from '../../shared/forms/output-source.ts'
import type { ExportProgress, ExportWarning } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { BuiltBook, BuiltBooks, BuiltWorkbook } from './build-workbook.ts'
import type { WorkerMessage } from './excel-worker.ts'
import { type BooksRequest, sheetsToLayOut } from './workbook-request.ts'

/** Of a job that keeps what it built: whether it was cancelled meanwhile, and how it says how far it is. */
export type KeepingJob = Readonly<{ signal: AbortSignal; tell: (progress: ExportProgress) => void }>

export type ExportJobs = Readonly<{
  /**
   * Builds a workbook; null where it was cancelled. Throws E-OUT-03 while another one is being built, and what buildWorkbook throws.
   * `keep` writes the bytes away and still belongs to the job.
   */
  run(source: OutputSource, keep: (bytes: Uint8Array) => Promise<void>): Promise<Omit<BuiltWorkbook, 'bytes'> | null>
  /**
   * The same of several books. `keep` gets them all at once when all are sound; it looks at the signal between its steps, and answers null where it left
   * nothing behind because of it.
   */
  runBooks<Kept>(
    request: BooksRequest,
    keep: (books: readonly BuiltBook[], job: KeepingJob) => Promise<Kept | null>,
  ): Promise<Readonly<{ kept: Kept; warnings: readonly ExportWarning[] }> | null>
  /** null when none runs. */
  progress(): ExportProgress | null
  /** Ends the running job; without one, nothing. A file that is already being written away is finished. */
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
  let running: AbortController | null = null
  let lastFile: string | null = null

  function build(request: BooksRequest, signal: AbortSignal): Promise<BuiltBooks | null> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl(), { workerData: request })
      // A thread that ends without a word (out of memory, say) must not leave the window waiting.
      let end = (): void => reject(new AppError('E-OUT-04'))
      signal.addEventListener('abort', () => {
        end = () => resolve(null)
        void worker.terminate()
      })
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') progress = message.progress
        else if (message.kind === 'built') end = () => resolve(message.built)
        else end = () => reject(new AppError(message.code, message.detail))
      })
      worker.on('error', reject)
      // Answered when the thread is gone: the program may end right behind the answer, and must not with a thread that is ending.
      worker.on('exit', () => end())
    })
  }

  const runBooks: ExportJobs['runBooks'] = async (request, keep) => {
    if (progress) throw new AppError('E-OUT-03')
    progress = { stage: 'layout', done: 0, total: sheetsToLayOut(request) }
    const job = new AbortController()
    running = job
    try {
      const built = await build(request, job.signal)
      if (!built) return null
      const tell = (next: ExportProgress): void => {
        progress = next
      }
      const kept = await keep(built.books, { signal: job.signal, tell })
      return kept === null ? null : { kept, warnings: built.warnings }
    } finally {
      progress = null
      running = null
    }
  }

  return {
    async run(source, keep) {
      const done = await runBooks({ books: [{ fileName: '', sources: [source] }], format: 'xlsx' }, async ([book]) => {
        if (book) await keep(book.content as Uint8Array)
        return book?.sheets ?? []
      })
      return done && { sheets: done.kept, warnings: done.warnings }
    },
    runBooks,
    progress: () => progress,
    cancel: () => running?.abort(),
    lastFile: () => lastFile,
    setLastFile: (path) => {
      lastFile = path
    },
  }
}
