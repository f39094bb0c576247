// Knows how one workbook that came back is judged: whose it is, why it is refused, and what of it would be taken in.
import type { Member } from '../../../shared/model/council.ts'
import type { MemberId, MemberSheetId } from '../../../shared/model/ids.ts'
import type { MemberSheet, ReturnedSheet } from '../../../shared/model/member-sheet.ts'
import type { ReadBook } from '../../../shared/model/sheet-cells.ts'
import { markLength, noteWords, refusalWords } from '../../../shared/words/member-sheet-page.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { listMeetings } from '../../db/repositories/meetings.ts'
import { listMemberSheets } from '../../db/repositories/member-sheets.ts'
import { listMembers } from '../../db/repositories/members.ts'
import { findMemberPage, type FoundPage } from './find-member-sheet.ts'
import { opinionsOfSheet, saysNothing } from './opinions-of-sheet.ts'
import { readMemberSheet } from './read-member-sheet.ts'

/** More lines than a member adds to a sheet by hand. */
const mostAdded = 300

export function readReturnedSheet(
  context: Context,
  sheetId: string,
  file: Pick<ReturnedSheet, 'fileName' | 'changedAt'>,
  book: ReadBook,
): ReturnedSheet {
  const db = context.files.readable()
  const empty = { ...file, answers: [], added: [], notes: [], opinions: { ofItems: 0, added: 0 }, isAgain: false }
  const page = findMemberPage(book)
  const owner = page === null ? refusalWords.notOurs : ownerOf(context, db, sheetId, page)
  if (page === null || typeof owner === 'string') return { ...empty, sheetId: null, memberId: null, refusal: owner as string }
  const { sheet, member } = owner
  const { wardCode = '', wardName = '' } = context.files.current() ?? {}
  const meeting = listMeetings(db).find(({ id }) => id === sheet.meetingId) ?? null
  const filled = readMemberSheet(book, page, { sheet, member, meeting, ward: { code: wardCode, name: wardName } })
  const answers = filled.answers.map((answer) => ({ ...answer, memberId: member.id }))
  const { ofItems, added } = opinionsOfSheet(db, sheet, { memberId: member.id, answers, added: filled.added }, context.clock.today())
  const copy = sheet.copies.find(({ memberId }) => memberId === member.id)
  const isEmpty = filled.added.length === 0 && answers.every(({ choice, comment }) => choice === null && comment === '')
  return {
    ...file,
    sheetId: sheet.id,
    memberId: member.id,
    refusal: filled.added.length > mostAdded ? refusalWords.tooManyLines(filled.added.length) : null,
    answers,
    added: filled.added.slice(0, mostAdded),
    notes: [
      ...(isEmpty ? [noteWords.nothing] : []),
      ...notesOfMember(member, context.clock.today()),
      ...(copy?.returnedDay ? [noteWords.again(copy.returnedDay)] : []),
      ...(copy === undefined || copy.issuedDay === null ? [noteWords.notIssued] : []),
      ...filled.notes,
      ...filled.added.filter(({ text }) => saysNothing(text)).map(({ cell, text }) => noteWords.noOpinion(cell, text)),
    ],
    opinions: { ofItems: ofItems.length, added: added.length },
    isAgain: Boolean(copy?.returnedDay),
  }
}

/** Or why nothing of it can be taken in. */
function ownerOf(context: Context, db: Db, sheetId: string, page: FoundPage): Readonly<{ sheet: MemberSheet; member: Member }> | string {
  const { mark, printed, markCell, headRow } = page
  if (mark === null && printed === null) return refusalWords.noMark(headRow)
  if (mark && mark.wardCode !== context.files.current()?.wardCode)
    return refusalWords.otherWard(wardNameOf(context, mark.wardCode), markCell)
  const isSheet = (id: MemberSheetId): boolean => (mark ? id === mark.sheetId : id.slice(0, markLength) === printed?.sheetStart)
  const isMember = (id: MemberId): boolean => (mark ? id === mark.memberId : id.slice(0, markLength) === printed?.memberStart)
  const sheets = listMemberSheets(db).filter(({ id }) => isSheet(id))
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets[0]
  if (!sheet) return refusalWords.unknownSheet(mark?.fiscalYear ?? null, markCell)
  if (sheet.id !== sheetId) return refusalWords.otherSheet(sheet.title, sheet.fiscalYear, markCell)
  const [member, other] = listMembers(db).filter(({ id }) => isMember(id))
  return member && !other ? { sheet, member } : refusalWords.unknownMember(markCell)
}

function wardNameOf({ resources }: Context, code: string): string {
  return [...resources.wards, resources.sampleWard].find((ward) => ward.code === code)?.name ?? code
}

function notesOfMember({ terms }: Member, today: string): readonly string[] {
  const last = terms
    .map(({ until }) => until)
    .toSorted()
    .at(-1)
  return last !== undefined && last < today ? [noteWords.termOver(last)] : []
}
