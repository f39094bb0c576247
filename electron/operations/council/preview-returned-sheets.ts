// Knows the dry run of a folder of sheets that came back: each file is read and told, and nothing is written.
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ReturnedSheet, ReturnedSheets } from '../../../shared/model/member-sheet.ts'
import { noteWords, refusalWords } from '../../../shared/words/member-sheet-page.ts'
import { errorWords } from '../../../shared/words/errors.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getMemberSheet } from '../../db/repositories/member-sheets.ts'
import { pendingSheets } from './pending-sheets.ts'
import { readReturnedSheet } from './read-returned-sheet.ts'

/** Of so many files in one folder; more than any council has members. */
const mostFiles = 1000
/** What Excel and the system leave in a folder beside what a person put there. */
const isByTheWay = (name: string): boolean => /^(~\$|\.|desktop\.ini$|thumbs\.db$)/i.test(name)

/**
 * null = cancelled. Throws E-FILE-02 where the file is open for reading only, E-MSHEET-01 (no such sheet), E-MSHEET-06 (the folder cannot be read),
 * E-IMPORT-10 (another workbook is being read).
 */
export async function previewReturnedSheets(context: Context, sheetId: string): Promise<ReturnedSheets | null> {
  context.files.writable()
  if (!getMemberSheet(context.files.readable(), sheetId)) throw new AppError('E-MSHEET-01')
  const openFile = context.files.current()?.path ?? ''
  const folder = await context.dialogs.chooseFolder('returnedSheets')
  if (folder === null) return null
  const found = (await listFolder(folder)).filter(({ name }) => !isByTheWay(name))
  const files: ReturnedSheet[] = []
  for (const entry of found.slice(0, mostFiles)) files.push(await readOne(context, sheetId, folder, entry))
  const left = found[mostFiles]
  if (left) files.push(refused(left.name, '', refusalWords.tooMany(mostFiles)))
  const sheet = getMemberSheet(context.files.readable(), sheetId)
  // the reading took its time: it must still be of the file that is open
  if (!sheet || context.files.current()?.path !== openFile) throw new AppError('E-MSHEET-01')
  const token = context.newId()
  const told = withTwins(files)
  pendingSheets.keep(context, token, { sheet, files: told })
  return { token, files: told }
}

async function listFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.toSorted((a, b) => a.name.localeCompare(b.name, 'ja'))
  } catch (cause) {
    throw new AppError('E-MSHEET-06', null, { cause })
  }
}

async function readOne(context: Context, sheetId: string, folder: string, entry: Dirent): Promise<ReturnedSheet> {
  const { name } = entry
  if (entry.isDirectory()) return refused(name, '', refusalWords.folder)
  const file = path.join(folder, name)
  if (!/\.xls[xm]$/i.test(name)) return refused(name, '', refusalWords.otherType)
  try {
    const changedAt = (await stat(file)).mtime.toISOString()
    return readReturnedSheet(context, sheetId, { fileName: name, changedAt }, await context.workbooks.read(file))
  } catch (error) {
    if (error instanceof AppError && error.code === 'E-IMPORT-10') throw error
    const code = error instanceof AppError ? error.code : 'E-IMPORT-05'
    return refused(name, '', errorWords[code]?.happened ?? '')
  }
}

function refused(fileName: string, changedAt: string, refusal: string): ReturnedSheet {
  return {
    fileName,
    changedAt,
    sheetId: null,
    memberId: null,
    refusal,
    answers: [],
    added: [],
    notes: [],
    opinions: { ofItems: 0, added: 0 },
    isAgain: false,
  }
}

/** Of two files of one member each names the other. */
function withTwins(files: readonly ReturnedSheet[]): readonly ReturnedSheet[] {
  return files.map((file) => {
    const twins = files.filter((other) => other !== file && isOfOne(file, other))
    return twins.length === 0 ? file : { ...file, notes: [...twins.map((twin) => noteWords.twin(twin.fileName)), ...file.notes] }
  })
}

const isOfOne = (a: ReturnedSheet, b: ReturnedSheet): boolean =>
  a.memberId !== null && a.memberId === b.memberId && a.refusal === null && b.refusal === null
