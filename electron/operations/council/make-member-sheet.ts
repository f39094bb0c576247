// Knows what stands on the sheet of a member, and how its lines are marked so that they are found again: nothing of other members.
import type { Meeting, Member } from '../../../shared/model/council.ts'
import type { MemberSheet } from '../../../shared/model/member-sheet.ts'
import { plainOf } from '../../../shared/rules/council/read-choice.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { pageColumns, pageWords } from '../../../shared/words/member-sheet-page.ts'
import type { MemberSheetPage } from '../../excel/write-member-sheet.ts'
import { hashOf } from '../../hash-of.ts'

export type SheetOf = Readonly<{
  sheet: MemberSheet
  member: Pick<Member, 'id' | 'name'>
  meeting: Pick<Meeting, 'fiscalYear' | 'number' | 'label' | 'day'> | null
  ward: Readonly<{ code: string; name: string }>
}>
/** What the hidden column says of the sheet as a whole. */
export type MemberSheetMark = Readonly<{ wardCode: string; fiscalYear: number; sheetId: string; memberId: string }>
/** What it says of one line: what the line is for, and which texts we printed there. */
export type LineKey = Readonly<{ kind: 'head' | 'item' | 'free'; id: string; stamps: ReadonlySet<string> }>

export const markStart = 'kusei-member-sheet/1/'
/** Lines without an item, to write in whatever one likes. */
const freeLines = 3

export function writeMemberMark({ wardCode, fiscalYear, sheetId, memberId }: MemberSheetMark): string {
  return markStart + [wardCode, fiscalYear, sheetId, memberId].join('/')
}
/** null where it is none of ours. */
export function readMemberMark(text: string): MemberSheetMark | null {
  const [, wardCode = '', year = '', sheetId = '', memberId = ''] =
    /^kusei-member-sheet\/1\/([0-9a-zA-Z-]{1,12})\/(\d{4})\/([0-9a-zA-Z-]{1,64})\/([0-9a-zA-Z-]{1,64})$/.exec(text.trim()) ?? []
  return wardCode === '' ? null : { wardCode, fiscalYear: Number(year), sheetId, memberId }
}

/** By it a text that we printed is told from one that was typed, however it was wrapped since. */
export const stampOf = (text: string): string => hashOf(plainOf(text)).slice(0, 10)
const keyOf = (kind: LineKey['kind'], id: string, texts: readonly string[]): string => [kind, id, ...texts.map(stampOf)].join('/')
/** null where it is none of ours. */
export function readLineKey(text: string): LineKey | null {
  const [, kind = '', id = '', stamps = ''] = /^(head|item|free)\/([0-9a-zA-Z-]{0,64})((?:\/[0-9a-f]{10})*)$/.exec(text.trim()) ?? []
  return kind === '' ? null : { kind: kind as LineKey['kind'], id, stamps: new Set(stamps.split('/').filter((stamp) => stamp !== '')) }
}

/** Lines over the table, as they are not ''. */
export function headOf({ sheet, member, meeting, ward }: SheetOf): readonly Readonly<{ text: string; look: 'title' | 'name' | 'plain' }>[] {
  const lines = [
    { text: pageWords.wardAndYear(ward.name, sheet.fiscalYear), look: 'plain' },
    { text: sheet.title, look: 'title' },
    { text: pageWords.member(member.name), look: 'name' },
    { text: meeting ? pageWords.meeting(nameMeeting(meeting), meeting.day) : '', look: 'plain' },
    { text: sheet.deadline === null ? '' : pageWords.deadline(sheet.deadline), look: 'plain' },
    { text: sheet.request, look: 'plain' },
    { text: sheet.choices.length > 0 ? pageWords.howToEvaluate : pageWords.howToComment, look: 'plain' },
    { text: pageWords.legend(sheet.choices), look: 'plain' },
    { text: pageWords.mark(sheet.id, member.id), look: 'plain' },
  ] as const
  return lines.filter(({ text }) => text !== '')
}

export function makeMemberSheet(of: SheetOf): MemberSheetPage {
  const { sheet, member, ward } = of
  const hasChoice = sheet.choices.length > 0
  const items = sheet.items.map(({ id, text }, index) => {
    const number = String(index + 1)
    return { number, label: text, hasChoice, key: keyOf('item', id, [number, text]) }
  })
  const free = Array.from({ length: freeLines }, (_, index) => {
    const [number, label] = [pageWords.freeNumber, pageWords.free]
    return { number, label, hasChoice: false, key: keyOf('free', String(index + 1), [number, label]) }
  })
  return {
    name: pageWords.sheetName(sheet.kind),
    head: headOf(of).map(({ text, look }) => ({ text, look, key: keyOf('head', '', [text]) })),
    columns: [pageColumns.number, pageColumns.label, ...(hasChoice ? [pageColumns.choice] : []), pageColumns.comment],
    mark: writeMemberMark({ wardCode: ward.code, fiscalYear: sheet.fiscalYear, sheetId: sheet.id, memberId: member.id }),
    lines: [...items, ...free],
    choices: sheet.choices,
    choicesName: pageWords.choicesName,
    choiceError: { title: pageWords.choiceTitle, text: pageWords.choiceError },
  }
}
