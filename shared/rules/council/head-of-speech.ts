// Knows whether a line of pasted minutes begins a speech, and where its speaker ends: 「○大阪委員　…」「◯ 区長：…」「〇市民協働課　山田課長」.

export type SpeechHead = Readonly<{ speaker: string; rest: string }>
/** Whether somebody is called so, whatever the name looks like. */
export type IsKnownSpeaker = (name: string) => boolean

const title =
  /(?:委員|議長|座長|部会長|区長|課長|係長|部長|局長|室長|所長|署長|館長|校長|園長|会長|理事長|団長|議員|アドバイザー|ファシリテーター|コーディネーター|マネージャー|事務局|司会|司会者|進行|担当|担当者|主査|主任|係員|職員|次長|参事|代理|教授|講師|先生|氏|さん|様|一同|傍聴者|発言者|参加者|代表|発表者|保健師|グループ\s*[0-9０-９A-Za-z]{1,2}|[0-9０-９A-Za-z]{1,2}(?:班|グループ))(?:[（(][^（）()]{1,20}[）)])?$/
const strongMark = /^[○◯〇●◎]/
const weakMark = /^[・■□◆◇▼▽▲△☆★]/
const bracketed = /^[【（(［[]([^】）)］\]]{1,30})[】）)］\]][\s：:]*/
const separator = /[\s：:]+/g
const longestSpeaker = 40
const mostParts = 4
/** Behind a speaker without a space only hiragana, katakana or a quote begin, and none of these: 「○委員の任期」 is a bullet. */
const particles = /^[のはがをにでとへもや]/
const beginsTalk = /^[ぁ-んァ-ヶ「『]/

/**
 * null where the line goes on with what was said. `isMarked`: speakers of this text have their mark, so that a line without one begins a speech only
 * where a colon says so.
 */
export function headOfSpeech(line: string, isKnown: IsKnownSpeaker, isMarked: boolean): SpeechHead | null {
  const text = line.trim()
  // 「○○委員」: a name that was made unreadable, without a mark of its own
  const isMasked = /^[○◯〇●]{2}(?![○◯〇●])/.test(text)
  if (isMasked) return namedHead(text, isKnown) ?? looseHead(text.slice(1).trim(), isKnown)
  if (strongMark.test(text)) {
    const own = text.slice(1).trim()
    return namedHead(own, isKnown) ?? unspacedHead(own, isKnown) ?? looseHead(own, isKnown)
  }
  if (weakMark.test(text)) return namedHead(text.slice(1).trim(), isKnown)
  const [whole = '', inside = ''] = bracketed.exec(text) ?? []
  if (whole !== '' && isSpeaker(inside, isKnown)) return { speaker: inside.trim(), rest: text.slice(whole.length) }
  const found = namedHead(text, isKnown)
  if (found === null || /[。、]/.test(found.speaker)) return null
  const hasColon = /^\s*[：:]/.test(text.slice(found.speaker.length))
  return hasColon || (!isMarked && found.speaker.length <= 20) ? found : null
}

/** Whether this line has the mark of a speaker before a speaker. */
export const isMarkedSpeech = (line: string, isKnown: IsKnownSpeaker): boolean =>
  strongMark.test(line.trim()) && headOfSpeech(line, isKnown, true) !== null

const isSpeaker = (name: string, isKnown: IsKnownSpeaker): boolean => isKnown(name) || title.test(name.trim())

/** The longest known one of the beginnings up to a space or colon, else the shortest that ends as a speaker does. */
function namedHead(text: string, isKnown: IsKnownSpeaker): SpeechHead | null {
  const heads = headsOf(text)
  return (
    heads.findLast(({ speaker }) => isKnown(speaker)) ??
    heads.find(({ speaker }) => title.test(speaker) && !/[。、「」]/.test(speaker)) ??
    null
  )
}

function headsOf(text: string): readonly SpeechHead[] {
  const heads: SpeechHead[] = []
  for (const { 0: gap, index } of text.matchAll(separator)) {
    if (index === 0 || index > longestSpeaker || heads.length === mostParts) break
    heads.push({ speaker: text.slice(0, index), rest: text.slice(index + gap.length) })
    if (/[：:]/.test(gap)) return heads
  }
  if (text !== '' && text.length <= longestSpeaker && heads.length < mostParts) heads.push({ speaker: text, rest: '' })
  return heads
}

function unspacedHead(text: string, isKnown: IsKnownSpeaker): SpeechHead | null {
  for (let end = Math.min(16, text.length - 1); end >= 2; end -= 1) {
    const speaker = text.slice(0, end)
    const rest = text.slice(end)
    if (/[\s。、：:「」]/.test(speaker)) continue
    if (isKnown(speaker) && !particles.test(rest)) return { speaker, rest }
    if (title.test(speaker) && beginsTalk.test(rest) && !particles.test(rest)) return { speaker, rest }
  }
  return null
}

/** Somebody whose name says nothing of who it is: short, and set off from what is said. */
function looseHead(text: string, isKnown: IsKnownSpeaker): SpeechHead | null {
  const [, speaker = '', gap = '', rest = ''] = /^([^\s。、・：:「」0-9０-９]{1,8})(\s*[：:]\s*|[\u3000\t]\s*)(.*)$/.exec(text) ?? []
  return gap === '' || (rest === '' && !isKnown(speaker)) ? null : { speaker, rest }
}
