// Knows how the tables of the ward council read in the change record: which kind of record each keeps, and what its code words, lists and places say.
import {
  answerStateNames,
  channelNames,
  classMeaningNames,
  handoutTimingNames,
  meetingFormatNames,
  meetingKindNames,
  minutesStateNames,
  partyNames,
  seatRoleNames,
  stageNames,
  wayNames,
} from './council.ts'
import { utteranceKindNames } from './council-minutes.ts'
import { sheetKindNames } from './council-sheets.ts'

export const kindOfCouncilTable: Readonly<Record<string, string>> = {
  member: 'member',
  member_term: 'memberTerm',
  member_seat: 'memberSeat',
  member_kind: 'memberKind',
  subcommittee: 'subcommittee',
  answer_class: 'answerClass',
  meeting: 'meeting',
  agenda_item: 'agendaItem',
  agenda_about: 'agendaAbout',
  handout: 'handout',
  attendance: 'attendance',
  utterance: 'utterance',
  council_report: 'councilReport',
  opinion: 'opinion',
  voice: 'voice',
  voice_piece: 'voicePiece',
  opinion_question: 'opinionQuestion',
  opinion_about: 'opinionAbout',
  reflection: 'reflection',
  member_sheet: 'memberSheet',
  member_sheet_item: 'memberSheetItem',
  member_sheet_copy: 'memberSheetCopy',
  member_sheet_answer: 'memberSheetAnswer',
  erasure: 'erasure',
}

/** By 'table/column'. */
const codedValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'member_seat/role': seatRoleNames,
  'answer_class/meaning': classMeaningNames,
  'meeting/kind': meetingKindNames,
  'meeting/format': meetingFormatNames,
  'meeting/is_open': { 0: '非公開', 1: '公開' },
  'meeting/minutes_state': minutesStateNames,
  'handout/timing': handoutTimingNames,
  'attendance/party': partyNames,
  'attendance/way': wayNames,
  'utterance/kind': utteranceKindNames,
  'opinion/answer_state': answerStateNames,
  'opinion/is_main_measure': { 0: 'なし', 1: 'あり' },
  'opinion_question/is_covered': { 0: 'なし', 1: 'あり' },
  'voice/channel': channelNames,
  'voice/stage': stageNames,
  'member_sheet/kind': sheetKindNames,
}

/** A value of these tables as a person reads it; null where it is read as in all other tables. */
export function readCouncilValue(table: string, column: string, value: string | number): string | null {
  if (!Object.hasOwn(kindOfCouncilTable, table)) return null
  const label = Object.hasOwn(codedValues, `${table}/${column}`) ? codedValues[`${table}/${column}`]?.[value] : undefined
  if (label !== undefined) return label
  // what is only named by its id is there, or is not
  if (column.endsWith('_id')) return 'あり'
  if (table === 'member_sheet' && column === 'choices') return (JSON.parse(String(value)) as readonly string[]).join('、')
  return table === 'member_sheet_answer' && column === 'choice' ? `${Number(value) + 1}番目` : null
}
