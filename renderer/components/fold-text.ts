// Knows when two writings are the same for someone who searches: width, case and kana do not matter.

/** NFKC, lower case, katakana as hiragana, no spaces: 'ガン 検診' → 'がん検診'. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/\s/g, '')
}
