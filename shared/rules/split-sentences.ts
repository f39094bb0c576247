// Knows the sentences of a text, with their full stops and line ends: joined they are the text again.

export function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[。！？]\n?|[^。！？]\n)(?!\n)/u).filter((sentence) => sentence !== '')
}
