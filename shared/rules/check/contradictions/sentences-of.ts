// Knows the sentences of a text of a check: without what is quoted, without legends, without the dots that begin its lines.

const quoted = /[「『｢][^「」『』｢｣]*[」』｣]/g
const legend = /[A-Za-z\dアイ○〇△×]\s?:\s?(?:順調(?:でない)?|目標(?:未)?達成|達成(?:できない)?見込み?)(?:\([^)]*\))?/g
const bullet = /^[\s・●○◆◇■□※▶→\-–—*]+/

/** Written alike (NFKC), so that １００％ is 100%. */
export function sentencesOf(text: string): readonly string[] {
  return text
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

const nothing =
  /^(?:(?:課題|改善策|対応|改善点|問題)(?:等|など)?(?:は|が|点は)?)?(?:特に)?(?:な(?:し|い)|無(?:し|い)|ありません|ございません|該当なし|[-‐－―ー－]+)$/

/** '', 特になし, 課題はない, －: nothing was found. */
export function saysNothing(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/[\s。、・]/g, '')
  return bare === '' || nothing.test(bare)
}
