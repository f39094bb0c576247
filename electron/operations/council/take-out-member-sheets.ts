// Knows how members are handed their sheets: a workbook each into one folder, all written and proven before the one deed that notes them.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Member } from '../../../shared/model/council.ts'
import type { MemberSheet } from '../../../shared/model/member-sheet.ts'
import { suggestedSheetName } from '../../../shared/words/member-sheet-page.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { replaceFile } from '../../data-file/write-beside.ts'
import { runDeed } from '../../db/deed.ts'
import { getMeeting } from '../../db/repositories/meetings.ts'
import { getMemberSheet, putCopy } from '../../db/repositories/member-sheets.ts'
import { listMembers } from '../../db/repositories/members.ts'
import { makeMemberSheet } from './make-member-sheet.ts'

/**
 * null = cancelled. Throws before it asks anything: E-MSHEET-01 (no such sheet or member, or nobody named), E-MSHEET-03 (an evaluation that asks nothing).
 * Where one file cannot be written (E-OUT-01 …) none is left behind and nothing is noted. Nothing is written over: a name that is taken gets a number.
 */
export async function takeOutMemberSheets(
  context: Context,
  sheetId: string,
  memberIds: readonly string[],
): Promise<Readonly<{ fileNames: readonly string[] }> | null> {
  const db = context.files.writable()
  if (context.settings.get().operator === null) throw new AppError('E-OPERATOR-01')
  const sheet = getMemberSheet(db, sheetId)
  const asked = new Set(memberIds)
  const members = listMembers(db).filter(({ id }) => asked.has(id))
  if (!sheet || members.length < asked.size || members.length === 0) throw new AppError('E-MSHEET-01')
  if (sheet.kind === 'evaluation' && sheet.items.length === 0) throw new AppError('E-MSHEET-03')
  const openFile = context.files.current()?.path
  const folder = await context.dialogs.chooseFolder('memberSheets')
  if (folder === null) return null
  // the dialog took its time: what was to be handed out must still be of the file that is open
  if (context.files.current()?.path !== openFile) throw new AppError('E-MSHEET-01')
  const targets = targetsIn(folder, sheet, members)
  const written: string[] = []
  try {
    for (const [index, member] of members.entries()) {
      const target = targets[index] ?? ''
      await writeSheet(context, target, sheet, member)
      written.push(target)
    }
    const fileNames = targets.map((target) => path.basename(target))
    noteCopies(context, sheet, members, fileNames)
    return { fileNames }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true })
    throw error
  }
}

/** Two names with one key are one file where letters of both cases are the same (Windows). */
const keyOf = (file: string): string => file.normalize('NFC').toLowerCase()

function targetsIn(folder: string, sheet: MemberSheet, members: readonly Member[]): readonly string[] {
  const taken = new Set<string>()
  return members.map(({ name }) => {
    const { name: stem, ext } = path.parse(suggestedSheetName(sheet.fiscalYear, sheet.title, name))
    let target = path.join(folder, `${stem}${ext}`)
    for (let n = 2; existsSync(target) || taken.has(keyOf(target)); n += 1) target = path.join(folder, `${stem}（${n}）${ext}`)
    taken.add(keyOf(target))
    return target
  })
}

async function writeSheet(context: Context, target: string, sheet: MemberSheet, member: Member): Promise<void> {
  const { wardCode = '', wardName = '' } = context.files.current() ?? {}
  const meeting = sheet.meetingId === null ? null : getMeeting(context.files.readable(), sheet.meetingId)
  // exceljs is large: a program that only opens a plan starts without it
  const { writeMemberSheet } = await import('../../excel/write-member-sheet.ts')
  const bytes = await writeMemberSheet(makeMemberSheet({ sheet, member, meeting, ward: { code: wardCode, name: wardName } }))
  await replaceFile(target, bytes)
}

function noteCopies(context: Context, sheet: MemberSheet, members: readonly Member[], fileNames: readonly string[]): void {
  const subject = { kind: 'memberSheet' as const, id: sheet.id, title: sheet.title, fiscalYear: sheet.fiscalYear }
  const issuedDay = context.clock.today()
  runDeed(context, { name: 'takeOutMemberSheets', subject }, (db) => {
    for (const [index, { id: memberId }] of members.entries()) {
      const returnedDay = sheet.copies.find((copy) => copy.memberId === memberId)?.returnedDay ?? null
      putCopy(db, context.newId(), sheet.id, { memberId, issuedDay, returnedDay, fileName: fileNames[index] ?? '' })
    }
  })
}
