// Knows the words of 会議録: its lines, what is pasted into it, and opinions that are made of what was said.
import type { UtteranceKind } from '../model/council.ts'

export const utteranceKindNames: Readonly<Record<UtteranceKind, string>> = { speech: '発言', heading: '見出し', note: '注記' }

export const minutesWords = {
  title: '会議録',
  keys: ['F2 直す', '種類の欄で F2 切替え', 'Space 行を選ぶ', 'Ctrl+V 貼り付け', 'Ctrl+D 上と同じ'],
  keysToRead: ['Ctrl+C コピー'],
  count: (count: number) => `${count.toLocaleString('ja-JP')}行`,
  kind: '種類',
  speaker: '発言者',
  member: '委員',
  agenda: '議題',
  text: '発言・内容',
  newRow: '新しい行',
  withOpinion: (kind: string) => `${kind}・意見あり`,
  former: (name: string) => `${name}（任期外）`,
  row: (nth: number, speaker: string) => [`${nth}行目`, speaker].filter(Boolean).join(' '),
  unknownAgenda: 'この会議の議題の番号か名前を入れてください（例：1）。付けないときは空欄にします。',
  empty: '会議録はまだありません。テープ起こしや議事録の文を貼り付けるか、下の表に1行ずつ入力します。',
  emptyToRead: '会議録はまだありません。',

  paste: '貼り付ける…',
  insert: '下に行を足す',
  copy: 'コピー',
  copied: '会議録をコピーしました。',
  remove: (count: number) => `選んだ${count}行を削除`,
  makeOpinions: (count: number) => `選んだ${count}行を意見にする`,
  madeOpinions: (count: number) => `${count}件の意見をつくりました。「意見」で分類や担当を決められます。`,
  skipped: (count: number) => `${count}行は、発言でないか意見になっているため、飛ばしました。`,
  isLineEmpty: '発言者も内容もない行は残せません。行ごと消すときは、左の欄で選んで削除してください。',
} as const

export const minutesPasteWords = {
  title: '会議録の貼り付け',
  source: '会議録の文',
  sourceNote: 'WordやPDFからコピーした文をここに貼り付けてください。「○」の付いた行を発言の始まりとして読みます。',
  read: '読み取る',
  way: '入れ方',
  ways: { append: 'いまの会議録の後ろに足す', replace: 'いまの会議録と入れ替える' },
  joins: '紙の端で切れた行をつなげる',
  none: 'まだ何も貼り付けていません。',
  summary: (speeches: number, headings: number, notes: number) =>
    `発言 ${speeches.toLocaleString('ja-JP')}　見出し ${headings}　注記 ${notes}`,
  pageMarks: (count: number) => `ページ番号とみて外した行 ${count}`,
  speakers: '発言者と委員',
  speakerCount: (name: string, count: number) => `${name}（${count}回）`,
  memberOf: (name: string) => `${name}にあたる委員`,
  nobody: '委員以外（書かれたとおり）',
  alike: (count: number) => `同じ呼び方の委員が${count}人います。選んでください。`,
  former: (state: string) => `${state}。このまま取り込めます。`,
  preview: '取り込む内容',
  capped: (count: number) => `はじめの${count}行を表示しています。取り込むのは全部です。`,
  tooMany: (most: number) => `一度に取り込めるのは${most.toLocaleString('ja-JP')}行までです。分けて貼り付けてください。`,
  change: '文を貼り直す',
  cancel: 'キャンセル',
  take: '取り込む',
} as const
