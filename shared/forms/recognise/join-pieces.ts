// Knows how a text that was typed over several cells, or went on over a page, becomes one again.

/** `isSure`: every seam shows by itself whether a new line begins there. */
export type Joined = Readonly<{ text: string; isSure: boolean }>

/** No line of a printed form begins so by chance: a new one was begun. */
const surelyBegins = /^[・･　]/
const beginsLine = /^[\s]*[●○■□◆◇※→⇒①-⑳㋐-㋾⑴-⒇(（【「〔［]|^[\s]*\d{1,2}[.．、)）]/
const endsSentence = /[。」）)]\s*$/

export function joinPieces(pieces: readonly string[]): Joined {
  let text = pieces[0] ?? ''
  let isSure = true
  for (const piece of pieces.slice(1)) {
    const begins = surelyBegins.test(piece)
    if (!begins) isSure = false
    text += begins || beginsLine.test(piece) || endsSentence.test(text) ? `\n${piece}` : piece
  }
  return { text, isSure }
}
