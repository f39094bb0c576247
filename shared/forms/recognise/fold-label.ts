// Knows when two headings are the same though typed differently: width, spaces, line breaks, brackets, dashes, radicals, notes behind them.

const dash = /[‐‑‒–—―−－ー]/g
const wave = /[∼〜～]/g

/** Of the same length as the text, so that what is found here stands at the same place there: 全角 and radicals folded, dashes -, waves ~. */
export function foldWidth(text: string): string {
  return text
    .replaceAll(/[^\u0000-\u007f]/g, (letter) => {
      const folded = letter.normalize('NFKC')
      return folded.length === 1 ? folded : letter
    })
    .replaceAll(dash, '-')
    .replaceAll(wave, '~')
    .replaceAll(/\s/g, ' ')
}

/** Without spaces and ornaments, all widths alike: for comparing whole cells. */
export function squash(text: string): string {
  return foldWidth(text)
    .normalize('NFKC')
    .replaceAll(/[\s・･◆◇■□●○▼▽▶*]/g, '')
}

/** What a label is called at its core: 「めざすべき将来像(最終的な…)＜概ね…＞」 → めざすべき将来像, 「平成27年度 区運営の…（区長の方針）」 → 区運営の…. */
export function labelKey(text: string): string {
  const whole = squash(text)
  const bare = whole
    .replaceAll(/※.*$/g, '')
    .replaceAll(/[([<〈《〔][^)\]>〉》〕]*(?:[)\]>〉》〕]|$)/g, '')
    .replaceAll(/[【】「」『』:]/g, '')
    .replace(/^(?:平成|令和|昭和)(?:\d{1,2}|元)年?度/, '')
    .replace(/^(?:\d{1,2}|元)年度/, '')
    .replace(/^\d{1,2}[.、]?(?=[^\d年-])/, '')
  return bare === '' ? whole.replaceAll(/[()[\]<>〈〉《》〔〕【】「」『』:]/g, '') : bare
}

/** Whether the text says so itself: （何をめざすのか） makes of 目標 the ward's goal. */
export function hasNote(text: string, note: string): boolean {
  return squash(text).includes(note)
}
