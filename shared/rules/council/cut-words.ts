// Knows how what was said is cut into its sentences, and a sentence into its clauses, without a character more or less.

const open = '「『（(【〔'
const close = '」』）)】〕'
const ends = '。！？!?'
const behindEnd = /[。！？!?]*[ \u3000]*\n*/y
const behindLine = /\n*/y

/** One behind the other they are the text. A sentence ends at 。！？ outside of brackets, and at a line end. */
export function cutIntoSentences(text: string): readonly string[] {
  const sentences: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (open.includes(sign)) depth += 1
    else if (close.includes(sign)) depth = Math.max(0, depth - 1)
    // a bracket that nobody closed ends with its line
    else if (sign === '\n') depth = 0
    if (sign !== '\n' && (!ends.includes(sign) || depth > 0)) continue
    // what belongs to the end goes with it: ！？, a blank, the line end
    const rest = sign === '\n' ? behindLine : behindEnd
    rest.lastIndex = at + 1
    at += rest.exec(text)?.[0].length ?? 0
    sentences.push(text.slice(from, at + 1))
    from = at + 1
  }
  return from < text.length ? [...sentences, text.slice(from)] : sentences
}

/** One behind the other they are the sentence: cut behind each 読点. */
export function cutIntoClauses(sentence: string): readonly string[] {
  return sentence.match(/[^、，]*[、，]|[^、，]+$/g) ?? [sentence]
}
