// Knows the words of opinions that are pasted in bulk.
import type { OpinionNote } from '../rules/council/prepare-opinions.ts'
import type { OpinionColumnKey, ReadOpinion } from '../rules/council/read-opinion-table.ts'
import { sayTerm } from './council-capture.ts'

export const opinionColumnNames: Readonly<Record<OpinionColumnKey, string>> = {
  words: '意見（原文）',
  gist: '要旨',
  speaker: '発言者',
  group: 'グループ',
  day: '日付',
  channel: '経路',
  stage: '段階',
  agenda: '議題',
  answer: '回答（案として取り込む）',
}

export const opinionPasteWords = {
  title: '意見の貼り付け',
  source: '貼り付ける表か文',
  sourceNote: 'Excelの表（見出しの行も一緒に）、番号や「・」の付いた箇条書き、「○」の付いた会議録を読み取ります。',
  read: '読み取る',
  change: '貼り直す',
  how: '読み方',
  hows: { table: '表', list: '箇条書き', minutes: '会議録' },
  hasHeading: '1行目は見出し',
  meeting: '会議',
  noMeeting: '会議ではない',
  channel: '経路',
  stage: '段階',
  day: '日付（表に日付がない意見）',
  badDay: '日付として読めません。令和6年6月27日、R6.6.27 のように入れてください。',
  meetingNeeded: '経路が「区政会議」のときは、会議を選んでください。',
  preview: '取り込む内容',
  take: '取り込み',
  takeRow: (nth: number) => `${nth}件目を取り込む`,
  columnGoesTo: (name: string) => `「${name}」の列`,
  columnOf: (nth: number) => `${nth}列目`,
  leaveOut: '取り込まない',
  questions: (count: number) => `設問${count}`,
  answer: (text: string) => `回答案：${text}`,
  gist: (text: string) => `要旨：${text}`,
  who: '発言者・グループ',
  where: '日付・経路・段階・議題',
  summary: (count: number) => `${count.toLocaleString('ja-JP')}件を取り込みます`,
  wrong: (count: number) => `取り込めない行 ${count}`,
  none: 'まだ何も貼り付けていません。',
  nothing: '意見として読める行がありません。読み方か列の選び方を変えてください。',
  capped: (count: number) => `はじめの${count}件を表示しています。取り込むのは選んだ全部です。`,
  cancel: 'キャンセル',
  do: '取り込む',
  problems: {
    noWords: '意見の文がありません',
    badDay: '日付として読めません',
  } satisfies Record<NonNullable<ReadOpinion['problem']>, string>,
} as const

export function sayOpinionNote(note: OpinionNote): string {
  if (note.code === 'alike') return `同じ呼び方の委員が${note.count}人います。名前のまま取り込みます。`
  if (note.code === 'former') return `${sayTerm(note.term)}。このまま取り込めます。`
  return `「${note.text}」にあたる議題がないため、議題は付けません。`
}
