// Knows the words of 個人情報の消去: what is found where, what will be gone, what stays out of reach.
import { shortestErasable } from '../rules/council/erase-text.ts'

export const erasureWords = {
  title: '個人情報の消去',
  lead: '本人の申し出などにより、氏名や文をこのデータファイルから完全に消します。変更の記録と、確認した版の控えからも消えます。',
  text: '消す氏名・文',
  textNote: `${shortestErasable}文字以上。氏名は、姓と名のあいだの空白のあるなしにかかわらず探します。`,
  ofMember: (name: string) =>
    `委員「${name}」の氏名・ふりがな・覚え書き、任期途中で終わった理由、会議録での呼び方を消します。任期と出欠の記録は残ります。`,
  ofVoice:
    'この発言の言葉と発言者、これを書き写した会議録・設問・要旨を消します。意見の番号と回答は残ります。言いかえて書いた要旨や回答は、ご自身で確かめてください。',
  search: '探す',
  searching: '探しています',
  nothing: '見つかりませんでした。',
  found: (total: number) => `${total}か所で見つかりました。`,
  place: '場所',
  count: '件数',
  sample: '例',
  copies: (names: readonly string[]) => `次の移行前の控えにも含まれるため、ファイルごと削除します：${names.join('、')}`,
  outOfReach: [
    'すでに書き出した Excel・PDF、担当課に渡した持ち出しファイル、別の場所への控えは、このプログラムからは消せません。それぞれ削除してください。',
    '消去は取り消せません。これより前の操作も「元に戻す」ができなくなります。',
  ],
  reason: '消去の理由',
  reasonNote: '例：本人からの申し出（令和8年11月20日受付）。消す氏名そのものは書かないでください。',
  cancel: 'キャンセル',
  erase: '完全に消す',
  erasing: '消しています',
  close: '閉じる',
  done: (places: number) => `${places}か所を消しました。`,
  history: 'これまでの消去',
  when: '日時',
  who: '行った人',
} as const

/** What a place is called: a table by its code word, or one of the places that are no table. */
export const placeNames: Readonly<Record<string, string>> = {
  changeRecord: '変更の記録',
  editions: '確認した版の控え',
  takeOuts: '持ち出しの控え',
  handOver: '持ち出したときの計画',
  member: '委員',
  member_term: '委員の任期',
  meeting: '会議',
  agenda_item: '議題',
  handout: '資料',
  attendance: '出席者',
  utterance: '会議録',
  opinion: '意見・回答',
  opinion_question: '意見の設問',
  voice: '発言者',
  voice_piece: '発言',
  reflection: '反映先',
  member_sheet: '委員に渡すシート',
  member_sheet_item: '委員に渡すシート',
  member_sheet_answer: '委員の評価・ご意見',
  post_holder: '担当者',
  confirmation: '確認の記録',
}
export const otherPlace = '計画・記録の文'
