// Knows the dry run of files that wards handed in: chosen or dropped, each is read and told, and nothing is written.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mostFilesAtOnce, type SubmissionPreview } from '../../../shared/model/submission.ts'
import { lookAtIncoming } from '../../../shared/rules/submission/look-at-incoming.ts'
import { ruleSetFor } from '../../../shared/rules/judge/rule-set-for.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { listSubmissions } from '../../db/repositories/submissions.ts'
import { unlessCancelled } from '../unless-cancelled.ts'
import { pendingSubmissions } from './pending-submissions.ts'
import { type OpenedSubmission, readSubmission } from './read-submission.ts'

type Named = Readonly<{ path: string; fileName: string }>

/**
 * `fiscalYear`: the year in front; null = none yet. null = cancelled, in the dialog or while they were read. Throws E-FILE-02 where the file is open for
 * reading only, E-SUBMIT-01 {most} (more files than are looked at in one go), E-IMPORT-10 (another workbook is being read).
 */
export async function previewSubmissions(context: Context, fiscalYear: number | null): Promise<SubmissionPreview | null> {
  context.files.writable()
  const paths = await context.dialogs.chooseSubmissions()
  if (paths.length === 0) return null
  return look(
    context,
    fiscalYear,
    paths.map((file) => ({ path: file, fileName: path.basename(file) })),
  )
}

/** The same of files whose bytes came with the message, as base64: they are put aside only as long as they are read. null = cancelled. */
export async function previewDroppedSubmissions(
  context: Context,
  fiscalYear: number | null,
  files: readonly Readonly<{ fileName: string; base64: string }>[],
): Promise<SubmissionPreview | null> {
  context.files.writable()
  const folder = await mkdtemp(path.join(tmpdir(), 'kusei-'))
  try {
    const named: Named[] = []
    for (const [index, { fileName, base64 }] of files.entries()) {
      const file = path.join(folder, String(index))
      await writeFile(file, Buffer.from(base64, 'base64'), { flag: 'wx', mode: 0o600 })
      named.push({ path: file, fileName })
    }
    return await look(context, fiscalYear, named)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const readings = new WeakMap<Context['files'], AbortController>()

/** Ends a reading that is under way. */
export function stopReading({ files, workbooks }: Context): void {
  readings.get(files)?.abort()
  workbooks.cancel()
}

async function look(context: Context, fiscalYear: number | null, named: readonly Named[]): Promise<SubmissionPreview | null> {
  if (named.length > mostFilesAtOnce) throw new AppError('E-SUBMIT-01', { most: mostFilesAtOnce })
  const openFile = context.files.current()?.path ?? ''
  const reading = new AbortController()
  readings.set(context.files, reading)
  const opened: OpenedSubmission[] = []
  for (const [index, { path: file, fileName }] of named.entries()) {
    const read = await unlessCancelled(() => readSubmission(context, `file-${index}`, file, fileName))
    if (!read || reading.signal.aborted) return null
    opened.push(read)
  }
  // the reading took its time: it must still be of the file that is open
  if (context.files.current()?.path !== openFile) throw new AppError('E-SUBMIT-02')
  const { basicPolicy, judgementRules } = context.resources
  const files = lookAtIncoming(opened, {
    received: listSubmissions(context.files.readable()),
    fiscalYear,
    policyVersionOf: (year) => policyOfYear(basicPolicy, year).version,
    ruleSetIdOf: (year) => ruleSetFor(judgementRules, 'commonIndicator', year, 'selfEvaluation')?.id ?? '',
  })
  const token = context.newId()
  pendingSubmissions.keep(context, token, { opened, files })
  return { token, files }
}
