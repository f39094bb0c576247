// Knows on which side of its scale an answer stands, by its wording and by what is asked.
import { remembered } from './remembered.ts'

/** A guess; null = in the middle (どちらともいえない, 普通, わからない), or it does not tell. */
export const stanceOf = remembered(findStance, 120, null)

/**
 * Whether an answer counts as a positive one by its wording, among all answers of its question. Where knowing is asked, only who says 知っている knows, even
 * by name alone: who has heard of it does not. Source: 区政運営基本方針 Ⅱ-1-⑵-ア (測定方法: 「地域活動協議会を知っている」と回答した区民) and Ⅱ-2-⑶-イ
 * (成果指標: …を知っている区民の割合); neither names 聞いたことがある. A person may say otherwise.
 */
export function isPositiveAmong(label: string, labels: readonly string[]): boolean {
  const isAmong = (word: RegExp) => labels.some((one) => word.test(one))
  const isHearsay = (heard.test(label) && isAmong(/知って|知ら(な|ず)|知りま/)) || (seen.test(label) && isAmong(/知って/))
  return stanceOf(label) === 'positive' && !isHearsay
}
const heard = /^(?!.*知って).*(聞い|聴い|耳にし)た(こと|覚え)/su
const seen = /^(?!.*知って).*見(かけ)?た(こと|覚え)/su

function findStance(label: string): 'positive' | 'negative' | null {
  const whole = label.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (/^(いいえ|no$|no[^a-z])/.test(whole)) return 'negative'
  if (/^(はい|yes)/.test(whole)) return 'positive'
  const [, only] = /^\d*\((.*)\)$/.exec(whole) ?? []
  // what counts is said first: 知っているが、参加したことはない; 聞いたことがあるが内容は知らない
  const [head = '', ...rest] = (only ?? whole).replace(/[(（].*?[)）]/g, '').split(/が、|(?<=[るたい])が(?=.)|けれど|ものの/)
  if (middle.test(head)) return null
  const isTakenBack = rest.some((part) => negative.test(part)) && (/^(以前|過去|かつて|昔)/.test(head) || head.endsWith('たい'))
  if (isTakenBack) return 'negative'
  if (/(問題|支障|心配|不満|不安|不便|抵抗)(は|が)?(特に)?(ない|ありません|なかった)$/.test(head)) return 'positive'
  if (negative.test(head)) return 'negative'
  return positive.test(head) ? 'positive' : null
}
const middle =
  /わから|分から|判らない|わかりません|どちらと|どちらでも|覚えていない|判断できない|いえない|言えない|^(普通|ふつう|変わらない|該当なし|その他)$/
const negative = new RegExp(
  [
    'ない|ません|なかった|なくなった|^知らず|^ある程度知ら',
    '不(満|十分|要|必要|便|安|適切|親切|快|透明|公平)|悪|反対|低い|危険|にくい|づらい|遅い|難し|弱い|暗い|汚い|狭い',
    '(移り|転居し|転出し|引っ越し|離れ|やめ)たい|やめた$',
  ].join('|'),
)
const positive = new RegExp(
  `(${[
    '思う|思います|感じる|感じます|感じた|ている|ています|ていた|いる|います|読む|見る|使う|行く|する',
    '満足|満足した|良い|よい|良かった|よかった|くなった|できた|できる|ある|あります|した|しました|たい|立った|だった|そうだ|である',
    '十分|ある程度|賛成|安心|安全|高い|適切|必要|重要|大切|やすい|早い|速い|明るい|きれい|丁寧|親切|便利|快適|充実',
  ].join('|')})$`,
)
