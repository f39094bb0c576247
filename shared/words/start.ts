// Knows the words of the first screen, where a data file is made, opened or tried.
import type { LockHolder } from '../model/app-state.ts'
import { nameHolder } from './app.ts'
import { labelOfMoment } from './dates.ts'

export const startWords = {
  title: '区政ワークベンチ',
  lead: '区運営方針を、公式の様式のままつくります。',
  create: '新しくつくる',
  createNote: '区と年度を選ぶと、空の計画ができます。手入力の Excel があるときは、つくったあとで「Excel から取り込む」を選んでください。',
  createAction: 'この区と年度でつくる…',
  createSummary: (ward: string, year: string) => `${ward}　${year}の計画をつくります。保存する場所は次の画面で選びます。`,
  createIncomplete: '区と年度を選んでください。',
  ward: '区',
  wardFind: '区を探す（名前・読みがな・番号）',
  wardNone: 'あてはまる区がありません。',
  year: '年度',
  yearNoForm: 'この年度の様式はまだありません',
  yearsUntil: (year: string) => `${year}以前`,
  open: '開く',
  openNote: '保存してあるデータファイル（.kusei）を開きます。',
  openAction: 'ファイルを開く…',
  sample: '見本で試す',
  sampleNote: '「サンプル区（架空）」の計画4年分で、使い方を試せます。',
  sampleAction: '見本をつくって開く…',
  recent: '最近使ったファイル',
  recentEmpty: 'まだありません。',
  recentOpened: (at: string) => `${labelOfMoment(at)}に使用`,
  forget: '一覧から外す',
  forgetOf: (fileName: string) => `${fileName}を一覧から外す`,
  problemTitle: (fileName: string) => `${fileName}を開けませんでした`,
  retry: '再試行',
  openReadOnly: '閲覧のみで開く',
  takeOver: '引き継いで開く',
  dismiss: '閉じる',
  takeOverNote: '引き継ぐと、相手の画面からは保存できなくなります。相手が使っていないことを確かめてください。',
} as const

/** Who holds the file, since when, and when last seen. */
export function describeHolder(holder: LockHolder): string {
  const where = holder.sameHost ? 'このパソコン' : holder.host
  return `使用している人：${nameHolder(holder)}（${where}）　${labelOfMoment(holder.since)}から（最後の確認 ${labelOfMoment(holder.lastSeen)}）`
}
