// Knows the sentences of a text of a check: without what is quoted, without legends, without the dots that begin its lines.

const quoted = /[「『｢][^「」『』｢｣]*[」』｣]/g
const legend = /[A-Za-z\dアイ○〇△×]\s?:\s?(?:順調(?:でない)?|目標(?:未)?達成|達成(?:できない)?見込み?)(?:\([^)]*\))?/g
const bullet = /^[\s・●○◆◇■□※▶→\-–—*]+/

/** ① and (1) number a line; behind NFKC ① could not be told from a figure. */
const numbered = /^([\s・●○◆◇■□▶→\-–—*]*)(?:[①-⑳]|[(（][\d０-９]{1,2}[)）])(?!\s*[:：])/gm

/** Written alike (NFKC), so that １００％ is 100%. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(numbered, '$1')
    .normalize('NFKC')
    .split(/[。\n]/)
    .map((sentence) => sentence.replace(bullet, '').trim())
    .filter((sentence) => sentence !== '')
}

/** The same with quotations and legends taken out: what the office says itself. */
export function ownSentencesOf(text: string): readonly string[] {
  return sentencesOf(text.replace(quoted, ''))
    .map((sentence) => sentence.replace(legend, '').trim())
    .filter((sentence) => sentence !== '')
}

const subject = '(?:課題|改善策|対応|改善点|問題点?)(?:等|など)?(?:は|が|も|点は)?'
const absent =
  '(?:な(?:し|い)|無[しい]?|ありません|ございません|見[らあ](?:れ|たら)(?:ない|ません)|認められ(?:ない|ません)|生じて(?:いない|いません)|該当なし|記載不要)'
const nothing = new RegExp(
  `^(?:(?:(?:現時点|現在|今年度)(?:で|では|は|において)?)?(?:(?:特に|とくに|特段|大きな)の?)?(?:${subject})?(?:特に|とくに|特段)?${absent}|[-‐－―ー]+|.{0,12}ため(?:記載不要|該当なし))$`,
)
const remark = /\([^()]*\)$/

/** '', 特になし, 課題はない, 大きな課題は見られない, －, なし（目標を達成したため）: nothing was found. */
export function saysNothing(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/[\s。、・※]/g, '')
  return bare === '' || nothing.test(bare.replace(remark, ''))
}
