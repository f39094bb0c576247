// Knows the words of what is typed while a meeting goes on.
import type { Voice } from '../model/opinion.ts'
import type { TermAt } from '../rules/council/term-at.ts'
import { labelOfDay } from './dates.ts'

export const captureWords = {
  keys: [
    'Enter 次へ・記録',
    'Shift+Enter 改行',
    'Ctrl+Enter 同じ人で続ける',
    'Alt+1～9 議題',
    'Alt+S 段階',
    'Ctrl+↑ 直前を直す',
    'Ctrl+↓ 一覧へ',
  ],
  listKeys: ['↑↓ 意見を選ぶ', 'Enter 直す', 'Delete 削除', 'Esc 入力へ戻る'],
  keysToRead: ['↑↓ 意見を選ぶ'],
  line: '意見の入力',
  lineMending: (number: string) => `意見${number}を直しています`,

  speaker: '発言者',
  speakerPlaceholder: '席番・ふりがな・名前',
  speakerHint: '席番（3）、ふりがな（やま）、グループ（g1）、？（書かない）。空のまま Enter で前の人。',
  sameSpeaker: (name: string) => `${name}（前の発言者）`,
  candidates: '発言者の候補',
  noSpeaker: '発言者を書かない',
  nonMember: (name: string) => `${name}（委員以外）`,
  noSpeakerYet: '発言者を入れてください。書かないときは ？ を入れて Enter を押します。',
  told: (name: string, state: string) => `${name}：${state}。このまま記録できます。`,

  words: '発言',
  wordsPlaceholder: '話されたとおりに入力し、Enter で記録',
  wordsNeeded: '発言を入れてください。',
  keep: '記録する',
  keepMended: '直して記録',
  cancelMending: '直すのをやめる',
  questions: (count: number) => `設問${count}件として記録（Alt+Q）`,
  questionList: '言葉の中の設問',

  agenda: '議題',
  noAgenda: '議題なし',
  agendaKey: (nth: number) => `Alt+${nth}`,
  stage: '段階',
  kept: (speaker: string) => `記録しました（${speaker}）。`,
  mended: '直しました。',
  noDay: '開催日が決まっていないため、今日の日付で記録します。日付は会議の「開催日」を入れると、あとからそろいます。',

  recorded: (count: number) => `記録した意見（${count}件、新しい順）`,
  recordedList: '記録した意見',
  none: '記録した意見はまだありません。発言者、Enter、発言、Enter の順に入力します。',
  noneToRead: '記録した意見はまだありません。',
  mend: '直す',
  remove: '削除',
  open: '意見を開く',
  isParted: 'この意見は分けられているため、「意見」の画面で直してください。',
  questionCount: (count: number) => `設問${count}`,
  merged: 'まとめ済み',

  seats: '席番',
  seatsNote: '出欠で出席にした委員から順に番号が付きます。',
  noMembers: '委員がまだ登録されていません。発言者は名前をそのまま入力できます。',
  spoke: (count: number) => `${count}件`,
} as const

/** 「任期は令和5年9月30日（土）に終わっています」; '' where the member is in office, or no term was told. */
export function sayTerm(term: TermAt): string {
  if (term.kind === 'ended') return `任期は${labelOfDay(term.day)}に終わっています`
  return term.kind === 'ahead' ? `任期は${labelOfDay(term.day)}からです` : ''
}

/** Who spoke, in few letters: a member as the meeting calls the person. */
export function sayWhoSpoke({ speaker, group }: Pick<Voice, 'speaker' | 'group'>, memberName: string): string {
  return [group, memberName === '' ? speaker : memberName].filter(Boolean).join('　') || captureWords.noSpeaker
}
