// Knows the words of the window's frame: header, rail, status bar, banners, dialogs that belong to no room.
import { labelOfMoment } from './dates.ts'

export const appWords = {
  name: '区政ワークベンチ',
  menu: 'メニュー',
  rooms: '画面',
  room: {
    home: 'ホーム',
    plan: '計画',
    lists: '一覧',
    amounts: '金額',
    indicators: '指標',
    check: '振り返り',
    council: '区政会議',
    inspection: '点検',
    sections: '分担',
    editions: '版',
    formFiles: '市の様式',
    allWards: '全区',
    policy: '基本方針',
    history: '履歴',
  },
  /** Behind the name of a room, for those who do not see the number. */
  roomCount: (label: string) => `（${label}）`,
  /** On a count that has no room. */
  many: '99+',
  findings: (count: number) => `指摘 ${count}件`,
  year: '年度',
  noYear: '年度なし',
  addYear: '空の年度を追加…',
  rollOver: '年度更新…',
  addYearTitle: '年度を追加',
  addYearNote: 'その年度の様式で、空の計画をつくります。ほかの年度の計画は変わりません。',
  yearExists: '作成済み',
  create: 'つくる',
  sampleBadge: '見本データ',
  banners: 'このファイルについて',
  sampleBanner: '見本データです。実際の区の計画ではありません。',
  search: '項目・操作を探す',
  searchPlaceholder: '計画の項目・操作を探す',
  searchEmpty: '見つかりません。',
  searchItems: '計画の項目',
  searchCommands: '操作',
  saving: '保存中',
  notSaved: '保存できていません',
  saved: (at: string | null) => (at === null ? '保存済み' : `保存済み ${at}`),
  allSaved: 'すべて保存済みです',
  savedDetail: '入力を終えるたびに保存しています。保存の操作はいりません。',
  operator: '入力者',
  operatorNone: '名前を入力',
  operatorTitle: '入力者の名前',
  operatorNote: '変更の記録に残る名前です。あとから変えられます。',
  operatorLabel: 'お名前（例：山田（区政企画））',
  operatorSave: '決定',
  statusBar: '状態',
  undoHint: (what: string) => `Ctrl+Z 元に戻す：${what}`,
  undoCommand: (what: string) => `元に戻す：${what}`,
  redoCommand: (what: string) => `やり直す：${what}`,
  problemTitle: '操作できませんでした',
  rescuedTitle: '保存できなかった文',
  rescuedNote: 'データファイルに書き込めなかった文です。必要なら写してから閉じてください。',
  closingTitle: '保存できない文があるため、閉じていません',
  closingNote: 'データファイルに書き込めない文です。必要なら写してから、破棄して閉じてください。',
  closingText: (nth: number) => `保存できない文 ${nth}`,
  closingDiscard: '破棄して閉じる',
  rescuedText: (nth: number) => `保存できなかった文 ${nth}`,
  happened: '起きたこと',
  safety: 'データの状態',
  doNow: '次にしていただくこと',
  code: '番号',
  close: '閉じる',
  cancel: 'キャンセル',
  reload: '画面を読み込み直す',
  crashed: '画面を表示できませんでした。',
  loading: '読み込んでいます',
  keysTitle: 'キーの一覧',
  aboutTitle: 'このプログラムについて',
  about: (version: string) => `区政ワークベンチ　第${version}版`,
  aboutNote:
    '大阪市24区の区運営方針をつくり、公式の様式のまま画面と Excel に出します。データはこのパソコンのファイルだけにあり、外部との通信はしません。',
} as const

/** '田中さん'; a file can be opened before anybody has said a name. */
export const nameHolder = ({ operator }: Readonly<{ operator: string }>): string =>
  operator === '' ? '名前を入力していない人' : `${operator}さん`

/** Why the file may only be looked at, and of when its copy is. */
export function describeReadOnly(readOnly: {
  reason: 'inUse' | 'noWriteAccess' | 'changedElsewhere'
  holder: { host: string; operator: string } | null
  takenAt: string
}): string {
  const taken = `${labelOfMoment(readOnly.takenAt)}の内容です。`
  switch (readOnly.reason) {
    case 'inUse': {
      const who = readOnly.holder ? `${nameHolder(readOnly.holder)}（${readOnly.holder.host}）が` : 'ほかの人が'
      return `閲覧のみ：${who}使用中のため、変更できません。${taken}`
    }
    case 'noWriteAccess':
      return `閲覧のみ：書き込みの権限がない場所にあるため、変更できません。${taken}`
    case 'changedElsewhere':
      return `閲覧のみ：ファイルがほかで変更されたため、これ以上変更できません。閉じて開き直してください。${taken}`
  }
}
